import { type Freshness, freshness } from '#features/inventory/freshness.ts';
import type { Text } from '#kernel/text.ts';

import { say } from './judgement-texts.ts';

export type Verdict = 'affected' | 'not-affected' | 'unknown';

/** A verdict on one system with every reason for it, strongest first. */
export type Judgement = { readonly verdict: Verdict; readonly reasons: readonly Reason[] };

/** Words for a reason, and where the fact in it comes from; null for a fact of the inventory. */
export type Reason = { readonly text: Text; readonly source: Voice | null };

/** The document that a record was read from, as it was received; its moment as ISO 8601 text. */
export type Snapshot = { readonly id: string; readonly file: string; readonly receivedAt: string };

/** Who says it: the source, its record, whose voice in the record, and the snapshot it stands in. */
export type Voice = {
  readonly source: string;
  readonly record: string;
  readonly container: string;
  readonly snapshot: Snapshot;
};

/** What a system's inventory is worth today. */
export type Inventory = { readonly takenAt: Date | null; readonly components: number };

/**
 * What one voice comes to on a component.
 *
 * `affected` and `unknown` come from a stretch of versions that holds it; `listed` from its text;
 * `silent` when the voice names other versions and says nothing of this one;
 * `outside` when no stretch holds it; `unordered` when its version has no order; `unstated` when the
 * inventory does not say its version; `no-feed` when the package belongs to a distribution whose
 * advisories nobody has brought in, so that nothing can be said of it. `joint` is a product that is
 * vulnerable only beside others, which are there; or perhaps (`joint-unknown`), or not
 * (`joint-outside`). The others come from VEX: `cleared`, `asserted` as affected, `investigated`, and
 * `contradicted` where those who may speak say different things.
 */
const statuses = [
  ...(['affected', 'asserted', 'joint', 'listed', 'contradicted', 'unknown'] as const),
  ...(['joint-unknown', 'unordered', 'unstated', 'silent', 'no-feed', 'investigated'] as const),
  ...(['cleared', 'joint-outside', 'outside'] as const),
];
export type MatchStatus = (typeof statuses)[number];

/** A component of a system beside what one voice says of its package. */
export type Match = Voice & {
  readonly ecosystem: string;
  readonly component: string;
  readonly version: string;
  readonly status: MatchStatus;
  /** The stretch in the source's words; of VEX, its answer and why. */
  readonly words: string;
  /** What must be there beside the component. */
  readonly platforms?: string;
  /** It counts no more, because a statement that may speak says otherwise; it is still shown. */
  readonly overruled?: boolean;
};

const weight = new Map(statuses.map((status, at) => [status, at]));
const heavier = (a: Match, b: Match) =>
  Number(a.overruled ?? false) - Number(b.overruled ?? false) ||
  (weight.get(a.status) ?? 0) - (weight.get(b.status) ?? 0);

/**
 * What a vulnerability means for one system: affected when a fresh inventory lists a component that
 * a source calls affected; not affected when a fresh inventory gives no cause for doubt. No
 * inventory, a stale one, a version without order, a distribution without feed: unknown, and unknown
 * is never not affected.
 */
export function judgement(inventory: Inventory, matches: readonly Match[], now: Date): Judgement {
  const state = freshness(inventory.takenAt, now);
  const ranked = heard(matches).sort(heavier);
  const reasons = ranked.map(reasonOf);
  if (state !== 'fresh') {
    return { verdict: 'unknown', reasons: [inventoryReason(state, inventory), ...reasons] };
  }
  // Where anything is overruled, what overrules it stands before it.
  const strongest = ranked[0]?.status;
  if (strongest === undefined) {
    return { verdict: 'not-affected', reasons: [inventoryReason(state, inventory)] };
  }
  return { verdict: verdictOf(strongest), reasons };
}

/** Without the silence of one voice about a version of which another says something. */
function heard(matches: readonly Match[]): Match[] {
  const named = ({ ecosystem, component, version }: Match) =>
    JSON.stringify([ecosystem, component, version]);
  const spoken = new Set(matches.filter(({ status }) => status !== 'silent').map(named));
  return matches.filter((match) => match.status !== 'silent' || !spoken.has(named(match)));
}

const affecting: readonly MatchStatus[] = ['affected', 'asserted', 'joint', 'listed'];
const clearing = ['cleared', 'joint-outside', 'outside'] as const satisfies readonly MatchStatus[];

/**
 * Of two things that voices say of one component the one that counts: silence only where nothing else is
 * said, and of anything else the heavier.
 */
export function strongerOf(one: MatchStatus, other: MatchStatus): MatchStatus {
  if (one === 'silent') return other;
  if (other === 'silent') return one;
  return (weight.get(one) ?? 0) <= (weight.get(other) ?? 0) ? one : other;
}

/** What a system comes to that runs nothing but what is called so. */
export function verdictOf(status: MatchStatus): Verdict {
  if (affecting.includes(status)) return 'affected';
  return (clearing as readonly MatchStatus[]).includes(status) ? 'not-affected' : 'unknown';
}

function inventoryReason(state: Freshness, { takenAt, components }: Inventory): Reason {
  const takenOn = takenAt?.toISOString().slice(0, 10) ?? '';
  switch (state) {
    case 'none':
      return { text: say('exposure.reason.no-inventory'), source: null };
    case 'stale':
      return { text: say('exposure.reason.stale-inventory', { takenOn }), source: null };
    case 'fresh':
      return { text: say('exposure.reason.not-listed', { takenOn, components }), source: null };
  }
}

const reasonKeys = {
  affected: 'exposure.reason.in-range',
  listed: 'exposure.reason.listed',
  unknown: 'exposure.reason.undecided',
  unordered: 'exposure.reason.unordered',
  unstated: 'exposure.reason.unstated',
  silent: 'exposure.reason.silent',
  'no-feed': 'exposure.reason.no-feed',
  outside: 'exposure.reason.outside',
  joint: 'exposure.reason.joint',
  'joint-unknown': 'exposure.reason.joint-unknown',
  'joint-outside': 'exposure.reason.joint-outside',
  cleared: 'exposure.reason.cleared',
  asserted: 'exposure.reason.asserted',
  investigated: 'exposure.reason.investigated',
  contradicted: 'exposure.reason.contradicted',
} as const;

const clearingKeys: readonly string[] = clearing.map((status) => reasonKeys[status]);

/** Whether a reason by itself speaks for a system: a source says of what it runs that it is not affected. */
export const isClearing = ({ text, source }: Reason): boolean =>
  source !== null && clearingKeys.includes(text.key);

function reasonOf(match: Match): Reason {
  const { source, record, container, snapshot } = match;
  const { component, version, words, ecosystem, status, platforms = '' } = match;
  const values = { component, version, words, ecosystem, record, source, platforms };
  const text = say(reasonKeys[status], values);
  return { text, source: { source, record, container, snapshot } };
}

/** A body's verdict: that of its worst system; unknown when it has no system to judge by. */
export function bodyVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('affected')) return 'affected';
  return verdicts.length === 0 || verdicts.includes('unknown') ? 'unknown' : 'not-affected';
}
