import { z } from 'zod';

import { Certainty, Names, prose } from '#features/profiles/names.ts';
import { day } from '#kernel/instant.ts';

import { fieldKeys } from './fact-fields.ts';
import { StageKind } from './stage.ts';

/** What a form asks about the report itself, not about the incident. */
export const filingItems = [
  'stage',
  'sequence',
  'filed-at',
  'recipients',
  'consent',
  'record-kind',
] as const;
export type FilingItem = (typeof filingItems)[number];

/** How an item stands on paper and screen. */
const Layout = z.strictObject({
  /** Of the width of the form. */
  width: z.enum(['full', 'half', 'third']),
  /** Lines of writing that are kept free, on paper. */
  lines: z.number().int().min(1).max(40).exactOptional(),
});

/** One item of a form: the facts of the incident that answer it, or what of the report itself does. */
export const FormItem = z.strictObject({
  key: prose(60),
  names: Names,
  /** What the form says beside the item. */
  note: z.strictObject({ ja: prose(500), en: prose(500) }).exactOptional(),
  /** The facts that answer it; either these or `filing`. */
  facts: z.array(z.enum(fieldKeys)).min(1).max(10).exactOptional(),
  filing: z.enum(filingItems).exactOptional(),
  /** The stages in which it must be answered. */
  required: z.array(StageKind).min(1).max(6).exactOptional(),
  /** The stages in which it is asked at all; all where none is named. */
  stages: z.array(StageKind).min(1).max(6).exactOptional(),
  /** “Unknown” is no answer here. */
  known: z.literal(true).exactOptional(),
  layout: Layout,
  /** Where the item comes from, where that is another place than the form’s. */
  source: prose(1000).exactOptional(),
});
export type FormItem = z.infer<typeof FormItem>;

const Section = z.strictObject({
  key: prose(60),
  names: Names,
  note: z.strictObject({ ja: prose(500), en: prose(500) }).exactOptional(),
  items: z.array(FormItem).min(1).max(100),
});
export type Section = z.infer<typeof Section>;

/** A form as data: sections in their order, items in theirs, and the facts that answer them. */
export const Form = z.strictObject({
  id: prose(60),
  version: prose(40),
  names: Names,
  sections: z.array(Section).min(1).max(30),
  from: day.exactOptional(),
  until: day.exactOptional(),
  source: prose(1000),
  certainty: Certainty,
});
export type Form = z.infer<typeof Form>;
