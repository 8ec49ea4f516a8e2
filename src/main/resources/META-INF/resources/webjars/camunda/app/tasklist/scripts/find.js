// One field that finds tasks and orders by what a customer or a carrier names.
import { ask, element, openTask, say, started } from './words.js';

const PAUSE = 300;
let field;
let found;
let pending;
let news;

/** How much is new about the reader's own orders; asked for again while the page is looked at. */
async function count() {
  const answer = await ask('/api/news?size=1').catch(() => null);
  const unread = answer?.ok ? (await answer.json()).unread : 0;
  news.textContent = say('news');
  if (unread > 0) {
    news.append(' ', element('b', '', unread >= 100 ? '99+' : unread));
  }
}

setInterval(() => news && !document.hidden && count(), 30000);

function close() {
  found.hidden = true;
}

async function find() {
  const asked = field.value.trim();
  if (asked === '') {
    close();
    return;
  }
  const answer = await ask(`/tasks/found?q=${encodeURIComponent(asked)}`);
  if (answer.ok && field.value.trim() === asked) {
    found.innerHTML = await answer.text();
    found.hidden = false;
  }
}

function walk(event) {
  const links = [field, ...found.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape') {
    close();
    field.focus();
  } else if (event.key === 'Enter' && document.activeElement === field) {
    (found.querySelector('a[data-task]') ?? found.querySelector('a'))?.focus();
  } else if (step && at >= 0 && links[at + step]) {
    event.preventDefault();
    links[at + step].focus();
  }
}

/** The list stays as it is; only the task beside it changes. */
function open($rootScope, $location, taskId) {
  $rootScope.$apply(() => $location.search('task', taskId));
  close();
}

started(['$rootScope', '$location'], ($rootScope, $location) => {
  // Before the browser follows the link, which would forget the list.
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('.gd a[data-task]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      if (link.dataset.task !== openTask()) {
        open($rootScope, $location, link.dataset.task);
      }
    } else if (found && !event.target.closest?.('.gendan-find')) {
      close();
    }
  }, true);
  $rootScope.$on('shortcut:find', () => field?.select());
});

export default {
  id: 'gendan-find',
  pluginPoint: 'tasklist.list',
  priority: 900,
  render: (place) => {
    place.className = 'gendan-find gd';
    field = element('input', 'field');
    field.type = 'search';
    field.placeholder = say('find');
    field.setAttribute('aria-label', say('find'));
    field.autocomplete = 'off';
    field.spellcheck = false;
    found = element('div', 'results');
    found.hidden = true;
    field.addEventListener('input', () => {
      clearTimeout(pending);
      pending = setTimeout(find, PAUSE);
    });
    field.addEventListener('focus', () => { found.hidden = found.innerHTML === '' || field.value.trim() === ''; });
    place.addEventListener('keydown', walk);
    const many = element('a', 'many', say('many'));
    many.href = '/tasks';
    many.target = '_blank';
    news = element('a', 'news');
    news.href = '/news';
    news.target = '_blank';
    count();
    place.append(field, many, news, found);
  },
};
