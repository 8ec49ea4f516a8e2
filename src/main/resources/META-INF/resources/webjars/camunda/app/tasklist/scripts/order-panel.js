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

/** Tasklist draws its task anew when it likes; there is no plugin point beside the form. */
function beside() {
  const taskId = new URLSearchParams(location.hash.split('?')[1]).get('task');
  const task = document.querySelector('.task-card .tabbed-content');
  if (!taskId || !task) {
    return;
  }
  let place = task.querySelector(':scope > aside.gendan-order');
  if (!place) {
    place = document.createElement('aside');
    place.className = 'gendan-order';
    task.append(place);
  }
  if (place.dataset.task !== taskId) {
    load(place, taskId);
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
