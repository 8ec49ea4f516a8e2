// What the desk's pages do beyond links: keys, copying, and forms that are posted to the API as
// JSON, so that what is asked here is checked where it always is.
const words = (form) => (form.closest('.gd').querySelector('.acting') ?? form.closest('.gd').parentElement.querySelector('.acting')).dataset;

function cookie(name) {
  const found = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

/** A day and a time at the desk's place as an instant; China keeps one time all year. */
const moment = (value) => (value.length === 16 ? `${value}:00+08:00` : value);

function put(all, name, value) {
  const path = name.replaceAll('[', '.').replaceAll(']', '').split('.');
  const last = path.pop();
  let place = all;
  path.forEach((step, i) => {
    place = place[step] ??= /^\d+$/.test(path[i + 1] ?? last) ? [] : {};
  });
  place[last] = value;
}

/** A list without the places that nothing was written into. */
const whole = (value) => {
  if (Array.isArray(value)) {
    return value.filter((one) => one !== undefined && one !== null).map(whole);
  }
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, whole(one)])) : value;
};

const isHidden = (field) => field.closest('[hidden]') !== null;

/**
 * The fields as the call takes them: a dot in a name makes an object, [0] a list; what is empty, not
 * shown, or stands in the address already is left out.
 */
function body(form) {
  const all = {};
  for (const field of form.elements) {
    const value = (field.value ?? '').trim();
    const same = 'changed' in field.dataset && field.value === field.defaultValue;
    const chosen = !['radio', 'checkbox'].includes(field.type) || field.checked;
    const elsewhere = 'upload' in field.dataset || form.dataset.post.includes(`{${field.name}}`);
    if (!field.name || value === '' || same || !chosen || elsewhere || isHidden(field)) {
      continue;
    }
    let said = value;
    if ('number' in field.dataset && !Number.isNaN(Number(value))) {
      said = Number(value);
    } else if (field.type === 'checkbox') {
      said = true;
    } else if ('moment' in field.dataset) {
      said = moment(value);
    }
    put(all, field.name, said);
  }
  return whole(all);
}

/** Where it is posted to: what stands in braces is chosen in the form. */
const address = (form) => form.dataset.post.replace(/{(\w+)}/g, (hit, name) => encodeURIComponent(form.elements[name].value));

function clear(form) {
  form.querySelectorAll('.err').forEach((place) => { place.textContent = ''; });
  form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  form.querySelector('.alert').hidden = true;
}

function tell(form, text) {
  const alert = form.querySelector('.alert');
  alert.textContent = text;
  alert.hidden = false;
}

/** The place of an error; what is changed of an order is named by the call without its "changes.". */
const placeOf = (form, name) => [name, `changes.${name}`]
  .map((one) => form.querySelector(`.err[data-for="${CSS.escape(one)}"]`)).find((one) => one);

/** At its field, or above the button when the page has no such field; answers whether at a field. */
function mark(form, error) {
  const place = placeOf(form, error.field);
  if (!place || isHidden(place)) {
    return false;
  }
  place.textContent = error.message;
  const name = place.dataset.for;
  const field = form.elements[name] ?? form.elements[`fields.${name}`];
  [field].flat().filter((one) => one?.setAttribute).forEach((one) => one.setAttribute('aria-invalid', 'true'));
  return true;
}

function missing(form) {
  const all = [...form.elements].filter((field) => field.required && !isHidden(field));
  const empty = all.filter((field) => (field.type === 'radio'
    ? !form.querySelector(`input[name="${CSS.escape(field.name)}"]:checked`)
    : field.value.trim() === ''));
  empty.forEach((field) => {
    const place = form.querySelector(`.err[data-for="${CSS.escape(field.name.replace(/^fields\./, ''))}"]`);
    place.textContent = words(form).required;
    field.setAttribute('aria-invalid', 'true');
  });
  empty[0]?.focus();
  return empty.length > 0;
}

const token = () => ({ Accept: 'application/json', 'X-GENDAN-XSRF': cookie('GENDAN-XSRF') });

