import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { jurisdictionOf, leavesAt, shelfAt } from '#features/profiles/server/service.ts';
import { readJson } from '#formats/json/read.ts';
import { faultsOf } from '#kernel/faults.ts';
import { type Fault, Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import { type Change, newId, type Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { Instrument, InstrumentId, Obligation } from '../instrument.ts';
import { judgeInstrument } from '../law-fault.ts';
import { type Laws, readLaws } from '../law-shelf.ts';
import { say as sayLaws } from '../law-texts.ts';
import { ObligationId } from '../obligation.ts';
import { addressIn } from '../provision.ts';
import { say } from '../texts.ts';
import * as store from './law-store.ts';
import { outcomeFinder } from './outcome.ts';
import { markTouched } from './reviews.ts';
import { absent, extractedFrom, lawNamed, takenLaws, todayOf } from './taken.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** The laws of the profiles in a folder as they are, with every fault. */
export const lawsAt = (dir?: string): Laws => readLaws(leavesAt(dir), shelfAt(dir).profiles);

let shipped: Laws | undefined;

/** The instruments that ship, read once; refused where there is a fault in any. */
export function soundLaws(): Laws['instruments'] {
  shipped ??= lawsAt();
  const { faults, instruments } = shipped;
  if (faults.length > 0) {
    throw new Refusal('unavailable', say('laws.unsound', { count: faults.length }), { faults });
  }
  return instruments;
}

const hashOf = (instrument: Instrument): Buffer =>
  createHash('sha256').update(JSON.stringify(instrument)).digest();

/** What ships and was not taken in as it ships. */
async function offered(work: Work) {
  const { profile } = await jurisdictionOf(work);
  const known = await store.selectHashes(work);
  return (soundLaws().get(profile.id) ?? []).filter(
    (each) => !known.has(hashOf(each).toString('hex')),
  );
}

export async function listLawOffers(work: Work): Promise<Output<'listLawOffers'>> {
  const taken = [...(await takenLaws(work)).values()];
  return (await offered(work)).map(({ key, version, kind, names }) => ({
    ...{ key, version, kind, names },
    isRevision: taken.some(({ instrument }) => instrument.key === key),
  }));
}

export async function adoptLaws(
  work: Change,
  { keys }: Input<'adoptLaws'>,
): Promise<Output<'adoptLaws'>> {
  const offers = await offered(work);
  const wanted = new Set(keys);
  const strangers = keys.flatMap((key, at): Fault[] =>
    offers.some((each) => each.key === key)
      ? []
      : [{ path: `/keys/${at}`, text: say('laws.fault.absent', { id: key }) }],
  );
  if (strangers.length > 0) {
    throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults: strangers });
  }
  const laws: InstrumentId[] = [];
  let drafts = 0;
  // What an instrument rests on, or is set in force by, comes with it.
  const all = new Map(offers.map((each) => [each.key, each]));
  for (let size = -1; size !== wanted.size;) {
    size = wanted.size;
    for (const key of [...wanted]) for (const each of namedBy(all.get(key))) wanted.add(each);
  }
  const together = offers.filter(({ key }) => wanted.has(key));
  for (const instrument of together) {
    const done = await keep(work, instrument, { origin: 'profile', beside: together });
    laws.push(done.id);
    drafts += done.drafts;
  }
  return { laws, drafts };
}

const namedBy = (instrument: Instrument | undefined): string[] =>
  (instrument?.effects ?? [])
    .flatMap(({ on }) => (on.by === 'order' && on.order !== null ? [on.order] : []))
    .concat(instrument?.parent ?? []);

type Manner = {
  readonly origin: 'profile' | 'typed';
  /** Others that are taken in along with it. */
  readonly beside: readonly Instrument[];
};

