import { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import { rememberedCounts } from './affected.ts';
import { affectedCounts, unknownCounts } from './exposed.ts';
import { database, type Reader } from './exposed-store.ts';
import type { Extent } from './extent.ts';
import { fleetOn } from './follow.ts';
import { packedReader } from './packed-reader.ts';
import { remembering } from './reader.ts';
import { bodiesOn, extentsOn, type Way } from './urgent.ts';

/** How many systems of each organization, or of each vulnerability. */
export type Counts = ReadonlyMap<string, number>;

/** Who is held against the rows of the database. */
type Answer = { readonly by: 'memory' | 'packed'; readonly counts: Counts };

/** What is asked of memory, of what is packed and of the rows alike. */
export type Question = {
  readonly name: 'affected' | 'unknown' | 'bodies' | 'urgent';
  /** By which the question is named. */
  readonly vulnerability: string;
  readonly counted: 'organizations' | 'vulnerabilities';
  /** What others than the rows answer, each in every way that it can; nothing of whoever must not be asked. */
  readonly others: (work: Work) => Promise<readonly Answer[]>;
  readonly rows: (work: Work) => Promise<Counts>;
};

/** What is asked of each vulnerability, and of all together. */
export function questionsOn(vulnerabilities: readonly string[]): readonly Question[] {
  const [first] = vulnerabilities;
  if (first === undefined) return [];
  return [
    ...vulnerabilities.flatMap((one) => [affectedBy(one), unknownOf(one)]),
    bodiesOf(first, vulnerabilities),
    urgencyOf(first, vulnerabilities),
  ];
}

/** Whoever answers where something runs, beside the rows. */
async function readersOn(work: Work): Promise<readonly (readonly [Answer['by'], Reader])[]> {
  const fleet = fleetOn(work);
  const memory = fleet && (await remembering(work, fleet));
  const packed = await packedReader(work);
  return [
    ...(memory ? [['memory', memory] as const] : []),
    ...(packed ? [['packed', packed] as const] : []),
  ];
}

const affectedBy = (vulnerability: string): Question => ({
  ...{ name: 'affected', vulnerability, counted: 'organizations' },
  async others(work) {
    const answers: Answer[] = [];
    const fleet = fleetOn(work);
    // By stretches, and by what runs where.
    const remembered = fleet && (await rememberedCounts(work, fleet, vulnerability));
    if (remembered) answers.push({ by: 'memory', counts: named(remembered.counts) });
    for (const [by, reader] of await readersOn(work)) {
      answers.push({ by, counts: named(await affectedCounts(work, vulnerability, reader)) });
    }
    return answers;
  },
  rows: async (work) => named(await affectedCounts(work, vulnerability, database)),
});

const unknownOf = (vulnerability: string): Question => ({
  ...{ name: 'unknown', vulnerability, counted: 'organizations' },
  async others(work) {
    const answers: Answer[] = [];
    for (const [by, reader] of await readersOn(work)) {
      answers.push({ by, counts: named(await unknownCounts(work, vulnerability, reader)) });
    }
    return answers;
  },
  rows: async (work) => named(await unknownCounts(work, vulnerability, database)),
});

/** A question about many vulnerabilities, which is asked in one way after the other. */
const inEachWay = (
  question: Pick<Question, 'name' | 'vulnerability' | 'counted'>,
  ask: (work: Work, way: Way) => Promise<{ readonly way: Way; readonly counts: Counts }>,
): Question => ({
  ...question,
  async others(work) {
    const answers: Answer[] = [];
    for (const by of ['memory', 'packed'] as const) {
      const { way, counts } = await ask(work, by);
      if (way === by) answers.push({ by, counts });
    }
    return answers;
  },
  rows: async (work) => (await ask(work, 'rows')).counts,
});

const bodiesOf = (vulnerability: string, those: readonly string[]): Question =>
  inEachWay({ name: 'bodies', vulnerability, counted: 'organizations' }, async (work, asked) => {
    const { way, bodies } = await bodiesOn(work, those, [asked]);
    return { way, counts: named(bodies) };
  });

const urgencyOf = (vulnerability: string, those: readonly string[]): Question =>
  inEachWay({ name: 'urgent', vulnerability, counted: 'vulnerabilities' }, async (work, asked) => {
    const { way, extents } = await extentsOn(work, those, [asked]);
    return { way, counts: each(extents) };
  });

const each = (extents: ReadonlyMap<string, Extent>): Counts =>
  new Map(
    [...extents].flatMap(([id, { systems, organizations }]) => [
      [`${id} systems`, systems],
      [`${id} organizations`, organizations],
    ]),
  );

const named = (counts: ReadonlyMap<OrganizationId, number>): Counts =>
  new Map([...counts].map(([id, systems]) => [OrganizationId.encode(id), systems]));