/** Photos go one by one to the case that the answer names; answers which could not be taken. */
async function upload(form, answer) {
  const input = form.querySelector('[data-upload]');
  const place = form.dataset.files?.replace(/{(\w+)}/g, (hit, name) => answer[name]);
  const failed = [];
  for (const file of input && place ? input.files : []) {
    const parts = new FormData();
    parts.append('file', file);
    const taken = await fetch(place, { method: 'POST', headers: token(), body: parts });
    if (!taken.ok) {
      const problem = await taken.json().catch(() => ({}));
      failed.push(`${file.name}: ${problem.errors?.[0]?.message ?? problem.detail ?? taken.status}`);
    }
  }
  return failed;
}

async function send(form) {
  const panel = form.closest('.panel');
  const said = words(form);
  clear(form);
  if (missing(form)) {
    return;
  }
  const button = form.querySelector('[type=submit]');
  button.disabled = true;
  try {
    const answer = await fetch(address(form), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...token() },
      body: JSON.stringify(body(form)),
    });
    if (answer.ok) {
      const told = await answer.json().catch(() => ({}));
      const failed = await upload(form, told);
      if (form.dataset.next) {
        location.assign(form.dataset.next.replace(/{(\w+)}/g, (hit, name) => told[name]));
        return;
      }
      await renew(panel);
      show(failed.length > 0 ? said.files.replace('%s', failed.join('; ')) : said.done, failed.length > 0);
    } else if (answer.status === 401) {
      tell(form, said.expired);
    } else {
      const problem = await answer.json();
      const others = (problem.errors ?? []).filter((error) => !mark(form, error));
      if (!problem.errors || others.length > 0) {
        const alone = others.length > 0 ? others.map((one) => one.message).join('; ') : null;
        tell(form, said.failed.replace('%s', problem.detail ?? alone ?? answer.status));
      }
      form.querySelector('[aria-invalid]')?.focus();
    }
  } catch (lost) {
    console.error(lost);
    tell(form, said.lost);
  } finally {
    button.disabled = false;
  }
}

/** What a form would come to is asked again whenever something else stands in it. */
async function foretell(form) {
  const list = form.querySelector('.told');
  const fields = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string' && value !== ''));
  fields.delete('requestId');
  const asked = `${form.dataset.told}?${fields}`;
  list.dataset.asked = asked;
  const answer = await fetch(asked, { headers: { Accept: 'text/html', 'X-Requested-With': 'fetch' } });
  if (answer.ok && list.dataset.asked === asked) {
    list.innerHTML = await answer.text();
  }
}

/** Whether a part of a task's form is not shown, as the form says it: comparisons with and, or. */
function hides(form, rule) {
  const value = (name) => {
    const all = [...form.elements].filter((one) => one.name === `fields.${name}`);
    const one = all.find((field) => !['radio', 'checkbox'].includes(field.type) || field.checked);
    return one && one.value !== '' ? one.value : null;
  };
  const holds = (test) => {
    const [, name, sign, other] = /^\s*(\w+)\s*(!?=)\s*(.+?)\s*$/.exec(test) ?? [];
    if (!name || ![...form.elements].some((one) => one.name === `fields.${name}`)) {
      return false;
    }
    const wanted = other === 'null' || other === '""' ? null : other.replace(/^"|"$/g, '');
    return (value(name) === wanted) === (sign === '=');
  };
  return rule.replace(/^=/, '').split(' or ').some((part) => part.split(' and ').every(holds));
}

function arrange(form) {
  form.querySelectorAll('[data-hide]').forEach((part) => { part.hidden = hides(form, part.dataset.hide); });
}

async function fill(details) {
  const answer = await fetch(details.dataset.form, { headers: { Accept: 'text/html', 'X-Requested-With': 'fetch' } });
  const place = details.querySelector('form, .alert') ?? details.appendChild(document.createElement('p'));
  place.outerHTML = answer.ok ? await answer.text() : `<p class="alert">${answer.status}</p>`;
  const form = details.querySelector('form');
  if (form) {
    arrange(form);
    first(form)?.focus();
  }
}