/** Keeps an instrument as a version, with drafts of what it obliges to; refused with every fault. */
async function keep(work: Change, instrument: Instrument, { origin, beside }: Manner) {
  const taken = [...(await takenLaws(work)).values()];
  const { profile } = await jurisdictionOf(work);
  const instruments = new Map(
    [...taken.map((each) => each.instrument), ...beside, instrument].map((each) => [
      each.key,
      each,
    ]),
  );
  const kinds = new Set(profile.kinds.map(({ key }) => key));
  const faults = judgeInstrument(instrument, { instruments, kinds });
  if (faults.length > 0) throw new Refusal('invalid', say('laws.refused'), { faults });
  const known = taken.find((each) => each.instrument.key === instrument.key);
  const sha256 = hashOf(instrument);
  if ((await store.selectHashes(work)).has(sha256.toString('hex'))) {
    const { key, version } = instrument;
    throw new Refusal('conflict', say('laws.older', { key, version }));
  }
  const id = known?.id ?? newId(InstrumentId);
  const parentId = taken.find((each) => each.instrument.key === instrument.parent)?.id ?? null;
  if (!known) await store.insertInstrument(work, { id, key: instrument.key, parent_id: parentId });
  const { actor, now } = work;
  const number = (known?.number ?? 0) + 1;
  await store.insertVersion(work, {
    ...{ instrument_id: id, number, origin, document: instrument, sha256 },
    ...{ taken_by: actor.id, taken_at: now },
  });
  const drafts = await store.insertObligations(
    work,
    instrument.obligations.map((obligation) => ({
      ...{ id: newId(ObligationId), instrument_id: id, key: obligation.key },
      ...{ document: obligation, drafted_by: actor.id, drafted_at: now },
    })),
  );
  await append(work, {
    act: 'law.taken',
    subject: InstrumentId.encode(id),
    organizationId: actor.organizationId,
    facts: {
      key: instrument.key,
      version: instrument.version,
      sha256: sha256.toString('hex'),
      drafts,
    },
  });
  if (known) await markTouched(work, { before: known, number, after: instrument });
  return { id, drafts };
}

export async function takeLaw(
  work: Change,
  _: Input<'takeLaw'>,
  content: Uint8Array,
): Promise<Output<'takeLaw'>> {
  const json = readJson(Buffer.from(content).toString('utf8'));
  if (!json.ok) {
    const faults = json.findings.map(({ path, text }) => ({ path, text }));
    throw new Refusal('invalid', say('laws.refused'), { faults });
  }
  return keep(work, instrumentIn(json.document), { origin: 'typed', beside: [] });
}

function instrumentIn(document: unknown): Instrument {
  const read = Instrument.safeParse(document);
  if (read.success) return read.data;
  throw new Refusal('invalid', say('laws.refused'), { faults: faultsOf(read.error) });
}

/** What is known of a fact that somebody typed. */
const typed = { ja: '担当者が入力した。', en: 'Entered by an officer.' };

export async function writeLaw(
  work: Change,
  { effectiveOn, withinMonths, provisions: lines, ...said }: Input<'writeLaw'>,
): Promise<Output<'writeLaw'>> {
  const faults: Fault[] = [];
  const provisions = lines
    .split('\n')
    .map((line) => line.trim())
    .flatMap((line, at) => {
      if (line === '') return [];
      const [cited = '', ...rest] = line.split(/\s+/);
      const address = addressIn(cited);
      const [ja = '', en = ja] = rest.join(' ').split(' / ');
      if (address !== undefined && ja !== '') return [{ at: address, names: { ja, en } }];
      faults.push({ path: '/provisions', text: sayLaws('laws.write.bad-line', { line: at + 1 }) });
      return [];
    });
  if ((effectiveOn === null) === (withinMonths === null)) {
    faults.push({ path: '/effectiveOn', text: sayLaws('laws.write.one-day') });
  }
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  const { source, names } = said;
  const within = { unit: 'months', count: withinMonths ?? 1, firstDayCounts: true } as const;
  const on =
    effectiveOn === null
      ? ({ by: 'order', order: null, within, day: null } as const)
      : ({ by: 'day', day: effectiveOn } as const);
  const instrument = instrumentIn({
    ...said,
    ...{ version: said.promulgatedOn ?? '1', short: names, number: null, provisions },
    effects: [{ provisions: [], on, source, certainty: typed }],
    ...{ transitions: [], obligations: [], assets: null, certainty: typed },
  });
  return keep(work, instrument, { origin: 'typed', beside: [] });
}

