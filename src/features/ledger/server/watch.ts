import { setTimeout as sleep } from 'node:timers/promises';

import { type Actor, PersonId, program } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Follower, Told } from '#platform/stream.ts';
import type { Tools } from '#platform/tools.ts';

import type { Changed } from '../api.ts';
import { type Act, kindOf } from '../entry.ts';
import { sees } from '../sight.ts';
import { say } from '../texts.ts';
import * as store from './store.ts';
import { placeRecent } from './tree.ts';

/** Somebody who listens, with what is still to be told: for each kind the latest entry, in their order. */
type Listener = {
  actor: Actor;
  /** Entries before this position were told before, or had happened when they came. */
  from: number;
  readonly pending: Map<string, string>;
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
  (pace: Pace = usual) =>
  async (tools: Tools, follower: Follower): Promise<AsyncIterable<Told<Changed>>> => {
    const watch = watchOf(tools);
    const { actor, signal } = follower;
    const own = [...watch.listeners].filter((each) => each.actor.id === actor.id);
    if (own.length >= most) throw new Refusal('too-many', say('ledger.too-many-listen', { most }));
    const listener = await join(tools, watch, follower);
    const leave = () => {
      watch.listeners.delete(listener);
      listener.wake();
    };
    signal.addEventListener('abort', leave);
    if (signal.aborted) leave();
    else watch.reading ??= read(tools, watch, pace);
    return tellings(listener, follower, pace);
  };

/** A listener from now on; one who was here before, or says from where, is told first what happened since. */
async function join(tools: Tools, watch: Watch, follower: Follower): Promise<Listener> {
  const { actor, after } = follower;
  // What was committed while nobody listened is no news.
  if (!watch.reading) await tools.upkeep(keeper, placeRecent);
  const { told, leaves } = await tools.read(actor, async (work) => ({
    told: after === undefined ? undefined : await store.selectPosition(work, after),
    leaves: await store.selectLeafCount(work),
  }));
  if (watch.listeners.size === 0 && !watch.reading) watch.next = leaves;
  const last = told ?? (follower.from === undefined ? undefined : follower.from - 1);
  // Another process may have told more than this one has read.
  const from = Math.max(watch.next, (last ?? -1) + 1);
  const pending = new Map<string, string>();
  const listener: Listener = { actor, from, pending, doubtful: false, wake: () => undefined };
  watch.listeners.add(listener);
  if (last === undefined) return listener;
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
    for (const { pending, doubtful, wake } of watch.listeners) {
      if (pending.size > 0 || doubtful) wake();
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
  if (entry.position >= from && sees(actor, entry)) later(pending, kind, entry.id);
}

async function* tellings(
  listener: Listener,
  { again, signal }: Follower,
  { beatMs }: Pace,
): AsyncIterable<Told<Changed>> {
  let sureAt = performance.now();
  while (!signal.aborted) {
    await woken(listener, beatMs);
    if (listener.doubtful || performance.now() - sureAt >= beatMs) {
      const now = await again();
      if (!now) return;
      Object.assign(listener, { actor: now, doubtful: false });
      sureAt = performance.now();
    }
    const told = [...listener.pending];
    listener.pending.clear();
    if (told.length === 0) yield 'beat';
    for (const [kind, id] of told) yield { id, value: { kind } };
  }
}

/** Until there is something to tell or to make sure of, and no longer than a beat. */
async function woken(listener: Listener, beatMs: number): Promise<void> {
  if (listener.pending.size > 0 || listener.doubtful) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, beatMs);
    listener.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
