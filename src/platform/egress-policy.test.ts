import assert from 'node:assert/strict';
import { test } from 'node:test';

import { allowedHosts, entryFor, isWhereAllowed } from './egress-policy.ts';

const addresses: [string, string, boolean][] = [
  ['a public address', '93.184.216.34', true],
  ['a public address of version 6', '2606:2800:220:1:248:1893:25c8:1946', true],
  ['loopback', '127.0.0.1', false],
  ['loopback that looks odd', '127.255.255.254', false],
  ['loopback of version 6', '::1', false],
  ['a private network', '10.0.0.8', false],
  ['a private network', '172.16.0.1', false],
  ['a private network', '192.168.1.1', false],
  ['link-local, where clouds keep their secrets', '169.254.169.254', false],
  ['link-local of version 6', 'fe80::1', false],
  ['unique local', 'fd00::1', false],
  ['a carrier’s shared network', '100.64.0.1', false],
  ['this network', '0.0.0.0', false],
  ['unspecified', '::', false],
  ['multicast', '224.0.0.1', false],
  ['multicast of version 6', 'ff02::1', false],
  ['broadcast', '255.255.255.255', false],
  ['reserved', '240.0.0.1', false],
  ['for documentation', '192.0.2.1', false],
  ['loopback dressed as version 6', '::ffff:127.0.0.1', false],
  ['a public address dressed as version 6', '::ffff:93.184.216.34', false],
  ['translated by NAT64', '64:ff9b::7f00:1', false],
  ['a 6to4 tunnel', '2002:7f00:1::', false],
  ['a Teredo tunnel', '2001::1', false],
  ['no address', 'elsewhere', false],
];
for (const [situation, address, expected] of addresses) {
  test(`${situation} (${address}) is ${expected ? 'public' : 'not public'}`, () => {
    const found = [{ address, family: address.includes(':') ? 6 : 4 } as const];
    assert.equal(isWhereAllowed(found, { network: undefined }), expected);
  });
}

test('one bad address among good ones is enough to refuse, and so is none at all', () => {
  const good = { address: '93.184.216.34', family: 4 } as const;
  const bad = { address: '10.0.0.8', family: 4 } as const;
  assert.equal(isWhereAllowed([good, good], { network: undefined }), true);
  assert.equal(isWhereAllowed([good, bad], { network: undefined }), false);
  assert.equal(isWhereAllowed([], { network: undefined }), false);
});

test('a host in a network of one’s own is reached there and nowhere else', () => {
  const at = (address: string, network: string) =>
    isWhereAllowed([{ address, family: address.includes(':') ? 6 : 4 }], { network });
  assert.equal(at('10.1.2.3', '10.1.0.0/16'), true);
  assert.equal(at('10.2.2.3', '10.1.0.0/16'), false);
  assert.equal(at('93.184.216.34', '10.1.0.0/16'), false);
  assert.equal(at('fd00::1', 'fd00::/8'), true);
  assert.equal(at('fd00::1', '10.1.0.0/16'), false);
});

test('hosts are allowed by name and port; what is not written is not allowed', () => {
  const allow = allowedHosts(
    ' API.example.org, mirror.example:8443@10.1.0.0/16,10.2.3.4:8080,[fd00::1]:81,',
  );
  assert.deepEqual(allow, [
    { host: 'api.example.org', port: 443, network: undefined },
    { host: 'mirror.example', port: 8443, network: '10.1.0.0/16' },
    { host: '10.2.3.4', port: 8080, network: '10.2.3.4/32' },
    { host: 'fd00::1', port: 81, network: 'fd00::1/128' },
  ]);
  const found: [string, boolean][] = [
    ['https://api.example.org/a', true],
    ['https://api.example.org:443/a', true],
    ['https://api.example.org:8443/a', false],
    ['http://api.example.org/a', false],
    ['https://api.example.org.evil.example/a', false],
    ['https://api.example.org./a', false],
    ['https://mirror.example:8443/', true],
    ['https://mirror.example/', false],
    ['http://[fd00::1]:81/', true],
    // A number is an address, however it is written.
    ['http://0x0a.0x02.0x03.0x04:8080/', true],
    ['http://167904004:8080/', true],
  ];
  for (const [url, expected] of found) {
    assert.equal(entryFor(new URL(url), allow) !== undefined, expected, url);
  }
});

test('nothing is allowed by an empty setting', () => {
  assert.deepEqual(allowedHosts(''), []);
});

for (const entry of [
  ...['https://host.example', 'host.example/path', 'user@host.example', 'host.example:99999'],
  ...['*', '*.example.org', 'host example', 'host@10.0.0.0', 'host@10.0.0.0/8@x', ':443', '?'],
]) {
  test(`“${entry}” opens no door: the program does not start with it`, () => {
    assert.throws(() => allowedHosts(entry), /is not a host/);
  });
}

test('more hosts than anybody reviews are refused', () => {
  const many = Array.from({ length: 201 }, (_, at) => `h${at}.example`).join(',');
  assert.throws(() => allowedHosts(many), /More than 200/);
});
