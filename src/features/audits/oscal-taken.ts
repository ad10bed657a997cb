import { asObject } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';
import { textIn } from '#formats/oscal/markup.ts';
import { objectsIn } from '#formats/oscal/members.ts';
import type { OscalDocument } from '#formats/oscal/model.ts';
import { grouped } from '#kernel/group.ts';
import type { Fault } from '#kernel/refusal.ts';

import { say } from './file-texts.ts';
import {
  type CarriageReason,
  carriageReasons,
  type HeldCarriage,
  heldCarriages,
  type Result,
  results,
} from './judgement.ts';
import { clauseOf, own, type Reading, type Taking, tooLong } from './oscal-reading.ts';
import { findingIn, type Risky, type TakenFinding } from './oscal-risk-taken.ts';

export type TakenJudgement = {
  readonly clause: string;
  readonly result: Result;
  readonly note: string;
  /** How it came about where it was made: by judging, or across a revision. */
  readonly carriage: HeldCarriage;
  readonly reason: CarriageReason | null;
  readonly from: readonly string[];
  /** The name of whoever judged, where the document says it. */
  readonly by: string | null;
};

export type Taken = {
  readonly judgements: readonly TakenJudgement[];
  readonly findings: readonly TakenFinding[];
  /** Every place that names what the audit does not know; then nothing is to be taken. */
  readonly faults: readonly Fault[];
};

const longestNote = 4000;

/**
 * What assessment results or a plan of action say of the clauses of an audit: a finding of OSCAL is a
 * judgement; a risk of OSCAL, or an item of a plan that names no risk, is a finding of the audit. Several
 * findings on parts of one clause are one judgement: met where all are satisfied, partly met where some
 * are. What this program wrote itself comes back as it was.
 */
export function takenFrom(document: OscalDocument, taking: Taking): Taken {
  const faults: Fault[] = [];
  const judged: Said[] = [];
  const risky: Risky[] = [];
  for (const { holder, place } of holdersIn(document)) {
    const clauses = new Map<string, string>();
    const nameOf = judgesIn(document, holder);
    for (const [index, finding] of objectsIn(holder, 'findings').entries()) {
      const said = saidIn(finding, `${place}/findings/${index}`, { taking, faults });
      if (!said) continue;
      judged.push({ ...said, by: nameOf(finding) });
      clauses.set(textIn(finding, 'uuid') ?? '', said.clause);
      for (const related of risksOf(finding)) clauses.set(related, said.clause);
    }
    risky.push(...riskyIn(holder, place, clauses));
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

/** What holds findings and risks: each of several results, or a plan of action itself. */
const holdersIn = ({ model, root }: OscalDocument) =>
  model === 'plan-of-action-and-milestones'
    ? [{ holder: root, place: `/${model}` }]
    : objectsIn(root, 'results').map((holder, at) => ({
        holder,
        place: `/${model}/results/${at}`,
      }));

/** The risks that something names; version 1.0.0 called them associated. */
const risksOf = (holder: JsonObject): string[] =>
  ['related-risks', 'associated-risks'].flatMap((list) =>
    objectsIn(holder, list).flatMap((each) => textIn(each, 'risk-uuid') ?? []),
  );

/** The risks of a holder, and the items that stand for one, with the clauses of the findings beside them. */
function riskyIn(holder: JsonObject, place: string, clauses: ReadonlyMap<string, string>): Risky[] {
  const risks = objectsIn(holder, 'risks').map((risk, at) => ({
    ...{ risk, path: `${place}/risks/${at}` },
    related: clauses.get(textIn(risk, 'uuid') ?? ''),
  }));
  const items = objectsIn(holder, 'poam-items').flatMap((item, at) => {
    const [named] = objectsIn(item, 'related-findings');
    const related = named && clauses.get(textIn(named, 'finding-uuid') ?? '');
    const isAlone = risksOf(item).length === 0;
    return isAlone ? [{ risk: item, related, path: `${place}/poam-items/${at}` }] : [];
  });
  return [...risks, ...items];
}

/** By whom the findings of a holder were made: the party that is the origin of what was observed. */
function judgesIn({ root }: OscalDocument, holder: JsonObject) {
  const parties = objectsIn(root['metadata'], 'parties');
  const names = new Map(parties.map((each) => [textIn(each, 'uuid'), textIn(each, 'name')]));
  const origins = new Map(
    objectsIn(holder, 'observations').map((each) => {
      const [actor] = objectsIn(objectsIn(each, 'origins')[0], 'actors');
      return [textIn(each, 'uuid'), actor && textIn(actor, 'actor-uuid')];
    }),
  );
  return (finding: JsonObject): string | null => {
    const [seen] = objectsIn(finding, 'related-observations');
    const actor = seen && origins.get(textIn(seen, 'observation-uuid'));
    return (actor === undefined ? undefined : names.get(actor)) ?? null;
  };
}

type Said = TakenJudgement;

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
  if (ours) {
    return { clause, result: ours, note: textIn(finding, 'remarks') ?? '', ...carriageOf(finding) };
  }
  const isSatisfied = textIn(asObject(target['status']) ?? {}, 'state') === 'satisfied';
  const words = [textIn(finding, 'description'), textIn(finding, 'remarks')];
  const note = words.flatMap((each) => each?.trim() || []).join('\n');
  return { clause, result: isSatisfied ? 'met' : 'not-met', note, ...judgedHere };
}

const judgedHere = { carriage: 'judged', reason: null, from: [], by: null } as const;

/** How what we wrote ourselves came about; a carriage without its reason is none. */
function carriageOf(finding: JsonObject) {
  const carriage = heldCarriages.find((each) => each === own(finding, 'carriage'));
  const reason = carriageReasons.find((each) => each === own(finding, 'reason'));
  if (carriage === undefined || carriage === 'judged' || reason === undefined) return judgedHere;
  const from = (own(finding, 'carried-from') ?? '').split(' ').filter((each) => each !== '');
  return { carriage, reason, from, by: null };
}

function together(clause: string, said: readonly Said[]): TakenJudgement {
  const [first] = said;
  if (first && said.length === 1) return first;
  const found = new Set(said.map(({ result }) => result));
  const [only = 'met', ...others] = found;
  const note = [...new Set(said.flatMap((each) => each.note || []))].join('\n');
  return { clause, result: others.length > 0 ? 'partly-met' : only, note, ...judgedHere };
}
