export { incidentSweep } from './reminder.ts';
export { rulebookOf, rulebooksAt, soundRulebooks, trySamples } from './rulebooks.ts';
export { incidentHandlers } from './telling.ts';
