// What the page of leads does beyond links: choosing tasks, and one command for all that are chosen.
// It is posted to the API, whose rules decide task by task.
const MOST = 500;
const bulk = document.getElementById('bulk');
const boxes = () => [...document.querySelectorAll('#tasks input[name=task]')];
const chosen = () => boxes().filter((box) => box.checked);

/** What was refused stays chosen, also in the list that is read again. */
let stays = new Set();

/** The command that is under way: sent again as it is after an answer that was lost. */
let asked = null;

function count() {
  const said = bulk.querySelector('.chosen');
  said.textContent = said.dataset.said.replace('%d', chosen().length);
  boxes().forEach((box) => box.closest('tr').classList.toggle('chosen-row', box.checked));
  const all = document.getElementById('all');
  if (all) {
    all.checked = chosen().length > 0 && chosen().length === boxes().length;
  }
}

function fields() {
  const action = bulk.elements.action.value;
  bulk.querySelectorAll('[data-for]').forEach((field) => {
    field.hidden = !field.dataset.for.split(' ').includes(action);
  });
}

function tell(text, refused = []) {
  const place = bulk.querySelector('.result');
  place.textContent = text;
  if (refused.length > 0) {
    const list = document.createElement('ul');
    refused.forEach((one) => {
      const line = document.createElement('li');
      line.textContent = one;
      list.append(line);
    });
    place.append(list);
  }
}

function command() {
  const action = bulk.elements.action.value;
  const said = { action, taskIds: chosen().map((box) => box.value) };
  if (action === 'HAND_OVER') {
    said.assignee = bulk.elements.assignee.value;
  }
  if (action === 'FOLLOW_UP') {
    // The clock on the wall of the desk, not that of this machine.
    said.at = bulk.elements.at.value ? `${bulk.elements.at.value}:00${bulk.dataset.offset}` : null;
  } else {
    said.reason = bulk.elements.reason.value.trim();
  }
  return said;
}

/** The first field of this command that is empty; taking a date away is the one that may be. */
function lacking() {
  return [...bulk.querySelectorAll('[data-for][required]')].find((field) => !field.hidden && !field.value.trim());
}

async function run() {
  const wanted = command();
  if (wanted.taskIds.length === 0) {
    tell(bulk.dataset.none);
    return;
  }
  const empty = lacking();
  bulk.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  if (empty) {
    empty.setAttribute('aria-invalid', 'true');
    empty.focus();
    tell(`${empty.getAttribute('aria-label')}: ${bulk.dataset.required}`);
    return;
  }
  if (wanted.taskIds.length > MOST) {
    tell(bulk.dataset.many);
    return;
  }
  const same = asked && JSON.stringify({ ...asked, requestId: undefined }) === JSON.stringify({ ...wanted, requestId: undefined });
  if (!same) {
    asked = { ...wanted, requestId: crypto.randomUUID ? crypto.randomUUID() : `team-${Date.now()}-${Math.random().toString(36).slice(2)}` };
  }
  const labels = new Map(chosen().map((box) => [box.value, box.getAttribute('aria-label')]));
  const button = bulk.querySelector('[type=submit]');
  button.disabled = true;
  try {
    const answer = await fetch('/api/tasks/batches', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-GENDAN-XSRF': cookie('GENDAN-XSRF') },
      body: JSON.stringify(asked),
    });
    if (answer.status === 401) {
      tell(bulk.dataset.expired);
      return;
    }
    const result = await answer.json();
    asked = null;
    if (!answer.ok) {
      tell(bulk.dataset.failed.replace('%s', (result.errors ?? []).map((one) => one.message).join('; ') || result.detail));
      return;
    }
    const refused = result.items.filter((item) => item.status !== 200);
    tell(
      bulk.dataset.done.replace('%d', result.done) + (refused.length > 0 ? ` ${bulk.dataset.refused.replace('%d', refused.length)}` : ''),
      refused.map((item) => `${labels.get(item.taskId) ?? item.taskId}: ${item.text}`),
    );
    stays = new Set(refused.map((item) => item.taskId));
    boxes().forEach((box) => { box.checked = stays.has(box.value); });
    renewLists();
  } catch (lost) {
    console.error(lost);
    tell(bulk.dataset.lost);
  } finally {
    button.disabled = false;
  }
}

function renewLists() {
  document.body.dispatchEvent(new Event('again'));
  document.body.dispatchEvent(new Event('board'));
}

bulk.addEventListener('submit', (event) => {
  event.preventDefault();
  run();
});
bulk.elements.action.addEventListener('change', fields);
document.addEventListener('change', (event) => {
  if (event.target.id === 'all') {
    boxes().forEach((box) => { box.checked = event.target.checked; });
  }
  if (event.target.closest('#tasks')) {
    count();
  }
});
document.addEventListener('htmx:afterSwap', () => {
  boxes().filter((box) => stays.has(box.value)).forEach((box) => { box.checked = true; });
  stays = new Set();
  count();
});
// What is chosen stays; a list in which nothing is chosen is kept fresh.
setInterval(() => {
  if (chosen().length === 0 && !document.hidden) {
    document.body.dispatchEvent(new Event('again'));
  }
}, 15000);
fields();
