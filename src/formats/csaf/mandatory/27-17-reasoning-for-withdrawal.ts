import { isOf } from '../profile.ts';
import type { CsafTest } from '../test.ts';
import { noteSoleNote } from './sole-note.ts';

/**
 * §6.1.27.17 (2.1): a withdrawn document in English, or of no stated language, has exactly one note
 * titled “Reasoning for Withdrawal”, and it is a description.
 */
export const reasoningForWithdrawal: CsafTest = {
  clause: '6.1.27.17',
  severity: 'error',
  check(document, note) {
    if (!isOf(document, 'csaf_withdrawn')) return;
    noteSoleNote(document, note, { title: 'Reasoning for Withdrawal', category: 'description' });
  },
};
