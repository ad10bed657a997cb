import { asObject } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';
import { textIn } from '#formats/oscal/markup.ts';
import { objectsIn } from '#formats/oscal/members.ts';
import type { Fault } from '#kernel/refusal.ts';

import { say } from './file-texts.ts';
import { type StepKind, stepKinds } from './finding.ts';
import { clauseOf, noClause, own, type Reading, type Taking, tooLong } from './oscal-reading.ts';

/** One step of the course of a finding, as a document tells of it. */
export type TakenStep = {
  readonly kind: StepKind;
  readonly note: string;
  readonly until: string | null;
  readonly at: Date;
};

/** What is to be done about a finding, and by which day. */
export type TakenPlan = { readonly note: string; readonly until: string };

export type TakenFinding = {
  /** Where in the document it stands. */
  readonly path: string;
  readonly uuid: string;
  readonly clause: string;
  readonly title: string;
  readonly rating: string | null;
  readonly isUrgent: boolean;
  readonly cause: string;
  readonly effect: string;
  /** The component that it is about, by its UUID in the documents that came with it. */
  readonly system: string | null;
  readonly planDueOn: string | null;
  readonly plan: TakenPlan | null;
  /** What happened to it where the document was written; only this program says so. */
  readonly steps: readonly TakenStep[];
};

/** A risk, or an item that stands for one, with the clause that a finding beside it is about. */
export type Risky = {
  readonly risk: JsonObject;
  readonly related: string | undefined;
  readonly path: string;
};

const longestNote = 4000;
const longestTitle = 200;

/** The finding in a risk; undefined, with every fault, where the audit cannot take it. */
export function findingIn(
  { risk, related, path }: Risky,
  { taking, faults }: Reading,
): TakenFinding | undefined {
  const named = own(risk, 'clause');
  const clause = named === undefined ? (related ?? taking.otherwise) : clauseOf(named, taking);
  const told = { ...toldIn(risk, named !== undefined), path };
  const found = [...unfitIn(told, taking)];
  if (clause === undefined) {
    found.push(
      named === undefined
        ? { path, text: say('audits.files.no-relation') }
        : noClause(`${path}/props`, named),
    );
  }
  faults.push(...found);
  return clause === undefined || found.length > 0 ? undefined : { ...told, clause };
}

type ToldFinding = Omit<TakenFinding, 'clause'>;

/** What a risk says; OSCAL asks for words where this program had none, and says where it had. */
function toldIn(risk: JsonObject, isOurs: boolean): Omit<ToldFinding, 'path'> {
  const wordsOf = (name: string, mark: string) =>
    isOurs && own(risk, mark) === undefined ? '' : (textIn(risk, name) ?? '').trim();
  return {
    uuid: (textIn(risk, 'uuid') ?? '').toLowerCase(),
    title: (textIn(risk, 'title') ?? '').trim(),
    rating: own(risk, 'rating') ?? null,
    isUrgent: own(risk, 'marked-urgent') === 'true',
    cause: wordsOf('statement', 'has-cause'),
    effect: wordsOf('description', 'has-effect'),
    system: own(risk, 'system')?.toLowerCase() ?? null,
    planDueOn: dayIn(own(risk, 'plan-due-on')),
    plan: planIn(risk),
    steps: objectsIn(asObject(risk['risk-log']), 'entries').flatMap(stepIn),
  };
}

/** The day that a moment or a day begins with; null where it begins with none. */
const dayIn = (text: string | undefined): string | null =>
  /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0] ?? null;

function stepIn(entry: JsonObject): TakenStep[] {
  const kind = stepKinds.find((each) => each === own(entry, 'step'));
  const at = new Date(textIn(entry, 'start') ?? '');
  const note = textIn(entry, 'description') ?? '';
  if (kind === undefined || note === '' || Number.isNaN(at.getTime())) return [];
  return [{ kind, note, until: dayIn(own(entry, 'until')), at }];
}

/** The last remediation that is planned or recommended; its day is that of its tasks, else the deadline. */
function planIn(risk: JsonObject): TakenPlan | null {
  const remediation = objectsIn(risk, 'remediations').at(-1);
  if (!remediation) return null;
  const days = objectsIn(remediation, 'tasks').flatMap((task) => {
    const timing = asObject(task['timing']) ?? {};
    const [on, within] = [asObject(timing['on-date']), asObject(timing['within-date-range'])];
    return dayIn(textIn(on ?? {}, 'date') ?? textIn(within ?? {}, 'end')) ?? [];
  });
  const until = days.sort().at(-1) ?? dayIn(textIn(risk, 'deadline'));
  const words = [textIn(remediation, 'title'), textIn(remediation, 'description')];
  const note = words.findLast((each) => each !== undefined && each.trim() !== '')?.trim();
  return until === null || note === undefined ? null : { note, until };
}

function unfitIn(
  { path, rating, title, cause, effect, plan, steps }: ToldFinding,
  { ratings }: Taking,
): readonly Fault[] {
  const notes = [plan?.note ?? '', ...steps.map(({ note }) => note)];
  return [
    ...(rating !== null && !ratings.has(rating)
      ? [{ path: `${path}/props`, text: say('audits.files.no-rating', { id: rating }) }]
      : []),
    ...(title === '' ? [{ path: `${path}/title`, text: say('audits.files.no-title') }] : []),
    ...(title.length > longestTitle ? [tooLong(`${path}/title`, longestTitle)] : []),
    ...(cause.length > longestNote ? [tooLong(`${path}/statement`, longestNote)] : []),
    ...(effect.length > longestNote ? [tooLong(`${path}/description`, longestNote)] : []),
    ...(notes.some((note) => note.length > longestNote)
      ? [tooLong(`${path}/remediations`, longestNote)]
      : []),
  ];
}
