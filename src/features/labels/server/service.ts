export type { Destination } from '../audience.ts';
export { answerConsent, requireConsent } from './consents.ts';
export { passExit, passToNamed, type Thing } from './exit.ts';
export { headquarters, mark, markingOf } from './mark.ts';
export { passTogether } from './together.ts';
