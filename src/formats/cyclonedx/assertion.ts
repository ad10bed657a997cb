import { attributeOf, childOf, pathOf, type XmlElement } from '#formats/xml/element.ts';
import type { Finding } from '#kernel/finding.ts';

import { nested } from './bom.ts';
import { say } from './texts.ts';

const mostListed = 1_000;

/** A condition that the XSD of 1.7 writes as a comment, for want of tools that know XSD 1.1. */
type Assertion = {
  readonly id: string;
  readonly of: string;
  readonly holds: (element: XmlElement) => boolean;
  readonly text: Finding['text'];
};

const assertions: readonly Assertion[] = [
  {
    id: 'versionRange_requires_isExternal_eq_true',
    of: 'component',
    holds: (element) =>
      !childOf(element, 'versionRange') ||
      ['true', '1'].includes(attributeOf(element, 'isExternal')?.trim() ?? ''),
    text: say('cyclonedx.assert.range'),
  },
  {
    id: 'requires_attributedTo_or_process',
    of: 'citation',
    holds: (element) =>
      childOf(element, 'attributedTo') !== undefined || childOf(element, 'process') !== undefined,
    text: say('cyclonedx.assert.citation'),
  },
];

/** What the assertions of the XSD of 1.7 have against a document; the JSON Schema has the same rules. */
export function assertionBreaches(root: XmlElement, version: string): readonly Finding[] {
  if (version !== '1.7') return [];
  const findings: Finding[] = [];
  for (const element of nested([root], ({ children }) => children)) {
    for (const { id, of, holds, text } of assertions) {
      if (element.name !== of || element.namespace !== root.namespace || holds(element)) continue;
      if (findings.length >= mostListed) return findings;
      const rule = `cyclonedx.schema.${id}`;
      findings.push({
        rule,
        path: pathOf(element),
        severity: 'error',
        text: { ...text, values: { line: element.line } },
      });
    }
  }
  return findings;
}
