import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Action, evidences, evidencesOf, faultsInActions, placesOf } from './action.ts';

const now = new Date('2030-01-01T00:00:00Z');
const places = ['system', 'organization'] as const;

for (const hasVulnerability of [true, false]) {
  for (const hasQuestions of [true, false]) {
    const about = { hasVulnerability, hasQuestions };
    const isSound = (evidence: Action['evidence'], per: Action['per']) => {
      const action: Action = {
        ...{ number: 1, text: '', evidence, per, onlyForensic: false },
        due: { by: 'days', days: 1 },
      };
      // Which of several actions asks for the answers is no matter of one of them.
      const answering: Action = { ...action, number: 2, evidence: 'answers', per: 'organization' };
      const others = hasQuestions && evidence !== 'answers' ? [answering] : [];
      return faultsInActions([action, ...others], { ...about, now }).length === 0;
    };
    const situation = `${hasVulnerability ? 'on' : 'without'} a vulnerability, ${hasQuestions ? 'with' : 'without'} questions`;
    test(`${situation}: what is offered is what is accepted`, () => {
      const offered = evidencesOf(about).flatMap((evidence) =>
        placesOf(evidence, about).map((per) => `${evidence} ${per}`),
      );
      const accepted = evidences.flatMap((evidence) =>
        places.filter((per) => isSound(evidence, per)).map((per) => `${evidence} ${per}`),
      );
      assert.deepEqual(offered, accepted);
    });
  }
}
