import assert from 'node:assert/strict';
import { after } from 'node:test';

import {
  closeReceivers,
  codeIn,
  letters,
  opened,
  posts,
  receiverSettings,
} from './testing-receivers.ts';

// Read once, when the settings are loaded: so before anything that loads them.
Object.assign(process.env, receiverSettings);
const { testNation, testWords } = await import('./testing.ts');
const { deliverySweep, postOffice, tellingJob } = await import('./service.ts');

export const nation = await testNation(
  [tellingJob, deliverySweep(postOffice(testWords))],
  testWords,
);
const { ask, person, settle } = nation;
after(async () => {
  await closeReceivers();
  await nation.drop();
});

/** What an answer holds, as its reader knows it. */
export type Answer = ReturnType<typeof JSON.parse>;
export async function done(
  login: string,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  body?: object,
): Promise<Answer> {
  const answer = await ask(person(login), method, url, body);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
}

export type Channel = { id: string; secret: string | null };
export async function channel(login: string, fields: object): Promise<Channel> {
  const made = await done(login, 'POST', '/api/notice-channels', {
    ...{ owner: 'organization', name: 'CSIRT', ceiling: 'TLP:GREEN', language: 'ja' },
    ...fields,
  });
  await settle();
  return made;
}
export async function verified(
  login: string,
  fields: { kind: string; target: string; owner?: string; name?: string },
): Promise<Channel> {
  const made = await channel(login, fields);
  const latest = letters.at(-1);
  const carried =
    fields.kind === 'email' && latest ? opened(latest).body : (posts.at(-1)?.body ?? '');
  await done(login, 'POST', `/api/notice-channels/${made.id}/verification`, {
    code: codeIn(carried),
  });
  return made;
}
export const always = { when: 'instant', quiet: null, urgentAnyway: true };
export const rule = (login: string, channelId: string, rest: object = {}) =>
  done(login, 'POST', '/api/notice-rules', {
    ...{ owner: 'organization', kinds: [], way: { to: 'channel', channelId } },
    ...{ timing: always, zone: 'Asia/Tokyo' },
    ...rest,
  });
export const log = async (login: string) =>
  (await done(login, 'GET', '/api/notice-deliveries')).deliveries as Answer[];
