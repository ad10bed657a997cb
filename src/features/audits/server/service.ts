export { compareEditions, importEdition, importMapping, listEditions } from './editions.ts';
export { showImpact } from './moving.ts';
