import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';
import { instant } from '#kernel/instant.ts';

import { named } from './api.ts';
import { DirectiveId } from './directive.ts';
import { Answers, Question } from './question.ts';

/** One body's answers as they were submitted, or its own draft. */
const ReplyLine = z.object({
  /** Of those the body submitted, the first is 1; a draft has none yet and is 0. */
  number: z.number(),
  /** The version of the directive whose questions are answered. */
  version: z.number(),
  answers: Answers,
  writtenAt: instant,
  submittedAt: instant.nullable(),
  late: z.boolean(),
  /** Recorded by the headquarters for a body that said so by other means. */
  onBehalf: z.boolean(),
});
export type ReplyLine = z.infer<typeof ReplyLine>;

/** The questions to one's own organization, the draft it works on, and what it has submitted. */
export const showReply = endpoint({
  method: 'GET',
  path: '/api/directives/:directiveId/reply',
  permission: 'directives.answer',
  input: z.strictObject({ directiveId: DirectiveId }),
  output: z.object({
    questions: z.array(Question),
    dueAt: instant.nullable(),
    draft: ReplyLine.nullable(),
    /** The latest first. */
    submitted: z.array(ReplyLine),
  }),
});

/** Keeps answers that are not yet complete; nobody else sees them. */
export const saveReply = endpoint({
  method: 'PUT',
  path: '/api/directives/:directiveId/reply',
  permission: 'directives.answer',
  input: z.strictObject({ directiveId: DirectiveId, answers: Answers }),
  output: z.object({ writtenAt: instant }),
});

/** Submits answers, for the first time or as a correction; after the deadline they are marked late. */
export const submitReply = endpoint({
  method: 'POST',
  path: '/api/directives/:directiveId/replies',
  permission: 'directives.answer',
  input: z.strictObject({ directiveId: DirectiveId, answers: Answers }),
  output: z.object({ number: z.number(), late: z.boolean() }),
});

/** What was answered, counted by option, with the replies of the bodies in scope, a part at a time. */
export const listReplies = endpoint({
  method: 'GET',
  path: '/api/directives/:directiveId/replies',
  permission: 'directives.read',
  input: z.strictObject({
    directiveId: DirectiveId,
    offset: z.coerce.number().int().min(0).max(100_000),
    limit: z.coerce.number().int().min(1).max(200),
  }),
  output: z.object({
    questions: z.array(Question),
    addressees: z.number(),
    answered: z.number(),
    tallies: z.array(
      z.object({
        number: z.number(),
        answered: z.number(),
        counts: z.array(z.object({ option: z.string(), count: z.number() })),
        sum: z.number().nullable(),
      }),
    ),
    replies: z.array(named.extend(ReplyLine.shape)),
  }),
});

/** Every reply in one CSV file, through the exit door. */
export const exportReplies = endpoint({
  method: 'POST',
  path: '/api/directives/:directiveId/reply-exports',
  permission: 'directives.read',
  exit: true,
  input: z.strictObject({ directiveId: DirectiveId }),
  output: z.object({ name: z.string(), csv: z.string() }),
});
