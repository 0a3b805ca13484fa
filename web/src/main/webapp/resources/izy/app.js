/* Shell behaviour: drawer, menus, light and dark, local times, short cuts. No inline handlers, so the CSP holds. */
(function () {
  'use strict';
  var root = document.documentElement;

  function cookie(name, value) {
    document.cookie = name + '=' + value + ';path=/;max-age=31536000;samesite=lax' + (location.protocol === 'https:' ? ';secure' : '');
  }

  function drawer(open) {
    document.body.classList.toggle('rail-shown', open);
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
      document.querySelectorAll('details.menu[open]').forEach(function (menu) { menu.open = false; });
      if (document.body.classList.contains('rail-shown')) { drawer(false); }
    }
    if (event.target.matches('input, textarea, select, [contenteditable]') || event.ctrlKey || event.metaKey || event.altKey) { return; }
    var target = event.key === '/' ? document.querySelector('[data-search], .search input')
      : event.key === 'n' ? document.querySelector('[data-primary]') : null;
    if (target) {
      event.preventDefault();
      if (target.matches('a, button')) { target.click(); } else { target.focus(); }
    }
  });

  function start() {
    localTimes(document);
    new MutationObserver(function () { localTimes(document); }).observe(document.body, { childList: true, subtree: true });
  }

  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', start); } else { start(); }
}());
