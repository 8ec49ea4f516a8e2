// What the desk's pages do beyond links: keys, copying, and forms that are posted to the API as
// JSON, so that what is asked here is checked where it always is.
const words = (panel) => panel.querySelector('.acting').dataset;

function cookie(name) {
  const found = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

/** The fields as the API takes them: a dot in a name makes an object, what is empty is left out. */
function body(form) {
  const all = {};
  for (const field of form.elements) {
    const value = field.value.trim();
    const same = 'changed' in field.dataset && field.value === field.defaultValue;
    if (!field.name || value === '' || same) {
      continue;
    }
    const path = field.name.split('.');
    const last = path.pop();
    const place = path.reduce((into, step) => (into[step] ??= {}), all);
    place[last] = 'number' in field.dataset && !Number.isNaN(Number(value)) ? Number(value) : value;
  }
  return all;
}

function clear(form) {
  form.querySelectorAll('.err').forEach((place) => { place.textContent = ''; });
  form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  form.querySelector('.alert').hidden = true;
}

function tell(form, text) {
  const alert = form.querySelector('.alert');
  alert.textContent = text;
  alert.hidden = false;
}

/** At its field, or above the button when the page has no such field; answers whether at a field. */
function mark(form, error) {
  const place = form.querySelector(`.err[data-for="${CSS.escape(error.field)}"]`);
  if (!place) {
    return false;
  }
  place.textContent = error.message;
  form.elements[error.field]?.setAttribute('aria-invalid', 'true');
  return true;
}

function missing(form) {
  const empty = [...form.elements].filter((field) => field.required && field.value.trim() === '');
  empty.forEach((field) => {
    form.querySelector(`.err[data-for="${CSS.escape(field.name)}"]`).textContent =
      words(form.closest('.panel')).required;
    field.setAttribute('aria-invalid', 'true');
  });
  empty[0]?.focus();
  return empty.length > 0;
}

async function send(form) {
  const panel = form.closest('.panel');
  const said = words(panel);
  clear(form);
  if (missing(form)) {
    return;
  }
  const button = form.querySelector('[type=submit]');
  button.disabled = true;
  try {
    const answer = await fetch(form.dataset.post, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'X-GENDAN-XSRF': cookie('GENDAN-XSRF'),
      },
      body: JSON.stringify(body(form)),
    });
    if (answer.ok) {
      await renew(panel);
      show(said.done);
    } else if (answer.status === 401) {
      tell(form, said.expired);
    } else {
      const problem = await answer.json();
      const others = (problem.errors ?? []).filter((error) => !mark(form, error));
      if (!problem.errors || others.length > 0) {
        tell(form, said.failed.replace('%s', problem.detail ?? answer.status));
      }
      form.querySelector('[aria-invalid]')?.focus();
    }
  } catch (lost) {
    console.error(lost);
    tell(form, said.lost);
  } finally {
    button.disabled = false;
  }
}

async function renew(panel) {
  const answer = await fetch(panel.dataset.panel, { headers: { Accept: 'text/html', 'X-Requested-With': 'fetch' } });
  if (answer.ok) {
    panel.outerHTML = await answer.text();
  }
}

function show(text) {
  const note = document.createElement('p');
  note.className = 'said-so';
  note.setAttribute('role', 'status');
  note.textContent = text;
  document.querySelector('.gd').append(note);
  setTimeout(() => note.remove(), 2500);
}

async function copy(button) {
  const text = button.dataset.copy;
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
  } else {
    const field = document.createElement('textarea');
    field.value = text;
    button.after(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
  const before = button.textContent;
  button.textContent = button.closest('[data-copied]').dataset.copied;
  setTimeout(() => { button.textContent = before; }, 1200);
}

addEventListener('submit', (event) => {
  if (event.target.dataset.post) {
    event.preventDefault();
    send(event.target);
  }
});

// What is being mended is not wrong any more.
addEventListener('input', (event) => {
  const field = event.target;
  if (field.getAttribute('aria-invalid') && field.form?.dataset.post) {
    field.removeAttribute('aria-invalid');
    field.form.querySelector(`.err[data-for="${CSS.escape(field.name)}"]`).textContent = '';
  }
});

addEventListener('reset', (event) => {
  if (event.target.dataset.post) {
    clear(event.target);
    event.target.closest('details').open = false;
  }
});

addEventListener('click', (event) => {
  const button = event.target.closest?.('button[data-copy]');
  if (button) {
    copy(button);
  }
  // Tasklist opens a task by what stands behind the #.
  const task = event.target.closest?.('a[data-task]');
  if (task) {
    task.href = `/camunda/app/tasklist/default/#/?task=${task.dataset.task}`;
  }
});

addEventListener('toggle', (event) => {
  if (event.target.matches?.('details.act[open]')) {
    event.target.querySelector('textarea, select, input:not([type=hidden])')?.focus();
  }
}, true);

addEventListener('keydown', (event) => {
  const find = document.querySelector('.gd #find');
  if (event.key === 'Escape' && event.target.closest?.('details.act')) {
    event.target.closest('details').open = false;
  }
  if (!find || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input:not(#find), select, textarea')) {
    return;
  }
  const rows = [...document.querySelectorAll('.list .no a')];
  const at = rows.indexOf(document.activeElement);
  if (event.key === '/' && event.target !== find) {
    event.preventDefault();
    find.select();
  } else if (event.key === 'ArrowDown' && rows[at + 1]) {
    event.preventDefault();
    rows[at + 1].focus();
  } else if (event.key === 'ArrowUp' && at >= 0) {
    event.preventDefault();
    (rows[at - 1] ?? find).focus();
  }
});
