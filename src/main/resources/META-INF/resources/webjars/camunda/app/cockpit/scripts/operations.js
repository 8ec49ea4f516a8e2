// How the work stands now, and many cases at once.
import { attempt, call, chart, choice, field, length, make, moment, page, post, say, table, word } from './parts.js';

const LOOK_EVERY = 700;
const part = (title, name, ...content) => make('section', { className: `card ${name}` }, make('h3', {}, title), ...content);
const amounts = (rows, of, name) => table([[of, (row) => word('stage', row.of)], [say('amount'), (row) => row.amount]], rows, '', name);

function run(place, one) {
  const counts = make('p', { className: 'counts' });
  const bar = make('progress', { max: 100 });
  const cases = make('div', { className: 'cases' });
  const start = make('form', { className: 'filter start' });
  const reason = make('input', { name: 'reason', size: 40, maxLength: 500 });
  const go = make('button', { type: 'submit' });
  const stop = make('button', { type: 'button', className: 'plain stop' }, say('run.stop'));
  start.append(field(say('run.reason'), reason), go, stop);
  const card = make('section', { className: 'card run', dataset: { run: one.runId } }, make('h3', {}, `${say(`run.deed.${one.deed}`)} · ${one.said}`), counts, bar, start, cases);
  place.prepend(card);
  let page = '';
  const list = async () => {
    const got = await call(`/api/cockpit/runs/${one.runId}/cases?size=100&after=${encodeURIComponent(page)}`);
    const more = make('button', { type: 'button', className: 'plain', hidden: !got.next }, say('next'));
    more.addEventListener('click', () => attempt(card, () => { page = got.next; return list(); }));
    cases.replaceChildren(table([
      [say('case'), (row) => make('a', { href: `#/gendan/case/${encodeURIComponent(row.instanceId)}` }, row.caseId ?? row.instanceId)],
      [say('model'), (row) => row.model],
      [say('run.result'), (row) => make('span', { className: `tag ${row.status}` }, say(`run.case.${row.status}`), row.fault ? `: ${row.fault}` : '')],
      [say('at'), (row) => moment(row.doneAt)],
    ], got.items.map((row) => ({ ...row, mark: { status: row.status } })), say('run.no.cases'), say('run.cases')), more);
  };
  const tell = (now) => {
    card.dataset.status = now.status;
    counts.textContent = [say(`run.status.${now.status}`), say('run.all', now.cases), ...['done', 'already', 'gone', 'failed', 'left'].filter((key) => now[key]).map((key) => say(`run.${key}`, now[key])), now.models.map((of) => `${of.model}: ${of.amount}`).join(', ')].filter(Boolean).join(' · ');
    bar.value = now.cases ? ((now.cases - now.left) / now.cases) * 100 : 0;
    go.textContent = say(`run.go.${one.deed}`, now.cases);
    go.hidden = now.status !== 'LISTED' || now.cases === 0;
    start.hidden = ['DONE', 'STOPPED'].includes(now.status);
    start.querySelector('label').hidden = go.hidden;
  };
  const look = async () => {
    const now = await call(`/api/cockpit/runs/${one.runId}`);
    tell(now);
    if (card.isConnected && ['LISTING', 'RUNNING'].includes(now.status)) {
      setTimeout(() => attempt(card, look), LOOK_EVERY);
    } else {
      await list();
    }
  };
  start.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(card, async () => {
      tell(await post(`/api/cockpit/runs/${one.runId}/starts`, { reason: reason.value }));
      await look();
    });
  });
  stop.addEventListener('click', () => attempt(card, async () => {
    tell(await post(`/api/cockpit/runs/${one.runId}/stops`, {}));
    await list();
  }));
  tell(one);
  attempt(card, look);
  return card;
}

const ask = (place, runs, deed, about, subject) => attempt(place, async () => {
  run(runs, await post('/api/cockpit/runs', { deed, about, subject })).scrollIntoView({ block: 'center' });
});

function causes(place, now, runs) {
  return table([
    [say('run.cases'), (row) => row.amount],
    [say('model'), (row) => row.modelName],
    [say('step'), (row) => row.elementName],
    [say('since'), (row) => moment(row.oldest)],
    [say('message'), (row) => make('span', { className: 'message' }, row.example)],
    [say('todo'), (row) => say(`todo.${row.kind}`)],
    ['', (row) => {
      const button = make('button', { type: 'button', className: 'retry', hidden: row.type !== 'failedJob' }, say('retry'));
      button.addEventListener('click', () => ask(place, runs, 'RETRY', 'CAUSE', row.causeId));
      return button;
    }],
  ], now.incidents.map((row) => ({ ...row, mark: { cause: row.causeId } })), say('no.still'), say('incidents'));
}

