import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';

import { fastify } from 'fastify';

import { testSite } from '#platform/testing.ts';

import { words } from './all-words.ts';
import { deadlineSources } from './deadlines.ts';
import { addCalendars } from './server.ts';

const site = await testSite([]);
const app = fastify();
addCalendars(app, site.tools, { words, site: 'https://noroshi.example', sources: deadlineSources });
after(async () => {
  await app.close();
  await site.drop();
});

test('an address that opens nothing answers like one that is not there', async () => {
  const secret = 'x'.repeat(43);
  for (const file of [`${secret}.ics`, secret, 'a.ics', `${randomUUID()}.ics`, '..%2fx.ics']) {
    const { statusCode, body } = await app.inject({ url: `/calendars/${file}` });
    assert.deepEqual([statusCode, body], [404, ''], file);
  }
});
