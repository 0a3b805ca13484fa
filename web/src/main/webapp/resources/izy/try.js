/* The page of API v2: tries a call from the browser. The key stands in its field only; nothing is stored. */
(function () {
  'use strict';
  var MOST = 200000;
  var form = document.getElementById('tryForm'), state = document.getElementById('tryState'), shown = document.getElementById('tryAnswer');
  var latest = 0;

  function readable(text) {
    var all;
    try {
      all = JSON.stringify(JSON.parse(text), null, 2);
    } catch (e) {
      all = text;
    }
    return all.length > MOST ? all.slice(0, MOST) + ' …' : all;
  }

  function show(line, answer) {
    state.textContent = line;
    shown.textContent = answer;
    shown.hidden = !answer;
  }

  form.addEventListener('submit', function (event) {
    var call = new URLSearchParams({ key: form.elements.key.value.trim(), action: event.submitter ? event.submitter.value : 'balance' });
    var turn = ++latest, start = performance.now();
    event.preventDefault();
    if (call.get('action') === 'status') { call.set('orders', form.elements.orders.value.replace(/\s+/g, '')); }
    show(state.dataset.wait, '');
    fetch(form.getAttribute('action'), { method: 'POST', body: call, credentials: 'omit', cache: 'no-store' }).then(function (answer) {
      return answer.text().then(function (text) {
        if (turn === latest) { show('HTTP ' + answer.status + ' · ' + Math.round(performance.now() - start) + ' ms', readable(text)); }
      });
    }).catch(function () {
      if (turn === latest) { show(state.dataset.failed, ''); }
    });
  });
})();
