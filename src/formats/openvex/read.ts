import { z } from 'zod';

import { moment, readShape } from '#formats/advisory/shape.ts';
import { productNamed, productsNamed } from '#formats/vex/product.ts';
import { type VexDocument, type VexStatement, vexStatuses } from '#formats/vex/vex.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { say } from './texts.ts';

const line = z.string().min(1).max(4096);
const prose = z.string().max(100_000);

const component = z.object({
  '@id': line.optional(),
  identifiers: z.object({ purl: line, cpe22: line, cpe23: line }).partial().optional(),
  hashes: z.record(z.string().max(64), z.string().max(1024)).optional(),
});
/** Version 0.0.1 names products by a bare text. */
const product = z.union([
  line.transform((id) => ({ '@id': id, subcomponents: undefined, identifiers: undefined })),
  component.extend({ subcomponents: z.array(component).max(10_000).optional() }),
]);
const vulnerability = z.union([
  line,
  z
    .object({ '@id': line.optional(), name: line, aliases: z.array(line).max(1000).optional() })
    .transform(({ name }) => name),
]);

const justifications = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
] as const;

const statement = z.object({
  vulnerability,
  products: z.array(product).min(1).max(50_000),
  status: z.enum(vexStatuses),
  justification: z.enum(justifications).optional(),
  impact_statement: prose.optional(),
  action_statement: prose.optional(),
  status_notes: prose.optional(),
  timestamp: moment.optional(),
  last_updated: moment.optional(),
});
type Statement = z.infer<typeof statement>;

const document = z.object({
  '@context': z
    .string()
    .max(200)
    .regex(/^https:\/\/openvex\.dev\/ns(\/v\d+\.\d+\.\d+)?$/),
  '@id': line,
  author: line,
  timestamp: moment,
  last_updated: moment.optional(),
  version: z.union([z.int().min(1), z.string().min(1).max(64)]),
  statements: z.array(statement).min(1).max(50_000),
});

/** Whether a JSON value calls itself an OpenVEX document. */
export function isOpenVex(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('@context' in value)) return false;
  const context = value['@context'];
  return typeof context === 'string' && context.startsWith('https://openvex.dev/ns');
}

/** An OpenVEX document as statements; refused with every fault, the requirements of a status included. */
export function readOpenVex(value: unknown): Reading<VexDocument> {
  const shaped = readShape(document, value, 'openvex.schema');
  if (!shaped.ok) return shaped;
  const { statements, ...whole } = shaped.document;
  const findings = statements.flatMap(findingsOf);
  if (findings.some(({ severity }) => severity === 'error')) return { ok: false, findings };
  const issuedAt = whole.last_updated ?? whole.timestamp;
  return {
    ok: true,
    document: {
      ...{ format: 'openvex', id: whole['@id'], author: whole.author, issuedAt },
      version: String(whole.version),
      statements: statements.map((each) => statementOf(each, issuedAt)),
    },
    findings,
  };
}

function findingsOf(
  { status, justification, impact_statement, action_statement, products }: Statement,
  at: number,
): Finding[] {
  const path = `/statements/${at}`;
  const findings: Finding[] = [];
  if (status === 'not_affected' && !justification && !impact_statement) {
    const text = say('openvex.justification');
    findings.push({ rule: 'openvex.justification', path, severity: 'error', text });
  }
  if (status === 'affected' && !action_statement) {
    const text = say('openvex.action');
    findings.push({ rule: 'openvex.action', path, severity: 'error', text });
  }
  for (const [index, each] of products.entries()) {
    if (namesOf(each).some((name) => productNamed(name) !== undefined)) continue;
    const text = say('openvex.product');
    const place = `${path}/products/${index}`;
    findings.push({ rule: 'openvex.product', path: place, severity: 'warning', text });
  }
  return findings;
}

type Named = Pick<z.infer<typeof component>, '@id' | 'identifiers'>;

function namesOf({ '@id': id, identifiers = {} }: Named): string[] {
  const { purl, cpe23, cpe22 } = identifiers;
  const names = (purl ?? cpe23 ?? cpe22) ? [purl, cpe23, cpe22] : [id];
  return names.filter((name) => name !== undefined);
}

function statementOf(each: Statement, issuedAt: Date): VexStatement {
  const parts = each.products.flatMap(({ subcomponents = [] }) => subcomponents);
  return {
    ...{ vulnerability: each.vulnerability, status: each.status },
    justification: each.justification ?? '',
    action: each.action_statement ?? '',
    detail: each.impact_statement ?? each.status_notes ?? '',
    ...productsNamed(each.products.map(namesOf)),
    parts: productsNamed(parts.map(namesOf)).products,
    isWhole: false,
    issuedAt: each.last_updated ?? each.timestamp ?? issuedAt,
  };
}
