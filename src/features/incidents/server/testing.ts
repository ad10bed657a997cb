import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '#platform/root.ts';

import type { DutyStanding, StageStanding } from '../duty-standing.ts';
import { readFacts } from '../facts-file.ts';
import type { Picture } from '../picture.ts';
import { standingsOf } from '../rulebook.ts';
import { rulebookOf } from './rulebooks.ts';

export type Entry = { field: string; value: unknown; certainty?: string };
export type Loose = Record<string, unknown> & { facts: Entry[]; answers: unknown[] };

/** The picture of a sample of a profile, after somebody changed its facts. */
export function pictureOf(
  sample: string,
  change: (facts: Loose) => void = () => undefined,
): Picture {
  const { facts } = JSON.parse(readFileSync(join(root, 'profiles', `${sample}.json`), 'utf8')) as {
    facts: Loose;
  };
  change(facts);
  const read = readFacts(facts);
  assert.ok(read.ok, JSON.stringify(read));
  return read.picture;
}

/** Gives a field another answer. */
export const set = (field: string, value: unknown, certainty?: string) => (facts: Loose) => {
  facts.facts = facts.facts.filter((each) => each.field !== field);
  facts.facts.push({ field, value, ...(certainty !== undefined && { certainty }) });
};

/** Where a duty of a profile stands. */
export function standing(profile: string, duty: string, picture: Picture): DutyStanding {
  const found = standingsOf(rulebookOf(profile), picture).find((each) => each.duty.id === duty);
  assert.ok(found, duty);
  return found;
}

export function stageIn({ stages }: DutyStanding, key: string): StageStanding {
  const found = stages.find(({ stage }) => stage.key === key);
  assert.ok(found, key);
  return found;
}

/** When a stage is due; null where its clock has no date or does not run. */
export function dueAt(found: StageStanding): string | null {
  const { clock } = found;
  return clock.state === 'running' ? (clock.deadline.dueAt?.toISOString() ?? null) : null;
}
