import { asObject } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';
import { propsOf, textIn } from '#formats/oscal/markup.ts';
import { objectsIn } from '#formats/oscal/members.ts';
import type { OscalDocument } from '#formats/oscal/model.ts';
import { grouped } from '#kernel/group.ts';
import type { Fault } from '#kernel/refusal.ts';

import { say } from './file-texts.ts';
import { type Result, results } from './judgement.ts';
import { namespace } from './oscal-frame.ts';

export type TakenJudgement = {
  readonly clause: string;
  readonly result: Result;
  readonly note: string;
};

export type TakenFinding = {
  readonly uuid: string;
  readonly clause: string;
  readonly title: string;
  readonly rating: string | null;
  readonly isUrgent: boolean;
  readonly cause: string;
  readonly effect: string;
};

/** What an audit knows that results of another tool are taken into. */
export type Taking = {
  readonly clauses: ReadonlyMap<string, unknown>;
  /** The clause that a statement, an objective or an item of its edition stands in. */
  readonly ownerOf: (statement: string) => string | undefined;
  /** The ratings of its policy. */
  readonly ratings: ReadonlySet<string>;
};

export type Taken = {
  readonly judgements: readonly TakenJudgement[];
  readonly findings: readonly TakenFinding[];
  /** Every place that names what the audit does not know; then nothing is to be taken. */
  readonly faults: readonly Fault[];
};

const longestNote = 4000;
const longestTitle = 200;

/**
 * What assessment results say of the clauses of an audit: a finding of OSCAL is a judgement, a risk of
 * OSCAL a finding of the audit. Several findings on parts of one clause are one judgement: met where all
 * are satisfied, partly met where some are. What this program wrote itself comes back as it was.
 */
export function takenFrom({ root }: OscalDocument, taking: Taking): Taken {
  const faults: Fault[] = [];
  const judged: Said[] = [];
  const risky: Risky[] = [];
  for (const [at, result] of objectsIn(root, 'results').entries()) {
    const place = `/assessment-results/results/${at}`;
    const clausesOfRisks = new Map<string, string>();
    for (const [index, finding] of objectsIn(result, 'findings').entries()) {
      const said = saidIn(finding, `${place}/findings/${index}`, { taking, faults });
      if (!said) continue;
      judged.push(said);
      for (const related of objectsIn(finding, 'related-risks')) {
        clausesOfRisks.set(textIn(related, 'risk-uuid') ?? '', said.clause);
      }
    }
    for (const [index, risk] of objectsIn(result, 'risks').entries()) {
      risky.push({ risk, clausesOfRisks, path: `${place}/risks/${index}` });
    }
  }
  const judgements = [...grouped(judged, ({ clause }) => clause)].map(([clause, said]) =>
    together(clause, said),
  );
  for (const { clause, note } of judgements) {
    if (note.length > longestNote) faults.push(tooLong(`/${clause}`, longestNote));
  }
  const findings = risky.flatMap((each) => findingIn(each, { taking, faults }) ?? []);
  return { judgements, findings, faults };
}

type Reading = { readonly taking: Taking; readonly faults: Fault[] };
type Said = { readonly clause: string; readonly result: Result; readonly note: string };

const own = (holder: JsonObject, name: string): string | undefined =>
  propsOf(holder).find((each) => each.name === name && each.ns === namespace)?.value;

const tooLong = (path: string, most: number): Fault => ({
  path,
  text: say('audits.files.too-long', { most }),
});

function saidIn(finding: JsonObject, path: string, reading: Reading): Said | undefined {
  const target = asObject(finding['target']) ?? {};
  const id = textIn(target, 'target-id') ?? '';
  const clause = clauseOf(id, reading.taking);
  if (clause === undefined) {
    const text = say('audits.files.no-clause', { id });
    reading.faults.push({ path: `${path}/target/target-id`, text });
    return undefined;
  }
  const ours = results.find((each) => each === own(finding, 'result'));
  if (ours) return { clause, result: ours, note: textIn(finding, 'remarks') ?? '' };
  const isSatisfied = textIn(asObject(target['status']) ?? {}, 'state') === 'satisfied';
  const words = [textIn(finding, 'description'), textIn(finding, 'remarks')];
  const note = words.flatMap((each) => each?.trim() || []).join('\n');
  return { clause, result: isSatisfied ? 'met' : 'not-met', note };
}

function clauseOf(id: string, { clauses, ownerOf }: Taking): string | undefined {
  if (clauses.has(id)) return id;
  const owner = ownerOf(id);
  return owner !== undefined && clauses.has(owner) ? owner : undefined;
}

function together(clause: string, said: readonly Said[]): TakenJudgement {
  const found = new Set(said.map(({ result }) => result));
  const [only = 'met', ...others] = found;
  const note = [...new Set(said.flatMap((each) => each.note || []))].join('\n');
  return { clause, result: others.length > 0 ? 'partly-met' : only, note };
}

type Risky = {
  readonly risk: JsonObject;
  readonly clausesOfRisks: ReadonlyMap<string, string>;
  readonly path: string;
};

function findingIn(
  { risk, clausesOfRisks, path }: Risky,
  { taking, faults }: Reading,
): TakenFinding | undefined {
  const named = own(risk, 'clause');
  const related = clausesOfRisks.get(textIn(risk, 'uuid') ?? '');
  const clause = named === undefined ? related : clauseOf(named, taking);
  const told = toldIn(risk, named !== undefined);
  const found = [...unfitIn(told, path, taking)];
  if (clause === undefined) {
    const text =
      named === undefined
        ? say('audits.files.no-relation')
        : say('audits.files.no-clause', { id: named });
    found.push({ path, text });
  }
  faults.push(...found);
  return clause === undefined || found.length > 0 ? undefined : { ...told, clause };
}

type ToldFinding = Omit<TakenFinding, 'clause'>;

/** What a risk says; OSCAL asks for words where this program had none, and says where it had. */
function toldIn(risk: JsonObject, isOurs: boolean): ToldFinding {
  const wordsOf = (name: string, mark: string) =>
    isOurs && own(risk, mark) === undefined ? '' : (textIn(risk, name) ?? '').trim();
  return {
    uuid: (textIn(risk, 'uuid') ?? '').toLowerCase(),
    title: (textIn(risk, 'title') ?? '').trim(),
    rating: own(risk, 'rating') ?? null,
    isUrgent: own(risk, 'marked-urgent') === 'true',
    cause: wordsOf('statement', 'has-cause'),
    effect: wordsOf('description', 'has-effect'),
  };
}

function unfitIn(
  { rating, title, cause, effect }: ToldFinding,
  path: string,
  { ratings }: Taking,
): readonly Fault[] {
  return [
    ...(rating !== null && !ratings.has(rating)
      ? [{ path: `${path}/props`, text: say('audits.files.no-rating', { id: rating }) }]
      : []),
    ...(title.length > longestTitle ? [tooLong(`${path}/title`, longestTitle)] : []),
    ...(cause.length > longestNote ? [tooLong(`${path}/statement`, longestNote)] : []),
    ...(effect.length > longestNote ? [tooLong(`${path}/description`, longestNote)] : []),
  ];
}
