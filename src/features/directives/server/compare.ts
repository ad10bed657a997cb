import type { z } from 'zod';

import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { wordsDiff } from '#kernel/words-diff.ts';
import type { Work } from '#platform/tools.ts';

import type { Action } from '../action.ts';
import type * as api from '../api.ts';
import * as store from './store.ts';
import { directiveNamed } from './view.ts';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Exactly what changed between two versions. Who may read no drafts compares what was in force. */
export async function compareVersions(
  work: Work,
  { directiveId, from, to }: z.output<typeof api.compareVersions.input>,
): Promise<z.output<typeof api.compareVersions.output>> {
  await directiveNamed(work, directiveId);
  const readable = (await store.selectWordings(work, directiveId)).filter(
    ({ issuedAt }) => work.actor.scope === 'all' || issuedAt !== null,
  );
  const known = new Set(readable.map(({ version }) => version));
  if (!known.has(from) || !known.has(to)) {
    throw new Refusal('not-found', sayKernel('kernel.not-found'));
  }
  const before = await store.selectVersion(work, directiveId, from);
  const after = await store.selectVersion(work, directiveId, to);
  return {
    title: wordsDiff(before.title, after.title),
    body: wordsDiff(before.body, after.body),
    actions: changedActions(before.actions, after.actions),
    scopeChanged: !same(before.scope, after.scope),
  };
}

function changedActions(before: readonly Action[], after: readonly Action[]) {
  const numbers = [...before, ...after].map(({ number }) => number);
  const of = (actions: readonly Action[], number: number) =>
    actions.find((action) => action.number === number) ?? null;
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((number) => ({ number, before: of(before, number), after: of(after, number) }))
    .filter((each) => !same(each.before, each.after));
}
