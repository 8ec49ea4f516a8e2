// The timer lab beyond its list: the picture of a model with its numbers, changes and their preview,
// applying and taking back. All of it is asked of the API, whose rules decide.
import { PICTURE, only, pagesOf, script } from './picture.js';

const CHARTS = '/_static/echarts/6.0.0/dist/echarts.common.min.js';
const LOOK_EVERY = 700;

const main = document.querySelector('main.lab');
const say = document.getElementById('words').dataset;
const mayChange = main.dataset.change === 'true';
const form = document.getElementById('change');
const place = document.getElementById('preview');
const applied = document.getElementById('applied');
const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });

const moment = (at) => (at ? CLOCK.format(new Date(at)) : '–');
const cookie = (name) => decodeURIComponent(document.cookie.split('; ').find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? '');
const headers = () => ({ Accept: 'application/json', 'X-GENDAN-XSRF': cookie('GENDAN-XSRF') });
const copyOf = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);
const known = (list, code) => [...document.querySelectorAll(`#words .${list} dt`)].find((one) => one.textContent === code)?.nextElementSibling.textContent ?? code;
const fill = (text, ...about) => about.reduce((said, one) => said.replace(/%\w/, one), text);

function element(name, text, into) {
  const made = document.createElement(name);
  made.textContent = text ?? '';
  into?.append(made);
  return made;
}

/** What came back, or an error that carries the problem and the sentence for the reader. */
async function call(address, options = {}) {
  let answer;
  try {
    answer = await fetch(address, { ...options, headers: { ...headers(), ...options.headers } });
  } catch (lost) {
    console.error(lost);
    throw Object.assign(new Error(say.lost), { problem: {} });
  }
  if (answer.ok) {
    return answer.json();
  }
  const problem = await answer.json().catch(() => ({}));
  const text = answer.status === 401 ? say.expired : fill(say.failed, problem.detail ?? answer.status);
  throw Object.assign(new Error(text), { problem });
}

const post = (address, body) => call(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/* Changes: they stay while the page goes from one model to another. */
const KEPT = 'gendan-lab-changes';
let changes = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]');

const row = (timer) => document.querySelector(`tr[data-timer="${CSS.escape(timer)}"]`);
const keep = () => sessionStorage.setItem(KEPT, JSON.stringify(changes));

/** 36h, 2 d, 90 分钟, or 36 alone in the unit of the number that stands there; the rest as written. */
function iso(text, old) {
  const found = /^\s*(\d+)\s*(h|hours?|小时|d|days?|天|m|min|minutes?|分钟)?\s*$/i.exec(text);
  if (!found || !/^P(T?\d+[DHM])$/.test(old)) {
    return text.trim();
  }
  const unit = found[2] ? { h: 'H', 小: 'H', d: 'D', 天: 'D', m: 'M', 分: 'M' }[found[2][0].toLowerCase()] : old.slice(-1);
  return unit === 'D' ? `P${found[1]}D` : `PT${found[1]}${unit}`;
}

function inWords(value) {
  const found = /^P(?:(\d+)D|T(\d+)H|T(\d+)M)$/.exec(value);
  const units = document.querySelector('#words .units').dataset;
  return found ? fill(found[1] ? units.days : found[2] ? units.hours : units.minutes, found[1] ?? found[2] ?? found[3]) : '';
}

