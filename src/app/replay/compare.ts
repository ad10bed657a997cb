import type { Entry, Threat } from './catalogue.ts';
import { productKey } from './catalogue.ts';
import { type Circumstances, expected, isFresh, isLateOn, type Rule, rules } from './expected.ts';
import type { Dweller } from './realm.ts';
import type { Issued, Route, Walked } from './walk.ts';

/** What the comparison of a replay came to. */
export type Comparison = {
  readonly directives: number;
  /** Vulnerabilities for which more than one directive was issued. */
  readonly twice: number;
  /** Listings with systems that are open to them and no directive. */
  readonly missed: readonly string[];
  /** Systems in directives, as issued and as joined later, whose deadline was reckoned. */
  readonly systems: number;
  readonly agreed: number;
  readonly joined: number;
  readonly byRule: Readonly<Record<Rule, number>>;
  readonly late: number;
  readonly away: { readonly caughtUp: number; readonly late: number };
  /** What differs, in words: none, if all is well. */
  readonly apart: readonly string[];
};

type Target = Issued['shown']['addressees'][number]['targets'][number];
type Compared = { readonly rule: Rule; readonly apart: readonly string[] };

const same = (a: Date | null, b: Date | null) => a?.getTime() === b?.getTime();
const iso = (at: Date | null) => at?.toISOString() ?? 'none';

/** What was known of a system at a moment, from what it had handed in until then. */
function basisAt({ taken, products }: Dweller, entry: Entry, at: Date) {
  const latest = taken.filter((each) => each <= at).at(-1);
  if (!isFresh(latest, at)) return 'unknown';
  return products.has(productKey(entry)) ? 'affected' : 'not-affected';
}

export function compare(route: Route, walked: Walked): Comparison {
  const made = new Map(route.threats.map((threat) => [threat.entry.cveID, threat]));
  const entries = new Map(
    [...route.entries, ...route.threats.map(({ entry }) => entry)].map((each) => [
      each.cveID,
      each,
    ]),
  );
  const dwellers = new Map<string, Dweller>(walked.realm.dwellers.map((each) => [each.id, each]));
  const facts = { route, walked, made, entries, dwellers };
  const each = walked.issued.map((issued) => compareOne(facts, issued));
  const compared = each.flatMap(({ systems }) => systems);
  const joined = each.flatMap(({ later }) => later);
  const all = [...compared, ...joined];
  const byRule = Object.fromEntries(
    rules.map((rule) => [rule, all.filter((one) => one.rule === rule).length]),
  ) as Record<Rule, number>;
  const names = walked.issued.map(({ of }) => of.vulnerability);
  const caughtUp = walked.issued.filter(({ on }) => on === route.away.until);
  return {
    directives: walked.atEnd.size,
    twice: names.length - new Set(names).size + walked.cases.length - walked.atEnd.size,
    missed: missedIn(facts, new Set(names)),
    systems: all.length,
    agreed: all.filter(({ apart }) => apart.length === 0).length,
    joined: joined.length,
    byRule,
    late: walked.issued.filter(({ of }) => of.late).length,
    away: { caughtUp: caughtUp.length, late: caughtUp.filter(({ of }) => of.late).length },
    apart: [
      ...each.flatMap(({ apart }) => apart),
      ...all.flatMap(({ apart }) => apart),
      ...outOfOrder(walked.issued),
    ],
  };
}

type Facts = {
  readonly route: Route;
  readonly walked: Walked;
  readonly made: ReadonlyMap<string, Threat>;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly dwellers: ReadonlyMap<string, Dweller>;
};

function compareOne(facts: Facts, issued: Issued) {
  const { of, shown } = issued;
  const entry = facts.entries.get(of.vulnerability);
  const { issuedAt } = shown;
  if (!entry || !issuedAt) throw new Error(`${of.vulnerability} is not in the catalogue.`);
  const targets = shown.addressees.flatMap((line) => line.targets);
  const apart = [
    ...(isLateOn(entry.dateAdded, of.takenAt) === of.late
      ? []
      : [`${of.vulnerability}: late is ${of.late}`]),
    ...(facts.made.has(entry.cveID) ? compareWho(facts, entry, { issuedAt, targets }) : []),
    ...withoutSystems(facts, issued),
  ];
  const systems = targets.map((target) => compareDue(facts, entry, { target, startAt: issuedAt }));
  return { systems, apart, later: compareLater(facts, entry, issued) };
}

type AtIssue = { readonly issuedAt: Date; readonly targets: readonly Target[] };

/** Whether exactly those systems are named that run the product or of which nothing is known. */
function compareWho({ dwellers }: Facts, entry: Entry, { issuedAt, targets }: AtIssue): string[] {
  const named = new Map<string, string>(targets.map(({ systemId, basis }) => [systemId, basis]));
  return [...dwellers.values()].flatMap((dweller) => {
    const basis = basisAt(dweller, entry, issuedAt);
    const found = named.get(dweller.id) ?? 'not-affected';
    return found === basis ? [] : [`${entry.cveID} ${dweller.id}: ${found}, expected ${basis}`];
  });
}

