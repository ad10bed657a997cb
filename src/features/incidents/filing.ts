import { z } from 'zod';

import { Tlp } from '#features/labels/tlp.ts';
import { Names } from '#features/profiles/names.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { instant } from '#kernel/instant.ts';

import { fieldKeys } from './fact-fields.ts';
import { RecordKind } from './facts.ts';
import { FilingId, FilingKind } from './incident.ts';
import { Projection } from './projection.ts';
import { Shown } from './shown.ts';

/** A body as it is called in a document. */
export const Body = z.strictObject({ id: OrganizationId, names: Names });
export type Body = z.infer<typeof Body>;

/** What became of one item since the last copy of the same authority. */
export const ChangeLine = z.strictObject({
  section: z.string(),
  item: z.string(),
  names: Names,
  kind: z.enum(['added', 'changed', 'certainty', 'removed']),
  before: z.array(Shown),
  after: z.array(Shown),
});
export type ChangeLine = z.infer<typeof ChangeLine>;

/** A deadline of the duty that a report is filed under, as it stood when it was filed. */
export const FiledDeadline = z.strictObject({
  stage: z.string(),
  names: Names,
  dueAt: instant.nullable(),
  isSoft: z.boolean(),
  isProjected: z.boolean(),
  rule: z.string().nullable(),
});
export type FiledDeadline = z.infer<typeof FiledDeadline>;

/** What a reporter allows somebody to whom a filing may be passed on. */
export const ConsentLine = z.strictObject({
  recipient: z.string(),
  names: Names,
  isGiven: z.boolean(),
  withheld: z.array(z.enum(fieldKeys)),
});
export type ConsentLine = z.infer<typeof ConsentLine>;

/**
 * A report as it is sent: the whole that is kept, hashed and proven. It holds what its recipient may
 * know and nothing of what others are told.
 */
export const FilingDocument = z.strictObject({
  format: z.literal('noroshi-filing-1'),
  id: FilingId,
  kind: FilingKind,
  profile: z.string(),
  reporter: Body,
  recipient: z.strictObject({ key: z.string(), names: Names, body: Body }),
  duty: z.strictObject({
    id: z.string(),
    version: z.string(),
    names: Names,
    source: z.string(),
  }),
  stage: z.strictObject({ key: z.string(), names: Names }),
  recordKind: RecordKind,
  sequence: z.number().int().min(1),
  label: Tlp,
  /** Why it is corrected, withdrawn or passed on. */
  reason: z.string(),
  /** The filing that is withdrawn or passed on. */
  about: FilingId.nullable(),
  /** Who passed it on. */
  via: Body.nullable(),
  filedAt: instant,
  /** Null where nothing more is said: a withdrawal. */
  projection: Projection.nullable(),
  /** What is new since the recipient’s last copy; empty in its first. */
  changes: z.array(ChangeLine),
  deadlines: z.array(FiledDeadline),
  consents: z.array(ConsentLine),
});
export type FilingDocument = z.infer<typeof FilingDocument>;

/** The text of a document: what is kept as it was sent, and what its hash is of. */
export const documentText = (document: FilingDocument): string =>
  JSON.stringify(z.encode(FilingDocument, document));

/** A document from the text that was kept of it. */
export const documentIn = (text: string): FilingDocument => FilingDocument.parse(JSON.parse(text));
