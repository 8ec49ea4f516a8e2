// The form that Tasklist shows, as its own library knows it.
const children = (node) => [node.__k].flat().filter(Boolean);

/** Of its renderer only the tree of components is at hand; one of them knows the form. */
function formIn(node) {
  const known = node.props?.value?.getService;
  if (known) {
    return known('form');
  }
  for (const child of children(node)) {
    const found = formIn(child);
    if (found) {
      return found;
    }
  }
  return null;
}

export function openForm() {
  const place = document.querySelector('.task-card .fjs-container');
  return place ? formIn(place) : null;
}

/** What stands in its fields, but for those that only show something. */
export function typed(form) {
  const { data, schema } = form._getState();
  const fields = {};
  for (const { key, disabled, type } of schema.components) {
    const value = data[key];
    if (key && !disabled && type !== 'text' && value !== undefined && value !== null && value !== '') {
      fields[key] = value;
    }
  }
  return fields;
}

/** The label of a field, for a list of what was written. */
export function label(form, key) {
  return form._getState().schema.components.find((field) => field.key === key)?.label ?? key;
}

export function hasField(form, key) {
  return form._getState().schema.components.some((field) => field.key === key && !field.disabled);
}

/** The key of the field that a refusal begins with, by its key or its label, and what it says. */
export function named(form, part) {
  for (const { key, label: words, disabled } of form._getState().schema.components) {
    for (const name of key && !disabled ? [key, words] : []) {
      for (const colon of [': ', '：']) {
        if (name && part.startsWith(name + colon)) {
          return { key, text: part.slice((name + colon).length) };
        }
      }
    }
  }
  return null;
}

export function fill(form, fields) {
  const state = form._getState();
  const known = Object.fromEntries(Object.entries(fields).filter(([key]) => hasField(form, key)));
  form._setState({ data: { ...state.data, ...known } });
}

/** Where a field stands on the screen. */
export function placeOf(key) {
  const input = document.querySelector(
    `.fjs-form [id$="Field_${CSS.escape(key)}"], .fjs-form [name$="Field_${CSS.escape(key)}"]`,
  );
  return input?.closest('.fjs-form-field') ?? null;
}
