export { proposeDutyAmendment, tryOnShipped } from './amendment.ts';
export { fileCorrections } from './correction.ts';
export { setAuthority } from './recipients.ts';
export { showIncident } from './record.ts';
export { incidentSweep } from './reminder.ts';
export { rulebookOf, rulebooksAt, soundRulebooks, trySamples } from './rulebooks.ts';
export { showStandings } from './standings.ts';
export { fileArising, takeFacts, tellAll } from './take.ts';
export { incidentHandlers } from './telling.ts';
