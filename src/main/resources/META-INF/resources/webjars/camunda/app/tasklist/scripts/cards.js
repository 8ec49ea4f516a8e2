// What a card says: the order, its customer and parcels, and when the task is due by the clock of
// the server. All cards of a page are asked for at once; Tasklist draws them anew when it likes,
// and until the answer comes they show what they showed before.
import { ask } from './words.js';

const MOST_REMEMBERED = 300;
const remembered = new Map();
let waiting = new Map();

async function fetchAll() {
  const places = waiting;
  waiting = new Map();
  const ids = [...places.keys()];
  const answer = await ask(`/tasks/cards?${ids.map((id) => `id=${encodeURIComponent(id)}`).join('&')}`);
  if (!answer.ok) {
    return;
  }
  const drawn = document.createElement('template');
  drawn.innerHTML = await answer.text();
  for (const card of drawn.content.querySelectorAll('[data-card]')) {
    const id = card.dataset.card;
    remembered.delete(id);
    remembered.set(id, card.outerHTML);
    places.get(id)?.forEach((place) => { place.innerHTML = card.outerHTML; });
  }
  while (remembered.size > MOST_REMEMBERED) {
    remembered.delete(remembered.keys().next().value);
  }
}

export default {
  id: 'gendan-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: (place, { taskId }) => {
    place.innerHTML = remembered.get(taskId) ?? '';
    if (waiting.size === 0) {
      setTimeout(fetchAll, 0);
    }
    waiting.set(taskId, [...(waiting.get(taskId) ?? []), place]);
  },
};
