import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Action, remedy } from './action.ts';
import { amendment, faultsInAmendment, faultsInMapping } from './amendment.ts';

const report: Action = {
  ...{ number: 2, text: '', evidence: 'report', per: 'organization', onlyForensic: false },
  due: { by: 'days', days: 5 },
};
const keys = (faults: ReturnType<typeof faultsInMapping>) =>
  faults.map(({ path, text }) => [path, text.key]);

test('an amendment adds, takes away and dates anew, each by its number', () => {
  const later: Action = { ...report, due: { by: 'days', days: 9 } };
  const third: Action = { ...report, number: 3 };
  const { added, removed, redated } = amendment([remedy, report], [later, third]);
  assert.deepEqual([added, removed, redated], [[third], [remedy], [later]]);
});

test('other words alone move nothing', () => {
  const { added, removed, redated } = amendment([report], [{ ...report, text: '報告すること。' }]);
  assert.deepEqual([added, removed, redated], [[], [], []]);
});

test('how an action is proved stays, and so do the questions', () => {
  const other: Action = { ...report, evidence: 'review' };
  const question = {
    ...{ number: 1, text: '?', help: '', options: [], unit: '', required: true },
    type: 'text' as const,
  };
  const faults = faultsInAmendment(
    { actions: [remedy, report], questions: [] },
    { actions: [remedy, other], questions: [question] },
  );
  assert.deepEqual(keys(faults), [
    ['/actions/1', 'directives.fault.other-action'],
    ['/questions', 'directives.fault.other-questions'],
  ]);
});

test('a mapping joins like with like', () => {
  const fresh: Action = { ...report, number: 7 };
  assert.deepEqual(faultsInMapping([{ from: 2, to: 7 }], [remedy, report], [fresh]), []);
  assert.deepEqual(
    keys(
      faultsInMapping(
        [
          { from: 1, to: 7 },
          { from: 9, to: 7 },
        ],
        [remedy, report],
        [fresh],
      ),
    ),
    [
      ['/mapping/0', 'directives.fault.unlike-actions'],
      ['/mapping/1', 'directives.fault.no-such-action'],
    ],
  );
});
