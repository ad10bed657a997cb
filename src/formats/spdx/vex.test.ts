import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { JsonValue } from '#formats/json/read.ts';

import { hasVexRelationships, readSpdxVex } from './vex.ts';

type Members = { readonly [key: string]: JsonValue };

const iri = (name: string) => `https://example.test/${name}`;

function element(type: string, name: string, rest: Members = {}): Members {
  return { type, spdxId: iri(name), creationInfo: '_:made', ...rest };
}

function vex(kind: string, relationshipType: string, rest: Members = {}): Members {
  return element(`security_Vex${kind}VulnAssessmentRelationship`, kind, {
    ...{ from: iri('cve'), to: [iri('portal')], relationshipType },
    ...rest,
  });
}

function document(...elements: readonly Members[]): Members {
  return {
    '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
    '@graph': [
      {
        ...{ type: 'CreationInfo', '@id': '_:made', specVersion: '3.0.1' },
        ...{ created: '2026-11-23T00:00:00Z', createdBy: [iri('jane')] },
      },
      element('Organization', 'jane', { name: 'Acme' }),
      element('SpdxDocument', 'document', {
        rootElement: [iri('portal')],
        element: [iri('portal')],
      }),
      element('software_Package', 'portal', {
        name: 'portal',
        software_packageUrl: 'pkg:npm/portal@1.0.0',
      }),
      element('software_Package', 'part', {
        name: 'part',
        software_packageUrl: 'pkg:npm/part@2.0.0',
      }),
      element('software_Package', 'nameless', { name: 'nameless' }),
      element('security_Vulnerability', 'cve', {
        name: 'a bug',
        externalIdentifier: [
          {
            type: 'ExternalIdentifier',
            externalIdentifierType: 'cve',
            identifier: 'CVE-2026-0001',
          },
        ],
      }),
      ...elements,
    ],
  };
}

function read(...elements: readonly Members[]) {
  const value = document(...elements);
  assert.ok(hasVexRelationships(value));
  const reading = readSpdxVex(value);
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  return reading.document;
}

test('a statement says of which product, which vulnerability, why, and when', () => {
  const { statements, ...whole } = read(
    vex('NotAffected', 'doesNotAffect', {
      to: [iri('portal'), iri('nameless')],
      security_assessedElement: iri('part'),
      security_justificationType: 'componentNotPresent',
      security_statusNotes: 'never linked',
      security_publishedTime: '2026-11-24T00:00:00Z',
    }),
  );
  assert.deepEqual(whole, {
    ...{ format: 'spdx', id: iri('document'), version: '', author: 'Acme' },
    issuedAt: new Date('2026-11-23T00:00:00Z'),
  });
  assert.deepEqual(statements, [
    {
      vulnerability: 'CVE-2026-0001',
      status: 'not_affected',
      justification: 'componentNotPresent',
      action: '',
      detail: 'never linked',
      products: [{ ecosystem: 'npm', name: 'portal', version: '1.0.0' }],
      unresolved: 1,
      parts: [{ ecosystem: 'npm', name: 'part', version: '2.0.0' }],
      isWhole: true,
      issuedAt: new Date('2026-11-24T00:00:00Z'),
    },
  ]);
});

test('every status is told by its class', () => {
  const { statements } = read(
    vex('Affected', 'affects', { security_actionStatement: 'update' }),
    vex('Fixed', 'fixedIn'),
    vex('UnderInvestigation', 'underInvestigationFor'),
    vex('NotAffected', 'doesNotAffect', { security_impactStatement: 'x' }),
  );
  assert.deepEqual(
    statements.map(({ status, action, detail }) => [status, action, detail]),
    [
      ['affected', 'update', ''],
      ['fixed', '', ''],
      ['under_investigation', '', ''],
      ['not_affected', '', 'x'],
    ],
  );
});

test('what was withdrawn states nothing any more', () => {
  const withdrawn = { security_withdrawnTime: '2026-11-24T00:00:00Z' };
  assert.deepEqual(read(vex('Fixed', 'fixedIn', withdrawn)).statements, []);
});

test('a statement without its reason is refused, and faults elsewhere are warnings', () => {
  const reading = readSpdxVex(document(vex('NotAffected', 'doesNotAffect')));
  assert.ok(!reading.ok);
  assert.deepEqual(
    reading.findings.map(({ text }) => text.key),
    ['spdx.3.justification'],
  );
  const elsewhere = element('software_Package', 'odd', { name: 'odd', colour: 'red' });
  const { findings } = readSpdxVex(document(elsewhere, vex('Fixed', 'fixedIn')));
  assert.deepEqual(
    findings.map(({ severity }) => severity),
    ['warning'],
  );
  assert.ok(!hasVexRelationships(document()));
});

test('what many relationships name is looked up once, and they are refused beyond a limit', () => {
  const times = <Item>(count: number, make: (at: number) => Item) =>
    Array.from({ length: count }, (_, at) => make(at));
  const crowd = (names: number, relationships: number) => {
    let looks = 0;
    const identifiers = times(names, (at) => ({
      ...{ type: 'ExternalIdentifier', externalIdentifierType: 'packageUrl' },
      identifier: `pkg:npm/p${at}@1`,
    }));
    for (const identifier of identifiers) {
      const { identifier: text } = identifier;
      Object.defineProperty(identifier, 'identifier', {
        enumerable: true,
        get() {
          looks += 1;
          return text;
        },
      });
    }
    const reading = readSpdxVex(
      document(
        element('software_Package', 'crowd', { name: 'crowd', externalIdentifier: identifiers }),
        ...times(relationships, (at) => ({
          ...vex('Fixed', 'fixedIn', { to: [iri('crowd')] }),
          spdxId: iri(`fixed-${at}`),
        })),
      ),
    );
    return { looks, reading };
  };
  const few = crowd(100, 10);
  const many = crowd(100, 1_000);
  assert.ok(few.reading.ok && many.reading.ok);
  assert.equal(many.reading.document.statements.at(-1)?.products.length, 100);
  assert.equal(many.looks, few.looks);
  const { reading } = crowd(1_000, 600);
  assert.deepEqual([reading.ok, reading.findings.at(-1)?.text.key], [false, 'spdx.vex-products']);
});