function draw() {
  const list = form.querySelector('.changes');
  list.replaceChildren(...changes.map((change) => {
    const line = copyOf('change-row');
    const field = line.querySelector('input');
    const means = line.querySelector('.means');
    line.dataset.timer = change.timerId;
    line.querySelector('.what').textContent = change.meaning;
    line.querySelector('.what').title = change.timerId;
    line.querySelector('.was').textContent = fill(line.querySelector('.was').dataset.said, change.old);
    field.value = change.value;
    const tell = () => {
      const value = iso(field.value, change.old);
      means.textContent = value === field.value.trim() ? inWords(value) : `${value} ${inWords(value)}`;
    };
    tell();
    field.addEventListener('input', () => {
      change.value = field.value;
      field.removeAttribute('aria-invalid');
      line.querySelector('.err').textContent = '';
      tell();
      keep();
    });
    line.querySelector('.drop-one').addEventListener('click', () => drop(change.timerId));
    return line;
  }));
  form.hidden = changes.length === 0;
  document.querySelectorAll('tr[data-timer]').forEach((one) => one.classList.toggle('chosen', changes.some((change) => change.timerId === one.dataset.timer)));
  document.querySelectorAll('button.number').forEach((one) => one.classList.toggle('chosen', changes.some((change) => change.timerId === one.dataset.timer)));
  keep();
}

function drop(timer) {
  changes = changes.filter((change) => change.timerId !== timer);
  draw();
  row(timer)?.querySelector('.choose')?.focus();
}

function choose(timer) {
  const at = row(timer);
  if (at && !changes.some((change) => change.timerId === timer)) {
    changes.push({ timerId: timer, meaning: at.dataset.meaning, old: at.dataset.value, value: at.dataset.value });
  }
  draw();
  if (at) {
    turnTo(at.dataset.element);
  }
  const field = [...form.querySelectorAll('li')].find((line) => line.dataset.timer === timer)?.querySelector('input');
  field?.focus();
  field?.select();
}

function alarm(inside, text) {
  const alert = inside.querySelector('.alert');
  alert.textContent = text;
  alert.hidden = !text;
}

/** At its line; what is about none of them stands above the button. */
function mark(error) {
  const index = /^changes\[(\d+)]/.exec(error.field ?? '')?.[1];
  const line = index === undefined ? null : form.querySelectorAll('li')[index];
  if (!line) {
    return false;
  }
  line.querySelector('.err').textContent = error.message;
  line.querySelector('input').setAttribute('aria-invalid', 'true');
  return true;
}

async function busy(button, work) {
  button.disabled = true;
  try {
    await work();
  } finally {
    button.disabled = false;
  }
}

async function preview() {
  alarm(form, '');
  form.querySelectorAll('.err').forEach((one) => { one.textContent = ''; });
  const empty = [...form.querySelectorAll('li input')].filter((field) => field.value.trim() === '');
  empty.forEach((field) => {
    field.setAttribute('aria-invalid', 'true');
    field.closest('li').querySelector('.err').textContent = say.required;
  });
  if (empty.length > 0) {
    empty[0].focus();
    return;
  }
  try {
    show(await post('/api/lab/previews', { changes: changes.map((change) => ({ timerId: change.timerId, value: iso(change.value, change.old) })) }));
  } catch (failed) {
    const others = (failed.problem.errors ?? []).filter((error) => !mark(error));
    if (!failed.problem.errors || others.length > 0) {
      alarm(form, others.length > 0 ? others.map((one) => one.message).join('; ') : failed.message);
    }
    form.querySelector('[aria-invalid]')?.focus();
  }
}

/* The preview. */
let shown = null;

const orderLink = (no, into) => {
  const link = element('a', no ?? '–', into);
  if (no) {
    link.href = `/orders?q=${encodeURIComponent(no)}`;
  }
  return link;
};

