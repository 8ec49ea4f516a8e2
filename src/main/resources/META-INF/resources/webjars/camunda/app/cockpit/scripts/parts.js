// What the pages of administrators are made of: words of the reader, calls of the API, tables.
import { script } from '/desk/picture.js';

const CHARTS = '/_static/echarts/6.0.0/dist/echarts.common.min.js';

const cookie = (name) => decodeURIComponent(document.cookie.split('; ').find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? '');

async function fetched(address, options = {}) {
  return fetch(address, {
    ...options,
    headers: { Accept: 'application/json', 'X-Requested-With': 'fetch', 'X-GENDAN-XSRF': cookie('GENDAN-XSRF'), ...options.headers },
  });
}

// Who may not look gets no words, and no plugin either.
const answer = await fetched('/api/cockpit/words').catch(() => ({ ok: false }));
const words = answer.ok ? (await answer.json()).words : null;

export const mayLook = words !== null;
export const say = (key, ...about) => about.reduce((said, one, at) => said.replace(`{${at}}`, one), words?.[key] ?? key);

/** A word for a code; one that has none is shown as it is. */
export const word = (kind, code) => words?.[`${kind}.${code}`] ?? code ?? '';

/** What came back, or an error whose message is for the reader. */
export async function call(address, options) {
  let got;
  try {
    got = await fetched(address, options);
  } catch (lost) {
    console.error(lost);
    throw new Error(say('lost'));
  }
  if (got.ok) {
    return got.json();
  }
  const problem = await got.json().catch(() => ({}));
  const errors = problem.errors?.map((one) => one.message).join('; ');
  throw new Error(got.status === 401 ? say('expired') : say('failed', errors || problem.detail || got.status));
}

export const post = (address, body) => call(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** An element: make('p', { className: 'soft' }, 'text', other element). */
export function make(tag, properties, ...content) {
  const made = document.createElement(tag);
  const { dataset, ...plain } = properties ?? {};
  Object.assign(made, plain);
  Object.assign(made.dataset, dataset ?? {});
  made.append(...content.filter((one) => one !== null && one !== undefined));
  return made;
}

export const moment = (at) => (at ? at.slice(0, 16).replace('T', ' ') : '–');

export function length(seconds) {
  if (seconds === null || seconds === undefined) {
    return '–';
  }
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) {
    return say('days', days, hours % 24);
  }
  return hours > 0 ? say('hours', hours, minutes % 60) : minutes > 0 ? say('minutes', minutes) : say('seconds', seconds);
}

/** A table of the house; columns are headings with what makes a cell of a row. */
export function table(columns, rows, empty, name) {
  const head = make('tr', {}, ...columns.map(([title]) => make('th', { scope: 'col' }, title)));
  const body = rows.map((row) => make('tr', { dataset: row.mark ?? {} }, ...columns.map(([title, cell]) => {
    const content = cell(row);
    return make('td', { dataset: title ? { label: title } : {} }, content instanceof Node ? content : String(content ?? ''));
  })));
  const none = make('tr', {}, make('td', { colSpan: columns.length, className: 'empty' }, empty ?? say('none')));
  const caption = make('caption', { className: 'unseen' }, name ?? '');
  return make('div', { className: 'list scroll' }, make('table', {}, caption, make('thead', {}, head), make('tbody', {}, ...(body.length ? body : [none]))));
}

export function alarm(place, failed) {
  place.querySelector(':scope > .alert')?.remove();
  if (failed) {
    place.prepend(make('p', { className: 'alert', role: 'alert' }, failed.message ?? String(failed)));
  }
}

/** Does something that may be refused, and says so at the top of the place. */
export async function attempt(place, work) {
  alarm(place, null);
  place.setAttribute('aria-busy', 'true');
  try {
    await work();
  } catch (failed) {
    console.error(failed);
    alarm(place, failed);
  } finally {
    place.removeAttribute('aria-busy');
  }
}

/** A field with its label. */
export const field = (label, input) => make('label', {}, label, input);

export function choice(name, options, chosen) {
  const select = make('select', { name });
  options.forEach(([value, text]) => select.append(make('option', { value, selected: value === chosen }, text)));
  return select;
}

/** The part behind the question mark of Cockpit's own address. */
export const asked = () => new URLSearchParams(location.hash.split('?')[1] ?? '');

let charts = null;

/** Draws a chart of echarts; what it shows stands in a table, too. */
export async function chart(place, option) {
  charts ??= script(CHARTS);
  await charts;
  const drawn = window.echarts.init(place, null, { renderer: 'svg' });
  drawn.setOption(option);
  new ResizeObserver(() => drawn.resize()).observe(place);
}

/** A page of ours inside Cockpit: the frame, in which the page draws itself. */
export const page = (draw) => (place, given) => {
  place.className = 'gd gendan-cockpit';
  attempt(place, () => draw(place, given ?? {}));
};

/** The choice of models with how many cases of each run; the reader's words. */
export async function models() {
  return (await call('/api/cockpit/models')).items;
}

/** The model that Cockpit shows, by the id of its version. */
export async function modelOf(definitionId) {
  const one = await call(`/camunda/api/engine/engine/default/process-definition/${encodeURIComponent(definitionId)}`);
  return one.key;
}
