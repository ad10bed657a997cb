// Order keys per second in every order, over versions that advisories and version lists really name;
// and comparing by key beside comparing by npm's `semver`, once both give the same answers.
import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';

import { compare as npmCompare, valid as npmValid } from 'semver';

import { ecosystemOf } from '#formats/osv/ecosystem.ts';
import { isOrder, type Order, orders } from '#formats/versions/ecosystem.ts';
import { orderKey } from '#formats/versions/order.ts';
import { compareBytes } from '#kernel/bytes.ts';

import { advisoryFiles, type File, versionLists } from './ground/corpus.ts';
import { percentile, printTable, timed } from './ground/figures.ts';

const rounds = 5;
/** Versions or pairs in one round. */
const perRound = 200_000;

const versions = collect();
const measured = orders.filter((order) => versions.get(order)!.length > 0);
assert.ok(measured.length >= 14, `only ${measured.length} orders have versions in the data`);
const lines = [];
for (const order of measured) lines.push(await keysPerSecond(order));
printTable('Order keys', lines);
const left = orders.filter((order) => !measured.includes(order));
console.log(`\nThe data names no version in: ${left.join(', ')}.`);
printTable('Comparing two semantic versions', await comparing());

/** The distinct versions of each order. */
function collect(): ReadonlyMap<Order, readonly string[]> {
  const found = new Map(orders.map((order) => [order, new Set<string>()]));
  const listOrders: Readonly<Record<string, Order>> = { redhat: 'rpm', rubygems: 'gem' };
  for (const { name, bytes } of versionLists()) {
    const [kind = ''] = (name.split('/').at(-1) ?? '').split('-');
    const order = listOrders[kind] ?? kind;
    if (!isOrder(order)) continue;
    for (const line of bytes.toString('utf8').split('\n')) {
      if (/^(#|\/\/|\s*$)/.test(line)) continue;
      const [a, , b] = line.trim().split(' ');
      for (const text of [a, b]) if (text) found.get(order)!.add(text);
    }
  }
  for (const file of advisoryFiles().filter(({ name }) => name.endsWith('.ndjson.gz'))) {
    for (const [order, text] of namedIn(file)) found.get(order)!.add(text);
  }
  // No file of the corpus names an npm package; its order is that of semantic versions.
  for (const text of found.get('semver')!) found.get('npm')!.add(text);
  return new Map([...found].map(([order, texts]) => [order, [...texts]]));
}

/** Every version that a file of advisories names, with the order it stands in. */
function* namedIn({ bytes }: File): Generator<[Order, string]> {
  for (const line of gunzipSync(bytes).toString('utf8').split('\n').filter(Boolean)) {
    const { affected, containers } = JSON.parse(line);
    for (const { package: of, ranges = [], versions: listed = [] } of affected ?? []) {
      const { order } = ecosystemOf(of?.ecosystem ?? '');
      if (!order) continue;
      const bounds = ranges.flatMap(({ type, events }: { type: string; events: object[] }) =>
        type === 'GIT' ? [] : events.flatMap(Object.values),
      );
      for (const text of [...listed, ...bounds]) yield [order, text];
    }
    for (const { versions: listed = [] } of containers?.cna.affected ?? []) {
      for (const { version, lessThan } of listed) {
        if (version) yield ['generic', version];
        if (lessThan) yield ['generic', lessThan];
      }
    }
  }
}

/** The median of the rounds: operations a second. */
async function perSecond(operations: number, round: () => void): Promise<number> {
  round();
  const seconds: number[] = [];
  for (let at = 0; at < rounds; at += 1) seconds.push((await timed(round)).seconds);
  return operations / percentile(seconds, 0.5);
}

async function keysPerSecond(order: Order) {
  const texts = versions.get(order)!;
  const keys = texts.flatMap((text) => orderKey(order, text) ?? []);
  const bytes = keys.reduce((sum, key) => sum + key.length, 0);
  const turns = Math.max(1, Math.floor(perRound / texts.length));
  const rate = await perSecond(turns * texts.length, () => {
    for (let turn = 0; turn < turns; turn += 1) for (const text of texts) orderKey(order, text);
  });
  return {
    order,
    versions: texts.length,
    'without order': texts.length - keys.length,
    'bytes a key': bytes / keys.length,
    'keys a second': rate,
  };
}

/** A pseudo-random number below 2³², the same in every run (xorshift32). */
function* scattered(): Generator<number, never> {
  let state = 0x2545f491;
  for (;;) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield state >>> 0;
  }
}

/** Pairs of versions that both sides can read, by their place among these. */
async function comparing() {
  const texts = (['semver', 'npm', 'cargo'] as const).flatMap((order) => [...versions.get(order)!]);
  const sound = texts.filter((text) => npmValid(text) === text && orderKey('npm', text));
  const keys = sound.map((text) => orderKey('npm', text)!);
  const numbers = scattered();
  const draw = () => numbers.next().value % sound.length;
  const pairs = Array.from({ length: perRound }, () => [draw(), draw()] as const);
  for (const [a, b] of pairs) {
    assert.equal(compareBytes(keys[a]!, keys[b]!), npmCompare(sound[a]!, sound[b]!), sound[a]);
  }
  let sum = 0;
  const ways = {
    'npm `semver`.compare, from text': ([a, b]: readonly [number, number]) =>
      npmCompare(sound[a]!, sound[b]!),
    'two keys made and compared': ([a, b]: readonly [number, number]) =>
      compareBytes(orderKey('npm', sound[a]!)!, orderKey('npm', sound[b]!)!),
    'two kept keys compared': ([a, b]: readonly [number, number]) =>
      compareBytes(keys[a]!, keys[b]!),
  };
  const rates: [string, number][] = [];
  for (const [way, compare] of Object.entries(ways)) {
    const rate = await perSecond(pairs.length, () => {
      for (const pair of pairs) sum += compare(pair);
    });
    rates.push([way, rate]);
  }
  assert.ok(Number.isInteger(sum));
  return rates.map(([way, rate]) => ({
    way,
    versions: sound.length,
    'pairs agreed': pairs.length,
    'comparisons a second': rate,
    ratio: rate / rates[0]![1],
  }));
}
