// Pictures of models by the viewer of bpmn-js, which draws what has one page: each closed sub-process
// is a page of its own, which this viewer has to be given alone.
export const PICTURE = '/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js';

/** Loads a script that is no module. */
export function script(address) {
  return new Promise((ready, failed) => {
    const tag = document.createElement('script');
    tag.src = address;
    tag.onload = ready;
    tag.onerror = () => failed(new Error(address));
    document.head.append(tag);
  });
}

/** The pages of a model: the whole, and each closed sub-process with the ids that it holds. */
export function pagesOf(xml) {
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  return [...model.getElementsByTagNameNS('*', 'BPMNPlane')].map((plane) => {
    const id = plane.getAttribute('bpmnElement');
    const at = [...model.getElementsByTagNameNS('*', '*')].find((one) => one.getAttribute('id') === id);
    const holds = new Set([...(at?.getElementsByTagNameNS('*', '*') ?? [])].map((one) => one.getAttribute('id')));
    return { id, name: at?.getAttribute('name') || id, whole: at?.localName !== 'subProcess', holds };
  });
}

/** The model with one page alone. */
export function only(xml, page) {
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  const all = (name) => [...model.getElementsByTagNameNS('*', name)];
  all('BPMNPlane').filter((plane) => plane.getAttribute('bpmnElement') !== page.id).forEach((plane) => plane.parentNode.remove());
  if (!page.whole) {
    const process = all('process')[0];
    const inside = all('subProcess').find((one) => one.getAttribute('id') === page.id);
    const children = [...inside.children].filter((child) => !['incoming', 'outgoing'].includes(child.localName));
    process.replaceChildren(...children);
    all('BPMNPlane')[0].setAttribute('bpmnElement', process.getAttribute('id'));
  }
  return new XMLSerializer().serializeToString(model);
}
