import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as createTcp } from 'node:net';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { Refusal } from '#kernel/refusal.ts';

import { admit, type Answer, type Errand, send } from './egress.ts';
import { type Address, allowedHosts, type EgressPolicy } from './egress-policy.ts';

const servers: Server[] = [];
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function served(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const errand = (url: string, rest: Partial<Errand> = {}): Errand => ({
  ...{ url, method: 'GET', maxBytes: 100_000, maxUnpackedBytes: 1_000_000, timeoutMs: 5_000 },
  ...rest,
});
const policy = (allow: string, rest: Partial<EgressPolicy> = {}): EgressPolicy => ({
  allow: allowedHosts(allow),
  ...rest,
});
const text = ({ body }: Answer) => Buffer.from(body).toString('utf8');

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  assert.ok(error instanceof Refusal, `not refused: ${String(error)}`);
  return error.text.key;
}

test('an allowed host is asked and answers, without cookies either way', async () => {
  const asked: IncomingMessage[] = [];
  const host = await served((request, response) => {
    asked.push(request);
    response.setHeader('set-cookie', 'a=b').setHeader('etag', '"1"').end('sound');
  });
  const headers = { cookie: 'secret=1', 'if-none-match': '"0"' };
  const answer = await send(errand(`http://${host}/feed?x=1`, { headers }), policy(host));
  assert.equal(answer.status, 200);
  assert.equal(text(answer), 'sound');
  assert.equal(answer.headers['etag'], '"1"');
  assert.equal(answer.headers['set-cookie'], undefined);
  const [request] = asked;
  assert.ok(request && asked.length === 1);
  assert.equal(request.headers.cookie, undefined);
  assert.equal(request.headers['if-none-match'], '"0"');
  assert.equal(request.headers['user-agent'], 'Noroshi');
  assert.equal(request.url, '/feed?x=1');
});

test('a body is sent and the status is the asker’s to judge', async () => {
  const host = await served((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => response.writeHead(422).end(Buffer.concat(chunks)));
  });
  const body = Buffer.from('{"a":1}');
  const answer = await send(errand(`http://${host}/`, { method: 'POST', body }), policy(host));
  assert.equal(answer.status, 422);
  assert.equal(text(answer), '{"a":1}');
});

const addresses: [string, string, string][] = [
  ['a host that nobody allowed', 'https://elsewhere.example/', 'platform.egress.host'],
  ['plain http to a public host', 'http://feed.example:80/', 'platform.egress.url'],
  ['a file', 'file:///etc/passwd', 'platform.egress.url'],
  ['another scheme', 'gopher://feed.example/', 'platform.egress.url'],
  ['a password in the address', 'https://u:p@feed.example/', 'platform.egress.url'],
  ['a fragment', 'https://feed.example/#a', 'platform.egress.url'],
  ['no address at all', 'feed.example', 'platform.egress.url'],
  ['another port', 'https://feed.example:8443/', 'platform.egress.host'],
  ['an address instead of the name', 'https://93.184.216.34/', 'platform.egress.host'],
];
for (const [situation, url, key] of addresses) {
  test(`${situation} is refused before anything is looked up`, async () => {
    const rules = policy('feed.example,feed.example:80', {
      lookup: () => assert.fail('looked up'),
    });
    assert.throws(() => admit(url, rules), Refusal);
    assert.equal(await refusal(send(errand(url), rules)), key);
  });
}

test('a public name that stands for an inner address is not connected to', async () => {
  let asked = 0;
  const host = await served((_request, response) => {
    asked += 1;
    response.end('inside');
  });
  const port = host.split(':')[1]!;
  const inner: Address = { address: '127.0.0.1', family: 4 };
  const outer: Address = { address: '93.184.216.34', family: 4 };
  for (const found of [[inner], [outer, inner], []]) {
    const rules = policy(`feed.example:${port}`, { lookup: async () => found });
    const key = await refusal(send(errand(`https://feed.example:${port}/`), rules));
    assert.equal(key, 'platform.egress.address');
  }
  assert.equal(asked, 0);
});

test('a name that answers differently the second time is only asked once', async () => {
  const host = await served((_request, response) => response.end('the checked one'));
  const port = host.split(':')[1]!;
  let lookups = 0;
  const lookup = async (): Promise<Address[]> => {
    lookups += 1;
    // Checked as 127.0.0.1; a second look would be led to an address outside the network.
    return [{ address: lookups === 1 ? '127.0.0.1' : '203.0.113.9', family: 4 }];
  };
  const rules = policy(`feed.example:${port}@127.0.0.0/8`, { lookup });
  assert.equal(text(await send(errand(`http://feed.example:${port}/`), rules)), 'the checked one');
  assert.equal(lookups, 1);
});

test('a name that cannot be resolved, and a port where nobody listens', async () => {
  const lookup = () => Promise.reject(new Error('ENOTFOUND'));
  const unknown = send(errand('https://feed.example/'), policy('feed.example', { lookup }));
  assert.equal(await refusal(unknown), 'platform.egress.unresolved');
  const silent = createTcp().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  await new Promise((done) => silent.close(done));
  const nobody = send(errand(`http://127.0.0.1:${port}/`), policy(`127.0.0.1:${port}`));
  assert.equal(await refusal(nobody), 'platform.egress.failed');
});

