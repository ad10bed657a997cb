export type { Destination } from '../audience.ts';
export { passExit, type Thing } from './exit.ts';
export { mark, markingOf } from './mark.ts';
