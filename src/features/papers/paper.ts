import { z } from 'zod';

import { tlpLabels } from '#features/labels/tlp.ts';
import { Language, type Text } from '#kernel/text.ts';

/** Depths an item can stand at: 1 → (1) → ア → (ア), or 第1 → 1 → (1) → ア where all four are used. */
export const depths = 4;

/** Columns that the items of a form share; one takes two, three or all of them. */
export const formColumns = 6;

/** One item of a form that was filled in. */
export const FormCell = z.object({
  number: z.string(),
  head: z.string(),
  /** Whether it must be answered. */
  need: z.string(),
  /** What the form says beside it. */
  note: z.string(),
  text: z.string(),
  /** Of the width of the form. */
  span: z.number().int().min(1).max(formColumns),
  /** Lines of writing that it takes at least. */
  lines: z.number().int().min(1).max(40),
});
export type FormCell = z.infer<typeof FormCell>;

/**
 * One thing below 記: an item with its number, words that belong to the item above, a table, or a section of
 * a form.
 */
export const Block = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('item'),
    level: z
      .number()
      .int()
      .min(0)
      .max(depths - 1),
    marker: z.string(),
    text: z.string(),
  }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    /** What heads each column, and how much of the width it takes beside the others. */
    columns: z.array(z.object({ head: z.string(), weight: z.number().int().min(1) })),
    rows: z.array(z.array(z.string())),
    /** The same cells in parts, every second of which is underlined, where that says something. */
    parts: z.array(z.array(z.array(z.string()))).exactOptional(),
  }),
  z.object({ kind: z.literal('form'), caption: z.string(), cells: z.array(FormCell) }),
]);
export type Block = z.infer<typeof Block>;

/**
 * An official paper: every word that stands on it, in the order in which it is read, and nothing of
 * how it is set. PDF, DOCX and the page are written from this one structure.
 */
export const Paper = z.object({
  language: Language,
  /** The number it is cited by in the footer and in its file's name; empty where it bears none. */
  number: z.string(),
  label: z.enum(tlpLabels),
  /** What the reader must know first: that it is a draft, or no longer in force. */
  remark: z.string(),
  /** At the right above: number and date. */
  marks: z.array(z.string()),
  addressees: z.array(z.string()),
  issuer: z.array(z.string()),
  title: z.string(),
  /** Paragraphs, the opening sentence first. */
  opening: z.array(z.string()),
  particulars: z.array(Block),
  contact: z.array(z.string()),
  /** The words that stand around what is below 記. */
  words: z.object({ particulars: z.string(), end: z.string() }),
});
export type Paper = z.infer<typeof Paper>;

export const forms = ['pdf', 'docx'] as const;
export const Form = z.enum(forms);
export type Form = (typeof forms)[number];

/** In which language a paper is written, and the words of the program in it. */
export type Speech = { readonly language: Language; readonly speak: (text: Text) => string };

/** Letters that are bound into one file at most. */
export const mostLetters = 1500;

/** The paragraphs of words that a person wrote: one for each line, without their own indents. */
export const paragraphs = (words: string): string[] =>
  words
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
