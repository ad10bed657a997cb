import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readSarif } from './read.ts';

const document = (results: object[], more: object = {}) =>
  JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Scanner',
            rules: [
              {
                id: 'R1',
                shortDescription: { text: 'Weak cipher' },
                help: { text: 'Turn it off.' },
                defaultConfiguration: { level: 'error' },
                messageStrings: { found: { text: 'Found {0} on {1}' } },
              },
            ],
          },
        },
        results,
      },
    ],
    ...more,
  });

const read = (text: string) => {
  const reading = readSarif(text);
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  return reading.document;
};
const pathsOf = (text: string) => {
  const reading = readSarif(text);
  assert.ok(!reading.ok);
  return reading.findings.map(({ path }) => path);
};

test('a result takes its words, level and help from its rule', () => {
  const [result] = read(
    document([
      {
        ...{ ruleId: 'R1', message: { id: 'found', arguments: ['RC4', 'port 443'] } },
        locations: [
          {
            physicalLocation: {
              ...{ artifactLocation: { uri: 'https://example.go.jp/' }, region: { startLine: 3 } },
            },
          },
        ],
        partialFingerprints: { b: '2', a: '1' },
      },
    ]),
  );
  assert.deepEqual(result, {
    ...{ path: '/runs/0/results/0', tool: 'Scanner', ruleId: 'R1', rule: 'Weak cipher' },
    ...{ help: 'Turn it off.', message: 'Found RC4 on port 443', level: 'error' },
    ...{ places: ['https://example.go.jp/:3'], fingerprint: 'a=1 b=2' },
  });
});

test('what passed and what was suppressed is no result', () => {
  const message = { text: 'x' };
  const found = read(
    document([
      { message, kind: 'pass' },
      { message, suppressions: [{ kind: 'external' }] },
      { message, suppressions: [{ kind: 'external', status: 'rejected' }] },
    ]),
  );
  assert.deepEqual(
    found.map(({ path, level }) => [path, level]),
    [['/runs/0/results/2', 'warning']],
  );
});

test('what is no SARIF 2.1.0 is refused with its places', () => {
  assert.deepEqual(pathsOf('{'), ['']);
  assert.deepEqual(pathsOf('[]'), ['']);
  assert.deepEqual(pathsOf(document([], { version: '2.0.0' })), ['/version']);
  assert.deepEqual(pathsOf('{"version":"2.1.0"}'), ['/runs']);
  assert.deepEqual(pathsOf(document([{}, { message: { text: 'x' }, level: 'fatal' }])), [
    '/runs/0/results/0/message',
    '/runs/0/results/1/level',
  ]);
});