function show(view) {
  shown = { view, heap: null };
  place.replaceChildren(document.getElementById('preview-body').content.cloneNode(true));
  place.hidden = false;
  const made = place.querySelector('.made');
  made.textContent = fill(made.dataset.said, view.madeBy, moment(view.madeAt));
  place.querySelector('.api').href = `/api/lab/previews/${view.previewId}`;
  place.querySelector('.csv').addEventListener('click', (event) => busy(event.target, () => csv(view.previewId)));
  const said = place.querySelector('.said-changes');
  (view.changes ?? []).forEach((change) => element('li', `${row(change.timerId)?.dataset.meaning ?? change.timerId}: ${change.oldText} → ${change.newText}`, said));
  const counts = { DUE_AT_ONCE: view.dueAtOnce, EARLIER: view.earlier, LATER: view.later, UNCHANGED: view.unchanged, CANNOT_TELL: view.cannotTell };
  place.querySelectorAll('.heap').forEach((heap) => {
    heap.querySelector('b').textContent = counts[heap.dataset.heap] ?? 0;
    heap.addEventListener('click', () => {
      shown.heap = shown.heap === heap.dataset.heap ? null : heap.dataset.heap;
      place.querySelectorAll('.heap').forEach((one) => one.setAttribute('aria-pressed', String(one.dataset.heap === shown.heap)));
      list();
    });
  });
  late(view.lateAlready ?? []);
  call(`/api/lab/previews/${view.previewId}/load`).then((all) => load(all.items), (failed) => console.error(failed));
  list();
  place.querySelector('.more').addEventListener('click', (event) => busy(event.target, more));
  if (mayChange) {
    place.append(apply(view));
  }
  const address = new URL(location.href);
  address.searchParams.set('preview', view.previewId);
  history.replaceState(null, '', address);
  place.focus();
  place.scrollIntoView({ block: 'start' });
}

function late(all) {
  const box = place.querySelector('.late');
  box.hidden = all.length === 0;
  const head = box.querySelector('b');
  head.textContent = fill(head.dataset.said, all.length);
  all.forEach((one) => orderLink(one.orderNo ?? one.caseId, box.querySelector('.names')));
}

function list() {
  const rows = shown.view.cases.filter((one) => !shown.heap || one.heap === shown.heap);
  place.querySelector('.cases tbody').replaceChildren(...rows.map((one) => {
    const line = document.createElement('tr');
    const no = element('td', '', line);
    no.className = 'no';
    orderLink(one.orderNo ?? one.caseId, no);
    element('td', known('heap-words', one.heap), line);
    element('td', moment(one.startedAt), line);
    element('td', moment(one.oldDueAt), line);
    element('td', moment(one.newDueAt), line);
    element('td', one.reason, line);
    return line;
  }));
  place.querySelector('.cases').hidden = rows.length === 0;
  place.querySelector('.no-case').hidden = rows.length > 0;
  const more = place.querySelector('.more');
  more.hidden = shown.view.cases.length >= shown.view.total;
  more.parentElement.hidden = more.hidden;
}

async function more() {
  const next = Math.floor(shown.view.cases.length / shown.view.size);
  const page = await call(`/api/lab/previews/${shown.view.previewId}?page=${next}&size=${shown.view.size}`);
  shown.view.cases.push(...page.cases);
  list();
}

