import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { ok, refused } from '#features/access/server/testing.ts';

import { councilSite } from './testing.ts';

const site = await councilSite();
const { post, seats, plan, addItem, move, pass, inDays, show } = site;
after(() => site.drop());

// Four seats have a vote: the chair and three ministries. Votes are sent round for three days.

let [meeting, item, ballot] = ['', '', ''];
const vote = (name: string, seat: string, choice: string, on = ballot) =>
  post(name, `/api/council-ballots/${on}/votes`, { seatId: seats[seat], choice });
const close = (on = ballot) => post('officer', `/api/council-ballots/${on}/close`, {});

/** A resolution that is sent round now, and the ballot on its text. */
async function sendRound(title: string) {
  const written = { kind: 'written', beginsAt: await inDays(0), closesAt: await inDays(3) };
  const id = await plan(written);
  const about = await addItem(id, title);
  const url = `/api/council-items/${about}`;
  const text = await ok(post('officer', `${url}/proposals`, { text: `${title}を行う。` }));
  await ok(move(id, 'notified'));
  await ok(move(id, 'open'));
  const asked = { proposalId: text.id, manner: 'named' };
  const opened = String((await ok(post('officer', `${url}/ballots`, asked))).id);
  return { id, about, opened };
}

test('a written resolution has a close, and nobody takes a seat in it', async () => {
  const open = plan({ kind: 'written' });
  await assert.rejects(open, /council\.meeting\.closes-before/);
  ({ id: meeting, about: item, opened: ballot } = await sendRound('計画の改定'));
  const arrival = { seatId: seats['m1'], personId: site.personWire('m1'), manner: 'online' };
  const arrive = post('officer', `/api/council-meetings/${meeting}/arrivals`, arrival);
  assert.deepEqual(await refused(arrive), [409, 'council.floor.written']);
  const { own } = await show('m2', meeting);
  assert.deepEqual(own, [seats['m2']]);
});

test('a seat votes for itself until the close; nobody counts before all have voted or it is over', async () => {
  assert.deepEqual(await refused(vote('m1-deputy', 'm1', 'for')), [403, 'council.floor.not-yours']);
  assert.deepEqual(await refused(vote('expert', 'expert', 'for')), [
    409,
    'council.floor.empty-seat',
  ]);
  await ok(vote('m1', 'm1', 'for'));
  await ok(vote('m2', 'm2', 'for'));
  assert.deepEqual(await refused(vote('m2', 'm2', 'against')), [409, 'council.ballot.seat-voted']);
  await ok(vote('approver', 'approver', 'against'));
  assert.deepEqual(await refused(close()), [409, 'council.ballot.still-running']);
  assert.deepEqual((await show('m3', meeting)).items[0].ballots[0].votes, []);
});

test('after its close a vote is refused and leaves no trace; who sent none was not there', async () => {
  await pass('3 days');
  assert.deepEqual(await refused(vote('m3', 'm3', 'against')), [409, 'council.ballot.closed']);
  const { result, counts } = await ok(close());
  assert.equal(result, 'adopted', 'two of three who voted, and three of four are a quorum');
  assert.deepEqual(counts, { for: 2, against: 1, abstain: 0, silent: 1 });
  const [line] = (await show('m3', meeting)).items[0].ballots;
  assert.equal(line.votes.length, 3);
  const acts = await site.acts(item);
  assert.equal(acts.filter((act) => act === 'council-item.voted').length, 3);
  const url = `/api/council-items/${item}/outcome`;
  await ok(post('approver', url, { kind: 'decided' }));
  assert.equal((await show('m3', meeting)).items[0].outcome.text, '計画の改定を行う。');
});

test('without a quorum of votes nothing is adopted, and after the close no ballot begins', async () => {
  const { id, about, opened } = await sendRound('費用の分担');
  await ok(vote('m1', 'm1', 'for', opened));
  await ok(vote('m2', 'm2', 'for', opened));
  await pass('3 days');
  const { result, counts } = await ok(close(opened));
  assert.equal(result, 'no-quorum', 'two of four are not more than half');
  assert.deepEqual(counts, { for: 2, against: 0, abstain: 0, silent: 2 });
  const url = `/api/council-items/${about}`;
  const decided = post('approver', `${url}/outcome`, { kind: 'decided' });
  assert.deepEqual(await refused(decided), [409, 'council.item.nothing-adopted']);
  const text = await ok(post('officer', `${url}/proposals`, { text: '再案。' }));
  const again = post('officer', `${url}/ballots`, { proposalId: text.id, manner: 'open' });
  assert.deepEqual(await refused(again), [409, 'council.ballot.closed']);
  await ok(move(id, 'closed'));
});

test('when every seat has voted it is counted before the close', async () => {
  const { opened } = await sendRound('体制の整備');
  for (const name of ['approver', 'm1', 'm2', 'm3']) await ok(vote(name, name, 'for', opened));
  const { result, counts } = await ok(close(opened));
  assert.deepEqual([result, counts.silent], ['adopted', 0]);
});
