export { importEdition, importMapping } from './editions.ts';
export { handOver } from './hand-over.ts';
