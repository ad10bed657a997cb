import assert from 'node:assert/strict';
import { test } from 'node:test';

import { leadsNowhere } from './url.ts';

const addresses: [string, boolean][] = [
  ['https://example.invalid', true],
  ['https://psirt.acme.example/x', true],
  ['https://user@host.test:8443/x', true],
  ['http://localhost/', true],
  ['https://acme.INVALID./', true],
  ['https:///x', true],
  ['https:acme.com', true],
  ['https://example.net', false],
  ['https://invalid.com/x.invalid', false],
  ['https://[2001:db8::1]/', false],
  ['urn:example:x', false],
  ['', false],
];
for (const [url, isNowhere] of addresses) {
  test(`“${url}” ${isNowhere ? 'leads nowhere' : 'may lead somewhere'}`, () => {
    assert.equal(leadsNowhere(url), isNowhere);
  });
}
