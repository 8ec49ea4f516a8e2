// The part of an address behind # never reaches the server: it is carried along by hand, so that
// who opened one task of Tasklist is brought back to it.
for (const form of document.forms) {
  if (form.name === 'login') {
    form.action += location.hash;
  }
}
for (const link of document.querySelectorAll('nav a')) {
  link.href += location.hash;
}
