// A customer asks for the data, or for their end: first a look, then a file or an erasure. What is
// asked here is checked by the call, as always.
const cookie = (name) => decodeURIComponent(document.cookie.split('; ').find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? '');
const form = document.querySelector('form.wish');
const outcome = form.querySelector('.outcome');
const found = form.querySelector('.found');
const erasing = form.querySelector('.erase');
const chinese = document.documentElement.lang.startsWith('zh');

function alarm(text) {
  const alert = form.querySelector('.alert');
  alert.textContent = text;
  alert.hidden = !text;
}

function mark(field, text) {
  form.querySelector(`.err[data-for="${field}"]`).textContent = text;
  form.elements[field].toggleAttribute('aria-invalid', Boolean(text));
}

function forget() {
  outcome.textContent = '';
  found.replaceChildren();
  erasing.hidden = true;
  form.elements.sure.checked = false;
}

function line(text, stops = false) {
  const item = document.createElement('li');
  item.textContent = text;
  item.className = stops ? 'stops' : '';
  found.append(item);
}

/** Answers what the call answered, or null when it refused; why stands at the fields then. */
async function ask(call, fields) {
  alarm('');
  ['phone', 'reason'].forEach((field) => mark(field, ''));
  const lacking = fields.filter((field) => !form.elements[field].value.trim());
  lacking.forEach((field) => mark(field, form.dataset.required));
  if (lacking.length > 0) {
    form.elements[lacking[0]].focus();
    return null;
  }
  const buttons = form.querySelectorAll('button');
  buttons.forEach((button) => { button.disabled = true; });
  try {
    const answer = await fetch(`/api/privacy/${call}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-GENDAN-XSRF': cookie('GENDAN-XSRF') },
      body: JSON.stringify({ phone: form.elements.phone.value, reason: form.elements.reason.value }),
    });
    if (answer.ok) {
      return answer;
    }
    const told = await answer.json().catch(() => ({}));
    const others = (told.errors ?? []).filter((one) => {
      const here = ['phone', 'reason'].includes(one.field);
      if (here) {
        mark(one.field, one.message);
      }
      return !here;
    });
    if (!told.errors || others.length > 0) {
      alarm(form.dataset.failed.replace('%s', others.map((one) => one.message).join('; ') || told.detail || answer.status));
    }
    return null;
  } catch (lost) {
    console.error(lost);
    alarm(form.dataset.failed.replace('%s', lost.message));
    return null;
  } finally {
    buttons.forEach((button) => { button.disabled = false; });
  }
}

async function look() {
  forget();
  const answer = await ask('erasure-previews', ['phone']);
  if (!answer) {
    return;
  }
  const told = await answer.json();
  const tables = told.tables.filter((table) => table.rows + table.mentions > 0);
  outcome.textContent = tables.length === 0 ? form.dataset.none : form.dataset.orders.replace('%s', told.orders);
  tables.forEach((table) => {
    const rows = table.rows > 0 ? [form.dataset.rows.replace('%s', table.rows)] : [];
    const mentions = table.mentions > 0 ? [form.dataset.mentions.replace('%s', table.mentions)] : [];
    line(`${chinese ? table.zh : table.en}: ${[...rows, ...mentions].join(', ')}`);
  });
  told.hindrances.forEach((one) => line(`${form.dataset.stops} ${one}`, true));
  erasing.hidden = tables.length === 0 || told.hindrances.length > 0;
}

async function give() {
  const answer = await ask('exports', ['phone', 'reason']);
  if (!answer) {
    return;
  }
  const name = /filename="?([^";]+)/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'customer-data.json';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  outcome.textContent = form.dataset.given.replace('%s', name);
  document.dispatchEvent(new Event('house:again'));
}

async function erase() {
  if (!form.elements.sure.checked) {
    alarm(form.dataset.sure);
    form.elements.sure.focus();
    return;
  }
  const answer = await ask('erasures', ['phone', 'reason']);
  if (!answer) {
    return;
  }
  const told = await answer.json();
  forget();
  form.reset();
  outcome.textContent = form.dataset.erased.replace('%s', told.phone);
  outcome.focus();
  document.dispatchEvent(new Event('house:again'));
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  look();
});
// What was looked at is about the number that stood there then.
form.elements.phone.addEventListener('input', forget);
form.querySelector('[data-look]').addEventListener('click', look);
form.querySelector('[data-export]').addEventListener('click', give);
form.querySelector('[data-erase]').addEventListener('click', erase);
