// Where cases of a model spend their time: on the picture and as a list, beside what the model says.
import { asked, attempt, call, choice, field, length, make, models, modelOf, page, say, table } from './parts.js';
import { picture } from './picture.js';

const MEASURES = {
  amount: (step) => step.amount,
  seconds: (step) => step.seconds,
  late: (step) => step.late + step.overdue,
};

const shown = (measure, step) => (measure === 'seconds' ? length(step.seconds) : String(MEASURES[measure](step)));

/** Five steps of heat by the most of all; what is nothing stays cold. */
const warmth = (measure, step, most) => Math.ceil((MEASURES[measure](step) / Math.max(1, most)) * 5);

function paint(heat, measure) {
  const most = Math.max(...heat.items.map(MEASURES[measure]), 0);
  return (viewer) => {
    const canvas = viewer.get('canvas');
    const elements = viewer.get('elementRegistry');
    heat.items.forEach((step) => {
      const shape = elements.get(step.element);
      const warm = warmth(measure, step, most);
      if (!shape || !shape.width || warm === 0) {
        return;
      }
      canvas.addMarker(step.element, `heat-${warm}`);
      viewer.get('overlays').add(step.element, { position: { top: -10, right: 14 }, html: make('span', { className: 'times' }, shown(measure, step)) });
    });
  };
}

const targets = (step) => {
  const list = make('ul', { className: 'targets' });
  step.targets.forEach((target) => list.append(make('li', { title: target.timerId }, make('code', {}, target.value), ' ', target.meaning)));
  return list;
};

function list(heat, measure) {
  const most = Math.max(...heat.items.map(MEASURES[measure]), 0);
  const rows = [...heat.items].sort((one, other) => MEASURES[measure](other) - MEASURES[measure](one));
  return table([
    [say('step'), (row) => make('span', { className: `warm heat-${warmth(measure, row, most)}` }, row.stepName)],
    [say('heat.amount'), (row) => (row.cancelled ? `${row.amount} (${say('heat.cancelled', row.cancelled)})` : row.amount)],
    [say('heat.seconds'), (row) => length(row.seconds)],
    [say('heat.median'), (row) => length(row.medianSeconds)],
    [say('heat.ninety'), (row) => length(row.ninetySeconds)],
    [say('heat.late'), (row) => row.late],
    [say('heat.open'), (row) => (row.overdue ? make('span', { className: 'late' }, say('heat.overdue', row.open, row.overdue)) : row.open)],
    [say('heat.targets'), targets],
  ], rows.map((row) => ({ ...row, mark: { element: row.element } })), say('heat.none'), say('heat'));
}

async function map(place, definitionId) {
  const fixed = definitionId ? await modelOf(definitionId) : null;
  const all = fixed ? [] : await models();
  const model = choice('model', all.map((one) => [one.model, one.modelName]), asked().get('model') ?? 'order-lifecycle');
  const measure = choice('measure', Object.keys(MEASURES).map((code) => [code, say(`by.${code}`)]), asked().get('by') ?? 'amount');
  const from = make('input', { name: 'from', type: 'date' });
  const to = make('input', { name: 'to', type: 'date' });
  const form = make('form', { className: 'filter' }, fixed ? null : field(say('model'), model), field(say('by'), measure), field(say('from'), from), field(say('to'), to), make('button', { type: 'submit' }, say('look')));
  const results = make('div', { className: 'results' });
  place.append(make('h2', {}, say('heat')), form, results);
  const ask = async () => {
    const query = new URLSearchParams({ model: fixed ?? model.value });
    [['from', from.value], ['to', to.value]].forEach(([name, value]) => value && query.set(name, value));
    const heat = await call(`/api/cockpit/heat?${query}`);
    from.value = heat.from;
    to.value = heat.to;
    const canvas = make('section', { className: 'card picture' });
    const missing = heat.missing.length ? make('p', { className: 'alert' }, say('heat.missing', heat.missing.length)) : null;
    results.replaceChildren(...[missing, canvas, list(heat, measure.value)].filter(Boolean));
    await picture(canvas, heat.definitionId, paint(heat, measure.value));
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(place, ask);
  });
  measure.addEventListener('change', () => attempt(place, ask));
  await ask();
}

const plugin = (pluginPoint, id, properties, render) => ({ pluginPoint, id, priority: properties.priority ?? 4, properties, render });

export const heat = [
  plugin('cockpit.navigation', 'gendan-heat', { label: say('heat'), pagePath: '#/gendan/heat', checkActive: (address) => address.includes('#/gendan/heat'), priority: 59 }),
  plugin('cockpit.route', 'gendan-heat-page', { path: '/gendan/heat' }, page((place) => map(place))),
  plugin('cockpit.processDefinition.runtime.tab', 'gendan-heat', { label: say('heat') }, page((place, { processDefinitionId }) => map(place, processDefinitionId))),
];
