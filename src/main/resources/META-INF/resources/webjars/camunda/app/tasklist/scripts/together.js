// Two who have the same task open see each other within seconds; and what is typed is kept at the
// server until it is sent, so that neither a session that ends nor a colleague who is faster, nor a
// network that is away, takes it from whom has typed it. Nothing of it stays in the browser.
import { drawn, element, openTask, say, started } from './words.js';
import { fill, label, openForm, typed } from './form.js';

const LOOK_EVERY = 3_000;
const KEEP_AFTER = 1_200;
const TAKEN_OVER = 500;
const MOST_REMEMBERED = 20;

/** What was typed and not sent, by task: of this window, until the window is closed. */
const unsent = new Map();
let watched = null;
let keeping;

function cookie(name) {
  const found = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

function post(taskId, what, body) {
  return fetch(`/api/tasks/${encodeURIComponent(taskId)}/${what}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json',
      'X-GENDAN-XSRF': cookie('GENDAN-XSRF'),
      'X-Requested-With': 'fetch',
    },
    body: JSON.stringify(body),
  });
}

/** A line above the buttons; drawn only when it says something else than before. */
function note(name, ...content) {
  const bar = document.querySelector('.gendan-work');
  let line = bar?.querySelector(`.${name}`);
  if (content.length === 0) {
    line?.remove();
    return;
  }
  if (bar && !line) {
    line = element('div', `gendan-note ${name}`);
    line.setAttribute('role', 'status');
    bar.prepend(line);
  }
  const made = element('div');
  made.append(...content);
  if (line && line.innerHTML !== made.innerHTML) {
    line.replaceChildren(...made.childNodes);
  }
}

function written(form, fields) {
  const list = element('ul');
  for (const [key, value] of Object.entries(fields)) {
    list.append(element('li', '', `${label(form, key)}: ${value}`));
  }
  return list;
}

function changed(form) {
  const before = form._getState().initialData ?? {};
  return Object.fromEntries(Object.entries(typed(form)).filter(([key, value]) => before[key] !== value));
}

async function keep(taskId) {
  const fields = unsent.get(taskId);
  if (fields) {
    try {
      const answer = await post(taskId, 'drafts', { fields });
      if (answer.status === 401) {
        expired();
      }
    } catch (lost) {
      console.warn('What was typed is kept in this window until the network is back', lost);
      keeping = setTimeout(() => keep(taskId), LOOK_EVERY);
    }
  }
}

function remember() {
  const taskId = openTask();
  const form = openForm();
  if (!taskId || !form || watched?.form !== form) {
    return;
  }
  const fields = changed(form);
  if (Object.keys(fields).length === 0 && !unsent.has(taskId)) {
    return;
  }
  unsent.delete(taskId);
  unsent.set(taskId, fields);
  if (unsent.size > MOST_REMEMBERED) {
    unsent.delete(unsent.keys().next().value);
  }
  clearTimeout(keeping);
  keeping = setTimeout(() => keep(taskId), KEEP_AFTER);
}

function drop(taskId) {
  clearTimeout(keeping);
  unsent.delete(taskId);
  note('kept');
  post(taskId, 'drafts', { fields: {} }).catch(() => {});
}

/** A form that Tasklist has drawn anew gets back what was typed into it before. */
async function restore(taskId, form) {
  let fields = unsent.get(taskId);
  if (!fields) {
    const answer = await fetch(`/api/tasks/${encodeURIComponent(taskId)}/drafts`, {
      headers: { Accept: 'application/json', 'X-Requested-With': 'fetch' },
    });
    fields = answer.ok ? (await answer.json()).fields : {};
  }
  if (watched?.form !== form || Object.keys(fields).length === 0) {
    return;
  }
  unsent.set(taskId, fields);
  fill(form, fields);
  const dropIt = element('button', 'plain', say('draft.drop'));
  dropIt.type = 'button';
  dropIt.addEventListener('click', () => {
    form.reset();
    drop(taskId);
  });
  note('kept', element('span', '', say('draft')), ' ', dropIt);
}

function watch() {
  const form = openForm();
  const taskId = openTask();
  if (form && taskId && watched?.form !== form && form._getState().schema) {
    watched = { form, taskId, done: false };
    restore(taskId, form);
    look();
  }
}

/** Tasklist reads the task again, and beside it the order is read again. */
function readAgain($rootScope) {
  const card = document.querySelector('.task-card');
  const scope = card && window.angular.element(card).scope();
  $rootScope.$apply(() => scope?.taskData?.changed('task'));
  document.dispatchEvent(new CustomEvent('desk:changed'));
}

let again = () => {};

async function look() {
  const taskId = openTask();
  if (!taskId || document.hidden || watched?.taskId !== taskId || watched.done) {
    return;
  }
  let answer;
  try {
    answer = await post(taskId, 'viewers', {});
  } catch {
    return; // Without a network there is nothing to see; the next look tries again.
  }
  if (answer.status === 401) {
    expired();
  }
  if (!answer.ok || watched?.taskId !== taskId || watched.done) {
    return;
  }
  const seen = await answer.json();
  if (!seen.open) {
    gone(taskId);
    return;
  }
  if (watched.assignee !== undefined && watched.assignee !== seen.assignee) {
    again();
  }
  watched.assignee = seen.assignee;
  const holder = seen.assignee && seen.assignee !== watched.me ? [say('held'), ' ', element('b', '', seen.assignee)] : [];
  const others = seen.others.filter((one) => one !== seen.assignee);
  const viewers = others.length > 0 ? [say('viewing'), ' ', element('b', '', others.join(', '))] : [];
  note('seen', ...holder, ...(holder.length > 0 && viewers.length > 0 ? [' · '] : []), ...viewers);
}

function gone(taskId) {
  watched.done = true;
  note('seen', say('gone'));
  const fields = unsent.get(taskId) ?? {};
  if (Object.keys(fields).length > 0) {
    note('kept', element('span', '', say('gone.draft')), written(watched.form, fields));
  }
  again();
}

/** What is typed stays in this window; once logged in again, it is kept and the page begins anew. */
function expired() {
  if (document.querySelector('.gendan-expired')) {
    return;
  }
  const place = element('div', 'gendan-expired gd');
  place.setAttribute('role', 'alert');
  const login = element('a', '', say('expired.login'));
  login.href = '/login';
  login.target = '_blank';
  const goOn = element('button', '', say('expired.go-on'));
  goOn.type = 'button';
  goOn.addEventListener('click', async () => {
    const answers = await Promise.all(
      [...unsent].map(([taskId, fields]) => post(taskId, 'drafts', { fields })),
    );
    if (answers.every((answer) => answer.ok)) {
      unsent.clear();
      location.reload();
    }
  });
  place.append(element('span', '', say('expired')), ' ', login, ' ', goOn);
  document.body.append(place);
}

/** Asked by the page's login before it sends the browser away. */
window.gendanKeeps = () => {
  const kept = [...unsent.values()].some((fields) => Object.keys(fields).length > 0);
  if (kept) {
    expired();
  }
  return kept;
};

started(['$rootScope'], ($rootScope) => {
  again = () => readAgain($rootScope);
  drawn(() => {
    watch();
    if (watched) {
      watched.me = $rootScope.authentication?.name;
    }
  });
  for (const event of ['input', 'change', 'click']) {
    document.addEventListener(event, ({ target }) => {
      if (target.closest?.('.fjs-form, .fjs-dropdownlist')) {
        // The form takes over what is typed a moment later.
        setTimeout(remember, TAKEN_OVER);
      }
    }, true);
  }
  $rootScope.$on('desk:done', (event, taskId) => {
    if (watched?.taskId === taskId) {
      watched.done = true;
    }
    drop(taskId);
  });
  setInterval(look, LOOK_EVERY);
});

export default null;
