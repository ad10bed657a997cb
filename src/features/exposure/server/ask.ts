import type { z } from 'zod';

import { rateSystem, stateExposure } from '#features/inventory/server/service.ts';
import { SystemId } from '#features/inventory/system.ts';
import { append } from '#features/ledger/server/service.ts';
import { tell } from '#features/notices/server/service.ts';
import { citation } from '#features/profiles/clock.ts';
import { dueBy, jurisdictionOf } from '#features/profiles/server/service.ts';
import { dayIn } from '#features/profiles/zone.ts';
import { grouped } from '#kernel/group.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { QuestionId } from '../api.ts';
import { say } from '../decision-texts.ts';
import * as store from './question-store.ts';

/**
 * Asks the owners of systems for what decisions about a vulnerability wait for and they alone know,
 * by the profile's rule for questions, and tells each body once; closes what nothing waits for any
 * more. How many were asked.
 */
export async function askOwners(work: Change, vulnerability: string): Promise<number> {
  const { profile } = await jurisdictionOf(work);
  const inputs = profile.inputs.flatMap(({ key, askedOf }) => (askedOf === 'owner' ? [key] : []));
  await store.updateNeedless(work);
  if (!(await store.selectUnasked(work, vulnerability, inputs))) return 0;
  const due = await dueBy(work, profile.questionRule, { event: 'question-asked', at: work.now });
  const { dueAt } = due;
  if (!dueAt) throw new Error(`The rule ${profile.questionRule} sets no date.`);
  const by = { inputs, dueAt, rule: citation(due) };
  const asked = await store.insertQuestions(work, vulnerability, by);
  for (const [organizationId, own] of grouped(asked, (each) => each.organizationId)) {
    const key = own.map(({ id }) => QuestionId.encode(id)).sort()[0] ?? vulnerability;
    await tell(work, {
      kind: 'question.asked',
      text: say('exposure.question.told', { count: own.length }),
      path: '/desk',
      label: 'TLP:AMBER+STRICT',
      ...{ key, organizationId, subject: vulnerability, dueAt },
    });
  }
  return asked.length;
}

/** What owners in scope are asked and have not answered, the most urgent first. */
export async function listQuestions(
  work: Work,
): Promise<z.output<typeof api.listQuestions.output>> {
  const { profile } = await jurisdictionOf(work);
  const inputs = new Map(profile.inputs.map((input) => [input.key, input]));
  return (await store.selectQuestions(work)).map((row) => {
    const input = inputs.get(row.input);
    return {
      ...row,
      names: input?.names ?? null,
      question: input?.question ?? null,
      values: Object.entries(input?.values ?? {}).map(([key, names]) => ({ key, names })),
      isOverdue: row.dueAt < work.now,
    };
  });
}

/** Answers, for one's own system, what a decision waits for. */
export async function answerQuestion(
  work: Change,
  { questionId, value, evidence }: z.output<typeof api.answerQuestion.input>,
): Promise<null> {
  const question = await store.selectQuestionForUpdate(work, questionId);
  const { organizationId: own } = work.actor;
  if (!question || (own !== null && own !== question.organizationId)) {
    throw new Refusal('not-found', sayKernel('kernel.not-found'));
  }
  if (question.closedAt) throw new Refusal('conflict', say('exposure.question.closed'));
  const { profile } = await jurisdictionOf(work);
  const { input, systemId, organizationId } = question;
  const values = Object.keys(profile.inputs.find(({ key }) => key === input)?.values ?? {});
  if (!values.includes(value)) {
    const text = sayKernel('kernel.not-one-of', { values: values.join(', ') });
    throw new Refusal('invalid', sayKernel('kernel.invalid'), {
      faults: [{ path: '/value', text }],
    });
  }
  await store.updateClosed(work, question);
  if (input === 'PE') {
    const on = dayIn(profile.zone, work.now);
    await stateExposure(work, { systemId, exposed: value === 'Y', evidence, on });
    return null;
  }
  const importance = input === 'IMP' ? importances.get(value) : undefined;
  if (importance) {
    await rateSystem(work, { systemId, importance, evidence });
    return null;
  }
  await store.insertAnswer(work, { organizationId, systemId, input, value, evidence });
  await append(work, {
    act: 'exposure.answered',
    subject: SystemId.encode(systemId),
    organizationId,
    facts: { system: SystemId.encode(systemId), input, value, evidence },
  });
  return null;
}

const importances = new Map([
  ['H', 'high'],
  ['M', 'medium'],
  ['L', 'low'],
] as const) as ReadonlyMap<string, 'high' | 'medium' | 'low'>;
