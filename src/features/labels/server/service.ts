export type { Destination } from '../audience.ts';
export { requireConsent } from './consents.ts';
export { passExit, type Thing } from './exit.ts';
export { headquarters, mark, markingOf } from './mark.ts';
export { passTogether } from './together.ts';