const first = (form) => form.querySelector('textarea, select, input:not([type=hidden])');

async function renew(panel) {
  const answer = await fetch(panel.dataset.panel, { headers: { Accept: 'text/html', 'X-Requested-With': 'fetch' } });
  if (answer.ok) {
    panel.outerHTML = await answer.text();
  }
}

function show(text, wrong = false) {
  const note = document.createElement('p');
  note.className = wrong ? 'said-so wrong' : 'said-so';
  note.setAttribute('role', 'status');
  note.textContent = text;
  document.querySelector('.gd').append(note);
  setTimeout(() => note.remove(), wrong ? 12000 : 2500);
}

async function copy(button) {
  const text = button.dataset.copy;
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
  } else {
    const field = document.createElement('textarea');
    field.value = text;
    button.after(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
  const before = button.textContent;
  button.textContent = button.closest('[data-copied]').dataset.copied;
  setTimeout(() => { button.textContent = before; }, 1200);
}

/** One more of what the form takes several of, with fields of its own and empty. */
function oneMore(form, place) {
  const rows = [...form.querySelectorAll('[data-row]')];
  const last = Math.max(...rows.map((one) => Number(one.dataset.row)));
  const next = String(last + 1);
  const made = rows.filter((one) => one.dataset.row === String(last)).map((one) => {
    const copy = one.cloneNode(true);
    copy.dataset.row = next;
    copy.querySelectorAll('[name]').forEach((field) => {
      field.name = field.name.replace(/\[\d+\]/, `[${next}]`);
      field.value = '';
      field.required = false;
      field.removeAttribute('aria-invalid');
    });
    copy.querySelectorAll('.err').forEach((err) => {
      err.dataset.for = err.dataset.for.replace(/\[\d+\]/, `[${next}]`);
      err.textContent = '';
    });
    return copy;
  });
  place.before(...made);
  made[0].querySelector('input, select, textarea').focus();
}

addEventListener('submit', (event) => {
  if (event.target.dataset.post) {
    event.preventDefault();
    send(event.target);
  }
});

let waits = 0;

addEventListener('input', (event) => {
  const field = event.target;
  const form = field.form;
  if (!form?.dataset.post) {
    return;
  }
  // What is being mended is not wrong any more.
  if (field.getAttribute('aria-invalid')) {
    [form.elements[field.name]].flat().forEach((one) => (one.length ? [...one] : [one]).forEach((each) => each.removeAttribute('aria-invalid')));
    form.querySelector(`.err[data-for="${CSS.escape(field.name.replace(/^fields\./, ''))}"]`).textContent = '';
  }
  arrange(form);
  if (form.dataset.told) {
    clearTimeout(waits);
    waits = setTimeout(() => foretell(form), 250);
  }
});

addEventListener('reset', (event) => {
  if (event.target.dataset.post) {
    clear(event.target);
    event.target.closest('details').open = false;
  }
});

/** News of the reader's own orders are marked as read, or as not read again. */
async function markNews(button, newsIds, read) {
  button.disabled = true;
  try {
    const answer = await fetch('/api/news/marks', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...token() },
      body: JSON.stringify({ newsIds, read }),
    });
    if (!answer.ok) {
      const told = await answer.json().catch(() => ({}));
      throw new Error(told.detail ?? answer.status);
    }
    document.body.dispatchEvent(new Event('news'));
    return true;
  } catch (failed) {
    const place = document.querySelector('main.news');
    const alert = place?.querySelector('.alert');
    if (alert) {
      alert.textContent = place.dataset.failed.replace('%s', failed.message);
      alert.hidden = false;
    }
    button.disabled = false;
    return false;
  }
}

async function marked(button) {
  if (button.dataset.markThese) {
    if (await markNews(button, button.dataset.markThese.split(',').map(Number), true)) {
      button.parentElement.remove();
    }
    return;
  }
  const lines = 'markAll' in button.dataset ? [...document.querySelectorAll('[data-news]')] : [button.closest('[data-news]')];
  if (await markNews(button, lines.map((line) => Number(line.dataset.news)), button.dataset.mark !== 'false')) {
    lines.forEach((line) => line.remove());
    if (!document.querySelector('[data-news]')) {
      location.reload();
    }
  }
}

