// What an agent does with the open task, with one click or key each: claim, complete, complete and
// go on with the next. What is refused is said at its field, and nothing lies over the buttons.
import { drawn, element, openTask, say, set, started } from './words.js';
import { openForm, named, placeOf } from './form.js';

const NEXT = '.tasks-list li.task.active + li.task h4 a';
const FIRST = '.tasks-list li.task:not(.active) h4 a';

/** The engine puts this before our sentence. */
const ENGINE_SAYS = /^Cannot submit task form [^:]*: /;

let goOn = null;
let told = '';

function idOf(link) {
  return link ? new URLSearchParams(link.getAttribute('href').split('?')[1]).get('task') : null;
}

/** Below the open one in the list, and when that is the last, the first of it. */
function next() {
  return idOf(document.querySelector(NEXT) ?? document.querySelector(FIRST));
}

const completeButton = () => document.querySelector('.task-card .form-actions > button.btn-primary');
const claimButton = () => document.querySelector('.task-card button.claim');

/** The form takes over what is typed a moment later; at once when its field is left. */
function completeAsTyped() {
  document.activeElement?.blur();
  setTimeout(completeAndNext, 60);
}

function completeAndNext() {
  const button = completeButton();
  if (button && !button.disabled) {
    goOn = { from: openTask(), to: next() };
    button.click();
  }
}

function clearErrors() {
  document.querySelectorAll('.gendan-err').forEach((error) => error.remove());
  document.querySelectorAll('.gendan-wrong').forEach((field) => field.classList.remove('gendan-wrong'));
  const alert = document.querySelector('.gendan-work .alert');
  if (alert) {
    alert.hidden = true;
  }
}

/** "field: sentence; field: sentence", as a refusal names all that is wrong at once. */
function parts(message, form) {
  const found = [];
  for (const part of message.split(/(; |；)/)) {
    const field = named(form, part);
    if (field) {
      found.push(field);
    } else if (found.length > 0) {
      found.at(-1).text += part;
    } else {
      return [];
    }
  }
  // What stood between two of them belongs to neither.
  found.forEach((one) => (one.text = one.text.replace(/(; |；)$/, '')));
  return found;
}

function mark({ key, text }) {
  const place = placeOf(key);
  if (!place) {
    return false;
  }
  const error = element('p', 'gendan-err', text);
  error.setAttribute('role', 'alert');
  place.append(error);
  place.classList.add('gendan-wrong');
  return true;
}

export function tell(text, ...more) {
  const alert = document.querySelector('.gendan-work .alert');
  if (alert) {
    alert.replaceChildren(text, ...more);
    alert.hidden = false;
  }
}

function refused(failure) {
  goOn = null;
  told = failure.message ?? '';
  const why = told.replace(ENGINE_SAYS, '');
  const form = openForm();
  if (!document.querySelector('.gendan-work')) {
    return;
  }
  clearErrors();
  if (failure.status === undefined || failure.status === 502 || failure.status === 504) {
    tell(say('lost'));
    return;
  }
  const errors = form ? parts(why, form) : [];
  const marked = errors.filter(mark);
  if (errors.length > 0 && marked.length === errors.length) {
    tell(say('refused'));
    const first = document.querySelector('.gendan-wrong');
    first.scrollIntoView({ block: 'center' });
    first.querySelector('input, textarea, select')?.focus({ preventScroll: true });
  } else {
    tell(`${say('refused.other')}: ${why}`);
  }
}

function draw() {
  const actions = document.querySelector('.task-card .form-actions');
  if (!actions) {
    return;
  }
  let bar = actions.querySelector('.gendan-work');
  if (!bar) {
    bar = element('div', 'gendan-work gd');
    const alert = element('p', 'alert');
    alert.setAttribute('role', 'alert');
    alert.hidden = true;
    const claim = element('button', 'take', say('claim'));
    const goNext = element('button', 'go-on', say('complete-next'));
    claim.type = 'button';
    goNext.type = 'button';
    claim.title = say('claim.key');
    goNext.title = say('complete-next.key');
    claim.addEventListener('click', () => claimButton()?.click());
    goNext.addEventListener('click', completeAndNext);
    bar.append(alert, claim, goNext);
    actions.append(bar);
  }
  const isFree = claimButton() !== null;
  const cannot = completeButton()?.disabled ?? true;
  set(bar.querySelector('.take'), 'hidden', !isFree);
  set(bar.querySelector('.go-on'), 'hidden', isFree);
  set(bar.querySelector('.go-on'), 'disabled', cannot);
}

/** Into a text they are typed; but Ctrl+Enter is none. */
function key(event, $rootScope) {
  const writes = event.target.matches?.('input, textarea, select, [contenteditable]');
  const action = {
    '/': () => !writes && $rootScope.$broadcast('shortcut:find'),
    '?': () => !writes && document.querySelector('a.showShortcutHelp')?.click(),
    Enter: () => event.ctrlKey && completeAsTyped(),
  }[event.key];
  const isOurs = action && (event.key === 'Enter' ? event.ctrlKey : !writes);
  if (isOurs && !event.altKey && !event.metaKey) {
    event.preventDefault();
    event.stopPropagation();
    setTimeout(action, 0);
  }
}

started(
  ['$rootScope', '$location', 'camAPI', 'Notifications'],
  ($rootScope, $location, camAPI, Notifications) => {
    const Task = camAPI.resource('task');
    const submit = Task.submitForm;
    Task.submitForm = function watched(...args) {
      clearErrors();
      return submit.apply(this, args).then(
        (answer) => {
          const wanted = goOn;
          goOn = null;
          $rootScope.$broadcast('desk:done', args[0].id);
          if (wanted?.to) {
            // After Tasklist has closed the task that is done.
            setTimeout(() => $rootScope.$apply(() => $location.search('task', wanted.to)), 0);
          }
          return answer;
        },
        (failure) => {
          refused(failure);
          throw failure;
        },
      );
    };

    const add = Notifications.addError;
    Notifications.addError = function quiet(error, ...more) {
      const isSaid = document.querySelector('.gendan-work .alert:not([hidden])') && error.message === told;
      const isMarked = !error.message && document.querySelector('.fjs-has-errors');
      if (isMarked) {
        tell(say('refused'));
        isMarked.scrollIntoView({ block: 'center' });
        isMarked.querySelector('input, textarea')?.focus({ preventScroll: true });
      }
      if (!isSaid && !isMarked) {
        add.call(this, error, ...more);
      }
    };

    $rootScope.$on('shortcut:nextTask', () => {
      const to = next();
      if (to) {
        $rootScope.$apply(() => $location.search('task', to));
      }
    });
    $rootScope.$on('shortcut:completeNext', completeAsTyped);
    addEventListener('keydown', (event) => key(event, $rootScope), true);
    document.addEventListener('input', ({ target }) => {
      const field = target.closest?.('.gendan-wrong');
      field?.classList.remove('gendan-wrong');
      field?.querySelector('.gendan-err')?.remove();
    });
    drawn(draw);
  },
);
