// Plots: drawn on canvas by ECharts, with a caption and a table of the same numbers.

/** Okabe and Ito's colours, which the colour-blind can tell apart; lighter ones on dark ground. */
const COLOURS = {
  light: ['#0072b2', '#d55e00', '#007a5a', '#a8518a', '#8a6d00', '#2b7fb8', '#1b1f24', '#6b4c9a'],
  dark: ['#56b4e9', '#e69f00', '#2fc797', '#e08cc0', '#f0e442', '#9ad0f5', '#eef1f4', '#b9a3e3'],
};
const SEQUENCE = {
  light: ['#e8f0f7', '#b3cde3', '#6baed6', '#3182bd', '#08519c', '#08306b'],
  dark: ['#1d2b3a', '#1f4e79', '#2f7ab8', '#5aa7de', '#9fd0f5', '#e3f2fd'],
};
const DIVERGING = {
  light: ['#b35806', '#f1a340', '#fee0b6', '#f7f7f7', '#d8daeb', '#998ec3', '#542788'],
  dark: ['#ffb35c', '#b8701a', '#5e3d14', '#2a3038', '#3e3a5e', '#7a6fb0', '#c4b8f5'],
};
const LINES = ['solid', 'dashed', 'dotted'];

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

function base() {
  const ink = colour('ink');
  return {
    animation: false,
    color: COLOURS[state.theme],
    textStyle: {color: ink, fontFamily: 'system-ui, sans-serif'},
    tooltip: {renderMode: 'richText', confine: true, backgroundColor: colour('raised'), textStyle: {color: ink}},
    legend: {textStyle: {color: ink}, type: 'scroll', pageTextStyle: {color: ink}, pageIconColor: ink},
  };
}

function axis(more) {
  const line = {lineStyle: {color: colour('line')}};
  return {
    axisLine: line,
    axisLabel: {color: colour('ink'), hideOverlap: true, ...more.axisLabel},
    splitLine: {lineStyle: {color: colour('none')}},
    nameTextStyle: {color: colour('faint')},
    ...more.axis,
  };
}

function categories(names, more = {}) {
  return {type: 'category', data: names, ...axis({axis: more})};
}

function values(name, more = {}) {
  return {type: 'value', name, ...axis({axis: more, axisLabel: {formatter: (value) => count(value)}})};
}

/** Names with a bar each, the first one on top. */
function bars(title, rows) {
  const names = {color: colour('ink'), width: 140, overflow: 'truncate', interval: 0};
  return {
    tooltip: {...base().tooltip, trigger: 'axis'},
    legend: {show: false},
    grid: {left: 150, right: 24, top: 8, bottom: 40},
    xAxis: values(''),
    yAxis: categories(rows.map(([name]) => plain(name)), {axisLabel: names, inverse: true}),
    series: [{name: title, type: 'bar', data: rows.map((row) => row[1])}],
  };
}

/** ECharts marks its element with an attribute that HTML does not know, and works without it. */
function begun(box) {
  const chart = echarts.init(box, null, {renderer: 'canvas'});
  box.removeAttribute('_echarts_instance_');
  return chart;
}

/**
 * A figure that draws itself when it is first seen and after each change.
 *
 * @param option gives what ECharts draws, null for nothing
 * @param table of the same numbers, as dataTable has it
 */
function plot(name, caption, height, option, table) {
  const box = element('div', {class: 'plot', id: `plot-${name}`, role: 'img', 'aria-label': `${caption} Its numbers stand in the table below.`});
  box.style.height = `${height}px`;
  const numbers = dataTable(name, caption, table);
  const behind = element('details', {}, element('summary', {}, 'Table of these numbers'), numbers.element);
  let chart = null;
  let seen = false;

  function drawn() {
    const wanted = option();
    box.hidden = wanted === null;
    if (wanted !== null) {
      chart = chart ?? begun(box);
      chart.setOption({...base(), ...wanted}, {notMerge: true});
    }
  }

  function update() {
    if (seen) {
      drawn();
    }
    if (behind.open) {
      numbers.update();
    }
  }

  function show() {
    if (!seen) {
      seen = true;
      drawn();
    }
  }

  behind.addEventListener('toggle', () => behind.open && numbers.update());
  new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && show(), {rootMargin: '300px'}).observe(box.parentElement ?? box);
  new ResizeObserver(() => chart?.resize()).observe(box);
  window.addEventListener('beforeprint', show);
  updates.push(update);
  return element('div', {}, element('figure', {}, box, element('figcaption', {}, caption)), behind);
}
