import assert from 'node:assert/strict';
import { test } from 'node:test';

import { validateSpdx } from '../read.ts';

test('a licence expression may be in small letters, and one that is none is an error', () => {
  const expressions = ['MIT or (isc AND Zlib)', 'NOASSERTION', 'MIT Or ISC'];
  const creation = {
    ...{ type: 'CreationInfo', '@id': '_:made', specVersion: '3.0.1' },
    ...{ created: '2026-11-23T00:00:00Z', createdBy: ['SpdxOrganization'] },
  };
  const elements = expressions.map((text, at) => ({
    type: 'simplelicensing_LicenseExpression',
    spdxId: `https://example.test/${at}`,
    creationInfo: '_:made',
    simplelicensing_licenseExpression: text,
  }));
  const findings = validateSpdx({
    '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
    '@graph': [creation, ...elements],
  });
  assert.deepEqual(
    findings.map(({ rule, path }) => [rule, path]),
    [['spdx.D', '/@graph/3/simplelicensing_licenseExpression']],
  );
});
