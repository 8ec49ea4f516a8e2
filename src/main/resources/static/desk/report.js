// Draws the chart of a report; the table below has the same figures, and all of them.
const CHARTS = '/_static/echarts/6.0.0/dist/echarts.common.min.js';
const COLOURS = ['#0b5cad', '#c77700', '#14532d', '#a3130e', '#5b6775', '#7a3fa0', '#00838f', '#8a97a6'];
const place = document.getElementById('chart');

function script(address) {
  return new Promise((ready, failed) => {
    const tag = document.createElement('script');
    tag.src = address;
    tag.onload = ready;
    tag.onerror = () => failed(new Error(address));
    document.head.append(tag);
  });
}

function draw(drawn, asked) {
  // Two lines that are near each other are named on their outer sides.
  const marks = asked.lines.map((value, index) => ({ yAxis: value, name: `${place.dataset.line} ${value}`, label: { position: index < asked.lines.length - 1 ? 'insideEndBottom' : 'insideEndTop' } }));
  const whole = asked.series.every((one) => one.values.every((value) => value === null || Number.isInteger(Number(value))));
  drawn.setOption({
    animation: false,
    aria: { enabled: true },
    color: COLOURS,
    grid: { left: 48, right: 56, top: 56, bottom: 32 },
    legend: { type: 'scroll', top: 0 },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
    xAxis: { type: 'category', data: asked.periods },
    yAxis: { type: 'value', name: asked.figure, nameTextStyle: { align: 'left' }, max: asked.share ? 100 : null, scale: asked.share, minInterval: whole ? 1 : 0 },
    series: asked.series.map((one, index) => ({
      name: one.name,
      type: asked.periods.length > 1 ? 'line' : 'bar',
      connectNulls: true,
      data: one.values,
      markLine: index === 0 && marks.length > 0
        ? { silent: true, symbol: 'none', label: { formatter: '{b}' }, lineStyle: { color: '#5b6775', type: 'dashed' }, data: marks }
        : undefined,
    })),
  });
}

if (place) {
  await script(CHARTS);
  const drawn = window.echarts.init(place);
  draw(drawn, JSON.parse(place.dataset.chart));
  addEventListener('resize', () => drawn.resize());
  place.dataset.drawn = 'true';
}

/* Subscriptions: posted to the API, whose rules decide; the page then shows what is kept. */
const mondays = document.querySelector('.subscriptions');

async function post(path, body) {
  const failure = mondays.querySelector('.alert');
  failure.hidden = true;
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-GENDAN-XSRF': cookie('GENDAN-XSRF') },
    body: JSON.stringify(body),
  });
  if (answer.ok) {
    location.reload();
    return;
  }
  const said = answer.status === 401 ? null : await answer.json();
  failure.textContent = said
    ? mondays.dataset.failed.replace('%s', (said.errors ?? []).map((one) => one.message).join('; ') || said.detail)
    : mondays.dataset.expired;
  failure.hidden = false;
}

if (mondays) {
  const begin = mondays.querySelector('.begin');
  const desks = () => {
    const may = begin.elements.report.selectedOptions[0].dataset.desks.split(' ');
    [...begin.elements.desk.options].forEach((one) => {
      one.hidden = !may.includes(one.value);
      one.disabled = one.hidden;
    });
    if (!may.includes(begin.elements.desk.value)) {
      begin.elements.desk.value = may[0];
    }
  };
  begin.elements.report.addEventListener('change', desks);
  desks();
  begin.addEventListener('submit', (event) => {
    event.preventDefault();
    post('/api/report-subscriptions', { report: begin.elements.report.value, desk: begin.elements.desk.value, mail: begin.elements.mail?.value || null });
  });
  mondays.querySelectorAll('form[data-id]').forEach((form) => {
    const path = `/api/report-subscriptions/${form.dataset.id}`;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      post(`${path}/changes`, { desk: form.elements.desk.value, by: form.elements.by.value || null, mail: form.elements.mail?.value || null });
    });
    form.querySelector('.end')?.addEventListener('click', () => post(`${path}/ends`, {}));
  });
}
