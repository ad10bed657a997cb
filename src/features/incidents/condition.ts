import { z } from 'zod';

import { prose } from '#features/profiles/names.ts';

import { type FieldKey, fieldKeys } from './fact-fields.ts';
import { type FactValue, valueShapes } from './fact-value.ts';
import { RecordKind } from './facts.ts';
import type { Picture, Reporter } from './picture.ts';

/** What is known of a claim: it holds, it does not, or nobody can say yet. */
export type Truth = 'yes' | 'no' | 'open';

const few = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).max(50);

/** What a body is: three attributes, and no one of them follows from another. */
export const ReporterAspect = z.enum(['kind', 'sector', 'designation']);
type ReporterAspect = z.infer<typeof ReporterAspect>;

const claim = z.strictObject({
  field: z.enum(fieldKeys).exactOptional(),
  /** For a field of yes or no, and for a question. */
  is: z.boolean().exactOptional(),
  /** One of these is chosen, or among those chosen; for a reporter, is among what it is. */
  oneOf: few(prose(60)).exactOptional(),
  atLeast: z.number().exactOptional(),
  moreThan: z.number().exactOptional(),
  /** So many things, at least, in a list. */
  count: z.number().int().min(1).max(1000).exactOptional(),
  confirmed: z.literal(true).exactOptional(),
  reporter: ReporterAspect.exactOptional(),
  question: prose(60).exactOptional(),
  record: few(RecordKind).exactOptional(),
  /** A report that was sent. */
  filed: z.strictObject({ duty: prose(60), stage: prose(40) }).exactOptional(),
});

/**
 * A claim in a profile, as data: one subject (`all`, `any`, `not`, `field`, `reporter`, `question`,
 * `record`, `filed`) and, for a field, one comparison. `condition-fault.ts` names what does not fit together.
 *
 * A suspected fact is enough, unless the claim wants it `confirmed`: then it stays open.
 */
export type Condition = z.infer<typeof claim> & {
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly not?: Condition;
};

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  claim.extend({
    all: few(Condition).exactOptional(),
    any: few(Condition).exactOptional(),
    not: Condition.exactOptional(),
  }),
);

/** What a claim is about, at the end of its branches. */
export type Subject =
  | { readonly on: 'field'; readonly key: FieldKey }
  | { readonly on: 'question'; readonly key: string }
  | { readonly on: 'reporter'; readonly key: ReporterAspect }
  | { readonly on: 'record' }
  | { readonly on: 'filed'; readonly key: string };

/** What is known of a claim, what decided it, and what it still waits for. */
export type Judgement = {
  readonly truth: Truth;
  /** What decided it; for an open claim, what is known so far. */
  readonly because: readonly Subject[];
  /** What would have to be known. Empty where the claim is decided. */
  readonly open: readonly Subject[];
};

const flipped: Record<Truth, Truth> = { yes: 'no', no: 'yes', open: 'open' };

/**
 * Whether a claim holds, in three values: what is not known stays open, and so does what depends on
 * it. Knowing more never opens what was decided.
 */
export function judge(condition: Condition, picture: Picture): Judgement {
  const { all, any, not } = condition;
  if (all) return joined(all, picture, 'no');
  if (any) return joined(any, picture, 'yes');
  if (not) {
    const inner = judge(not, picture);
    return { ...inner, truth: flipped[inner.truth] };
  }
  const subject = subjectOf(condition);
  const truth = subject ? truthOf(condition, picture) : 'open';
  const about = subject ? [subject] : [];
  return truth === 'open'
    ? { truth, because: [], open: about }
    : { truth, because: about, open: [] };
}

/** Several claims at once: one that is `decisive` settles them; else all must be known. */
function joined(
  conditions: readonly Condition[],
  picture: Picture,
  decisive: 'yes' | 'no',
): Judgement {
  const judged = conditions.map((each) => judge(each, picture));
  const settling = judged.filter(({ truth }) => truth === decisive);
  if (settling.length > 0) {
    return { truth: decisive, because: distinct(settling, 'because'), open: [] };
  }
  const open = distinct(judged, 'open');
  const isOpen = judged.some(({ truth }) => truth === 'open');
  return {
    truth: isOpen ? 'open' : flipped[decisive],
    because: distinct(judged, 'because'),
    open: isOpen ? open : [],
  };
}

function distinct(judged: readonly Judgement[], list: 'because' | 'open'): readonly Subject[] {
  return [
    ...new Map(judged.flatMap((each) => each[list]).map((one) => [nameOf(one), one])).values(),
  ];
}

/** A subject in one word, the same for the same subject. */
export const nameOf = (subject: Subject): string =>
  subject.on === 'record' ? subject.on : `${subject.on} ${subject.key}`;

/** What a claim without branches is about. */
export function subjectOf(condition: Condition): Subject | undefined {
  const { field, question, reporter, record, filed } = condition;
  if (field !== undefined) return { on: 'field', key: field };
  if (question !== undefined) return { on: 'question', key: question };
  if (reporter !== undefined) return { on: 'reporter', key: reporter };
  if (filed !== undefined) return { on: 'filed', key: `${filed.duty} ${filed.stage}` };
  return record === undefined ? undefined : { on: 'record' };
}

const truthFrom = (holds: boolean): Truth => (holds ? 'yes' : 'no');

function truthOf(condition: Condition, picture: Picture): Truth {
  const { question, reporter, record, filed, oneOf = [], is = true } = condition;
  if (record) return truthFrom(record.includes(picture.kind));
  if (filed) {
    const { duty, stage } = filed;
    return truthFrom(picture.filings.some((each) => each.duty === duty && each.stage === stage));
  }
  if (question !== undefined) {
    const answer = picture.answers.get(question)?.answer ?? 'unknown';
    return answer === 'unknown' ? 'open' : truthFrom((answer === 'yes') === is);
  }
  if (reporter !== undefined) {
    const known = attributesOf(picture.reporter, reporter);
    return known === null ? 'open' : truthFrom(known.some((each) => oneOf.includes(each)));
  }
  return truthOfField(condition, picture);
}

function attributesOf(reporter: Reporter, aspect: ReporterAspect): readonly string[] | null {
  switch (aspect) {
    case 'kind':
      return reporter.kind === null ? null : [reporter.kind];
    case 'sector':
      return reporter.sectors;
    case 'designation':
      return reporter.designations;
  }
}

function truthOfField(condition: Condition, { facts }: Picture): Truth {
  const fact = condition.field === undefined ? undefined : facts.get(condition.field);
  if (!fact || fact.value === null) return 'open';
  if (condition.confirmed && fact.certainty !== 'confirmed') return 'open';
  return truthFrom(matches(condition, fact.value));
}

function matches({ is, oneOf, atLeast, moreThan, count }: Condition, value: FactValue): boolean {
  if (is !== undefined) return value === is;
  if (count !== undefined) return Array.isArray(value) && value.length >= count;
  if (oneOf) {
    const chosen = valueShapes.choices.safeParse(Array.isArray(value) ? value : [value]);
    return chosen.success && chosen.data.some((each) => oneOf.includes(each));
  }
  if (typeof value !== 'number') return false;
  return moreThan === undefined ? value >= (atLeast ?? Infinity) : value > moreThan;
}
