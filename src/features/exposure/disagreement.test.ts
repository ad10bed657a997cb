import assert from 'node:assert/strict';
import { test } from 'node:test';

import { disagreements, type Spoken } from './disagreement.ts';

const voice = (source: string, more: Partial<Spoken> = {}): Spoken => ({
  ...{ source, record: 'CVE-2099-0001', withdrawnAt: null, affected: [] },
  ...more,
});
const ofGate = (...words: string[]): Spoken['affected'] => [
  {
    ...{ ecosystem: 'cpe', package: 'maker:gate', exact: [] },
    ranges: words.map((each) => ({ words: each, status: 'affected' })),
  },
];

test('sources that say the same, or of which one is silent, do not disagree', () => {
  const same = [
    voice('a', { affected: ofGate('< 2.0', '>= 3.0, < 3.4') }),
    voice('b', { affected: ofGate('>= 3.0, < 3.4', '< 2.0', '< 2.0') }),
    voice('kev'),
  ];
  assert.deepEqual(disagreements(same, []), []);
});

test('other versions of one package, a withdrawal and another severity are each named with both sides', () => {
  const voices = [
    voice('a', { affected: ofGate('< 2.0') }),
    voice('b', { affected: ofGate('< 2.1'), withdrawnAt: new Date(0) }),
  ];
  const rating = (sourceId: string, value: string, score: number) => ({
    ...{ sourceId, value },
    computed: { score },
  });
  const ratings = [
    rating('a', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8),
    rating('b', 'CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 8.4),
    rating('b', 'AV:N/AC:L/Au:N/C:P/I:P/A:P', 7.5),
  ];
  const found = disagreements(voices, ratings);
  assert.deepEqual(
    found.map(({ about, of }) => [about, of]),
    [
      ['withdrawal', ''],
      ['versions', 'maker:gate (cpe)'],
      ['severity', '3.1'],
    ],
  );
  assert.deepEqual(found[1]?.said, [
    { source: 'a CVE-2099-0001', what: '< 2.0' },
    { source: 'b CVE-2099-0001', what: '< 2.1' },
  ]);
});

test('a vector that cannot be read is no side of a disagreement', () => {
  const unread = { sourceId: 'b', value: 'CVSS:3.1/nonsense', computed: null };
  const read = { sourceId: 'a', value: 'CVSS:3.1/AV:N', computed: { score: 1 } };
  assert.deepEqual(disagreements([], [read, unread]), []);
});
