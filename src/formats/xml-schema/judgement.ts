import { pathOf, type XmlElement } from '#formats/xml/element.ts';
import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import type { Schema } from './schema.ts';
import { say } from './texts.ts';
import type { Breach, Declaration } from './type.ts';

const mostListed = 1_000;

/** An element to be judged; without a declaration, by whatever is declared for its name anywhere. */
export type Task = { readonly element: XmlElement; readonly declaration: Declaration | undefined };

/** A document while it is judged. */
export type Judgement = {
  readonly rule: string;
  readonly schema: Schema;
  readonly findings: Finding[];
  /** Elements still to be judged, the next one last. */
  readonly waiting: Task[];
  /** Findings in all, listed or not. */
  count: number;
  /** Elements, attributes and values looked at: what the cost is measured by. */
  steps: number;
};

/** Notes a broken rule at an element, or at an attribute of it. */
export function note(
  judgement: Judgement,
  { clause, text }: Breach,
  element: XmlElement,
  attribute?: string,
): void {
  judgement.count += 1;
  if (judgement.count > mostListed) return;
  const place = attribute === undefined ? '' : `/@${attribute}`;
  judgement.findings.push({
    rule: `${judgement.rule}.${clause}`,
    path: `${pathOf(element)}${place}`,
    severity: 'error',
    text: withLine(text, element.line),
  });
}

function withLine({ key, values }: Text, line: number): Text {
  return { key, values: { line, ...values } };
}

/** The findings that are listed, and how many there are in all. */
export function listedFindings({ rule, findings, count }: Judgement): readonly Finding[] {
  if (count <= mostListed) return findings;
  const text = say('xsd.more', { count });
  return [...findings, { rule: `${rule}.more`, path: '', severity: 'error', text }];
}
