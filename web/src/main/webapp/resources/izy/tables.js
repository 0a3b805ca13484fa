/* What PrimeFaces leaves open about tables: the order shown on phones, columns that stay as the reader wants them, and files
   in the order of the list. */
(function () {
  'use strict';
  var KEY = 'izy-columns:' + location.pathname;

  function chosen() {
    try { return JSON.parse(localStorage.getItem(KEY)) || {}; } catch (e) { return {}; }
  }

  function tables(table) {
    var bindSorting = table.bindSortEvents;

    /* The option that stands for the list's own order, where no column does. */
    function ownOrder(widget) {
      var name = widget.jq.attr('data-own-order');
      var option = widget.reflowDD.children('.own-order');
      if (name && !option.length) {
        option = $('<option class="own-order"></option>').text(name).prependTo(widget.reflowDD);
      }
      return option;
    }

    table.bindSortEvents = function () {
      bindSorting.call(this);
      if (this.reflowDD.length && !this.sortableColumns.is('.ui-state-active')) {
        ownOrder(this).prop('selected', true);
      }
    };

    /* By the column's key: the library compares texts, and misses those of more than one word. */
    table.updateReflowDD = function (header, order) {
      if (!this.reflowDD || !this.reflowDD.length) { return; }
      ownOrder(this).data({ columnkey: header.attr('id'), sortorder: -1 }).prop('selected', order === 0);
      if (order !== 0) {
        this.reflowDD.children('option').filter(function () {
          return $(this).data('columnkey') === header.attr('id') && $(this).data('sortorder') === (order > 0 ? 0 : 1);
        }).prop('selected', true);
      }
    };
  }

  function columns(toggler) {
    var bind = toggler.bindEvents;
    var change = toggler.changeTogglerState;

    toggler.bindEvents = function () {
      var widget = this;
      bind.call(widget);
      widget.itemContainer.children('.ui-columntoggler-item').each(function () {
        var box = $(this).find('.ui-chkbox-box');
        var shown = chosen()[$(this).data('column')];
        if (shown === true) { widget.check(box); }
        if (shown === false) { widget.uncheck(box); }
      });
    };

    toggler.changeTogglerState = function (column, shown) {
      change.call(this, column, shown);
      var all = chosen();
      all[column.attr('id')] = shown;
      localStorage.setItem(KEY, JSON.stringify(all));
    };
  }

  /* The list's order stands in the address of the page: the link beside it knows only the filter. */
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[data-in-order]');
    var order = new URLSearchParams(location.search).get('sort');
    if (link) {
      var query = new URLSearchParams(link.search);
      query.delete('sort');
      if (order) { query.set('sort', order); }
      link.search = query;
    }
  });

  function mend() {
    if (!window.PrimeFaces || !PrimeFaces.widget) { return; }
    if (PrimeFaces.widget.DataTable) { tables(PrimeFaces.widget.DataTable.prototype); }
    if (PrimeFaces.widget.ColumnToggler) { columns(PrimeFaces.widget.ColumnToggler.prototype); }
  }

  if (window.PrimeFaces) { mend(); } else { document.addEventListener('DOMContentLoaded', mend); }
}());
