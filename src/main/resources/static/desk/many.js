// One thing for many tasks. They are sent in pieces, each under a name of its own: what was sent
// and not answered is sent again under the same name, so that nothing is done twice.
const PIECE = 50;
const form = document.querySelector('#bulk');
const page = document.querySelector('main.bulk');
const goOn = form.querySelector('.go-on');
const bar = form.querySelector('progress');
let command = null;

const boxes = () => [...document.querySelectorAll('tbody input[name=task]')];
const chosen = () => boxes().filter((box) => box.checked);
const row = (taskId) => document.querySelector(`tr[data-task="${CSS.escape(taskId)}"]`);

function say(text) {
  form.querySelector('.said').textContent = text;
}

function cookie(name) {
  const found = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

function count() {
  form.querySelector('.chosen').textContent = chosen().length;
}

async function showFields() {
  const action = form.elements.action.value;
  form.querySelectorAll('[data-for]').forEach((part) => {
    part.hidden = !part.dataset.for.split(' ').includes(action);
  });
  const place = form.querySelector('.answer');
  const keys = new Set(chosen().map((box) => box.closest('tr').dataset.key));
  if (action !== 'ANSWER') {
    return;
  }
  if (keys.size !== 1) {
    place.textContent = keys.size === 0 ? page.dataset.none : page.dataset.otherForms;
    place.dataset.of = '';
  } else if (place.dataset.of !== [...keys][0]) {
    const answer = await firstForm();
    if (answer) {
      place.innerHTML = await answer.text();
      [place.dataset.of] = keys;
    } else {
      place.textContent = page.dataset.gone;
      place.dataset.of = '';
    }
  }
}

/** The form of the first chosen task that still is there: a colleague may have done others. */
async function firstForm() {
  for (const box of chosen()) {
    const answer = await fetch(`/tasks/answer-form?id=${encodeURIComponent(box.value)}`, {
      headers: { 'X-Requested-With': 'fetch' },
    });
    if (answer.ok) {
      return answer;
    }
  }
  return null;
}

/** A day and a time at the desk's place as an instant, wherever the browser stands. */
const moment = (local) => `${local}:00+08:00`;

function fields() {
  const all = {};
  form.querySelectorAll('.answer [name]').forEach((field) => {
    const value = field.type === 'checkbox' ? field.checked : field.value.trim();
    if (value !== '' && value !== false) {
      const isNumber = 'number' in field.dataset && !Number.isNaN(Number(value));
      all[field.name.slice('field.'.length)] = isNumber ? Number(value) : value;
    }
  });
  return all;
}

function read() {
  const action = form.elements.action.value;
  const about = {
    CLAIM: {},
    GIVE_BACK: { reason: form.elements.reason.value },
    HAND_OVER: { assignee: form.elements.assignee.value.trim(), reason: form.elements.reason.value },
    FOLLOW_UP: { at: form.elements.at.value ? moment(form.elements.at.value) : null },
    ANSWER: { fields: action === 'ANSWER' ? fields() : {} },
  }[action];
  const ids = chosen().map((box) => box.value);
  const pieces = [];
  for (let at = 0; at < ids.length; at += PIECE) {
    pieces.push({ requestId: crypto.randomUUID(), action, ...about, taskIds: ids.slice(at, at + PIECE) });
  }
  return { pieces, all: ids.length, done: 0, refused: 0 };
}

/** A field of the form is called in a refusal as the model calls it; here as the form does. */
function inWords(text) {
  return text.replace(/^(\w+)(: |\uFF1A)/, (whole, key, colon) => {
    const label = form.querySelector(`.answer [data-field="${CSS.escape(key)}"] > span`);
    return label ? label.textContent + colon : whole;
  });
}

/** The first field of this command that is empty. */
function lacking() {
  return [...form.querySelectorAll('[data-for]:not([hidden]) > [required]')].find((field) => !field.value.trim());
}

function show(item) {
  const line = row(item.taskId);
  const isDone = item.status === 200;
  line.querySelector('.result').textContent = isDone ? `✓ ${page.dataset.done}` : inWords(item.text);
  line.classList.toggle('refused', !isDone);
  line.querySelector('[name=task]').checked = !isDone;
  if (isDone && item.holder) {
    line.querySelector('.holder').textContent = item.holder;
  }
}

async function send() {
  form.querySelector('[type=submit]').disabled = true;
  goOn.hidden = true;
  bar.hidden = false;
  bar.max = command.all;
  try {
    while (command.pieces.length > 0) {
      const answer = await fetch('/api/tasks/batches', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json',
          'X-GENDAN-XSRF': cookie('GENDAN-XSRF'),
        },
        body: JSON.stringify(command.pieces[0]),
      });
      if (!answer.ok) {
        const problem = await answer.json().catch(() => ({}));
        say(problem.errors?.map((one) => one.message).join('; ') || problem.detail || String(answer.status));
        goOn.hidden = answer.status !== 401 && answer.status < 500;
        return;
      }
      const result = await answer.json();
      result.items.forEach(show);
      command.done += result.done;
      command.refused += result.refused;
      command.pieces.shift();
      bar.value = command.done + command.refused;
    }
    say(command.refused === 0
      ? page.dataset.allDone.replace('%s', command.done)
      : page.dataset.someRefused.replace('%s', command.done).replace('%s', command.refused));
    command = null;
  } catch (lost) {
    console.error(lost);
    say(page.dataset.lost);
    goOn.hidden = false;
  } finally {
    form.querySelector('[type=submit]').disabled = false;
    count();
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  command = read();
  const empty = lacking();
  form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  if (command.all === 0) {
    say(page.dataset.none);
  } else if (empty) {
    empty.setAttribute('aria-invalid', 'true');
    empty.focus();
    say(`${empty.parentElement.querySelector('span').textContent}: ${page.dataset.required}`);
  } else if (form.elements.action.value === 'ANSWER' && !form.querySelector('.answer').dataset.of) {
    say(form.querySelector('.answer').textContent);
  } else {
    send();
  }
});
goOn.addEventListener('click', send);
form.elements.action.addEventListener('change', showFields);
document.querySelector('#all')?.addEventListener('change', ({ target }) => {
  boxes().forEach((box) => { box.checked = target.checked; });
  count();
  showFields();
});
document.querySelector('tbody')?.addEventListener('change', () => {
  count();
  showFields();
});
