import { randomInt } from 'node:crypto';

import { append } from '#features/ledger/server/service.ts';
import { tell } from '#features/notices/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { sweep } from '#platform/jobs.ts';
import type { Change, Work } from '#platform/tools.ts';

import { say } from '../affected-texts.ts';
import { selectPosition, selectVulnerabilitiesFrom } from './fleet-store.ts';
import { fleetOn, forget } from './follow.ts';
import { type Counts, type Question, questionsOn } from './index-questions.ts';

/** Vulnerabilities asked about each minute: what that costs is a few readings of evidence, whatever the nation's size. */
const atOnce = 5;
/** Something may end between both answers, and then they prove nothing; so often each is asked again. */
const attempts = 10;

/** A question on which memory and the database differ, and what each answered where they do. */
type Difference = {
  readonly question: Question;
  readonly position: string;
  readonly lines: readonly {
    readonly of: string;
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
    for (const question of questionsOn(drawn)) {
      const differs = await settled(() => tools.read(actor, (work) => compared(work, question)));
      if (differs) await tools.write(actor, (work) => raise(work, differs));
    }
  },
});

/** As many as may be asked at once, from a random one on; none where nothing is in memory. */
async function drawVulnerabilities(work: Work): Promise<readonly string[]> {
  const known = fleetOn(work)?.vulnerabilities.size ?? 0;
  if (known === 0) return [];
  return selectVulnerabilitiesFrom(work, { offset: randomInt(known), limit: atOnce });
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
  question: Question,
): Promise<Difference | 'disturbed' | undefined> {
  const fleet = fleetOn(work);
  if (!fleet) return undefined;
  const position = await selectPosition(work);
  const answers = await question.memory(work, fleet);
  const known = await question.database(work);
  const [wrong] = answers.filter((counts) => !isSame(counts, known));
  if (!wrong) return undefined;
  if ((await selectPosition(work)) !== position) return 'disturbed';
  return { question, position, lines: differing(wrong, known) };
}

const isSame = (one: Counts, other: Counts): boolean =>
  one.size === other.size && [...one].every(([of, count]) => other.get(of) === count);

/** More than these are not named: the question is, and can be asked again. */
const mostNamed = 20;

function differing(memory: Counts, known: Counts): Difference['lines'] {
  return [...new Set([...memory.keys(), ...known.keys()])]
    .map((of) => ({ of, memory: memory.get(of) ?? 0, database: known.get(of) ?? 0 }))
    .filter((each) => each.memory !== each.database)
    .slice(0, mostNamed);
}

async function raise(work: Change, { question, position, lines }: Difference): Promise<void> {
  const { vulnerability } = question;
  forget(work);
  await append(work, {
    act: 'exposure.index-differs',
    subject: vulnerability,
    organizationId: null,
    facts: { question: question.name, position, [question.counted]: lines },
  });
  const bodies = await listOrganizations(work);
  const headquarters = bodies.find(({ kind }) => kind === 'headquarters');
  if (!headquarters) return;
  await tell(work, {
    ...{ kind: 'exposure.index-differs', subject: vulnerability },
    organizationId: headquarters.id,
    key: `${vulnerability} ${position}`,
    text: say('exposure.told.index-differs', { vulnerability }),
    path: `/threats/${vulnerability}`,
    label: 'TLP:AMBER',
  });
}