async function csv(id) {
  const answer = await fetch(`/api/lab/previews/${id}`, { headers: { ...headers(), Accept: 'text/csv' } });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = `preview-${id}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Tasks an hour of a desk, old beside new, and how many people are there. */
async function load(desks) {
  const card = place.querySelector('.load');
  card.hidden = desks.length === 0;
  if (desks.length === 0) {
    return;
  }
  const select = card.querySelector('select');
  desks.forEach((one) => {
    const option = element('option', known('group-words', one.desk), select);
    option.value = one.desk;
  });
  const table = card.querySelector('.loads tbody');
  const chart = card.querySelector('.chart');
  const draw = () => {
    const desk = desks.find((one) => one.desk === select.value);
    table.replaceChildren(...desk.hours.filter((hour) => hour.before + hour.after > 0).map((hour) => {
      const line = document.createElement('tr');
      element('td', moment(hour.from), line);
      [hour.before, hour.after, hour.onDuty].forEach((count) => { element('td', count, line).className = 'sum'; });
      return line;
    }));
    chart.drawn?.setOption({
      animation: false,
      aria: { enabled: true },
      grid: { left: 44, right: 44, top: 34, bottom: 40 },
      legend: { top: 0 },
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      xAxis: { type: 'category', data: desk.hours.map((hour) => moment(hour.from).slice(5)) },
      yAxis: [{ type: 'value', name: chart.dataset.tasks, minInterval: 1 }, { type: 'value', minInterval: 1, splitLine: { show: false } }],
      series: [
        { name: chart.dataset.old, type: 'bar', data: desk.hours.map((hour) => hour.before), itemStyle: { color: '#8a97a6' } },
        { name: chart.dataset.new, type: 'bar', data: desk.hours.map((hour) => hour.after), itemStyle: { color: '#0b5cad' } },
        { name: chart.dataset.duty, type: 'line', step: 'middle', yAxisIndex: 1, symbol: 'none', data: desk.hours.map((hour) => hour.onDuty), itemStyle: { color: '#c77700' } },
      ],
    }, true);
  };
  select.addEventListener('change', draw);
  draw();
  if (!window.echarts) {
    await script(CHARTS);
  }
  chart.drawn = window.echarts.init(chart);
  addEventListener('resize', () => chart.drawn.resize());
  draw();
}

/* Applying. */
/** The clock on the wall of the desk, not that of this machine. */
const wall = (value) => (value ? `${value}:00${main.dataset.offset}` : undefined);

function wish(asked) {
  const scope = asked.elements.scope.value;
  const said = {
    running: scope !== 'NEW',
    comment: asked.elements.comment.value.trim(),
    breachAtOnce: asked.elements.breachAtOnce.checked,
    from: wall(asked.elements.from.value),
    until: wall(asked.elements.until.value),
  };
  if (scope === 'SOME') {
    said.filter = {
      orderNos: asked.elements.orderNos.value.split(/[\s,，;；]+/).filter(Boolean),
      heaps: [...asked.elements.heaps].filter((box) => box.checked).map((box) => box.value),
      startedFrom: wall(asked.elements.startedFrom.value),
      startedBefore: wall(asked.elements.startedBefore.value),
    };
  }
  return said;
}

function apply(view) {
  const asked = copyOf('apply-form');
  const breach = asked.querySelector('.breach');
  const words = breach.querySelector('span');
  words.textContent = fill(words.dataset.said, view.dueAtOnce);
  asked.addEventListener('change', () => {
    const scope = asked.elements.scope.value;
    asked.querySelector('.some').hidden = scope !== 'SOME';
    breach.hidden = scope === 'NEW' || (view.dueAtOnce === 0 && !asked.dataset.returning);
  });
  asked.addEventListener('input', (event) => {
    event.target.removeAttribute('aria-invalid');
    const err = asked.querySelector(`.err[data-for="${CSS.escape(event.target.name)}"]`);
    if (err) {
      err.textContent = '';
    }
  });
  asked.elements.until.addEventListener('change', () => returning(view, asked));
  asked.addEventListener('submit', (event) => {
    event.preventDefault();
    busy(asked.querySelector('[type=submit]'), () => send(view, asked));
  });
  return asked;
}

/** What the return of the old number will do, as soon as its time is said. */
async function returning(view, asked) {
  const said = asked.querySelector('.returning');
  const until = wall(asked.elements.until.value);
  said.hidden = true;
  if (!until) {
    return;
  }
  try {
    const back = await call(`/api/lab/previews/${view.previewId}/return?until=${encodeURIComponent(until)}`);
    said.textContent = fill(said.dataset.said, back.dueAtOnce, back.earlier, back.later, back.unchanged, back.over);
    said.hidden = false;
    asked.dataset.returning = back.dueAtOnce > 0 ? back.dueAtOnce : '';
    const words = asked.querySelector('.breach span');
    words.textContent = fill(words.dataset.said, Math.max(view.dueAtOnce, back.dueAtOnce));
    words.parentElement.hidden = asked.elements.scope.value === 'NEW' || view.dueAtOnce + back.dueAtOnce === 0;
  } catch (failed) {
    asked.querySelector('.err[data-for="until"]').textContent = failed.problem.errors?.[0]?.message ?? failed.message;
  }
}

async function send(view, asked) {
  alarm(asked, '');
  asked.querySelectorAll('.err').forEach((one) => { one.textContent = ''; });
  try {
    const begun = await post(`/api/lab/previews/${view.previewId}/applications`, wish(asked));
    asked.remove();
    changes = [];
    draw();
    follow(begun, true);
  } catch (failed) {
    const others = (failed.problem.errors ?? []).filter((error) => {
      const at = asked.querySelector(`.err[data-for="${CSS.escape(error.field ?? '')}"]`);
      if (at) {
        at.textContent = error.message;
        asked.elements[error.field]?.setAttribute?.('aria-invalid', 'true');
      }
      return !at;
    });
    if (!failed.problem.errors || others.length > 0) {
      alarm(asked, others.length > 0 ? others.map((one) => one.message).join('; ') : failed.message);
    }
    asked.querySelector('[aria-invalid]')?.focus();
  }
}

/** The numbers as they are now: a change has come into force, or was taken back. */
async function renew() {
  const answer = await fetch(location.pathname + location.search, { headers: { Accept: 'text/html' } });
  if (answer.ok) {
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.timers tbody');
    document.querySelector('.timers tbody').replaceWith(document.adoptNode(fresh));
    document.querySelectorAll('button.number[data-timer]').forEach((one) => { one.textContent = row(one.dataset.timer)?.dataset.value ?? one.textContent; });
    if (form) {
      draw();
    }
  }
}

const IS_GOING = ['PLANNING', 'RUNNING', 'UNDOING'];

function tell(card, view) {
  card.dataset.status = view.status;
  card.querySelector('.status').textContent = known('statuses', view.status);
  card.querySelector('.comment').textContent = view.comment ?? '';
  card.querySelector('.who').textContent = `${view.appliedBy} · ${moment(view.appliedAt ?? view.from ?? view.askedAt)}${view.until ? ` – ${moment(view.until)}` : ''}`;
  card.querySelector('progress').value = view.percent;
  card.querySelector('progress').setAttribute('aria-label', known('statuses', view.status));
  card.querySelector('.percent').textContent = `${view.percent} % · ${view.done} / ${view.total}`;
  card.querySelector('.bar').hidden = !view.running || ['SCHEDULED', 'FAILED'].includes(view.status);
  const counts = card.querySelector('.counts');
  counts.textContent = fill(counts.dataset.said, view.moved, view.putBack, view.stayed);
  counts.hidden = !view.running;
  card.querySelector('.later-timers').textContent = view.laterTimers ?? '';
  card.querySelector('.stayed').replaceChildren(...(view.stayedCases ?? []).map((one) => {
    const line = document.createElement('li');
    orderLink(one.orderNo ?? one.caseId, line);
    line.append(` ${one.reason}`);
    return line;
  }));
  const fault = card.querySelector('.fault');
  fault.textContent = view.fault ?? '';
  fault.hidden = !view.fault;
  card.querySelector('.undo').hidden = !mayChange || !['DONE', 'SCHEDULED'].includes(view.status) || Boolean(view.returns);
}

function follow(first, now) {
  const card = copyOf('application');
  let view = first;
  card.dataset.application = view.applicationId;
  tell(card, view);
  applied.prepend(card);
  const look = async () => {
    try {
      view = await call(`/api/lab/applications/${view.applicationId}`);
      tell(card, view);
    } catch (failed) {
      console.error(failed);
    }
    if (IS_GOING.includes(view.status)) {
      setTimeout(look, LOOK_EVERY);
    } else {
      renew();
    }
  };
  const undo = card.querySelector('.undo');
  undo.addEventListener('submit', (event) => {
    event.preventDefault();
    busy(undo.querySelector('button'), async () => {
      const comment = undo.elements.comment.value.trim();
      undo.querySelector('.err').textContent = comment ? '' : say.why;
      if (!comment) {
        undo.elements.comment.focus();
        return;
      }
      try {
        view = await post(`/api/lab/applications/${view.applicationId}/undo`, { comment });
        tell(card, view);
        look();
      } catch (failed) {
        undo.querySelector('.err').textContent = failed.problem.errors?.[0]?.message ?? failed.message;
        undo.elements.comment.focus();
      }
    });
  });
  if (IS_GOING.includes(view.status)) {
    setTimeout(look, LOOK_EVERY);
  } else if (now) {
    renew();
  }
  if (now) {
    card.scrollIntoView({ block: 'center' });
  }
}

/* The picture. */
/** Shows the page of the picture that an element is on; set once there is a picture. */
let turnTo = () => null;

async function picture() {
  const canvas = document.getElementById('canvas');
  const card = canvas.closest('.picture');
  try {
    const [answer] = await Promise.all([fetch(`/lab/files/${encodeURIComponent(main.dataset.file)}`), script(PICTURE)]);
    const xml = await answer.text();
    const viewer = new window.BpmnJS({ container: canvas });
    const pages = pagesOf(xml);
    const select = document.getElementById('page');
    pages.forEach((page) => { element('option', page.name, select).value = page.id; });
    select.closest('label').hidden = pages.length < 2;
    const turn = async (id) => {
      select.value = id;
      await viewer.importXML(only(xml, pages.find((page) => page.id === id)));
      viewer.get('canvas').zoom('fit-viewport', 'auto');
      numbers(viewer, pages, turn);
    };
    select.addEventListener('change', () => turn(select.value));
    turnTo = (id) => {
      const page = pages.find((one) => !one.whole && one.holds.has(id)) ?? pages.find((one) => one.whole);
      return page.id === select.value ? null : turn(page.id);
    };
    await turn(pages[0].id);
  } catch (failed) {
    console.error(failed);
    const alert = card.querySelector('.alert');
    alert.textContent = fill(alert.dataset.said, failed.message);
    alert.hidden = false;
  }
}

function numbers(viewer, pages, turn) {
  const elements = viewer.get('elementRegistry');
  const overlays = viewer.get('overlays');
  const inside = new Map();
  document.querySelectorAll('tr[data-timer]').forEach((one) => {
    const page = pages.find((other) => !other.whole && other.holds.has(one.dataset.element) && elements.get(other.id));
    if (!elements.get(one.dataset.element)) {
      inside.set(page, (inside.get(page) ?? 0) + 1);
      return;
    }
    const button = element(mayChange ? 'button' : 'span', one.dataset.value);
    button.className = 'number';
    button.dataset.timer = one.dataset.timer;
    button.title = one.dataset.meaning;
    if (mayChange) {
      button.type = 'button';
      button.setAttribute('aria-label', `${one.dataset.meaning}: ${one.dataset.value}`);
      button.addEventListener('click', () => choose(one.dataset.timer));
    }
    overlays.add(one.dataset.element, { position: { bottom: 8, right: 8 }, html: button });
  });
  inside.delete(undefined);
  inside.forEach((count, page) => {
    const button = element('button', `${count} ↓`);
    button.type = 'button';
    button.className = 'number deeper';
    button.setAttribute('aria-label', `${page.name}: ${count}`);
    button.addEventListener('click', () => turn(page.id));
    overlays.add(page.id, { position: { bottom: 8, right: 30 }, html: button });
  });
  if (form) {
    draw();
  }
}

/* The decision table: its rows as the file has them, with a button on each number. */
const cellText = (cell) => cell.getElementsByTagNameNS('*', 'text')[0]?.textContent.trim() ?? '';

async function table() {
  const into = document.getElementById('decision');
  try {
    const answer = await fetch(`/lab/files/${encodeURIComponent(main.dataset.file)}`);
    const model = new DOMParser().parseFromString(await answer.text(), 'application/xml');
    const decision = [...model.getElementsByTagNameNS('*', 'decisionTable')].find((one) => one.parentNode.getAttribute('id') === main.dataset.model);
    const all = (name, inside) => [...inside.children].filter((one) => one.localName === name);
    const head = element('tr', '', into.tHead);
    [...all('input', decision), ...all('output', decision)].forEach((column) => {
      const cell = element('th', column.getAttribute('label') ?? column.getAttribute('name'), head);
      cell.scope = 'col';
      cell.className = column.localName;
    });
    element('th', into.dataset.row, head).scope = 'col';
    all('rule', decision).forEach((rule) => {
      const line = element('tr', '', into.tBodies[0]);
      [...all('inputEntry', rule), ...all('outputEntry', rule)].forEach((entry) => decided(entry, line));
      element('td', all('description', rule)[0]?.textContent.trim(), line);
    });
    if (form) {
      draw();
    }
  } catch (failed) {
    console.error(failed);
    alarm(into.closest('.table'), fill(into.closest('.table').querySelector('.alert').dataset.said, failed.message));
  }
}

function decided(entry, line) {
  const one = [...document.querySelectorAll('tr[data-timer]')].find((other) => other.dataset.element === entry.getAttribute('id'));
  if (!one) {
    element('td', cellText(entry) || '–', line);
    return;
  }
  const button = element(mayChange ? 'button' : 'b', one.dataset.value, element('td', '', line));
  button.className = 'number';
  button.dataset.timer = one.dataset.timer;
  button.title = one.dataset.meaning;
  if (mayChange) {
    button.type = 'button';
    button.setAttribute('aria-label', `${one.dataset.meaning}: ${one.dataset.value}`);
    button.addEventListener('click', () => choose(one.dataset.timer));
  }
}

/* The page. */
document.getElementById('seek').addEventListener('input', (event) => {
  const wanted = event.target.value.trim().toLowerCase();
  let some = 0;
  document.querySelectorAll('tr[data-timer]').forEach((one) => {
    one.hidden = wanted !== '' && !one.textContent.toLowerCase().includes(wanted) && !one.dataset.timer.toLowerCase().includes(wanted);
    some += one.hidden ? 0 : 1;
  });
  document.getElementById('none').classList.toggle('unseen', some > 0);
});

document.querySelectorAll('.filter select').forEach((select) => select.addEventListener('change', () => select.form.requestSubmit()));

document.querySelector('.timers').addEventListener('click', (event) => {
  const button = event.target.closest('.choose');
  if (button) {
    choose(button.closest('tr').dataset.timer);
  }
});

if (form) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    busy(form.querySelector('[type=submit]'), preview);
  });
  form.querySelector('.none').addEventListener('click', () => {
    changes = [];
    draw();
  });
  draw();
}

document.getElementById('upload')?.addEventListener('submit', (event) => {
  event.preventDefault();
  const asked = event.target;
  const file = asked.elements.file.files[0];
  const err = asked.querySelector('.err');
  err.textContent = !file ? asked.dataset.choose : file.name !== main.dataset.file ? asked.dataset.name : '';
  if (err.textContent) {
    return;
  }
  busy(asked.querySelector('button'), async () => {
    try {
      show(await call(`/api/lab/previews/files/${encodeURIComponent(file.name)}`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file }));
    } catch (failed) {
      err.textContent = failed.problem.errors?.map((one) => one.message).join('; ') ?? failed.message;
    }
  });
});

if (document.getElementById('canvas')) {
  picture();
}
if (document.getElementById('decision')) {
  table();
}

const asked = new URLSearchParams(location.search).get('preview');
if (asked) {
  call(`/api/lab/previews/${encodeURIComponent(asked)}`).then(show, (failed) => console.error(failed));
}

call('/api/lab/applications').then((all) => [...all.items].reverse().forEach((one) => follow(one, false)), (failed) => console.error(failed));
