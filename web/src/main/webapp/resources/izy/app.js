/* Shell behaviour: drawer, menus, light and dark, local times, short cuts, Enter, refusals in sight. No inline handlers, so the CSP holds. */
(function () {
  'use strict';
  var root = document.documentElement;

  function cookie(name, value) {
    document.cookie = name + '=' + value + ';path=/;max-age=31536000;samesite=lax' + (location.protocol === 'https:' ? ';secure' : '');
  }

  function drawer(open) {
    document.body.classList.toggle('rail-shown', open);
    document.querySelectorAll('.main, .skip').forEach(function (behind) { behind.inert = open; });
    var button = document.querySelector('[data-drawer]');
    if (button) {
      button.setAttribute('aria-expanded', String(open));
      (open ? document.querySelector('.rail a') : button).focus();
    }
  }

  function dark() {
    return root.dataset.theme === 'dark' || (root.dataset.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  }

  function localTimes(within) {
    var zone = { dateStyle: 'medium', timeStyle: 'short' };
    within.querySelectorAll('time.moment:not([data-done])').forEach(function (time) {
      var moment = new Date(time.getAttribute('datetime'));
      if (!isNaN(moment)) {
        time.textContent = new Intl.DateTimeFormat(root.lang || undefined, zone).format(moment);
        time.dataset.done = '1';
      }
    });
  }

  function copy(button) {
    var source = document.getElementById(button.dataset.copy);
    navigator.clipboard.writeText(source.value || source.textContent).then(function () {
      var before = button.textContent;
      button.textContent = button.dataset.done;
      setTimeout(function () { button.textContent = before; }, 1600);
    });
  }

  /* Enter takes over what was typed, and presses the button that belongs to the field: not the form's first one. */
  function enter(field) {
    var named = field.closest('[data-enter]'), part = field.closest('.form');
    var button = named ? document.getElementById(named.dataset.enter) : part && part.querySelector('.form-actions [type=submit]:last-of-type');
    field.blur();
    field.focus();
    if (button) { button.click(); }
  }

  function isField(target) {
    return target.matches('input:not([type=button], [type=submit], [type=reset], [type=file])') && target.form && target.form.elements['jakarta.faces.ViewState'];
  }

  /* What was refused is brought into sight with its field, unless one of the refusals is. */
  function showRefusal() {
    var shown = Array.prototype.filter.call(document.querySelectorAll('.ui-message-error'), function (message) { return message.offsetParent; });
    var seen = shown.some(function (message) {
      var box = message.getBoundingClientRect();
      return box.top > 60 && box.bottom < innerHeight - 60;
    });
    if (shown.length && !seen) { shown[0].scrollIntoView({ block: 'center' }); }
  }

  function bringsRefusal(change) {
    return Array.prototype.some.call(change.addedNodes, function (node) {
      return node.nodeType === 1 && (node.matches('.ui-message-error') || node.querySelector('.ui-message-error'));
    });
  }

  document.addEventListener('click', function (event) {
    var on = function (selector) { return event.target.closest(selector); };
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) { menu.open = false; }
    });
    if (on('[data-drawer]')) { drawer(!document.body.classList.contains('rail-shown')); }
    if (on('.scrim')) { drawer(false); }
    if (on('[data-theme-toggle]')) {
      root.dataset.theme = dark() ? 'light' : 'dark';
      cookie('izy-theme', root.dataset.theme);
      document.dispatchEvent(new Event('izy:theme'));
    }
    if (on('[data-copy]')) { copy(on('[data-copy]')); }
  });

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      closeMenus();
      if (document.body.classList.contains('rail-shown')) { drawer(false); }
    }
    if (walk(event)) { return; }
    if (event.key === 'Enter' && !event.defaultPrevented && !event.isComposing && isField(event.target)) {
      event.preventDefault();
      enter(event.target);
    }
    if (event.target.matches('input, textarea, select, [contenteditable]') || event.ctrlKey || event.metaKey || event.altKey) { return; }
    var target = event.key === '/' ? document.querySelector('[data-search], .filters .search input')
      : event.key === 'n' ? document.querySelector('[data-primary]') : null;
    if (target) {
      event.preventDefault();
      target.focus();
      if (target.matches('a, button')) { target.click(); }
    }
  });

  /* A list's filter, order and page stand in its address. The menu leads back to it as it was left, in this tab, until
     somebody else may be sitting here; the menu entry of the page itself shows the whole list. */
  function lists() {
    try { return JSON.parse(sessionStorage.getItem('izy-lists')) || {}; } catch (e) { return {}; }
  }

  function keepList() {
    if (document.querySelector('body.visitor') || location.pathname === '/log-in') {
      sessionStorage.removeItem('izy-lists');
      return;
    }
    var left = lists();
    if (document.querySelector('main .ui-datatable')) {
      left[location.pathname] = location.search;
      sessionStorage.setItem('izy-lists', JSON.stringify(left));
    }
    document.querySelectorAll('.rail a, .site-nav a, .tabs-bottom a').forEach(function (link) {
      var path = link.pathname;
      link.setAttribute('href', path + (path !== location.pathname && left[path] || ''));
    });
  }

  window.izy = {
    address: function (query) {
      history.replaceState(null, '', location.pathname + query);
      keepList();
    },
    /* Whether somebody is choosing columns or an order: what polls waits. */
    choosing: function () {
      var open = Array.prototype.some.call(document.querySelectorAll('.ui-columntoggler'), function (panel) { return panel.getClientRects().length > 0; });
      return open || document.activeElement.matches('.ui-reflow-dropdown');
    }
  };

  /* A menu is walked with the arrow keys; Escape gives the focus back to what opened it. */
  function walk(event) {
    var menu = event.target.closest('details.menu[open]');
    var step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!menu || !step) { return false; }
    var stops = Array.prototype.filter.call(menu.querySelectorAll('summary, input:not([type=hidden]), a, button'), function (stop) { return stop.offsetParent !== null; });
    var next = stops[stops.indexOf(event.target.closest('summary, input, a, button')) + step];
    if (next) { next.focus(); }
    event.preventDefault();
    return true;
  }

  function closeMenus() {
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (menu.contains(document.activeElement)) { menu.querySelector('summary').focus(); }
      menu.open = false;
    });
  }

  /* toggle does not bubble: caught on its way down. */
  document.addEventListener('toggle', function (event) {
    var menu = event.target;
    if (!menu.open || !menu.matches('details.menu')) { return; }
    var first = menu.querySelector('[data-menu-focus]');
    if (first) { first.focus(); }
    if (menu.dataset.opens) {
      window[menu.dataset.opens]();
      delete menu.dataset.opens;
    }
  }, true);

  /* An answer that replaces or moves a button while it is pressed would lose the click: leaving a field asks the server,
     and people press longer than that takes. Who did not move the pointer away meant the button; in a list, that of the
     same row, whichever place that has now. */
  var pressed = null;

  function rowOf(button) {
    var row = button.closest('tr');
    return row ? row.getAttribute('data-rk') : /:\d+:/.test(button.id) ? null : '';
  }

  document.addEventListener('mousedown', function (event) {
    var button = event.button === 0 && event.target.closest('button, a');
    pressed = button ? { button: button, row: rowOf(button), x: event.clientX, y: event.clientY } : null;
  }, true);
  document.addEventListener('mouseup', function (event) {
    var stayed = pressed && Math.abs(event.clientX - pressed.x) + Math.abs(event.clientY - pressed.y) < 8;
    var now = stayed && document.getElementById(pressed.button.id);
    var isMeant = now && (now === pressed.button ? !now.contains(event.target) : pressed.row !== null && pressed.row === rowOf(now));
    if (isMeant) {
      now.click();
    }
    pressed = null;
  }, true);

  /* Buttons are off while their request runs and lose the focus by it; a dialog gives it back to the one that opened it. */
  var opener = null;
  document.addEventListener('focusin', function (event) {
    if (!event.target.closest('.ui-dialog, .ui-sidebar')) { opener = event.target; }
  });

  function giveBack(tries) {
    var at = opener && (opener.isConnected ? opener : document.getElementById(opener.id));
    if (!at || (document.activeElement && document.activeElement !== document.body)) { return; }
    at.focus();
    if (at !== document.activeElement && tries > 0) { setTimeout(giveBack, 100, tries - 1); }
  }

  function dialogs() {
    ['Dialog', 'Sidebar'].forEach(function (kind) {
      var widget = window.PrimeFaces && PrimeFaces.widget[kind];
      if (!widget) { return; }
      var hide = widget.prototype.hide;
      widget.prototype.hide = function () {
        var answer = hide.apply(this, arguments);
        setTimeout(giveBack, 200, 10);
        return answer;
      };
    });
  }

  /* The page of a job is told to look again. Its slow poll goes on: for a job of another node, and where no socket opens. */
  function signals() {
    var watched = document.querySelector('[data-signals]');
    if (!watched || !window.WebSocket) { return; }
    var socket = new WebSocket(location.origin.replace(/^http/, 'ws') + watched.dataset.signals);
    socket.onopen = socket.onmessage = function () { window.lookAgain(); };
  }

  function start() {
    keepList();
    localTimes(document);
    signals();
    dialogs();
    new MutationObserver(function (changes) {
      localTimes(document);
      if (changes.some(bringsRefusal)) { showRefusal(); }
    }).observe(document.body, { childList: true, subtree: true });
  }

  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', start); } else { start(); }
}());
