/* Colours, fonts and formats of charts, from the panel's variables; painted again when the theme changes. */
(function () {
  'use strict';
  var shown = [];

  function value(name) {
    var probe = document.createElement('span');
    probe.style.color = 'var(' + name + ')';
    document.body.appendChild(probe);
    var colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  }

  function paint(config) {
    var text = value('--text-2'), line = value('--line');
    config.data.datasets.forEach(function (set) {
      var isLine = set.type === 'line';
      set.backgroundColor = value(isLine ? '--good' : '--brand');
      set.borderColor = set.backgroundColor;
      set.borderWidth = isLine ? 2 : 0;
      set.borderRadius = 5;
      set.maxBarThickness = 34;
      set.pointRadius = 3;
      set.tension = .3;
    });
    var options = config.options;
    options.scales.x.ticks.color = text;
    options.scales.y.ticks.color = text;
    options.scales.y.grid.color = line;
    options.plugins.legend.labels.color = text;
  }

  function money(currency) {
    var format = new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency: currency });
    return function (amount) { return format.format(amount); };
  }

  window.izyChart = function () {
    var config = this.cfg.config, write = money(config.options.currency), font = getComputedStyle(document.body).fontFamily;
    config.options.font = { family: font };
    config.options.interaction = { mode: 'index', intersect: false };
    config.options.animation = matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 350 };
    config.options.scales = {
      x: { grid: { display: false }, border: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 14 } },
      y: { beginAtZero: true, border: { display: false }, grid: {}, ticks: { maxTicksLimit: 6, callback: write } }
    };
    config.options.plugins = {
      legend: { align: 'start', position: 'bottom', labels: { usePointStyle: true, boxHeight: 7 } },
      tooltip: { callbacks: { label: function (point) { return ' ' + point.dataset.label + ': ' + write(point.parsed.y); } } }
    };
    paint(config);
    shown.push(this);
  };

  document.addEventListener('izy:theme', function () {
    shown.forEach(function (widget) {
      if (widget.chart && widget.chart.canvas && widget.chart.canvas.isConnected) {
        paint(widget.chart.config);
        widget.chart.update();
      }
    });
  });
}());
