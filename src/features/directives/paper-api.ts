import { z } from 'zod';

import { Form, Paper } from '#features/papers/paper.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { Language } from '#kernel/text.ts';

import { DirectiveId } from './directive.ts';

/** What a paper of a directive is: the order itself, a reminder of it, or a report on where all stand. */
export const paperKinds = ['order', 'reminder', 'standing'] as const;
export const PaperKind = z.enum(paperKinds);
export type PaperKind = (typeof paperKinds)[number];

const asked = {
  directiveId: DirectiveId,
  of: PaperKind,
  /** To one addressee; absent, to all of them. */
  organizationId: OrganizationId.optional(),
  /** The asker's own where none is named. */
  language: Language.optional(),
};

/** A paper as a page shows it. */
export const showPaper = endpoint({
  method: 'GET',
  path: '/api/directives/:directiveId/papers/:of',
  permission: 'directives.read',
  input: z.strictObject(asked),
  output: Paper,
});

/** A paper as a file, through the exit door; `each` binds a letter to every addressee into one. */
export const takePaper = endpoint({
  method: 'GET',
  path: '/api/directives/:directiveId/papers/:of/:form',
  permission: 'directives.read',
  exit: true,
  input: z.strictObject({ ...asked, form: Form, letters: z.literal('each').optional() }),
  output: z.object({
    name: z.string(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
});