addEventListener('click', (event) => {
  const mine = event.target.closest?.('button:is([data-mark], [data-mark-all], [data-mark-these])');
  if (mine) {
    marked(mine);
  }
  const more = event.target.closest?.('button[data-more]');
  if (more) {
    oneMore(more.form, more.parentElement);
  }
  const button = event.target.closest?.('button[data-copy]');
  if (button) {
    copy(button);
  }
  // Tasklist opens a task by what stands behind the #.
  const task = event.target.closest?.('a[data-task]');
  if (task) {
    task.href = `/camunda/app/tasklist/default/#/?task=${task.dataset.task}`;
  }
});

addEventListener('toggle', (event) => {
  if (event.target.matches?.('details.unmask[open]')) {
    event.target.querySelector('textarea, select, input:not([type=hidden])')?.focus();
  }
  if (event.target.matches?.('details.act[open]')) {
    const form = event.target.querySelector('form');
    if (event.target.dataset.form && !form) {
      fill(event.target);
    } else if (form) {
      first(form)?.focus();
      if (form.dataset.told) {
        foretell(form);
      }
    }
  }
}, true);

/** What htmx could not fetch is said where the list stands; numbers that stand still look like news. */
addEventListener('htmx:beforeSwap', (event) => {
  const { xhr, target, pathInfo } = event.detail;
  const over = document.querySelector('main > .alert[data-expired]');
  if (over && ['board', 'tasks'].includes(target.id)) {
    over.textContent = xhr.status === 401 ? over.dataset.expired : '';
    over.hidden = xhr.status !== 401;
  }
  if (xhr.status === 401 && target.id === 'list') {
    location.assign(pathInfo.finalRequestPath); // By way of the login, and back to what was asked for.
    return;
  }
  const place = document.querySelector('main > .alert[data-failed]');
  if (place && target.id === 'list') {
    const told = xhr.status < 400 ? null : new DOMParser().parseFromString(xhr.responseText, 'text/html').querySelector('[role=alert]');
    const said = (told?.textContent ?? String(xhr.status)).replace(/^(\w+)(: |\uFF1A)/, (whole, name, colon) => {
      const label = document.querySelector(`.narrow label:has([name="${CSS.escape(name)}"]) > span`);
      return label ? label.textContent + colon : whole;
    });
    place.textContent = xhr.status < 400 ? '' : place.dataset.failed.replace('%s', said);
    place.hidden = xhr.status < 400;
  }
});
addEventListener('htmx:sendError', (event) => {
  const place = document.querySelector('main > .alert[data-failed]');
  if (place && event.detail.target.id === 'list') {
    place.textContent = place.dataset.lost;
    place.hidden = false;
  }
});

/** The menu of pages closes like any other one. */
addEventListener('click', (event) => {
  document.querySelectorAll('details.rest[open]').forEach((menu) => { menu.open = menu.contains(event.target); });
});

addEventListener('keydown', (event) => {
  const find = document.querySelector('.gd #find');
  const menu = event.key === 'Escape' ? document.querySelector('details.rest[open]') : null;
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
  if (event.key === 'Escape' && event.target.closest?.('details:is(.act, .unmask)')) {
    event.target.closest('details').open = false;
  }
  if (!find || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input:not(#find), select, textarea')) {
    return;
  }
  const rows = [...document.querySelectorAll('.list .no a')];
  const at = rows.indexOf(document.activeElement);
  if (event.key === '/' && event.target !== find) {
    event.preventDefault();
    find.select();
  } else if (event.key === 'ArrowDown' && rows[at + 1]) {
    event.preventDefault();
    rows[at + 1].focus();
  } else if (event.key === 'ArrowUp' && at >= 0) {
    event.preventDefault();
    (rows[at - 1] ?? find).focus();
  }
});
