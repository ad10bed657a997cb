import { readShape } from '#formats/advisory/shape.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { supersededBy } from '#formats/vex/force.ts';
import { productsNamed } from '#formats/vex/product.ts';
import type { VexDocument, VexStatement } from '#formats/vex/vex.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { judgeDocument } from './clauses.ts';
import { namesOf } from './component.ts';
import { type Document, documentShape, type Statement } from './shape.ts';
import { say } from './texts.ts';

/** Whether a JSON value calls itself an OpenVEX document. */
export function isOpenVex(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('@context' in value)) return false;
  const context = value['@context'];
  return typeof context === 'string' && context.startsWith('https://openvex.dev/ns');
}

/**
 * Everything that the OpenVEX specification (0.2.0, and what 0.0.1 wrote otherwise) has against a
 * document. Statements that later ones have taken the place of are told as information.
 */
export function validateOpenVex(value: JsonValue): readonly Finding[] {
  return readOpenVex(value).findings;
}

/** An OpenVEX document as statements; refused with every fault, the requirements of a status included. */
export function readOpenVex(value: JsonValue): Reading<VexDocument> {
  const shaped = readShape(documentShape, value, 'openvex.schema');
  if (!shaped.ok) return shaped;
  const found = judgeDocument(shaped.document, value);
  if (found.some(({ severity }) => severity === 'error')) return { ok: false, findings: found };
  const document = documentFrom(shaped.document);
  return { ok: true, document, findings: [...found, ...superseded(document.statements)] };
}

function documentFrom({ statements, ...whole }: Document): VexDocument {
  const issuedAt = whole.last_updated ?? whole.timestamp;
  return {
    ...{ format: 'openvex', id: whole['@id'], author: whole.author, issuedAt },
    version: String(whole.version),
    statements: statements.map((each) => statementOf(each, { ...whole, issuedAt })),
  };
}

const mostTold = 1000;

function superseded(statements: readonly VexStatement[]): Finding[] {
  return [...supersededBy(statements)].slice(0, mostTold).map(([at, by]) => {
    const text = say('openvex.superseded', { by });
    return { rule: text.key, path: `/statements/${at}`, severity: 'info', text };
  });
}

/** Data Inheritance: a moment, and in 0.0.1 a supplier, that a statement does not have is the document's. */
type Inherited = { readonly issuedAt: Date; readonly supplier?: string | undefined };

function statementOf(each: Statement, inherited: Inherited): VexStatement {
  const { vulnerability, products, subcomponents = [] } = each;
  const parts = [...products.flatMap((product) => product.subcomponents ?? []), ...subcomponents];
  const aliases = (vulnerability.aliases ?? []).filter((name) => name !== vulnerability.name);
  const supplier = each.supplier ?? inherited.supplier;
  return {
    ...{ vulnerability: vulnerability.name, ...(aliases.length > 0 && { aliases }) },
    ...{ status: each.status, justification: each.justification ?? '' },
    action: each.action_statement ?? '',
    detail: each.impact_statement ?? each.status_notes ?? '',
    ...(supplier !== undefined && { supplier }),
    ...productsNamed(products.map(namesOf)),
    parts: productsNamed(parts.map(namesOf)).products,
    isWhole: false,
    issuedAt: each.last_updated ?? each.timestamp ?? inherited.issuedAt,
  };
}
