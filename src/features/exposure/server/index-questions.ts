import { OrganizationId } from '#kernel/actor.ts';
import type { Work } from '#platform/tools.ts';

import { rememberedCounts } from './affected.ts';
import { affectedCounts, unknownCounts } from './exposed.ts';
import type { Fleet } from './fleet.ts';
import { database, remembering } from './reader.ts';
import type { Tally } from './roll.ts';
import { bodiesOn, talliesOn } from './urgent.ts';

/** How many systems of each organization, or of each vulnerability. */
export type Counts = ReadonlyMap<string, number>;

/** What memory and the database are asked alike. */
export type Question = {
  readonly name: 'affected' | 'unknown' | 'bodies' | 'urgent';
  /** By which the question is named. */
  readonly vulnerability: string;
  readonly counted: 'organizations' | 'vulnerabilities';
  /** What memory answers, in each way that it can; nothing where it must not be asked. */
  readonly memory: (work: Work, fleet: Fleet) => Promise<readonly Counts[]>;
  readonly database: (work: Work) => Promise<Counts>;
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

const affectedBy = (vulnerability: string): Question => ({
  ...{ name: 'affected', vulnerability, counted: 'organizations' },
  async memory(work, fleet) {
    // By stretches, and by what runs where.
    const remembered = await rememberedCounts(work, fleet, vulnerability);
    const reader = await remembering(work, fleet);
    return [
      ...(remembered ? [named(remembered.counts)] : []),
      ...(reader ? [named(await affectedCounts(work, vulnerability, reader))] : []),
    ];
  },
  database: async (work) => named(await affectedCounts(work, vulnerability, database)),
});

const unknownOf = (vulnerability: string): Question => ({
  ...{ name: 'unknown', vulnerability, counted: 'organizations' },
  async memory(work, fleet) {
    const reader = await remembering(work, fleet);
    return reader ? [named(await unknownCounts(work, vulnerability, reader))] : [];
  },
  database: async (work) => named(await unknownCounts(work, vulnerability, database)),
});

const bodiesOf = (vulnerability: string, those: readonly string[]): Question => ({
  ...{ name: 'bodies', vulnerability, counted: 'organizations' },
  async memory(work, fleet) {
    const { answeredBy, bodies } = await bodiesOn(work, those, fleet);
    return answeredBy === 'memory' ? [named(bodies)] : [];
  },
  database: async (work) => named((await bodiesOn(work, those, null)).bodies),
});

const urgencyOf = (vulnerability: string, those: readonly string[]): Question => ({
  ...{ name: 'urgent', vulnerability, counted: 'vulnerabilities' },
  async memory(work, fleet) {
    const { answeredBy, tallies } = await talliesOn(work, those, fleet);
    return answeredBy === 'memory' ? [each(tallies)] : [];
  },
  database: async (work) => each((await talliesOn(work, those, null)).tallies),
});

const each = (tallies: ReadonlyMap<string, Tally>): Counts =>
  new Map(
    [...tallies].flatMap(([id, { systems, organizations }]) => [
      [`${id} systems`, systems],
      [`${id} organizations`, organizations],
    ]),
  );

const named = (counts: ReadonlyMap<OrganizationId, number>): Counts =>
  new Map([...counts].map(([id, systems]) => [OrganizationId.encode(id), systems]));
