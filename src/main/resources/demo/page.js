document.querySelectorAll('.here').forEach(e => e.textContent = location.host);
document.querySelectorAll('button[data-by]').forEach(b => b.onclick = async () => {
  const out = document.getElementById('clock');
  out.textContent = 'moving…';
  const r = await fetch('/api/demo/clock', {method: 'POST',
    headers: {'Content-Type': 'application/json', 'Authorization': 'Basic ' + btoa('admin:admin')},
    body: JSON.stringify({advance: b.dataset.by})});
  const a = await r.json();
  out.textContent = r.ok ? 'It is now ' + a.now + '; ' + a.dueJobs + ' jobs are due.' : a.detail;
});

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
    cell(row, new Date(m.at).toLocaleString(), 'when');
    cell(row, m.channel, 'to');
    cell(row, m.phone, 'to');
    cell(row, m.text, '');
  }
};
if (document.getElementById('messages')) {
  load();
  setInterval(load, 5000);
}
