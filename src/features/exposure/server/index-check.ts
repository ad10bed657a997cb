import { randomInt } from 'node:crypto';

import { append } from '#features/ledger/server/service.ts';
import { tell } from '#features/notices/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { sweep } from '#platform/jobs.ts';
import type { Change, Work } from '#platform/tools.ts';

import { say } from '../affected-texts.ts';
import { rememberedCounts } from './affected.ts';
import { affectedCounts } from './exposed.ts';
import type { Fleet } from './fleet.ts';
import { selectPosition, selectVulnerabilitiesFrom } from './fleet-store.ts';
import { fleetOn, forget } from './follow.ts';
import { database, remembering } from './reader.ts';

/** Questions asked each minute: what they cost is a few readings of evidence, whatever the nation's size. */
const questions = 5;
/** Something may end between both answers, and then they prove nothing; so often each is asked again. */
const attempts = 10;

type Counts = ReadonlyMap<OrganizationId, number>;

/** A question on which memory and the database differ, and what each answered where they do. */
type Difference = {
  readonly vulnerability: string;
  readonly position: string;
  readonly organizations: readonly {
    readonly organizationId: string;
    readonly memory: number;
    readonly database: number;
  }[];
};

/**
 * Asks memory and the database the same, on vulnerabilities drawn at random, for ever. Where they differ
 * memory is not asked any more, and the headquarters is told of the question.
 */
export const indexSweep = sweep({
  name: 'exposure.index-check',
  permissions: ['exposure.read'],
  async run(tools, actor) {
    const drawn = await tools.read(actor, drawVulnerabilities);
    for (const vulnerability of drawn) {
      const differs = await settled(() =>
        tools.read(actor, (work) => compared(work, vulnerability)),
      );
      if (differs) await tools.write(actor, (work) => raise(work, differs));
    }
  },
});

/** As many as may be asked at once, from a random one on; none where nothing is in memory. */
async function drawVulnerabilities(work: Work): Promise<readonly string[]> {
  const known = fleetOn(work)?.vulnerabilities.size ?? 0;
  if (known === 0) return [];
  return selectVulnerabilitiesFrom(work, { offset: randomInt(known), limit: questions });
}

/** What came of a comparison that nothing disturbed; undefined where there was none, or they agree. */
async function settled(
  compare: () => Promise<Difference | 'disturbed' | undefined>,
): Promise<Difference | undefined> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = await compare();
    if (found !== 'disturbed') return found;
  }
  return undefined;
}

async function compared(
  work: Work,
  vulnerability: string,
): Promise<Difference | 'disturbed' | undefined> {
  const fleet = fleetOn(work);
  if (!fleet) return undefined;
  const position = await selectPosition(work);
  const answers = await answersOf(work, fleet, vulnerability);
  const known = await affectedCounts(work, vulnerability, database);
  const [wrong] = answers.filter((counts) => !isSame(counts, known));
  if (!wrong) return undefined;
  if ((await selectPosition(work)) !== position) return 'disturbed';
  return { vulnerability, position, organizations: differing(wrong, known) };
}

/** What memory answers, by stretches and by what runs where; as far as it may be asked. */
async function answersOf(work: Work, fleet: Fleet, vulnerability: string): Promise<Counts[]> {
  const remembered = await rememberedCounts(work, fleet, vulnerability);
  const reader = await remembering(work, fleet);
  return [
    ...(remembered ? [remembered.counts] : []),
    ...(reader ? [await affectedCounts(work, vulnerability, reader)] : []),
  ];
}

const isSame = (one: Counts, other: Counts): boolean =>
  one.size === other.size && [...one].every(([id, systems]) => other.get(id) === systems);

/** More than these are not named: the question is, and can be asked again. */
const mostNamed = 20;

function differing(memory: Counts, known: Counts): Difference['organizations'] {
  return [...new Set([...memory.keys(), ...known.keys()])]
    .map((id) => ({
      organizationId: OrganizationId.encode(id),
      ...{ memory: memory.get(id) ?? 0, database: known.get(id) ?? 0 },
    }))
    .filter((each) => each.memory !== each.database)
    .slice(0, mostNamed);
}

async function raise(work: Change, { vulnerability, ...answers }: Difference): Promise<void> {
  forget(work);
  await append(work, {
    act: 'exposure.index-differs',
    subject: vulnerability,
    organizationId: null,
    facts: { question: 'affected', ...answers },
  });
  const bodies = await listOrganizations(work);
  const headquarters = bodies.find(({ kind }) => kind === 'headquarters');
  if (!headquarters) return;
  await tell(work, {
    ...{ kind: 'exposure.index-differs', subject: vulnerability },
    organizationId: headquarters.id,
    key: `${vulnerability} ${answers.position}`,
    text: say('exposure.told.index-differs', { vulnerability }),
    path: `/threats/${vulnerability}`,
    label: 'TLP:AMBER',
  });
}
