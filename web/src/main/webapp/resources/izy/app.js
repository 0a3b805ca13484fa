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

  function start() {
    keepList();
    localTimes(document);
    new MutationObserver(function () { localTimes(document); }).observe(document.body, { childList: true, subtree: true });
  }

  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', start); } else { start(); }
}());
