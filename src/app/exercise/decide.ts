import {
  currentDecisions,
  decideExposure,
  listQuestions,
  listUrgent,
  rulingNamed,
  showWholeExposure,
  stateInput,
} from '#features/exposure/server/service.ts';
import { stateExposure } from '#features/inventory/server/service.ts';
import type { Actor } from '#kernel/actor.ts';
import { wording } from '#kernel/text.ts';
import type { Tools } from '#platform/tools.ts';

import { securityOfficers, signedIn } from '../demo/sign-in.ts';
import type { Done } from './step.ts';
import { say } from './texts.ts';

/** Words that a person of the nation writes, in its own language. */
export const written = (text: Parameters<typeof say>[0], values?: Parameters<typeof say>[1]) =>
  wording(say.catalogue, say(text, values), 'ja');

const looked = 200;
const candidates = 12;

/** What matches at all: how many vulnerabilities, and which of them are to be decided on. */
export async function match(tools: Tools, officer: Actor): Promise<Done<readonly string[]>> {
  const { vulnerabilities: lines } = await tools.read(officer, (work) =>
    listUrgent(work, { exploited: 'no', limit: looked }),
  );
  const [first] = lines;
  const counts = {
    vulnerabilities: lines.length,
    exploited: lines.filter(({ listedOn }) => listedOn !== null).length,
    widest: first?.vulnerability ?? '',
    organizations: first?.organizations ?? 0,
    systems: first?.systems ?? 0,
  };
  const result = lines.slice(0, candidates).map(({ vulnerability }) => vulnerability);
  return { counts, result };
}

/** What each vulnerability still waits for, by input. */
export type Waiting = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** Decides on each vulnerability for every system; what nobody said is asked for. */
export async function decideAll(
  tools: Tools,
  officer: Actor,
  vulnerabilities: readonly string[],
): Promise<Done<Waiting>> {
  const counts = { vulnerabilities: vulnerabilities.length, decided: 0, waiting: 0 };
  const waiting = new Map<string, Readonly<Record<string, number>>>();
  for (const vulnerability of vulnerabilities) {
    const round = await tools.write(officer, (work) => decideExposure(work, { vulnerability }));
    counts.decided += round.decided;
    counts.waiting += round.waiting;
    waiting.set(vulnerability, round.missing);
  }
  return { counts: { ...counts, ...missingOf(waiting) }, result: waiting };
}

function missingOf(waiting: Waiting) {
  const total = { missingExposure: 0, missingAutomatable: 0, missingImpact: 0 };
  for (const missing of waiting.values()) {
    total.missingExposure += missing['PE'] ?? 0;
    total.missingAutomatable += missing['A'] ?? 0;
    total.missingImpact += missing['TI'] ?? 0;
  }
  return total;
}

/** Every third vulnerability is left to wait, as happens where nobody knows. */
const isLeft = (at: number) => at % 3 === 2;

/** Owners are asked and those who are there answer; the headquarters states what it assumes. */
export async function answerQuestions(
  tools: Tools,
  officer: Actor,
  waiting: Waiting,
): Promise<Done<null>> {
  let stated = 0;
  for (const [at, [vulnerability, missing]] of [...waiting].entries()) {
    if (isLeft(at)) continue;
    for (const [input, value] of [
      ['A', 'Y'],
      ['TI', 'T'],
    ] as const) {
      if (!missing[input]) continue;
      const evidence = written('exercise.assumption');
      await tools.write(officer, (work) =>
        stateInput(work, { vulnerability, input, value, evidence }),
      );
      stated += 1;
    }
  }
  const asked = await tools.read(officer, (work) => listQuestions(work));
  const logins = await securityOfficers(tools);
  let answered = 0;
  for (const { organizationId, systemId } of asked) {
    const login = logins.get(organizationId);
    if (login === undefined) continue;
    const owner = await signedIn(tools, login);
    const evidence = written('exercise.owner-looked');
    await tools.write(owner, (work) =>
      stateExposure(work, {
        systemId,
        exposed: true,
        evidence,
        on: work.now.toISOString().slice(0, 10),
      }),
    );
    answered += 1;
  }
  const counts = { stated, asked: asked.length, answered, unanswered: asked.length - answered };
  return { counts, result: null };
}

type Choice = {
  readonly vulnerability: string;
  readonly outcome: string;
  readonly rank: number;
  readonly bodies: number;
};

/** The most urgent vulnerability that is really there: by outcome, then by how many it reaches. */
export async function choose(
  tools: Tools,
  officer: Actor,
  vulnerabilities: readonly string[],
): Promise<Done<string>> {
  const choices: Choice[] = [];
  for (const vulnerability of vulnerabilities) {
    const decisions = await tools.read(officer, (work) => currentDecisions(work, vulnerability));
    choices.push({ vulnerability, ...worstOf(decisions) });
  }
  choices.sort((a, b) => b.rank - a.rank || b.bodies - a.bodies);
  const [chosen] = choices;
  if (!chosen) throw new Error('Nothing in the exercise matches any advisory.');
  const { vulnerability, outcome } = chosen;
  const { counts: verdicts } = await tools.read(officer, (work) =>
    showWholeExposure(work, { vulnerability }),
  );
  return { counts: { vulnerability, outcome, ...verdicts }, result: vulnerability };
}

type Decisions = Awaited<ReturnType<typeof currentDecisions>>;

/** The most urgent outcome among the systems, and how many bodies share it. */
function worstOf(decisions: Decisions): Omit<Choice, 'vulnerability'> {
  // The table lists its outcomes from the least urgent to the most.
  const order = rulingNamed().table.outcome.values.map(({ key }) => key);
  const rankOf = (outcome: string | null) => (outcome === null ? -1 : order.indexOf(outcome));
  const rank = decisions.reduce((worst, { outcome }) => Math.max(worst, rankOf(outcome)), -1);
  const worst = decisions.filter(({ outcome }) => rankOf(outcome) === rank);
  const bodies = new Set(worst.map(({ organizationId }) => organizationId)).size;
  return { rank, bodies, outcome: order[rank] ?? '' };
}
