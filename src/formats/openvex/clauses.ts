import { asObject, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';

import { judgeComponent, type Note, shown } from './component.ts';
import { type Document, members, type Statement } from './shape.ts';
import { say } from './texts.ts';

/** OpenVEX and JSON-LD: the contexts there have been. `ns` alone is that of every version before 1.0. */
const contexts: ReadonlySet<string> = new Set([
  ...['https://openvex.dev/ns', 'https://openvex.dev/ns/', 'https://openvex.dev/ns/v0.2.0'],
]);

/** Of one document, as many findings as are listed; the first error is listed in any case. */
const most = 5000;

/** What the specification has against a document of the right shape, clause by clause. */
export function judgeDocument(document: Document, value: JsonValue): Finding[] {
  const findings: Finding[] = [];
  let isRefused = false;
  const note: Note = (severity, path, text) => {
    const isFirst = severity === 'error' && !isRefused;
    isRefused ||= severity === 'error';
    if (findings.length < most || isFirst) findings.push({ rule: text.key, path, severity, text });
  };
  const context = document['@context'];
  if (!contexts.has(context)) {
    note('error', '/@context', say('openvex.context', { value: shown(context) }));
  }
  judgeIri(document['@id'], '/@id', note);
  judgeOrder(document, '', note);
  judgeUnknown(value, note);
  const seen = new Map<string, number>();
  for (const [at, statement] of document.statements.entries()) {
    const path = `/statements/${at}`;
    judgeStatement(statement, path, note);
    judgeProducts(statement, path, note);
    const issuedAt = document.last_updated ?? document.timestamp;
    if (statement.timestamp && statement.timestamp > issuedAt) {
      note('warning', `${path}/timestamp`, say('openvex.future'));
    }
    const content = JSON.stringify(statement);
    const other = seen.get(content);
    if (other === undefined) seen.set(content, at);
    else note('warning', path, say('openvex.statement-twice', { other }));
  }
  return findings;
}

/** “The IRI identifying …”: a scheme and something after it, without white space (RFC 3987 §2.2). */
function judgeIri(iri: string | undefined, path: string, note: Note): void {
  if (iri === undefined || /^[A-Za-z][A-Za-z0-9+.-]{0,99}:[^\s<>"{}|\\^`]+$/.test(iri)) return;
  note('warning', path, say('openvex.iri', { value: shown(iri) }));
}

function judgeOrder(
  {
    timestamp,
    last_updated: updated,
  }: { readonly timestamp?: Date | undefined; readonly last_updated?: Date | undefined },
  path: string,
  note: Note,
): void {
  if (timestamp && updated && updated < timestamp) {
    note('warning', `${path}/last_updated`, say('openvex.order'));
  }
}

/** Which members go with a status beside what every status may have. */
const belonging: Readonly<Record<Statement['status'], readonly string[]>> = {
  not_affected: ['justification', 'impact_statement'],
  affected: ['action_statement', 'action_statement_timestamp'],
  fixed: [],
  under_investigation: [],
};
const particular = [
  ...(['justification', 'impact_statement', 'action_statement'] as const),
  'action_statement_timestamp' as const,
];

/** Status Labels and Statement Fields: what each status requires, and what only others have. */
function judgeStatement(statement: Statement, path: string, note: Note): void {
  const { status, justification, impact_statement: impact, action_statement: action } = statement;
  if (status === 'not_affected' && !justification) {
    const isExplained = impact !== undefined && impact !== '';
    if (isExplained) note('info', path, say('openvex.justification-preferred'));
    else note('error', path, say('openvex.justification'));
  }
  if (status === 'affected' && !action) note('error', path, say('openvex.action'));
  for (const name of particular) {
    if (statement[name] === undefined || belonging[status].includes(name)) continue;
    note('warning', `${path}/${name}`, say('openvex.elsewhere', { name, status }));
  }
  if (statement.action_statement_timestamp && !action) {
    note('warning', `${path}/action_statement_timestamp`, say('openvex.action-date'));
  }
  judgeOrder(statement, path, note);
  judgeIri(statement['@id'], `${path}/@id`, note);
  judgeIri(statement.vulnerability['@id'], `${path}/vulnerability/@id`, note);
}

/** Product Data Structure: “a valid statement MUST identify a product”, and subcomponents likewise. */
function judgeProducts(
  { products, subcomponents = [] }: Statement,
  path: string,
  note: Note,
): void {
  for (const [at, product] of products.entries()) {
    judgeComponent(product, `${path}/products/${at}`, note);
    for (const [number, part] of (product.subcomponents ?? []).entries()) {
      judgeComponent(part, `${path}/products/${at}/subcomponents/${number}`, note);
    }
  }
  for (const [at, part] of subcomponents.entries()) {
    judgeComponent(part, `${path}/subcomponents/${at}`, note);
  }
}

/** Members that no version of OpenVEX has (JSON Schema, `additionalProperties`). */
function judgeUnknown(document: JsonValue, note: Note): void {
  const judge = (value: JsonValue | undefined, known: ReadonlySet<string>, path: string) => {
    for (const name of Object.keys(asObject(value) ?? {})) {
      const text = say('openvex.unknown', { name: shown(name) });
      if (!known.has(name)) note('warning', path, text);
    }
  };
  judge(document, members.document, '');
  for (const [at, statement] of items(member(document, 'statements')).entries()) {
    const path = `/statements/${at}`;
    judge(statement, members.statement, path);
    judge(member(statement, 'vulnerability'), members.vulnerability, `${path}/vulnerability`);
    for (const [number, product] of items(member(statement, 'products')).entries()) {
      const place = `${path}/products/${number}`;
      judge(product, members.product, place);
      for (const [part, each] of items(member(product, 'subcomponents')).entries()) {
        judge(each, members.component, `${place}/subcomponents/${part}`);
      }
    }
  }
}
