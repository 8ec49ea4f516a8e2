// Cases that run and that have ended, and one of them with all that is known of it.
import { asked, attempt, call, choice, field, length, make, models, modelOf, moment, page, say, table, word } from './parts.js';
import { picture, way } from './picture.js';

const link = (id, text) => make('a', { href: `#/gendan/case/${encodeURIComponent(id)}` }, text);

const orders = (row) => {
  const place = make('span');
  row.orders.slice(0, 3).forEach((order) => place.append(make('a', { href: `/orders/${encodeURIComponent(order.orderId)}`, target: '_blank' }, order.orderNo), ' '));
  if (row.orders.length > 3) {
    place.append(say('more.orders', row.orders.length - 3));
  }
  return place;
};

const state = (row) => make('span', { className: `tag ${row.state}` }, word('state', row.state), row.incidents > 0 ? ` · ${say('incidents.open', row.incidents)}` : '');

const casesTable = (rows, name) => table([
  [say('orders'), orders],
  [say('case'), (row) => link(row.instanceId, row.caseId ?? row.instanceId)],
  [say('model'), (row) => `${row.modelName} v${row.version}`],
  [say('state'), state],
  [say('started'), (row) => moment(row.startedAt)],
  [say('ended'), (row) => moment(row.endedAt)],
  [say('took'), (row) => length(row.seconds)],
], rows.map((row) => ({ ...row, mark: { instance: row.instanceId } })), say('no.cases'), name);

/** The list with its search; of one model where Cockpit shows one. */
async function list(place, definitionId) {
  const wanted = asked();
  const fixed = definitionId ? await modelOf(definitionId) : null;
  const all = fixed ? [] : await models();
  const q = make('input', { name: 'q', type: 'search', value: wanted.get('q') ?? '', placeholder: say('q.hint'), size: 28 });
  const model = choice('model', all.map((one) => [one.model, `${one.modelName} (${one.running})`]), wanted.get('model') ?? 'order-lifecycle');
  const shown = choice('state', ['ALL', 'RUNNING', 'FINISHED'].map((code) => [code, say(`show.${code}`)]), wanted.get('state') ?? 'ALL');
  const from = make('input', { name: 'from', type: 'date' });
  const to = make('input', { name: 'to', type: 'date' });
  const form = make('form', { className: 'filter' }, field(say('q'), q), fixed ? null : field(say('model'), model), field(say('show'), shown), field(say('from'), from), field(say('to'), to), make('button', { type: 'submit' }, say('look')));
  const results = make('div', { className: 'results', ariaLive: 'polite' });
  place.append(make('h2', {}, say('history')), form, results);
  const ask = async (after) => {
    const query = new URLSearchParams({ size: 50 });
    const put = (name, value) => value && query.set(name, value);
    put('q', q.value.trim());
    put('model', fixed ?? model.value);
    put('state', shown.value);
    put('from', from.value);
    put('to', to.value);
    put('after', after);
    const found = await call(`/api/cockpit/cases?${query}`);
    const more = make('button', { type: 'button', className: 'plain', hidden: !found.next }, say('next'));
    more.addEventListener('click', () => attempt(place, () => ask(found.next)));
    results.replaceChildren(casesTable(found.items, say('history')), more);
    results.dataset.asked = query;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(place, () => ask(''));
  });
  await ask('');
}

async function story(place, order) {
  const told = await call(`/api/orders/${encodeURIComponent(order.orderId)}/timeline`);
  const lines = told.items.map((item) => make('li', {}, make('time', {}, moment(item.at)), make('span', { className: 'who' }, item.actor), make('span', {}, item.text)));
  place.append(make('h3', {}, say('story', order.orderNo)), make('ol', { className: 'story' }, ...lines));
}

const steps = (detail) => table([
  [say('step'), (row) => row.name],
  [say('type'), (row) => word('type', row.type)],
  [say('started'), (row) => moment(row.startedAt)],
  [say('ended'), (row) => (row.cancelled ? `${moment(row.endedAt)} · ${say('cancelled')}` : moment(row.endedAt))],
  [say('took'), (row) => length(row.seconds)],
  [say('due'), (row) => (row.dueAt ? make('span', { className: row.late ? 'late' : '' }, moment(row.dueAt), row.late ? ` · ${say('late')}` : '') : '')],
  [say('person'), (row) => (row.calledId ? link(row.calledId, say('called')) : row.person)],
], detail.steps.map((row) => ({ ...row, mark: { element: row.element } })), '', say('steps'));

const variables = (detail) => table([
  [say('name'), (row) => row.variable],
  [say('value'), (row) => row.value],
  [say('kind'), (row) => (row.local ? say('local') : say('whole.case'))],
], detail.variables, '', say('values'));

