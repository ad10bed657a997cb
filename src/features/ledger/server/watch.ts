import { setTimeout as sleep } from 'node:timers/promises';

import { type Actor, PersonId, program } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Follower, Told } from '#platform/stream.ts';
import type { Tools, Work } from '#platform/tools.ts';

import type { Changed } from '../api.ts';
import { type Act, kindOf } from '../entry.ts';
import { sees } from '../sight.ts';
import { say } from '../texts.ts';
import * as store from './store.ts';
import { placeRecent } from './tree.ts';

/**
 * What some may hear of though the ledger does not show it to them, as a later feature knows it: who sits
 * in a body that meets is told what goes on there, which concerns no organization.
 */
export type Ear = {
  readonly acts: ReadonlySet<Act>;
  /** Whether there is anything for the actor to hear of; most have nothing, and are asked for nothing. */
  readonly listens: (work: Work) => Promise<boolean>;
  /** Of these subjects those that the actor knows of. */
  readonly known: (work: Work, subjects: readonly string[]) => Promise<ReadonlySet<string>>;
};

/** Somebody who listens, with what is still to be told: for each kind the latest entry, in their order. */
type Listener = {
  actor: Actor;
  /** Entries before this position were told before, or had happened when they came. */
  from: number;
  readonly pending: Map<string, string>;
  /** By which they hear of more than they see, and what waits to be asked of these. */
  ears: readonly Ear[];
  readonly faint: Placed[];
  /** Their session or their rights may have changed. */
  doubtful: boolean;
  wake: () => void;
};

/** What one process knows of those who listen to it, and how far it has read the ledger for them. */
type Watch = {
  readonly listeners: Set<Listener>;
  next: number;
  reading: Promise<void> | undefined;
};

const watches = new WeakMap<Tools, Watch>();

function watchOf(tools: Tools): Watch {
  const known = watches.get(tools);
  if (known) return known;
  const watch: Watch = { listeners: new Set(), next: 0, reading: undefined };
  watches.set(tools, watch);
  return watch;
}

export type Pace = {
  /** Between two looks at the ledger, for all who listen together. */
  readonly lookMs: number;
  /** After so long it is made sure that somebody still listens and still may. */
  readonly beatMs: number;
};
const usual: Pace = { lookMs: 1000, beatMs: 15_000 };

/** As many pages as a person has open at once, on all their screens. */
const most = 10;

const keeper = program(new Set());

/**
 * Tells somebody what kind of thing changed, once it is committed and has its place in the ledger, as far
 * as they may see the entry. The database is asked once for all who listen. Refused to a person who
 * listens too often at once; ended with the session.
 */
export const followChanges =
  (pace: Pace = usual, ears: readonly Ear[] = []) =>
  async (tools: Tools, follower: Follower): Promise<AsyncIterable<Told<Changed>>> => {
    const watch = watchOf(tools);
    const { actor, signal } = follower;
    const own = [...watch.listeners].filter((each) => each.actor.id === actor.id);
    if (own.length >= most) throw new Refusal('too-many', say('ledger.too-many-listen', { most }));
    const listener = await join(tools, watch, { follower, ears });
    const leave = () => {
      watch.listeners.delete(listener);
      listener.wake();
    };
    signal.addEventListener('abort', leave);
    if (signal.aborted) leave();
    else watch.reading ??= read(tools, watch, pace);
    return tellings(listener, follower, { tools, pace, ears });
  };

/** A listener from now on; one who was here before, or says from where, is told first what happened since. */
type Joining = { readonly follower: Follower; readonly ears: readonly Ear[] };

async function join(tools: Tools, watch: Watch, { follower, ears }: Joining): Promise<Listener> {
  const { actor, after } = follower;
  // What was committed while nobody listened is no news.
  if (!watch.reading) await tools.upkeep(keeper, placeRecent);
  const { told, leaves, own } = await tools.read(actor, async (work) => ({
    own: await openEars(work, ears),
    told: after === undefined ? undefined : await store.selectPosition(work, after),
    leaves: await store.selectLeafCount(work),
  }));
  if (watch.listeners.size === 0 && !watch.reading) watch.next = leaves;
  const last = await lastOf(tools, follower, { told, ears: own });
  // Another process may have told more than this one has read.
  const from = Math.max(watch.next, (last ?? -1) + 1);
  const pending = new Map<string, string>();
  const listener: Listener = {
    ...{ actor, from, pending, ears: own, faint: [], doubtful: false },
    wake: () => undefined,
  };
  watch.listeners.add(listener);
  if (last === undefined) return listener;
  await overhearSince(tools, listener, last);
  const missed = await tools.read(actor, (work) =>
    store.selectKindsBetween(work, { after: last, below: from }),
  );
  const since = [...pending];
  pending.clear();
  for (const [kind, id] of [...missed.map((each) => [each.kind, each.id] as const), ...since]) {
    later(pending, kind, id);
  }
  return listener;
}

type Heard = Pick<Listener, 'actor' | 'ears'> & { readonly after: string };

