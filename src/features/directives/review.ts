import { z } from 'zod';

import { id } from '#kernel/id.ts';

import type { Measure } from './directive.ts';

export const ReviewId = id('review');
export type ReviewId = z.infer<typeof ReviewId>;

export const EvidenceId = id('evidence');
export type EvidenceId = z.infer<typeof EvidenceId>;

export const AttachmentId = id('attachment');
export type AttachmentId = z.infer<typeof AttachmentId>;

/** What a reviewer finds: it is so, it is not so, or what was handed in does not show it yet. */
export const reviewVerdicts = ['verified', 'contradicted', 'more'] as const;
export const ReviewVerdict = z.enum(reviewVerdicts);
export type ReviewVerdict = (typeof reviewVerdicts)[number];

/** Largest file that is taken as evidence, in bytes. */
export const largestAttachment = 10 * 1024 * 1024;

/** A file's name in the API: the SHA-256 of its bytes. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const reviewed: readonly Measure[] = ['mitigated', 'disconnected', 'examined'];

/** Whether a named person judges a claim of this measure, because no inventory can show it. */
export const isReviewed = (measure: Measure): boolean => reviewed.includes(measure);