/** Of a case that has ended the engine keeps no variables; our own tables hold what it was about. */
const known = (detail) => make('div', {}, make('p', { className: 'soft' }, say('values.gone')), table([
  [say('orders'), (row) => make('a', { href: `/orders/${encodeURIComponent(row.orderId)}`, target: '_blank' }, row.orderNo)],
  [say('platform'), (row) => row.platform],
  [say('stage.of'), (row) => word('stage', row.stage)],
  [say('payment'), (row) => row.paymentName],
  [say('payable'), (row) => `${row.amountPayable} ${row.currency}`],
  [say('placed'), (row) => moment(row.placedAt)],
  [say('confirmed'), (row) => moment(row.confirmedAt)],
], detail.known, say('no.order'), say('known')));

const incidents = (detail) => table([
  [say('step'), (row) => row.elementName],
  [say('since'), (row) => moment(row.at)],
  [say('until'), (row) => moment(row.endedAt)],
  [say('state'), (row) => word('incident', row.state)],
  [say('message'), (row) => row.message],
], detail.incidents, say('no.incidents'), say('incidents'));

const deeds = (detail) => table([
  [say('at'), (row) => moment(row.at)],
  [say('person'), (row) => row.person ?? say('system')],
  [say('did'), (row) => word('deed', row.operation)],
  [say('about'), (row) => row.task ?? word('thing', row.thing)],
  [say('change'), (row) => [row.property, row.valueBefore, row.valueAfter].some(Boolean) ? `${row.property ?? ''}: ${row.valueBefore ?? '–'} → ${row.valueAfter ?? '–'}` : ''],
], detail.deeds, say('no.deeds'), say('deeds'));

const part = (title, name, ...content) => make('section', { className: `card ${name}` }, make('h3', {}, title), ...content);

/** One case; its picture, too, where Cockpit shows none itself. */
async function one(place, instanceId, drawn) {
  const detail = await call(`/api/cockpit/cases/${encodeURIComponent(instanceId)}`);
  const about = detail.about;
  const facts = make('dl', { className: 'facts' });
  [
    [say('model'), `${about.modelName} v${about.version}`],
    [say('case'), about.caseId ?? about.instanceId],
    [say('orders'), orders(about)],
    [say('state'), state(about)],
    [say('started'), moment(about.startedAt)],
    [say('ended'), moment(about.endedAt)],
    [say('took'), length(about.seconds)],
    ...(about.reason ? [[say('reason'), about.reason]] : []),
    ...(detail.caller ? [[say('caller'), link(detail.caller, detail.caller)]] : []),
  ].forEach(([name, value]) => facts.append(make('div', {}, make('dt', {}, name), make('dd', {}, value))));
  place.append(facts);
  if (!detail.whole) {
    place.append(make('p', { className: 'soft' }, say('not.whole')));
  }
  if (drawn) {
    const canvas = part(say('way'), 'picture', make('p', { className: 'legend' }, ...['done', 'open', 'left', 'stuck'].map((kind) => make('span', { className: `key ${kind}` }, say(`way.${kind}`)))));
    place.append(canvas);
    picture(canvas, about.definitionId, way(detail.steps, detail.incidents)).catch((failed) => {
      console.error(failed);
      canvas.append(make('p', { className: 'alert' }, say('no.picture')));
    });
  }
  const left = make('div', {}, part(say('steps'), 'steps', steps(detail)), part(say('incidents'), 'incidents', incidents(detail)), part(say('deeds'), 'deeds', deeds(detail)), part(say('values'), 'values', about.endedAt ? known(detail) : variables(detail)));
  const right = make('aside', { className: 'card stories' });
  if (detail.called.length > 0) {
    left.append(part(say('calls'), 'calls', casesTable(detail.called, say('calls'))));
  }
  place.append(make('div', { className: 'beside' }, left, right));
  if (about.orders.length === 0) {
    right.append(make('p', { className: 'soft' }, say('no.order')));
  }
  for (const order of about.orders.slice(0, 3)) {
    await story(right, order);
  }
}

const plugin = (pluginPoint, id, properties, render) => ({ pluginPoint, id, priority: properties.priority ?? 5, properties, render });

export const history = [
  plugin('cockpit.navigation', 'gendan-history', { label: say('history'), pagePath: '#/gendan/cases', checkActive: (address) => /#\/gendan\/cases?\b/.test(address), priority: 60 }),
  plugin('cockpit.route', 'gendan-cases', { path: '/gendan/cases' }, page((place) => list(place))),
  plugin('cockpit.route', 'gendan-case', { path: '/gendan/case/:id' }, page(async (place) => {
    place.append(make('h2', {}, say('one.case')));
    await one(place, decodeURIComponent(location.hash.split('/')[3].split('?')[0]), true);
  })),
  plugin('cockpit.processDefinition.runtime.tab', 'gendan-history', { label: say('history') }, page((place, { processDefinitionId }) => list(place, processDefinitionId))),
  plugin('cockpit.processInstance.runtime.tab', 'gendan-history', { label: say('history') }, page((place, { processInstanceId }) => one(place, processInstanceId, false))),
];
