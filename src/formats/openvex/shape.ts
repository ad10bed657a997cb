import { z } from 'zod';

import { moment } from '#formats/advisory/shape.ts';
import { justifications } from '#formats/vex/justification.ts';
import { vexStatuses } from '#formats/vex/vex.ts';

const line = z.string().min(1).max(4096);
const prose = z.string().max(100_000);

/** Component Fields: what products and subcomponents share. */
const component = z.object({
  '@id': line.optional(),
  identifiers: z.record(z.string().max(64), line).optional(),
  hashes: z.record(z.string().max(64), z.string().max(1024)).optional(),
  supplier: line.optional(),
});
export type Component = z.infer<typeof component>;

/** Version 0.0.1 names products and subcomponents by a bare text. */
const bare = line.transform((id): Component => ({ '@id': id }));
const subcomponents = z
  .array(z.union([bare, component]))
  .max(10_000)
  .optional();

/** Product Data Structure. */
const product = z.union([
  line.transform((id) => ({ '@id': id, subcomponents: undefined })),
  component.extend({ subcomponents }),
]);

/** Vulnerability Data Structure; in version 0.0.1 a bare text. */
const vulnerability = z.union([
  line.transform((name) => ({ name, '@id': undefined, aliases: undefined })),
  z.object({
    '@id': line.optional(),
    name: line,
    description: prose.optional(),
    aliases: z.array(line).max(1000).optional(),
  }),
]);

const positive = z.int().min(1);

/** Statement Fields. */
const statement = z.object({
  '@id': line.optional(),
  version: z.int().min(0).optional(),
  vulnerability,
  timestamp: moment.optional(),
  last_updated: moment.optional(),
  products: z.array(product).min(1).max(50_000),
  /** 0.0.1, where subcomponents are the statement's. */
  subcomponents,
  status: z.enum(vexStatuses),
  supplier: line.optional(),
  status_notes: prose.optional(),
  justification: z.enum(justifications).optional(),
  impact_statement: prose.optional(),
  action_statement: prose.optional(),
  action_statement_timestamp: moment.optional(),
});
export type Statement = z.infer<typeof statement>;

/** Document Struct Fields. The version is a number since 0.0.2, a text before. */
export const documentShape = z.object({
  '@context': z.string().max(200),
  '@id': line,
  author: line,
  role: line.optional(),
  timestamp: moment,
  last_updated: moment.optional(),
  version: z.union([positive, z.string().min(1).max(64)]),
  tooling: prose.optional(),
  supplier: line.optional(),
  statements: z.array(statement).min(1).max(50_000),
});
export type Document = z.infer<typeof documentShape>;

/** Every member there is, of each structure; all others are unknown. */
export const members = {
  document: new Set(Object.keys(documentShape.shape)),
  statement: new Set([...Object.keys(statement.shape), 'vuln_description']),
  vulnerability: new Set(['@id', 'name', 'description', 'aliases']),
  product: new Set(['@id', 'identifiers', 'hashes', 'supplier', 'subcomponents']),
  component: new Set(['@id', 'identifiers', 'hashes', 'supplier']),
} as const;
