// The pages about more than one order: lists of what a call answers, files that are dropped, and the
// form of a new order. What is asked here is checked by the call, as always.
const cookie = (name) => decodeURIComponent(document.cookie.split('; ').find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? '');
const headers = () => ({ Accept: 'application/json', 'X-GENDAN-XSRF': cookie('GENDAN-XSRF') });
const WHOLE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
/** Month and day as on the other pages: 07-31 16:30. */
const CLOCK = { format: (at) => WHOLE.format(at).slice(5) };

function element(name, text, into) {
  const made = document.createElement(name);
  made.textContent = text ?? '';
  into?.append(made);
  return made;
}

function word(section, code) {
  const known = [...section.querySelectorAll('.codes dt')].find((one) => one.textContent === code);
  return known ? known.nextElementSibling.textContent : code ?? '';
}

function alarm(place, text) {
  const alert = place.querySelector('.alert');
  alert.textContent = text;
  alert.hidden = !text;
}

const SHOWN = {
  text: (cell, row, field) => { cell.textContent = row[field] ?? ''; },
  moment: (cell, row, field) => {
    cell.className = 'one';
    cell.textContent = row[field] ? CLOCK.format(new Date(row[field])) : '';
  },
  minutes: (cell, row, field) => {
    const left = row[field];
    cell.textContent = left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` : '–';
  },
  day: (cell, row, field) => { cell.textContent = row[field]?.slice(0, 10) ?? ''; },
  count: (cell, row, field) => { cell.textContent = row[field]?.length ?? ''; },
  word: (cell, row, field, section) => { cell.textContent = word(section, row[field]); },
  group: (cell, row, field, section) => { cell.textContent = [row[field]].flat().map((one) => word(section, one)).join(', '); },
  order: (cell, row, field) => {
    const link = element('a', row[field], cell);
    link.href = row.orderId ? `/orders/${encodeURIComponent(row.orderId)}` : `/orders?q=${encodeURIComponent(row[field])}`;
  },
  tick: (cell, row, field) => {
    const box = element('input', '', cell);
    box.type = 'checkbox';
    box.value = row.orderId;
    box.checked = row[field];
    box.disabled = !document.querySelector('form.hand-in');
    box.setAttribute('aria-label', row.platformOrderNo);
  },
  bar: (cell, row, field) => {
    const [done, all] = field.split('/');
    const bar = element('progress', '', cell);
    bar.max = Math.max(row[all], 1);
    bar.value = row[done];
    bar.setAttribute('aria-label', `${row[done]} / ${row[all]}`);
    element('span', ` ${row[done]} / ${row[all]}`, cell);
  },
  lift: (cell, row, field, section) => {
    if (row.liftedAt) {
      cell.textContent = `${CLOCK.format(new Date(row.liftedAt))} ${row.liftedBy}: ${row.liftedWhy}`;
      return;
    }
    const why = element('input', '', cell);
    why.setAttribute('aria-label', section.dataset.why);
    why.placeholder = section.dataset.why;
    const button = element('button', section.dataset.lift, cell);
    button.type = 'button';
    button.className = 'plain';
    button.addEventListener('click', () => lift(section, row[field], why));
  },
  repair: (cell, row, field, section) => {
    if (row.status === 'REPLAYED') {
      cell.textContent = `${word(section, row.status)} ${CLOCK.format(new Date(row.replayedAt))} ${row.replayedBy}`;
      return;
    }
    if (row.status === 'SET_ASIDE') {
      element('span', `${CLOCK.format(new Date(row.setAsideAt))} ${row.setAsideBy}: ${row.setAsideWhy} `, cell);
      const again = element('button', section.dataset.reopen, cell);
      again.type = 'button';
      again.className = 'plain';
      again.addEventListener('click', () => reopen(section, row[field]));
      return;
    }
    const button = element('button', section.dataset.repair, cell);
    button.type = 'button';
    button.className = 'plain';
    button.addEventListener('click', () => repair(section, cell.parentElement, row[field]));
  },
};

/** Sends what a person says of a row of a list; what is wrong is said in the place. */
async function settle(section, call, body, place) {
  const answer = await fetch(call, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers() },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (answer?.ok) {
    return true;
  }
  const told = await answer?.json().catch(() => ({}));
  alarm(place, answer ? section.dataset.failed.replace('%s', told.errors?.[0]?.message ?? told.detail ?? answer.status) : section.dataset.lost);
  return false;
}

/** A legal hold ends with a reason. */
async function lift(section, id, why) {
  if (await settle(section, `/api/privacy/holds/${id}/releases`, { reason: why.value }, section)) {
    await list(section);
  } else {
    why.focus();
  }
}

async function reopen(section, id) {
  if (await settle(section, `/api/quarantine/${id}/reopenings`, {}, section)) {
    await list(section);
  }
}

/** A row that could not be taken, to be mended where it stands, or set aside. */
async function repair(section, line, id) {
  const open = line.nextElementSibling;
  if (open?.classList.contains('repair')) {
    open.remove();
    return;
  }
  const row = await (await fetch(`/api/quarantine/${id}`, { headers: headers() })).json();
  const place = document.createElement('tr');
  place.className = 'repair';
  const cell = element('td', '', place);
  cell.colSpan = line.children.length;
  element('code', row.header, element('p', '', cell));
  const area = (text, label) => {
    const box = element('label', '', cell);
    element('span', label, box);
    const field = element('textarea', '', box);
    field.value = text ?? '';
    field.rows = 3;
    field.spellcheck = false;
    return field;
  };
  const text = area(row.rawText, section.dataset.rows);
  const details = row.rawDetails ? area(row.rawDetails, section.dataset.details) : null;
  const shown = `${row.rawText}${row.rawDetails ?? ''}`.includes('***') ? element('p', '', cell) : null;
  const button = element('button', section.dataset.repair, cell);
  button.type = 'button';
  const aside = element('p', '', cell);
  aside.className = 'aside';
  const why = element('input', '', aside);
  why.setAttribute('aria-label', section.dataset.asideWhy);
  why.placeholder = section.dataset.asideWhy;
  const away = element('button', section.dataset.aside, aside);
  away.type = 'button';
  away.className = 'plain';
  const alert = element('p', '', cell);
  alert.className = 'alert';
  alert.setAttribute('role', 'alert');
  alert.hidden = true;
  away.addEventListener('click', async () => {
    if (await settle(section, `/api/quarantine/${id}/dismissals`, { reason: why.value }, cell)) {
      place.remove();
      line.remove();
    } else {
      why.focus();
    }
  });
  button.addEventListener('click', async () => {
    button.disabled = true;
    const answer = await fetch(`/api/quarantine/${id}/replay`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers() },
      body: JSON.stringify({ rawText: text.value, rawDetails: details?.value ?? null }),
    });
    button.disabled = false;
    const told = await answer.json().catch(() => ({}));
    if (answer.ok && told.taken !== false) {
      place.remove();
      line.remove();
    } else {
      const wrong = told.errors?.map((one) => `${one.field}: ${one.message}`).join('; ');
      alert.textContent = section.dataset.failed.replace('%s', wrong ?? told.reason ?? told.detail ?? answer.status);
      alert.hidden = false;
    }
  });
  if (shown) {
    show(section, id, shown, alert, (whole) => {
      text.value = whole.rawText ?? '';
      if (details) {
        details.value = whole.rawDetails ?? '';
      }
    });
  }
  line.after(place);
  text.focus();
}

/** What is masked of a row can be seen for a reason, which is noted. */
function show(section, id, place, alert, then) {
  place.className = 'show';
  element('span', section.dataset.masked, place);
  const why = element('input', '', place);
  why.setAttribute('aria-label', section.dataset.reason);
  why.value = section.dataset.usual;
  const button = element('button', section.dataset.show, place);
  button.type = 'button';
  button.className = 'plain';
  button.addEventListener('click', async () => {
    const answer = await fetch('/api/unmaskings', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers() },
      body: JSON.stringify({ kind: 'QUARANTINE', id: String(id), reason: why.value }),
    });
    if (answer.ok) {
      then(await (await fetch(`/api/quarantine/${id}`, { headers: headers() })).json());
      place.remove();
      alert.hidden = true;
      return;
    }
    const told = await answer.json().catch(() => ({}));
    alert.textContent = section.dataset.failed.replace('%s', told.errors?.[0]?.message ?? told.detail ?? answer.status);
    alert.hidden = false;
  });
}

async function list(section, page = 0) {
  const by = section.parentElement.querySelector('.by');
  const asked = new URL(section.dataset.list, location.href);
  if (by) {
    asked.searchParams.set(by.name, by.value);
  }
  if (page > 0) {
    asked.searchParams.set('page', page);
  }
  const answer = await fetch(asked, { headers: headers() }).catch(() => null);
  if (!answer) {
    alarm(section, section.dataset.lost);
    return;
  }
  const told = await answer.json().catch(() => ({}));
  alarm(section, answer.ok ? '' : section.dataset.failed.replace('%s', told.detail ?? answer.status));
  const rows = section.querySelector('tbody');
  const items = told.items ?? [];
  if (page === 0) {
    rows.replaceChildren();
  }
  items.forEach((row) => {
    const line = element('tr', '', rows);
    section.querySelectorAll('th').forEach((column) => {
      SHOWN[column.dataset.as](element('td', '', line), row, column.dataset.field, section);
    });
  });
  section.querySelector('.empty').hidden = !answer.ok || rows.children.length > 0;
  section.querySelector('table').hidden = rows.children.length === 0;
  const more = section.querySelector('.more');
  more.hidden = !told.total || told.total <= (told.page + 1) * told.size;
  more.onclick = () => list(section, page + 1);
}

/** Sends a file and shows how far it is; the answer tells what came of each row. */
function sendFile(form) {
  const what = form.elements.what;
  const two = 'two' in what.selectedOptions[0].dataset;
  const parts = new FormData();
  parts.append(two ? 'orders' : 'file', form.elements.file.files[0]);
  if (two && form.elements.details.files[0]) {
    parts.append('details', form.elements.details.files[0]);
  }
  const asked = new URL(what.value, location.href);
  if (form.elements.charset.value) {
    asked.searchParams.set('charset', form.elements.charset.value);
  }
  const bar = form.querySelector('progress');
  const outcome = form.querySelector('.outcome');
  const wrong = form.querySelector('.wrong');
  const button = form.querySelector('[type=submit]');
  alarm(form, '');
  outcome.textContent = '';
  wrong.replaceChildren();
  bar.hidden = false;
  bar.value = 0;
  button.disabled = true;
  const request = new XMLHttpRequest();
  request.open('POST', asked);
  Object.entries(headers()).forEach(([name, value]) => request.setRequestHeader(name, value));
  request.upload.addEventListener('progress', (sent) => {
    // Sent is not taken: the bar runs on by itself while the rows are read.
    if (sent.loaded < sent.total) {
      bar.value = (100 * sent.loaded) / sent.total;
    } else {
      bar.removeAttribute('value');
    }
  });
  request.addEventListener('loadend', () => {
    button.disabled = false;
    bar.hidden = true;
    let told = {};
    try {
      told = JSON.parse(request.responseText);
    } catch (none) {
      console.error(none);
    }
    if (request.status !== 200) {
      const errors = told.errors?.map((one) => `${one.field}: ${one.message}`).join('; ');
      alarm(form, form.dataset.failed.replace('%s', errors ?? told.detail ?? request.status));
      return;
    }
    outcome.textContent = form.dataset.result.replace('%a', told.accepted).replace('%d', told.duplicates)
      .replace('%s', told.skipped).replace('%r', told.rejected);
    if (told.stopped) {
      alarm(form, form.dataset.stopped.replace('%l', told.stopped.line).replace('%s', told.stopped.reason));
    }
    told.rejections.slice(0, 20).forEach((one) => element('li', `${one.line} · ${one.field}: ${one.reason}`, wrong));
    document.querySelectorAll('.house').forEach((section) => list(section));
  });
  request.send(parts);
}

const money = (text) => {
  const number = Number(text);
  return Number.isFinite(number) ? Math.round(number * 100) : 0;
};

function total(form) {
  const field = (name) => form.elements[name]?.value ?? '';
  let sum = money(field('freight')) - money(field('discount'));
  form.querySelectorAll('.row').forEach((row) => {
    sum += Number(field(`lines[${row.dataset.line}].quantity`)) * money(field(`lines[${row.dataset.line}].unitPrice`)) || 0;
  });
  form.querySelector('.running strong').textContent = (sum / 100).toFixed(2);
}

/** What is known of an item stands beside it; what the agent has written is kept. */
async function look(form, row) {
  const field = (name) => form.elements[`lines[${row.dataset.line}].${name}`];
  const sku = field('sku').value.trim();
  const place = row.querySelector('.item');
  const words = form.querySelector('.lines').dataset;
  place.textContent = '';
  if (!sku) {
    return;
  }
  const answer = await fetch(`/api/items/${encodeURIComponent(sku)}`, { headers: headers() });
  const item = answer.ok ? await answer.json() : null;
  if (!item) {
    place.textContent = words.unknown;
    return;
  }
  const soldAt = item.unitPrice !== null && item.unitPrice !== item.listPrice;
  place.textContent = [
    item.available === null ? words.away : words.stock.replace('%s', item.available),
    item.listPrice === null ? null : words.listed.replace('%s', item.listPrice.toFixed(2)),
    soldAt ? words.sold.replace('%s', item.unitPrice.toFixed(2)) : null,
  ].filter((said) => said).join(' · ');
  field('name').value ||= item.name ?? '';
  field('unitPrice').value ||= (item.listPrice ?? item.unitPrice)?.toFixed(2) ?? '';
  total(form);
}

function oneMore(form) {
  const rows = [...form.querySelectorAll('.row')];
  const last = rows[rows.length - 1];
  const next = last.cloneNode(true);
  next.dataset.line = rows.length;
  next.querySelectorAll('input').forEach((input) => {
    input.name = input.name.replace(/\[\d+\]/, `[${rows.length}]`);
    input.value = input.name.endsWith('quantity') ? '1' : '';
    input.removeAttribute('aria-invalid');
  });
  next.querySelectorAll('.err').forEach((err) => {
    err.dataset.for = err.dataset.for.replace(/\[\d+\]/, `[${rows.length}]`);
    err.textContent = '';
  });
  next.querySelector('.item').textContent = '';
  if (!next.querySelector('.drop-line')) {
    const { drop } = form.querySelector('.lines').dataset;
    const button = element('button', '×', next);
    button.type = 'button';
    button.className = 'plain drop-line';
    button.title = drop;
    button.setAttribute('aria-label', drop);
  }
  last.after(next);
  next.querySelector('input').focus();
}

/** A line that was one too many goes; those below it move up, as the call counts them. */
function oneLess(form, row) {
  const place = row.previousElementSibling;
  row.remove();
  form.querySelectorAll('.row').forEach((line, index) => {
    const moved = (name) => name.replace(/\[\d+\]/, `[${index}]`);
    line.dataset.line = index;
    line.querySelectorAll('input').forEach((input) => { input.name = moved(input.name); });
    line.querySelectorAll('.err').forEach((err) => { err.dataset.for = moved(err.dataset.for); });
  });
  total(form);
  place.querySelector('input').focus();
}

document.querySelectorAll('.house').forEach((section) => list(section));
document.addEventListener('house:again', () => document.querySelectorAll('.house').forEach((section) => list(section)));
document.querySelectorAll('.by').forEach((by) => by.addEventListener('change', () => list(document.querySelector('.house'))));
document.querySelectorAll('[data-do]').forEach((button) => button.addEventListener('click', async () => {
  const section = document.querySelector('.house');
  const answer = await fetch(button.dataset.do, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers() }, body: '{}' });
  const told = await answer.json().catch(() => ({}));
  await list(section);
  alarm(section, answer.ok ? '' : section.dataset.failed.replace('%s', told.detail ?? answer.status));
}));

const drop = document.querySelector('form.drop');
if (drop) {
  drop.addEventListener('submit', (event) => {
    event.preventDefault();
    sendFile(drop);
  });
  drop.elements.what.addEventListener('change', () => {
    drop.elements.details.closest('label').hidden = !('two' in drop.elements.what.selectedOptions[0].dataset);
  });
  ['dragover', 'drop'].forEach((kind) => addEventListener(kind, (event) => event.preventDefault()));
  addEventListener('drop', (event) => {
    if (event.dataTransfer.files.length > 0) {
      drop.elements.file.files = event.dataTransfer.files;
    }
  });
}

const order = document.querySelector('form.order');
if (order) {
  order.addEventListener('input', () => total(order));
  order.addEventListener('change', (event) => {
    if (event.target.name.endsWith('.sku')) {
      look(order, event.target.closest('.row'));
    }
  });
  order.querySelector('.more-lines').addEventListener('click', () => oneMore(order));
  order.addEventListener('click', (event) => {
    if (event.target.matches('.drop-line')) {
      oneLess(order, event.target.closest('.row'));
    }
  });
}

const saveView = document.querySelector('form.save-view');
if (saveView) {
  saveView.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { name } = saveView.elements;
    const wrong = (text) => {
      saveView.querySelector('.err').textContent = text;
      name.setAttribute('aria-invalid', text !== '');
      name.focus();
    };
    alarm(saveView, '');
    if (!name.value.trim()) {
      wrong(saveView.dataset.required);
      return;
    }
    wrong('');
    const asked = new URLSearchParams(new FormData(document.getElementById('search')));
    const answer = await fetch('/api/order-views', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers() },
      body: JSON.stringify({
        name: name.value,
        query: asked.toString().replaceAll('+', '%20'),
        shared: saveView.elements.shared?.checked ?? false,
      }),
    });
    const told = await answer.json().catch(() => ({}));
    if (answer.ok) {
      location.assign(`/orders?${told.query}`);
    } else if (told.errors?.[0]?.field === 'name') {
      wrong(told.errors[0].message);
    } else {
      alarm(saveView, saveView.dataset.failed.replace('%s', told.errors?.[0]?.message ?? told.detail ?? answer.status));
    }
  });
  document.querySelectorAll('[data-drop]').forEach((button) => button.addEventListener('click', async () => {
    const place = document.querySelector('main > .alert');
    const answer = await fetch(button.dataset.drop, { method: 'DELETE', headers: headers() });
    if (answer.ok) {
      button.closest('.view').remove();
      return;
    }
    const told = await answer.json().catch(() => ({}));
    place.textContent = place.dataset.failed.replace('%s', told.detail ?? answer.status);
    place.hidden = false;
  }));
}

const handIn = document.querySelector('form.hand-in');
if (handIn) {
  handIn.addEventListener('submit', async (event) => {
    event.preventDefault();
    alarm(handIn, '');
    const more = document.querySelector('.house .more');
    while (!more.hidden) {
      await more.onclick(); // What is not on the page yet is handed in, too.
    }
    const answer = await fetch(handIn.dataset.handIn, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers() },
      body: JSON.stringify({
        date: document.querySelector('.by').value,
        orderIds: [...document.querySelectorAll('.house tbody input:checked')].map((box) => box.value),
      }),
    });
    const told = await answer.json().catch(() => ({}));
    handIn.querySelector('.said').textContent = answer.ok
      ? handIn.dataset.done.replace('%s', told.items.filter((one) => one.listed).length) : '';
    if (!answer.ok) {
      alarm(handIn, handIn.dataset.failed.replace('%s', told.errors?.[0]?.message ?? told.detail ?? answer.status));
    }
  });
}

/** A case as its call answers it: what has a word of the house is shown, in the order of the answer. */
function showCase(section, told) {
  const labels = new Map([...section.querySelectorAll('.fields dt')].map((one) => [one.textContent, one.nextElementSibling.textContent]));
  const said = (value) => {
    if (value === true || value === false) {
      return value ? section.dataset.yes : section.dataset.no;
    }
    if (Array.isArray(value)) {
      return value.map(said).join(', ');
    }
    return /^\d{4}-\d\d-\d\dT/.test(value) ? CLOCK.format(new Date(value)) : word(section, value);
  };
  const place = (cell, key, value, row) => {
    const path = { platformOrderNo: row.orderId && `/orders/${row.orderId}`, waybillNo: row.shipmentId && `/shipments/${row.shipmentId}`,
      exceptionId: value && `/exceptions/${value}`, name: row.taskId && `/camunda/app/tasklist/#/?task=${row.taskId}` }[key];
    if (path) {
      element('a', said(value), cell).href = path;
    } else {
      cell.textContent = said(value);
    }
  };
  const facts = section.querySelector('.facts dl');
  const walk = (about) => Object.entries(about).forEach(([key, value]) => {
    const isObject = value !== null && typeof value === 'object';
    if (isObject && !Array.isArray(value)) {
      walk(value);
    } else if (isObject && typeof value[0] === 'object' && labels.has(key)) {
      const columns = Object.keys(value[0]).filter((one) => labels.has(one) && !(key === 'notes' && one === 'kind') && value.some((row) => row[one] !== null && row[one] !== ''));
      const card = element('section', '', section);
      card.className = 'card';
      element('h2', labels.get(key), card);
      const table = element('table', '', card);
      const head = element('tr', '', element('thead', '', table));
      columns.forEach((one) => { element('th', labels.get(one), head).scope = 'col'; });
      const rows = element('tbody', '', table);
      value.forEach((row) => {
        const line = element('tr', '', rows);
        columns.forEach((one) => place(element('td', '', line), one, row[one] ?? '', row));
      });
    } else if (labels.has(key) && value !== null && value !== '' && value.length !== 0) {
      const row = element('div', '', facts);
      element('dt', labels.get(key), row);
      place(element('dd', '', row), key, value, about);
    }
  });
  walk(told);
}

const oneCase = document.querySelector('section.case');
if (oneCase) {
  const answer = await fetch(oneCase.dataset.call, { headers: headers() });
  const told = await answer.json().catch(() => ({}));
  if (answer.ok) {
    showCase(oneCase, told);
  } else {
    alarm(oneCase, oneCase.dataset.failed.replace('%s', told.detail ?? answer.status));
  }
}
