// What the desk's scripts say, in the language of the browser: texts/desk/words.properties.
export async function ask(path) {
  return fetch(path, { headers: { 'X-Requested-With': 'fetch' } });
}

const answer = await ask('/tasks/words');
const words = answer.ok ? await answer.json() : {};

export const say = (key) => words[key] ?? key;

/** Camunda's own services, as soon as Tasklist has started. */
export function started(services, then) {
  window.angular.module('cam.tasklist.custom').run([...services, then]);
}

export function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className ?? '';
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

/** Once after whatever Tasklist has drawn in a moment; what is drawn by us in there counts, too. */
export function drawn(then) {
  let planned = false;
  new MutationObserver(() => {
    if (!planned) {
      planned = true;
      setTimeout(() => {
        planned = false;
        then();
      }, 60);
    }
  }).observe(document.body, {
    childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'class'],
  });
}

/** Changes nothing where nothing is to be changed, so that no change calls for the next. */
export function set(element, property, value) {
  if (element[property] !== value) {
    element[property] = value;
  }
}

export function openTask() {
  return new URLSearchParams(location.hash.split('?')[1]).get('task');
}