async function stopping(place, runs) {
  const subjects = await call('/api/cockpit/runs/subjects');
  const options = [...subjects.platforms.map((one) => [`PLATFORM ${one}`, `${say('platform')} ${subjects.names[one]}`]), ...subjects.carriers.map((one) => [`CARRIER ${one}`, `${say('carrier')} ${subjects.names[one]}`])];
  const which = choice('subject', options);
  const form = make('form', { className: 'filter stopping' }, field(say('by.whom'), which));
  ['SUSPEND', 'ACTIVATE'].forEach((deed) => {
    const button = make('button', { type: 'button', className: deed }, say(`list.${deed}`));
    button.addEventListener('click', () => {
      const [about, ...subject] = which.value.split(' ');
      ask(place, runs, deed, about, subject.join(' '));
    });
    form.append(button);
  });
  return options.length ? form : make('p', { className: 'soft' }, say('no.subjects'));
}

async function operations(place) {
  const now = await call('/api/cockpit/operations');
  const runs = make('div', { className: 'runs' });
  const breaches = make('div', { className: 'chart' });
  const grid = make('div', { className: 'grid' });
  grid.append(
    part(say('stages'), 'stages', amounts(now.stages, say('stage.of'), say('stages'))),
    part(say('desks'), 'desks', table([
      [say('desk'), (row) => word('desk', row.desk)],
      [say('open'), (row) => row.open],
      [say('overdue'), (row) => make('span', { className: row.overdue ? 'late' : '' }, row.overdue)],
      [say('oldest'), (row) => moment(row.oldest)],
    ], now.desks, '', say('desks'))),
    part(say('breaches'), 'breaches', breaches, table([[say('day'), (row) => row.day], [say('amount'), (row) => row.amount]], [...now.breaches].reverse().filter((row) => row.amount > 0), say('no.breaches'), say('breaches'))),
    part(say('doors'), 'doors', make('p', { className: 'jobs' }, say('jobs', now.jobs.due, length(now.jobs.lagSeconds))), amounts(now.outbox, say('outbox'), say('outbox')), amounts(now.inbox, say('inbox'), say('inbox')), amounts(now.quarantine, say('quarantine'), say('quarantine'))),
    part(say('vendors'), 'vendors', table([
      [say('vendor'), (row) => row.vendor],
      [say('state'), (row) => make('span', { className: row.leftAlone ? 'late' : '' }, say(row.leftAlone ? 'left.alone' : 'asked'))],
      [say('calls.of'), (row) => row.calls],
      [say('failed.calls'), (row) => row.failed],
      [say('mean'), (row) => (row.meanMillis === null ? '–' : `${row.meanMillis} ms`)],
    ], now.vendors, '', say('vendors'))),
    part(say('nodes'), 'nodes', table([[say('node'), (row) => row.node], ['', (row) => (row.answering ? say('answering') : '')]], now.nodes, '', say('nodes'))),
  );
  place.append(
    make('h2', {}, say('operations'), ' ', make('small', {}, moment(now.at))),
    runs,
    part(say('still'), 'still', causes(place, now, runs)),
    part(say('stopping'), 'stop', make('p', { className: 'soft' }, say('stopping.means')), await stopping(place, runs)),
    grid,
  );
  const before = await call('/api/cockpit/runs');
  [...before.items].reverse().slice(-5).forEach((one) => run(runs, one));
  await chart(breaches, {
    grid: { left: 40, right: 10, top: 10, bottom: 24 },
    xAxis: { type: 'category', data: now.breaches.map((one) => one.day.slice(5)) },
    yAxis: { type: 'value', minInterval: 1 },
    series: [{ type: 'bar', data: now.breaches.map((one) => one.amount), itemStyle: { color: '#b3261e' } }],
    aria: { enabled: true },
  });
}

const plugin = (pluginPoint, id, properties, render) => ({ pluginPoint, id, priority: properties.priority ?? 4, properties, render });

export const operation = [
  plugin('cockpit.navigation', 'gendan-operations', { label: say('operations'), pagePath: '#/gendan/operations', checkActive: (address) => address.includes('#/gendan/operations'), priority: 58 }),
  plugin('cockpit.route', 'gendan-operations-page', { path: '/gendan/operations' }, page((place) => operations(place))),
];
