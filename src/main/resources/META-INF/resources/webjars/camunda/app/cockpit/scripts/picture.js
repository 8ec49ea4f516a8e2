// The picture of a model with what happened in it, or how much.
import { PICTURE, only, pagesOf, script } from '/desk/picture.js';
import { call, make, say } from './parts.js';

let viewers = null;

/** A viewer's script that finds a loader of modules asks that one for itself. */
async function load() {
  const { define } = window;
  window.define = undefined;
  try {
    await script(PICTURE);
  } finally {
    window.define = define;
  }
}

/**
 * Draws a version of a model; paint is called for each page with the viewer, and turns pages with
 * the function that comes back.
 */
export async function picture(place, definitionId, paint) {
  viewers ??= load();
  const [answer] = await Promise.all([
    call(`/camunda/api/engine/engine/default/process-definition/${encodeURIComponent(definitionId)}/xml`),
    viewers,
  ]);
  const xml = answer.bpmn20Xml;
  const pages = pagesOf(xml);
  const canvas = make('div', { className: 'canvas' });
  const select = make('select', { ariaLabel: say('page') });
  pages.forEach((page) => select.append(make('option', { value: page.id }, page.name)));
  place.append(make('div', { className: 'pages', hidden: pages.length < 2 }, say('page'), ' ', select), canvas);
  const viewer = new window.BpmnJS({ container: canvas });
  const turn = async (id) => {
    select.value = id;
    await viewer.importXML(only(xml, pages.find((page) => page.id === id)));
    viewer.get('canvas').zoom('fit-viewport', 'auto');
    paint(viewer);
    const elements = viewer.get('elementRegistry');
    pages.filter((page) => !page.whole && page.id !== id && elements.get(page.id)).forEach((page) => {
      const button = make('button', { type: 'button', className: 'deeper', ariaLabel: page.name }, '↓');
      button.addEventListener('click', () => turn(page.id));
      viewer.get('overlays').add(page.id, { position: { bottom: 8, right: 30 }, html: button });
    });
  };
  select.addEventListener('change', () => turn(select.value));
  await turn(pages[0].id);
  return viewer;
}

/** Marks the way of a case: where it was, where it stands, what was left undone, what stands still. */
export function way(steps, incidents) {
  const at = new Map();
  steps.forEach((step) => {
    const known = at.get(step.element) ?? { times: 0, open: false, done: false };
    at.set(step.element, { times: known.times + 1, open: known.open || !step.endedAt, done: known.done || (Boolean(step.endedAt) && !step.cancelled) });
  });
  const stuck = new Set(incidents.filter((one) => one.state === 'OPEN').map((one) => one.element));
  return (viewer) => {
    const canvas = viewer.get('canvas');
    viewer.get('elementRegistry').forEach((shape) => {
      const known = at.get(shape.id);
      if (known && !shape.labelTarget) {
        canvas.addMarker(shape.id, stuck.has(shape.id) ? 'way-stuck' : known.open ? 'way-open' : known.done ? 'way-done' : 'way-left');
        if (known.times > 1 && shape.width) {
          viewer.get('overlays').add(shape.id, { position: { top: -10, right: 12 }, html: make('span', { className: 'times' }, `${known.times}×`) });
        }
      }
      // History keeps no flows: between two places that the case was at it has gone along.
      if (shape.waypoints && at.get(shape.source?.id)?.done && at.has(shape.target?.id)) {
        canvas.addMarker(shape.id, 'way-flow');
      }
    });
  };
}
