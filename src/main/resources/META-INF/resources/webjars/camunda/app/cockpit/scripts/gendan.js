// Our plugins of Cockpit, for administrators; everybody else has Cockpit as Camunda ships it.
import { mayLook } from './parts.js';

const files = mayLook ? await Promise.all([import('./history.js'), import('./heat.js'), import('./operations.js')]) : [];

export default files.flatMap((file) => Object.values(file).flat());
