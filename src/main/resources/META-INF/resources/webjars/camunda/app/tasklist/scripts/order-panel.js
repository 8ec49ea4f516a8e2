// The order of the task that is open: the same piece of page that /orders shows. It stands beside
// the form, and below it where the screen is narrow; the tab gives it the whole width.
import '/desk/desk.js';

const FILES = ['/desk/desk.css', '/desk/tasklist.css'];
const LABELS = { en: 'Order', zh: '订单' };

for (const file of FILES) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = file;
  document.head.append(link);
}

/** Whether the open task is free or held by a person; nothing while Tasklist still draws it. */
function hand() {
  if (document.querySelector('.task-card button.claim')) {
    return 'free';
  }
  return document.querySelector('.task-card :is(.unclaim, .reset-assignee)') ? 'held' : '';
}

async function load(place, taskId) {
  place.dataset.task = taskId;
  const answer = await fetch(`/orders/of-task/${encodeURIComponent(taskId)}`, {
    headers: { Accept: 'text/html', 'X-Requested-With': 'fetch' },
  });
  if (place.dataset.task !== taskId) {
    return; // The person has opened another task meanwhile.
  }
  if (answer.ok) {
    place.innerHTML = await answer.text();
  } else {
    const problem = document.createElement('p');
    problem.className = 'gd alert';
    problem.setAttribute('role', 'alert');
    problem.textContent = `/orders/of-task/${taskId}: ${answer.status}`;
    place.replaceChildren(problem);
  }
}

let wanted = ''; // The view to come back to, while a task is opened anew.

/**
 * Names and numbers are shown to who holds the task. Tasklist keeps what it has read of a form when
 * the task is claimed or given back, so that the task is left and opened again.
 */
function openAnew() {
  wanted = location.hash;
  location.hash = wanted.replace(/([?&])task=[^&]*&?/, '$1');
  setTimeout(comeBack, 1500);
}

function comeBack() {
  if (wanted) {
    const view = wanted;
    wanted = '';
    location.hash = view;
  }
}

/** Tasklist draws its task anew when it likes; there is no plugin point beside the form. */
function beside() {
  const task = document.querySelector('.task-card .tabbed-content');
  if (wanted) {
    if (!task) {
      comeBack();
    }
    return;
  }
  const taskId = new URLSearchParams(location.hash.split('?')[1]).get('task');
  if (!taskId || !task) {
    return;
  }
  let place = task.querySelector(':scope > aside.gendan-order');
  if (!place) {
    place = document.createElement('aside');
    place.className = 'gendan-order';
    task.append(place);
  }
  const now = hand();
  if (place.dataset.task !== taskId) {
    delete place.dataset.hand;
    load(place, taskId);
  } else if (now && place.dataset.hand && place.dataset.hand !== now) {
    openAnew();
  } else if (now && !place.dataset.hand) {
    place.dataset.hand = now;
  }
}

/** A colleague or this person has changed something; a form that is open there is let alone. */
document.addEventListener('desk:changed', () => {
  const place = document.querySelector('.gendan-order');
  if (place?.dataset.task && !place.querySelector('details.act[open]')) {
    load(place, place.dataset.task);
  }
});

new MutationObserver(beside).observe(document.body, { childList: true, subtree: true });
addEventListener('hashchange', beside);

export default {
  id: 'gendan-order',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: LABELS[navigator.language.slice(0, 2)] ?? LABELS.en },
  render: (place, { taskId }) => {
    place.className = 'gendan-order alone';
    load(place, taskId);
  },
};