/** Where an entry stands that somebody heard of without seeing it; of any other they learn nothing. */
async function heardAt(tools: Tools, { actor, ears, after }: Heard): Promise<number | undefined> {
  if (ears.length === 0) return undefined;
  const [entry] = await tools.read(keeper, async (work) => {
    const position = await store.selectPosition(work, after);
    return position === undefined ? [] : store.selectPlacedFrom(work, position, 1);
  });
  if (!entry) return undefined;
  const { subject, act, position } = entry;
  const own = ears.filter(({ acts }) => acts.has(act));
  const known = await tools.read(actor, (work) =>
    Promise.all(own.map((ear) => ear.known(work, [subject]))),
  );
  return known.some((each) => each.has(subject)) ? position : undefined;
}

/** The ears by which an actor hears anything. */
async function openEars(work: Work, ears: readonly Ear[]): Promise<Ear[]> {
  const open: Ear[] = [];
  for (const ear of ears) if (await ear.listens(work)) open.push(ear);
  return open;
}

type Known = { readonly told: number | undefined; readonly ears: readonly Ear[] };

/** After which position somebody goes on: of what they were told last, or of what they say they know. */
async function lastOf(
  tools: Tools,
  { actor, from, after }: Follower,
  { told, ears }: Known,
): Promise<number | undefined> {
  const heard = told === undefined && after ? await heardAt(tools, { actor, ears, after }) : told;
  return heard ?? (from === undefined ? undefined : from - 1);
}

/** Keeps what somebody may have heard of since a position, had they been there. */
async function overhearSince(tools: Tools, listener: Listener, last: number): Promise<void> {
  if (listener.ears.length === 0) return;
  const entries = await tools.read(keeper, (work) => store.selectPlacedFrom(work, last + 1, batch));
  for (const entry of entries) if (entry.position < listener.from) overhear(listener, entry);
}

/** Keeps what somebody does not see and may hear of, until they are asked for it. */
function overhear({ actor, ears, faint }: Listener, entry: Placed): void {
  if (!sees(actor, entry) && ears.some(({ acts }) => acts.has(entry.act))) faint.push(entry);
}

/** Of what was overheard takes up what is about something that its listener knows of. */
async function takeUp(tools: Tools, { actor, ears, faint, pending }: Listener): Promise<void> {
  const heard = faint.splice(0);
  if (heard.length === 0) return;
  const subjects = [...new Set(heard.map(({ subject }) => subject))];
  const known = await tools.read(actor, (work) =>
    Promise.all(ears.map((ear) => ear.known(work, subjects))),
  );
  for (const { act, subject, id } of heard) {
    if (known.some((each) => each.has(subject))) later(pending, kindOf(act), id);
  }
}

/** The latest of a kind stands last, so that who names the last they were told has been told the rest. */
function later(pending: Map<string, string>, kind: string, id: string): void {
  pending.delete(kind);
  pending.set(kind, id);
}

/** Looks at the ledger for as long as anybody listens. */
async function read(tools: Tools, watch: Watch, { lookMs }: Pace): Promise<void> {
  while (watch.listeners.size > 0) {
    // While the database is away nothing is told; afterwards everything that happened is.
    await look(tools, watch).catch(() => undefined);
    await sleep(lookMs);
  }
  watch.reading = undefined;
}

const batch = 5000;

async function look(tools: Tools, watch: Watch): Promise<void> {
  await tools.upkeep(keeper, placeRecent);
  for (;;) {
    const entries = await tools.read(keeper, (work) =>
      store.selectPlacedFrom(work, watch.next, batch),
    );
    for (const entry of entries) {
      watch.next = entry.position + 1;
      for (const listener of watch.listeners) note(listener, entry);
    }
    for (const listener of watch.listeners) {
      if (isNews(listener)) listener.wake();
    }
    if (entries.length < batch) return;
  }
}

type Placed = Awaited<ReturnType<typeof store.selectPlacedFrom>>[number] & { readonly act: Act };

function note(listener: Listener, entry: Placed): void {
  const { actor, from, pending } = listener;
  const kind = kindOf(entry.act);
  const isOwn = entry.actorId === actor.id || entry.subject === PersonId.encode(actor.id);
  if (kind === 'access' && isOwn) listener.doubtful = true;
  if (entry.position < from) return;
  if (sees(actor, entry)) later(pending, kind, entry.id);
  else overhear(listener, entry);
}

const isNews = ({ pending, faint, doubtful }: Listener): boolean =>
  pending.size > 0 || faint.length > 0 || doubtful;

type Telling = { readonly tools: Tools; readonly pace: Pace; readonly ears: readonly Ear[] };

async function* tellings(
  listener: Listener,
  { again, signal }: Follower,
  { tools, pace: { beatMs }, ears }: Telling,
): AsyncIterable<Told<Changed>> {
  let sureAt = performance.now();
  while (!signal.aborted) {
    await woken(listener, beatMs);
    if (listener.doubtful || performance.now() - sureAt >= beatMs) {
      const now = await again();
      if (!now) return;
      const own = await tools.read(now, (work) => openEars(work, ears));
      Object.assign(listener, { actor: now, ears: own, doubtful: false });
      sureAt = performance.now();
    }
    await takeUp(tools, listener);
    const told = [...listener.pending];
    listener.pending.clear();
    if (told.length === 0) yield 'beat';
    for (const [kind, id] of told) yield { id, value: { kind } };
  }
}

/** Until there is something to tell or to make sure of, and no longer than a beat. */
async function woken(listener: Listener, beatMs: number): Promise<void> {
  if (isNews(listener)) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, beatMs);
    listener.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
