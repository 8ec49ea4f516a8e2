// Camunda's applications show a login of their own when a session has ended. There is one login:
// theirs is replaced by the page at which everybody logs in, and which leads back here.
const ITS_OWN_LOGIN = '#/login';
const [, app, engine] = location.pathname.match(/\/app\/([^/]+)\/([^/]+)\//) ?? [];
let lastView = '';

async function look() {
  if (!location.hash.startsWith(ITS_OWN_LOGIN)) {
    lastView = location.hash;
    return;
  }
  const root = document.querySelector('base').getAttribute('app-root');
  const answer = await fetch(`${root}/api/admin/auth/user/${engine}`);
  if (answer.status === 401 && window.gendanKeeps?.()) {
    // Something is typed and not sent; the page says how to go on without losing it.
    history.replaceState(null, '', location.pathname + location.search + lastView);
  } else if (answer.status === 401) {
    history.replaceState(null, '', location.pathname + location.search + lastView);
    location.reload();
  } else {
    // Logged in, but this application is for other roles; the page says so.
    location.assign('/login');
  }
}

if (app && engine) {
  addEventListener('hashchange', look);
  look();
}
