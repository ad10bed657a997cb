import { isOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { noteSoleNote } from './sole-note.ts';

/**
 * §6.1.27.18 (2.1): a superseded document in English, or of no stated language, has exactly one note
 * titled “Reasoning for Supersession”, and it is a description.
 */
export const reasoningForSupersession: CsafTest = {
  clause: '6.1.27.18',
  severity: 'error',
  check(document, note) {
    if (!isOf(document, 'csaf_superseded')) return;
    noteSoleNote(document, note, { title: 'Reasoning for Supersession', category: 'description' });
  },
};