test('a redirect on the same host is followed three times and no more', async () => {
  const host = await served((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) response.end('arrived');
    else response.writeHead(302, { location: `/${left - 1}` }).end();
  });
  assert.equal(text(await send(errand(`http://${host}/3`), policy(host))), 'arrived');
  for (const url of [`http://${host}/4`, `http://${host}/1000000`]) {
    assert.equal(await refusal(send(errand(url), policy(host))), 'platform.egress.redirect');
  }
});

test('a redirect to another host is not followed, even to one that is allowed', async () => {
  let asked = 0;
  const other = await served((_request, response) => {
    asked += 1;
    response.end('the other');
  });
  for (const location of [`http://${other}/`, `//${other}/`, 'https://[', 'file:///etc/passwd']) {
    const host = await served((_request, response) => {
      response.writeHead(301, { location }).end();
    });
    const sent = send(errand(`http://${host}/`), policy(`${host},${other}`));
    assert.equal(await refusal(sent), 'platform.egress.redirect', location);
  }
  assert.equal(asked, 0);
});

test('what was posted is never posted again elsewhere', async () => {
  const host = await served((_request, response) => {
    response.writeHead(307, { location: '/again' }).end();
  });
  const body = Buffer.from('once');
  const sent = send(errand(`http://${host}/`, { method: 'POST', body }), policy(host));
  assert.equal(await refusal(sent), 'platform.egress.redirect');
});

test('an answer that is too long is cut off, announced or not', async () => {
  const announced = await served((_request, response) => {
    response.writeHead(200, { 'content-length': '100001' }).write('x');
  });
  const endless = await served((_request, response) => {
    const chunk = Buffer.alloc(10_000, 120);
    const more = () => {
      while (response.write(chunk));
      response.once('drain', more);
    };
    more();
  });
  for (const host of [announced, endless]) {
    const key = await refusal(send(errand(`http://${host}/`), policy(host)));
    assert.equal(key, 'platform.egress.large');
  }
});

test('an answer that never ends, or does not begin, is given up', async () => {
  const drip = await served((_request, response) => {
    const timer = setInterval(() => response.write('x'), 20);
    response.on('close', () => {
      clearInterval(timer);
    });
  });
  const patient = errand(`http://${drip}/`, { timeoutMs: 300 });
  assert.equal(await refusal(send(patient, policy(drip))), 'platform.egress.slow');

  const mute = await served(() => undefined);
  const sent = send(errand(`http://${mute}/`), policy(mute, { idleMs: 200 }));
  assert.equal(await refusal(sent), 'platform.egress.slow');

  const stalled = await served((_request, response) => response.write('x'));
  const kept = send(errand(`http://${stalled}/`), policy(stalled, { idleMs: 200 }));
  assert.equal(await refusal(kept), 'platform.egress.slow');

  const never = policy('feed.example', { lookup: () => new Promise(() => undefined) });
  const unresolved = errand('https://feed.example/', { timeoutMs: 200 });
  assert.equal(await refusal(send(unresolved, never)), 'platform.egress.slow');
});

test('an answer that breaks off is no answer', async () => {
  const host = await served((_request, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy());
  });
  assert.equal(
    await refusal(send(errand(`http://${host}/`), policy(host))),
    'platform.egress.failed',
  );
});

test('what is packed is unpacked, within its limits', async () => {
  const packs: [Buffer, string, string][] = [
    [gzipSync('sound'), 'gzip', 'sound'],
    [gzipSync(Buffer.alloc(2_000_000)), 'gzip', 'platform.egress.bomb'],
    [gzipSync('cut short').subarray(0, 12), 'gzip', 'platform.egress.encoding'],
    [Buffer.from('not packed'), 'gzip', 'platform.egress.encoding'],
    [gzipSync(gzipSync('twice')), 'gzip, gzip', 'platform.egress.encoding'],
    [Buffer.from('x'), 'compress', 'platform.egress.encoding'],
  ];
  for (const [body, encoding, expected] of packs) {
    const host = await served((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(body);
    });
    const sent = send(errand(`http://${host}/`), policy(host));
    if (expected.startsWith('platform.')) assert.equal(await refusal(sent), expected);
    else assert.equal(text(await sent), expected);
  }
});

test('with a proxy, a public host is reached through it, and an own one directly', async () => {
  const own = await served((_request, response) => response.end('direct'));
  const asked: string[] = [];
  const proxy = createServer().on('connect', (request, socket) => {
    asked.push(String(request.url));
    // Stands in for the host: whatever is asked ends at a port that closes at once.
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  servers.push(proxy);
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const uri = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const rules = policy(`${own},feed.example`, {
    proxy: uri,
    lookup: () => assert.fail('the proxy resolves names'),
  });
  assert.equal(
    await refusal(send(errand('https://feed.example/'), rules)),
    'platform.egress.failed',
  );
  assert.deepEqual(asked, ['feed.example:443']);
  assert.equal(text(await send(errand(`http://${own}/`), rules)), 'direct');
  assert.equal(asked.length, 1);
});

test('a server that speaks no HTTP is refused', async () => {
  const odd = createTcp((socket) => socket.end('220 smtp ready\r\n')).listen(0, '127.0.0.1');
  await once(odd, 'listening');
  const { port } = odd.address() as AddressInfo;
  connect(port, '127.0.0.1').destroy();
  const sent = send(errand(`http://127.0.0.1:${port}/`), policy(`127.0.0.1:${port}`));
  assert.equal(await refusal(sent), 'platform.egress.failed');
  odd.close();
});
