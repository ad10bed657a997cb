import type { Day } from '#features/profiles/day.ts';

import type { AssetRule } from './instrument.ts';

/** What a system runs, as far as its inventory says. */
export type Product = { readonly name: string; readonly version: string };

/** What a notification of a computer says of it; two are the same where this is. */
export type Particulars = {
  readonly system: { readonly name: string; readonly purpose: string; readonly owner: string };
  readonly sinceOn: Day;
  /** What is named, in the order of names; what is excluded is not. */
  readonly products: readonly Product[];
};

export type Judged = { readonly specified: boolean; readonly sinceOn: Day };

/** The last notification of a computer. */
export type Sent = {
  readonly kind: 'introduction' | 'change' | 'withdrawal';
  readonly particulars: Particulars;
};

/**
 * Whether a computer is to be notified. That it need not be, because all it runs is excluded, says nothing
 * of reports: `reports` is asked apart and of the same computer.
 */
export const assetStandings = [
  'unjudged',
  'outside',
  'excluded',
  'owed',
  'overdue',
  'changed',
  'withdrawal-owed',
  'notified',
] as const;
export type AssetStanding = (typeof assetStandings)[number];

/** What the notification of a computer is about to be; null where none is owed. */
export type Owed = Sent['kind'] | null;

export const reportingStandings = ['required', 'not-required', 'unknown'] as const;
export type ReportingStanding = (typeof reportingStandings)[number];

export type AssetJudgement = {
  readonly standing: AssetStanding;
  readonly owes: Owed;
  /** By when; null where no day was established. */
  readonly dueOn: Day | null;
  /** Whether a compromise of it must be reported, notified or not; unknown until it was judged. */
  readonly reports: ReportingStanding;
  readonly excluded: readonly { readonly product: string; readonly by: string }[];
};

const plain = (name: string) =>
  name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ');

/** Whether a product is meant: by its whole name, or by its beginning where the data end with a star. */
const isMeant = (meant: string, product: string) =>
  meant.endsWith('*')
    ? plain(product).startsWith(plain(meant.slice(0, -1)))
    : plain(meant) === plain(product);

/** The exclusion that a product falls under on a day. */
export const exclusionOf = ({ exclusions }: AssetRule, product: string, today: Day) =>
  exclusions.find(
    ({ products, from }) => from <= today && products.some((each) => isMeant(each, product)),
  );

type Asked = {
  readonly rule: AssetRule;
  /** The day from which the provision binds; null while that is not set. */
  readonly effectiveOn: Day | null;
  /** The day from which a compromise is reported; null while that is not set. */
  readonly reportsFrom: Day | null;
  /** The end of the transition for what was in use by then. */
  readonly transitionUntil: Day;
  readonly today: Day;
};

type Computer = {
  readonly judged: Judged | null;
  readonly products: readonly Product[];
  readonly particulars: Particulars | null;
  readonly last: Sent | null;
};

/** What of a computer is excluded, each product by its exclusion. */
const excludedOf = ({ products }: Computer, { rule, today }: Asked) =>
  products.flatMap(({ name }) => {
    const by = exclusionOf(rule, name, today);
    return by ? [{ product: name, by: by.key }] : [];
  });

/** Where a computer stands with its notification. */
export function assetJudgement(computer: Computer, asked: Asked): AssetJudgement {
  const { judged, last } = computer;
  const isHeld = last !== null && last.kind !== 'withdrawal';
  const none = { excluded: [], dueOn: null, owes: null, reports: 'not-required' } as const;
  if (!judged) return { ...none, reports: 'unknown', standing: 'unjudged' };
  if (judged.specified) return specifiedJudgement(computer, judged, asked);
  if (isHeld) return { ...none, standing: 'withdrawal-owed', owes: 'withdrawal' };
  return { ...none, standing: 'outside' };
}

/** Where a specified important computer stands. */
function specifiedJudgement(computer: Computer, { sinceOn }: Judged, asked: Asked): AssetJudgement {
  const { products, particulars, last } = computer;
  const { today, effectiveOn, reportsFrom, transitionUntil } = asked;
  const excluded = excludedOf(computer, asked);
  const isReported = reportsFrom !== null && reportsFrom <= today;
  const reports = isReported ? 'required' : 'not-required';
  const own = { excluded, dueOn: null, owes: null, reports } as const;
  if (last !== null && last.kind !== 'withdrawal') {
    const isSame = JSON.stringify(last.particulars) === JSON.stringify(particulars);
    if (isSame) return { ...own, standing: 'notified' };
    return { ...own, standing: 'changed', owes: 'change' };
  }
  // A system of which nothing is listed may run anything: it is not excluded.
  if (products.length > 0 && excluded.length === products.length) {
    return { ...own, standing: 'excluded' };
  }
  const wasInUse = effectiveOn !== null && sinceOn <= effectiveOn;
  const dueOn = wasInUse ? transitionUntil : null;
  const isOverdue = dueOn !== null && dueOn < today;
  return { ...own, standing: isOverdue ? 'overdue' : 'owed', owes: 'introduction', dueOn };
}
