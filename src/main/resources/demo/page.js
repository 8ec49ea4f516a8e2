// The demo's users have their id as password, so that the page can do what a colleague would.
const basic = (user) => `Basic ${btoa(`${user}:${user}`)}`;

async function ask(path, user, type, body) {
  const answer = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Authorization: basic(user), Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': type }) },
    body,
  });
  const said = await answer.json();
  if (!answer.ok) {
    throw new Error(said.detail ?? answer.status);
  }
  return said;
}

// Both clocks of one place, so that nothing but the demo's own lead stands between them.
const house = document.getElementById('house');
if (house) {
  const lead = new Date(house.dataset.now) - Date.now();
  const said = new Intl.DateTimeFormat('sv-SE', { timeZone: house.dataset.zone, dateStyle: 'short', timeStyle: 'short' });
  const tick = () => {
    house.textContent = said.format(Date.now() + lead);
    document.getElementById('browser').textContent = said.format(Date.now());
  };
  tick();
  setInterval(tick, 5000);
}

const tell = (button, text) => {
  const place = button.parentElement.querySelector('output') ?? button.parentElement.appendChild(document.createElement('output'));
  place.textContent = text;
};

document.querySelectorAll('button[data-by]').forEach((button) => button.addEventListener('click', async () => {
  const moved = document.getElementById('moved');
  document.querySelectorAll('button[data-by]').forEach((one) => { one.disabled = true; });
  moved.textContent = moved.dataset.moving;
  try {
    await ask('/api/demo/clock', 'admin', 'application/json', JSON.stringify({ advance: button.dataset.by }));
    location.reload();
  } catch (refused) {
    moved.textContent = refused.message;
  }
}));

document.querySelectorAll('button[data-post]').forEach((button) => button.addEventListener('click', async () => {
  button.disabled = true;
  try {
    // What a carrier reports has happened by the demo's clock, not by this machine's.
    const { now } = await ask('/api/demo/clock', 'admin', 'application/json', '{"advance":"PT0S"}');
    const result = await ask(button.dataset.post, button.dataset.as, button.dataset.type, button.dataset.body.replace('{now}', now));
    const refused = result.rejections?.[0];
    tell(button, refused ? refused.reason : button.dataset.done);
  } catch (refused) {
    tell(button, refused.message);
  } finally {
    button.disabled = false;
  }
}));

document.querySelectorAll('button[data-track]').forEach((button) => button.addEventListener('click', async () => {
  try {
    const found = await ask(`/api/orders?q=${button.dataset.track}`, 'agent1');
    const link = await ask(`/api/orders/${found.items[0].orderId}/track-links`, 'agent1', 'application/json', '{"send":false}');
    location.href = link.url;
  } catch (refused) {
    tell(button, refused.message);
  }
}));

const cell = (row, text, name) => {
  const td = row.insertCell();
  td.textContent = text;
  td.className = name;
};
const load = async () => {
  const answer = await fetch('/api/demo/messages');
  const body = document.getElementById('messages');
  body.textContent = '';
  for (const m of (await answer.json()).reverse()) {
    const row = body.insertRow();
    cell(row, new Date(m.at).toLocaleString(document.documentElement.lang), 'when');
    cell(row, m.channel, 'to');
    cell(row, m.phone, 'to');
    cell(row, m.text, '');
  }
};
if (document.getElementById('messages')) {
  load();
  setInterval(load, 5000);
}