/** Bodies bound without any system owe an inventory or an answer within the order's own days. */
function withoutSystems({ route }: Facts, { of, shown }: Issued): string[] {
  return shown.addressees.flatMap(({ targets, dueAt, code }) => {
    if (targets.length > 0 || !shown.issuedAt) return [];
    const due = expected({
      ...{ startAt: shown.issuedAt, basis: 'unknown', ownDays: route.days, reachable: null },
      ...{ traits: null, catalogueDue: '', listedOn: '' },
    }).dueAt;
    return same(due, dueAt) ? [] : [`${of.vulnerability} ${code}: due ${iso(dueAt)}`];
  });
}

type Started = { readonly target: Target; readonly startAt: Date };

function compareDue(
  { route, made, dwellers }: Facts,
  entry: Entry,
  { target, startAt }: Started,
): Compared {
  const { systemId, basis, dueAt, tableDueAt } = target;
  const circumstances: Circumstances = {
    ...{ startAt, ownDays: route.days, catalogueDue: entry.dueDate, listedOn: entry.dateAdded },
    basis: basis === 'affected' ? 'affected' : 'unknown',
    reachable: dwellers.get(systemId)?.reachable ?? null,
    traits: made.get(entry.cveID)?.traits ?? null,
  };
  const { rule, dueAt: right, tableDueAt: table } = expected(circumstances);
  const apart = [
    ...(same(dueAt, right) ? [] : [`${entry.cveID}: due ${iso(dueAt)}, expected ${iso(right)}`]),
    ...(same(tableDueAt, table)
      ? []
      : [`${entry.cveID}: by the table ${iso(tableDueAt)}, expected ${iso(table)}`]),
  ];
  return { rule, apart };
}

/**
 * At the end a system stands as it was issued, or it has joined since, when it showed what it runs;
 * then its deadline is reckoned from there.
 */
function compareLater(facts: Facts, entry: Entry, { shown }: Issued): Compared[] {
  const before = new Map<string, Target>(
    shown.addressees.flatMap(({ targets }) => targets.map((each) => [each.systemId, each])),
  );
  const lines = facts.walked.atEnd.get(shown.id)?.addressees ?? [];
  return lines.flatMap(({ targets, assignments }) =>
    targets.flatMap((target): Compared[] => {
      const startAt = assignments.find((each) => each.systemId === target.systemId)?.joinedAt;
      const known = before.get(target.systemId);
      if (!startAt) return [];
      if (known && startAt.getTime() === shown.issuedAt?.getTime()) {
        const isKept = same(known.dueAt, target.dueAt);
        const moved = `${entry.cveID} ${target.systemId}: moved to ${iso(target.dueAt)}`;
        return isKept ? [] : [{ rule: 'catalogue date', apart: [moved] }];
      }
      const dweller = facts.dwellers.get(target.systemId);
      const hasShown = dweller?.taken.some((at) => at <= startAt && isSameDay(at, startAt));
      const compared = compareDue(facts, entry, { target, startAt });
      const unfounded = `${entry.cveID} ${target.systemId}: joined ${iso(startAt)} for no reason`;
      return [hasShown ? compared : { ...compared, apart: [...compared.apart, unfounded] }];
    }),
  );
}

const isSameDay = (a: Date, b: Date) =>
  a.toISOString().slice(0, 10) === b.toISOString().slice(0, 10);

/** Listings that no directive answers although a system was open to them when they came. */
function missedIn({ made, walked, route }: Facts, answered: ReadonlySet<string>): string[] {
  const end = Math.max(...walked.realm.dwellers.flatMap(({ taken }) => taken.map(Number)));
  return [...made.values()]
    .filter(({ entry }) => entry.dateAdded <= route.endsOn && !answered.has(entry.cveID))
    .filter(({ entry }) =>
      walked.realm.dwellers.some(
        (dweller) => basisAt(dweller, entry, new Date(end)) === 'affected',
      ),
    )
    .map(({ entry }) => entry.cveID);
}

/** What one round of the sweep issued, by number, is in the order of the listings. */
function outOfOrder(issued: readonly Issued[]): string[] {
  const place = ({ of }: Issued) => `${of.listedAt.toISOString()} ${of.vulnerability}`;
  const number = ({ of }: Issued) =>
    (of.directive?.fiscalYear ?? 0) * 1_000_000 + (of.directive?.number ?? 0);
  return [...new Set(issued.map(({ on }) => on))].flatMap((on) => {
    const round = issued.filter((each) => each.on === on);
    const byNumber = round.toSorted((a, b) => number(a) - number(b)).map(place);
    return byNumber.join() === byNumber.toSorted().join() ? [] : [`${on}: out of order`];
  });
}
