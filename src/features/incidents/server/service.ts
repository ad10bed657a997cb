export { rulebookOf, rulebooksAt, soundRulebooks, trySamples } from './rulebooks.ts';
