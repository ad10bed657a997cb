import { randomInt } from 'node:crypto';

import { append } from '#features/ledger/server/service.ts';
import { tell } from '#features/notices/server/service.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { sweep } from '#platform/jobs.ts';
import type { Change, Work } from '#platform/tools.ts';

import { say } from '../affected-texts.ts';
import {
  selectIsHeld,
  selectIsReadLate,
  selectPosition,
  selectVulnerabilitiesFrom,
} from './fleet-store.ts';
import { fleetOn, forget } from './follow.ts';
import { type Counts, type Question, questionsOn } from './index-questions.ts';
import { deletePacking } from './packed-store.ts';

/** Vulnerabilities asked about each minute: what that costs is a few readings of evidence, whatever the nation's size. */
const atOnce = 5;
/** Memory may move on while it is asked, and then its answer proves nothing; so often each is asked again. */
const attempts = 10;

/** A question that was answered otherwise than by the rows of the database, by whom, and where. */
type Difference = {
  readonly question: Question;
  readonly by: 'memory' | 'packed';
  readonly position: string;
  readonly lines: readonly {
    readonly of: string;
    readonly answered: number;
    readonly rows: number;
  }[];
};

/**
 * Asks memory, what is packed and the rows of the database the same, on vulnerabilities drawn at random, for
 * ever. Who differs from the rows is not asked any more, and the headquarters is told of the question.
 */
export const indexSweep = sweep({
  name: 'exposure.index-check',
  permissions: ['exposure.read'],
  async run(tools, actor) {
    const drawn = await tools.read(actor, drawVulnerabilities);
    for (const question of questionsOn(drawn)) {
      const differs = await settled(async () => {
        const found = await tools.readMoment(actor, (work) => compared(work, question));
        if (typeof found !== 'object') return found;
        const isLate = await tools.read(actor, (work) => selectIsReadLate(work, found.position));
        return isLate ? 'disturbed' : found;
      });
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

/** Compares answers of one moment: what others change meanwhile is seen by none of them. */
async function compared(
  work: Work,
  question: Question,
): Promise<Difference | 'disturbed' | undefined> {
  const position = await selectPosition(work);
  const held = fleetOn(work)?.position;
  if (held !== undefined && !(await selectIsHeld(work, held))) return 'disturbed';
  const answers = await question.others(work);
  if (answers.length === 0) return undefined;
  const known = await question.rows(work);
  const [wrong] = answers.filter(({ counts }) => !isSame(counts, known));
  if (!wrong) return undefined;
  if (fleetOn(work)?.position !== held) return 'disturbed';
  return { question, by: wrong.by, position, lines: differing(wrong.counts, known) };
}

const isSame = (one: Counts, other: Counts): boolean =>
  one.size === other.size && [...one].every(([of, count]) => other.get(of) === count);

/** More than these are not named: the question is, and can be asked again. */
const mostNamed = 20;

function differing(counts: Counts, known: Counts): Difference['lines'] {
  return [...new Set([...counts.keys(), ...known.keys()])]
    .map((of) => ({ of, answered: counts.get(of) ?? 0, rows: known.get(of) ?? 0 }))
    .filter((each) => each.answered !== each.rows)
    .slice(0, mostNamed);
}

async function raise(work: Change, { question, by, position, lines }: Difference): Promise<void> {
  const { vulnerability } = question;
  // What is packed was once what memory held.
  forget(work);
  await deletePacking(work);
  await append(work, {
    act: 'exposure.index-differs',
    subject: vulnerability,
    organizationId: null,
    facts: { question: question.name, by, position, [question.counted]: lines },
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