export async function draftObligation(
  work: Change,
  { lawId, provision: cited, ...said }: Input<'draftObligation'>,
): Promise<Output<'draftObligation'>> {
  const { instrument } = await lawNamed(work, lawId);
  const provision = addressIn(cited);
  if (provision === undefined) {
    const faults = [{ path: '/provision', text: sayLaws('laws.draft.no-provision') }];
    throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  }
  const obligation = Obligation.parse({
    ...{ ...said, provision, source: instrument.source, certainty: typed },
  });
  const { profile } = await jurisdictionOf(work);
  const kinds = new Set(profile.kinds.map(({ key }) => key));
  const beside = { instruments: new Map(), kinds };
  const alone = {
    ...instrument,
    parent: null,
    effects: instrument.effects,
    obligations: [obligation],
  };
  const faults = judgeInstrument(alone, beside).flatMap(({ path, text }) =>
    path.startsWith('/obligations/0') ? [{ path: path.slice('/obligations/0'.length), text }] : [],
  );
  if (faults.length > 0) throw new Refusal('invalid', sayKernel('kernel.invalid'), { faults });
  const id = newId(ObligationId);
  const { key } = obligation;
  const draft = { id, instrument_id: lawId, key, document: obligation };
  const by = { drafted_by: work.actor.id, drafted_at: work.now };
  if ((await store.insertObligations(work, [{ ...draft, ...by }])) === 0) {
    throw new Refusal('conflict', say('laws.fault.twice', { id: key }));
  }
  await enter(work, 'law.obligation-drafted', id, { key, provision });
  return { id };
}

const enter = (
  work: Change,
  act:
    | 'law.obligation-drafted'
    | 'law.obligation-confirmed'
    | 'law.obligation-dropped'
    | 'law.obligation-linked',
  id: ObligationId,
  facts: Readonly<Record<string, string>>,
) =>
  append(work, {
    act,
    subject: ObligationId.encode(id),
    organizationId: work.actor.organizationId,
    facts,
  });

export async function decideObligation(
  work: Change,
  { obligationId, confirm }: Input<'decideObligation'>,
): Promise<null> {
  const row = await store.selectObligationForUpdate(work, obligationId);
  if (!row) throw absent();
  if (row.confirmed !== null) throw new Refusal('conflict', sayLaws('laws.draft.decided'));
  if (row.drafted_by === work.actor.id) throw new Refusal('forbidden', sayLaws('laws.draft.own'));
  await store.updateDecided(work, obligationId, confirm);
  const act = confirm ? 'law.obligation-confirmed' : 'law.obligation-dropped';
  await enter(work, act, obligationId, { key: row.key });
  return null;
}

export async function linkObligation(
  work: Change,
  { obligationId, outcome }: Input<'linkObligation'>,
): Promise<Output<'linkObligation'>> {
  const row = await store.selectObligationForUpdate(work, obligationId);
  if (!row || row.confirmed === false) throw absent();
  const laws = await takenLaws(work);
  const extracted = extractedFrom(row, laws);
  const obligation = { ...extracted.obligation, becomes: outcome };
  await store.updateDocument(work, obligationId, obligation);
  const target = outcome ? `${outcome.kind} ${outcome.target}` : '';
  await enter(work, 'law.obligation-linked', obligationId, { key: row.key, target });
  const find = await outcomeFinder(work, laws, await todayOf(work));
  return { state: await find({ ...extracted, obligation }) };
}
