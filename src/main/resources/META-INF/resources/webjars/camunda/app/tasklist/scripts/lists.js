// The lists in the left column: their names in the language of the reader, how many tasks are in
// each, the most urgent task first, and to begin with the first list that has any.
import { ask, drawn, say, started } from './words.js';

const URGENT_FIRST = [
  { sortBy: 'dueDate', sortOrder: 'asc' },
  { sortBy: 'priority', sortOrder: 'desc' },
];
const BEGIN = ['overdue', 'soon', 'today', 'mine', 'group'];
const EVERY = 15_000;

let lists = [];

async function count() {
  const answer = await ask('/tasks/lists');
  if (answer.ok) {
    lists = await answer.json();
  }
}

function begin() {
  const [path, query] = location.hash.split('?');
  const asked = new URLSearchParams(query);
  if (!asked.has('sorting')) {
    asked.set('sorting', JSON.stringify(URGENT_FIRST));
  }
  if (!asked.has('filter')) {
    const first = BEGIN.map((key) => lists.find((list) => list.key === key)).find((list) => list?.count > 0);
    if (first) {
      asked.set('filter', first.filterId);
    }
  }
  history.replaceState(null, '', `${path || '#/'}?${asked}`);
}

/** Tasklist says the number of the list that is open; we say that of each. */
function show() {
  for (const item of document.querySelectorAll('.task-filters .item.task-filter')) {
    const filter = window.angular.element(item).scope()?.filter;
    const list = lists.find((one) => one.filterId === filter?.id);
    const number = list ? String(list.count) : '';
    if (item.dataset.count !== number) {
      item.dataset.count = number;
    }
    if (filter?.properties.list && item.dataset.list !== filter.properties.list) {
      item.dataset.list = filter.properties.list;
    }
  }
}

await count();
begin();

const KEPT = ['filter', 'sorting', 'searchQuery'];
const query = (url) => new URLSearchParams(url.split('#')[1]?.split('?')[1]);

started(['$rootScope', '$location', 'camAPI'], ($rootScope, $location, camAPI) => {
  // A link to a task that names no list opens it beside the list that is open: Tasklist would go to
  // its first list, and forget the task.
  $rootScope.$on('$locationChangeStart', (event, to, from) => {
    const [asked, before] = [query(to), query(from)];
    if (asked.has('task') && !asked.has('filter') && before.has('filter')) {
      KEPT.filter((name) => before.has(name)).forEach((name) => $location.search(name, before.get(name)));
      $location.replace();
    }
  });

  const Filter = camAPI.resource('filter');
  const ask = Filter.list;
  Filter.list = function named(...args) {
    return ask.apply(this, args).then((found) => {
      for (const filter of [found].flat()) {
        if (filter.properties?.list) {
          filter.name = say(`list.${filter.properties.list}`);
          filter.properties.description = filter.name;
        }
      }
      return found;
    });
  };
  const again = () => count().then(show);
  setInterval(() => document.hidden || again(), EVERY);
  for (const event of ['desk:done', 'shortcut:claimTask']) {
    $rootScope.$on(event, () => setTimeout(again, 500));
  }
  drawn(show);
});
