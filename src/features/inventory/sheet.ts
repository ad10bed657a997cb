import { z } from 'zod';

import { Text } from '#kernel/text.ts';

import { Remark } from './submission.ts';

/** What a sheet lists: an organization's systems, or the components of one of them. */
export const sheetKinds = ['systems', 'components'] as const;
export const SheetKind = z.enum(sheetKinds);
export type SheetKind = (typeof sheetKinds)[number];

/** How a table in text is written: a spreadsheet in Japan may still want the old way. */
export const Encoding = z.enum(['utf-8', 'shift_jis']);
export type Encoding = z.infer<typeof Encoding>;

export const TemplateForm = z.enum(['xlsx', 'utf-8', 'shift_jis']);
export type TemplateForm = z.infer<typeof TemplateForm>;

/** A file inside an answer. */
export const File = z.object({
  name: z.string(),
  mediaType: z.string(),
  /** Its bytes in base64. */
  content: z.string(),
});
export type File = z.infer<typeof File>;

const Fault = z.object({ path: z.string(), text: Text });

/** What importing one row does. */
export const SheetLine = z.object({
  line: z.number(),
  name: z.string(),
  act: z.enum(['added', 'changed', 'removed', 'unchanged']),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});
export type SheetLine = z.infer<typeof SheetLine>;

const counts = {
  added: z.number(),
  changed: z.number(),
  removed: z.number(),
  unchanged: z.number(),
};

/** What importing a sheet would do. */
export const SheetPreview = z.object({
  /** The sheets of the workbook; empty for a table in text. */
  sheets: z.array(z.string()),
  sheet: z.string(),
  headings: z.array(z.string()),
  /** The field of each column; empty where it is passed over. */
  mapping: z.array(z.string()),
  /** How the mapping came about. */
  mappedBy: z.enum(['given', 'saved', 'guessed']),
  rows: z.number(),
  ...counts,
  /** The first rows that do something, or all of a short list. */
  lines: z.array(SheetLine),
  /** Systems that are registered and not on the sheet: they stay as they are. */
  absent: z.array(z.string()),
  faults: z.array(Fault),
  remarks: z.array(Remark),
  /** What `importSheet` is given to do exactly this; null where there are faults. */
  token: z.string().nullable(),
});
export type SheetPreview = z.infer<typeof SheetPreview>;

export const SheetOutcome = z.object(counts);
export type SheetOutcome = z.infer<typeof SheetOutcome>;
