import { z } from 'zod';

import { moment } from '#formats/advisory/shape.ts';

const line = z.string().max(4096);
const status = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['affected', 'unaffected', 'unknown']));

export const CveVersion = z.object({
  version: line,
  status,
  versionType: z.string().max(256).optional(),
  lessThan: line.optional(),
  lessThanOrEqual: line.optional(),
  changes: z
    .array(z.object({ at: line, status }))
    .max(10_000)
    .optional(),
});
export type CveVersion = z.infer<typeof CveVersion>;

const product = z.object({
  vendor: line.optional(),
  product: line.optional(),
  collectionURL: line.optional(),
  packageName: line.optional(),
  packageURL: line.optional(),
  cpes: z.array(line).max(50_000).optional(),
  versions: z.array(CveVersion).max(100_000).optional(),
  defaultStatus: status.optional(),
});
export type CveProduct = z.infer<typeof product>;

const match = z.object({
  vulnerable: z.boolean(),
  criteria: line,
  versionStartIncluding: line.optional(),
  versionStartExcluding: line.optional(),
  versionEndIncluding: line.optional(),
  versionEndExcluding: line.optional(),
});
export type CpeMatch = z.infer<typeof match>;

const operator = z.enum(['AND', 'OR']);
const node = z.object({
  operator: operator.optional(),
  negate: z.boolean().optional(),
  cpeMatch: z.array(match).max(50_000).default([]),
});
export type CpeNode = z.infer<typeof node>;

export const Applicability = z.object({
  operator: operator.optional(),
  negate: z.boolean().optional(),
  nodes: z.array(node).max(10_000),
});
export type Applicability = z.infer<typeof Applicability>;

const scored = z
  .object({
    vectorString: z.string().max(1000).optional(),
    baseScore: z.number().optional(),
    baseSeverity: z.string().max(100).optional(),
  })
  .optional();
const metric = z.object({
  cvssV2_0: scored,
  cvssV3_0: scored,
  cvssV3_1: scored,
  cvssV4_0: scored,
  other: z.object({ type: z.string().max(256), content: z.looseObject({}) }).optional(),
});
export type CveMetric = z.infer<typeof metric>;

const prose = z.object({ lang: z.string().max(64), value: z.string().max(1_000_000) });

const container = z.object({
  providerMetadata: z.object({
    orgId: z.string().max(64).optional(),
    shortName: z.string().max(256).optional(),
  }),
  title: line.optional(),
  descriptions: z.array(prose).max(1000).optional(),
  rejectedReasons: z.array(prose).max(1000).optional(),
  replacedBy: z.array(z.string().max(64)).max(1000).optional(),
  affected: z.array(product).max(50_000).optional(),
  cpeApplicability: z.array(Applicability).max(10_000).optional(),
  references: z
    .array(z.object({ url: z.string().max(10_000), tags: z.array(line).max(100).optional() }))
    .max(10_000)
    .optional(),
  metrics: z.array(metric).max(10_000).optional(),
});
export type CveContainer = z.infer<typeof container>;

/** The parts of a CVE record (CVE Record Format 5.0 to 5.2) without which it cannot be understood. */
export const CveRecord = z.object({
  dataType: z.literal('CVE_RECORD'),
  dataVersion: z.string().regex(/^5\.\d{1,3}(?:\.\d{1,3})?$/),
  cveMetadata: z.object({
    cveId: z.string().regex(/^CVE-\d{4}-\d{4,19}$/),
    state: z.enum(['PUBLISHED', 'REJECTED']),
    datePublished: moment.optional(),
    dateUpdated: moment.optional(),
    dateRejected: moment.optional(),
  }),
  containers: z.object({ cna: container, adp: z.array(container).max(1000).optional() }),
});
export type CveRecord = z.infer<typeof CveRecord>;
