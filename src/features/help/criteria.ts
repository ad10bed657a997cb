import type { Text } from '#kernel/text.ts';

import { say } from './accessibility-texts.ts';

/** By what a criterion is checked: rules of a program, tests that use the pages; nothing is not yet. */
type Check = 'rules' | 'use';

/** A success criterion of JIS X 8341-3:2016 at level A or AA; null where nothing here is subject to it. */
export type Criterion = {
  readonly number: string;
  readonly level: 'A' | 'AA';
  readonly name: Text;
  readonly checks: readonly Check[] | null;
};

/** All thirty-eight, in their order. A test compares which of them have rules with the rules there are. */
export const criteria: readonly Criterion[] = [
  { number: '1.1.1', level: 'A', name: say('help.criterion.1-1-1'), checks: ['rules'] },
  { number: '1.2.1', level: 'A', name: say('help.criterion.1-2-1'), checks: null },
  { number: '1.2.2', level: 'A', name: say('help.criterion.1-2-2'), checks: null },
  { number: '1.2.3', level: 'A', name: say('help.criterion.1-2-3'), checks: null },
  { number: '1.2.4', level: 'AA', name: say('help.criterion.1-2-4'), checks: null },
  { number: '1.2.5', level: 'AA', name: say('help.criterion.1-2-5'), checks: null },
  { number: '1.3.1', level: 'A', name: say('help.criterion.1-3-1'), checks: ['rules'] },
  { number: '1.3.2', level: 'A', name: say('help.criterion.1-3-2'), checks: [] },
  { number: '1.3.3', level: 'A', name: say('help.criterion.1-3-3'), checks: [] },
  { number: '1.4.1', level: 'A', name: say('help.criterion.1-4-1'), checks: ['rules'] },
  { number: '1.4.2', level: 'A', name: say('help.criterion.1-4-2'), checks: null },
  { number: '1.4.3', level: 'AA', name: say('help.criterion.1-4-3'), checks: ['rules'] },
  { number: '1.4.4', level: 'AA', name: say('help.criterion.1-4-4'), checks: ['rules'] },
  { number: '1.4.5', level: 'AA', name: say('help.criterion.1-4-5'), checks: [] },
  { number: '2.1.1', level: 'A', name: say('help.criterion.2-1-1'), checks: ['rules', 'use'] },
  { number: '2.1.2', level: 'A', name: say('help.criterion.2-1-2'), checks: ['use'] },
  { number: '2.2.1', level: 'A', name: say('help.criterion.2-2-1'), checks: ['rules'] },
  { number: '2.2.2', level: 'A', name: say('help.criterion.2-2-2'), checks: ['rules'] },
  { number: '2.3.1', level: 'A', name: say('help.criterion.2-3-1'), checks: [] },
  { number: '2.4.1', level: 'A', name: say('help.criterion.2-4-1'), checks: ['rules'] },
  { number: '2.4.2', level: 'A', name: say('help.criterion.2-4-2'), checks: ['rules'] },
  { number: '2.4.3', level: 'A', name: say('help.criterion.2-4-3'), checks: [] },
  { number: '2.4.4', level: 'A', name: say('help.criterion.2-4-4'), checks: ['rules'] },
  { number: '2.4.5', level: 'AA', name: say('help.criterion.2-4-5'), checks: ['use'] },
  { number: '2.4.6', level: 'AA', name: say('help.criterion.2-4-6'), checks: [] },
  { number: '2.4.7', level: 'AA', name: say('help.criterion.2-4-7'), checks: [] },
  { number: '3.1.1', level: 'A', name: say('help.criterion.3-1-1'), checks: ['rules'] },
  { number: '3.1.2', level: 'AA', name: say('help.criterion.3-1-2'), checks: ['rules'] },
  { number: '3.2.1', level: 'A', name: say('help.criterion.3-2-1'), checks: [] },
  { number: '3.2.2', level: 'A', name: say('help.criterion.3-2-2'), checks: [] },
  { number: '3.2.3', level: 'AA', name: say('help.criterion.3-2-3'), checks: [] },
  { number: '3.2.4', level: 'AA', name: say('help.criterion.3-2-4'), checks: [] },
  { number: '3.3.1', level: 'A', name: say('help.criterion.3-3-1'), checks: [] },
  { number: '3.3.2', level: 'A', name: say('help.criterion.3-3-2'), checks: ['rules'] },
  { number: '3.3.3', level: 'AA', name: say('help.criterion.3-3-3'), checks: [] },
  { number: '3.3.4', level: 'AA', name: say('help.criterion.3-3-4'), checks: [] },
  { number: '4.1.1', level: 'A', name: say('help.criterion.4-1-1'), checks: [] },
  { number: '4.1.2', level: 'A', name: say('help.criterion.4-1-2'), checks: ['rules'] },
];
