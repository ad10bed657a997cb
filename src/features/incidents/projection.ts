import { z } from 'zod';

import { Names } from '#features/profiles/names.ts';

import type { Recipient } from './duty.ts';
import { type FieldKey, fieldKeys } from './fact-fields.ts';
import { AnyValue } from './fact-value.ts';
import { FactCertainty } from './facts.ts';
import type { FilingItem, Form, FormItem } from './form.ts';
import type { Picture } from './picture.ts';
import { recordKindWords, Shown } from './shown.ts';
import type { Stage } from './stage.ts';
import { say } from './texts.ts';

/** One fact as a recipient gets it. */
export const Told = z.strictObject({
  field: z.enum(fieldKeys),
  value: AnyValue.nullable(),
  certainty: FactCertainty,
  since: z.string().nullable(),
});
export type Told = z.infer<typeof Told>;

const Cell = z.strictObject({
  key: z.string(),
  names: Names,
  isRequired: z.boolean(),
  /** Empty where nobody answered, and where the reporter did not allow it: the two look the same. */
  told: z.array(Told),
  /** What is said of the report itself. */
  shown: z.array(Shown),
});
export type Cell = z.infer<typeof Cell>;

/** An item that must be answered, and is not; or for which “unknown” is no answer. */
const Gap = z.strictObject({
  item: z.string(),
  names: Names,
  fields: z.array(z.enum(fieldKeys)),
  kind: z.enum(['unanswered', 'unknown-not-allowed']),
});
export type Gap = z.infer<typeof Gap>;

/** Exactly what one recipient gets, as data that is kept with the filing. */
export const Projection = z.strictObject({
  form: z.strictObject({ id: z.string(), version: z.string() }),
  names: Names,
  sections: z.array(z.strictObject({ key: z.string(), names: Names, cells: z.array(Cell) })),
  gaps: z.array(Gap),
});
export type Projection = z.infer<typeof Projection>;

/** What a reporter allows somebody to whom a report is passed on. */
export type FilingConsent = {
  readonly recipient: string;
  readonly isGiven: boolean;
  /** What that recipient does not get. */
  readonly withheld: readonly FieldKey[];
};

/** A report that is to be sent, or shown before it is. */
export type Report = {
  readonly stage: Stage;
  /** Sections of the form that are not for this duty. */
  readonly without: readonly string[];
  readonly sequence: number;
  /** Null in a preview. */
  readonly filedAt: Date | null;
  /** Those that the recipient may know of (`recipientsShownTo`). */
  readonly recipients: readonly Recipient[];
  readonly consents: readonly { readonly recipient: Recipient; readonly isGiven: boolean }[];
};

/** What a duty’s own recipient gets: the items its form asks for in this stage, and nothing else. */
export function project(form: Form, picture: Picture, report: Report): Projection {
  const sections = form.sections
    .filter(({ key }) => !report.without.includes(key))
    .map(({ key, names, items }) => ({
      key,
      names,
      items: items.filter(({ stages }) => stages?.includes(report.stage.kind) ?? true),
    }))
    .filter(({ items }) => items.length > 0);
  return {
    form: { id: form.id, version: form.version },
    names: form.names,
    sections: sections.map(({ key, names, items }) => ({
      key,
      names,
      cells: items.map((item) => cellOf(item, picture, report)),
    })),
    gaps: sections.flatMap(({ items }) => items.flatMap((item) => gapsOf(item, picture, report))),
  };
}

const isRequired = ({ required = [] }: FormItem, { stage }: Report) =>
  required.includes(stage.kind);

function cellOf(item: FormItem, picture: Picture, report: Report): Cell {
  const { key, names, facts = [], filing } = item;
  const told = facts.flatMap((field): Told[] => {
    const fact = picture.facts.get(field);
    if (!fact) return [];
    const { value, certainty, since } = fact;
    return [{ field, value, certainty, since: since?.toISOString() ?? null }];
  });
  const shown = filing === undefined ? [] : shownOf(filing, picture, report);
  return { key, names, isRequired: isRequired(item, report), told, shown };
}

function shownOf(item: FilingItem, picture: Picture, report: Report): Shown[] {
  switch (item) {
    case 'stage':
      return [{ names: report.stage.names }];
    case 'sequence':
      return [{ text: say('incidents.filing.sequence', { count: report.sequence }) }];
    case 'filed-at':
      return report.filedAt ? [{ at: report.filedAt.toISOString() }] : [];
    case 'recipients':
      return report.recipients.map(({ names }) => ({ names }));
    case 'consent':
      return report.consents.flatMap(({ recipient, isGiven }): Shown[] => [
        { names: recipient.names },
        { text: isGiven ? say('incidents.consent.given') : say('incidents.consent.not-given') },
      ]);
    case 'record-kind':
      return [{ text: recordKindWords[picture.kind] }];
  }
}

function gapsOf(item: FormItem, picture: Picture, report: Report): Gap[] {
  const { key, names, facts: fields = [], known } = item;
  if (fields.length === 0 || !isRequired(item, report)) return [];
  const answers = fields.flatMap((field) => picture.facts.get(field) ?? []);
  const gap = (kind: Gap['kind']): Gap[] => [{ item: key, names, fields, kind }];
  if (answers.length === 0) return gap('unanswered');
  const isKnown = answers.some(({ value }) => value !== null);
  return known && !isKnown ? gap('unknown-not-allowed') : [];
}

/**
 * What somebody gets to whom a report is passed on: only what the reporter allows. Undefined where
 * it allows nothing. What is withheld looks exactly like what was never answered.
 */
export function passedOn(projection: Projection, consent: FilingConsent): Projection | undefined {
  if (!consent.isGiven) return undefined;
  const isAllowed = ({ field }: Told) => !consent.withheld.includes(field);
  return {
    ...projection,
    gaps: [],
    sections: projection.sections.map((section) => ({
      ...section,
      cells: section.cells.map((cell) => ({ ...cell, told: cell.told.filter(isAllowed) })),
    })),
  };
}

type Addressed = { readonly recipients: readonly Recipient[]; readonly public: boolean };

/** Of all who receive a report of an incident, those that one duty’s recipients may know of. */
export function recipientsShownTo(own: Addressed, all: readonly Addressed[]): readonly Recipient[] {
  const others = all.filter((each) => each !== own && each.public);
  const known = others.flatMap(({ recipients }) => recipients.filter((each) => each.public));
  return [...new Map([...own.recipients, ...known].map((each) => [each.key, each])).values()];
}
