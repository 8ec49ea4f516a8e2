// "Save" in Tasklist keeps the whole form of a task, with names, numbers and addresses, in the
// browser's local storage, from which nothing removes it when a colleague completes the task or the
// person logs out. Here it is kept by the page that is open, and gone with it.
const OF_A_FORM = /^(camunda-form|camForm):/;
const kept = new Map();
const { getItem, setItem, removeItem } = Storage.prototype;

Storage.prototype.getItem = function get(key) {
  return OF_A_FORM.test(key) ? (kept.get(String(key)) ?? null) : getItem.call(this, key);
};
Storage.prototype.setItem = function set(key, value) {
  if (OF_A_FORM.test(key)) {
    kept.set(String(key), String(value));
  } else {
    setItem.call(this, key, value);
  }
};
Storage.prototype.removeItem = function remove(key) {
  kept.delete(String(key));
  removeItem.call(this, key);
};

// What an earlier version left.
Object.keys(localStorage).filter((key) => OF_A_FORM.test(key)).forEach((key) => localStorage.removeItem(key));
