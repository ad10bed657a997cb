import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readXml } from '#formats/xml/read.ts';

import { validateCycloneDx, validateCycloneDxXml } from './read.ts';

const vector = 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const rated = [
  { method: 'CVSSv31', vector, score: 9.8, severity: 'critical' },
  { method: 'CVSSv31', vector: `CVSS:3.1/${vector}`, score: 7.5, severity: 'high' },
  { method: 'OWASP', vector, score: 1, severity: 'low' },
  { method: 'CVSSv31', vector, score: 9.8, severity: 'medium' },
];
const differing = [
  ['cvss.differs', 1, 'score', 'warning'],
  ['cvss.differs', 3, 'severity', 'warning'],
];

test('a rating that is not what its vector comes to is told, in JSON', () => {
  const findings = validateCycloneDx({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    vulnerabilities: [{ id: 'CVE-2099-0001', ratings: rated }],
  });
  assert.deepEqual(
    findings.map(({ rule, path, severity }) => {
      const [, , , , number, what] = path.split('/');
      return [rule, Number(number), what, severity];
    }),
    differing,
  );
});

test('and in XML', () => {
  const ratings = rated.map(
    ({ score, severity, method, vector: written }) =>
      `<rating><score>${score}</score><severity>${severity}</severity><method>${method}</method><vector>${written}</vector></rating>`,
  );
  const text = `<bom xmlns="http://cyclonedx.org/schema/bom/1.5"><vulnerabilities><vulnerability><id>CVE-2099-0001</id><ratings>${ratings.join('')}</ratings></vulnerability></vulnerabilities></bom>`;
  const reading = readXml(text);
  assert.ok(reading.ok);
  assert.deepEqual(
    validateCycloneDxXml(reading.document).map(({ rule, path, severity }) => {
      const [, number = '1', what] = /rating(?:\[(\d+)\])?\/(\w+)$/.exec(path) ?? [];
      return [rule, Number(number) - 1, what, severity];
    }),
    differing,
  );
});
