import type { z } from 'zod';

import { Kind } from '#features/organizations/organization.ts';
import { type DecisionTable, isDecisionTable, readDecisionTable } from '#formats/ssvc/table.ts';
import { faultsOf } from '#kernel/faults.ts';
import type { Fault } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

import { Calendar } from './calendar.ts';
import type { ClockRule } from './clock-rule.ts';
import { familyOf, Profile } from './profile.ts';
import { say } from './texts.ts';
import { Timeline } from './timeline.ts';
import { isZone } from './zone.ts';

/** A JSON document of the profiles by its path below their folder; undefined where it is no JSON. */
export type Leaf = { readonly path: string; readonly document: unknown };

/** A decision table in use, and what its outcomes mean in time. */
export type Ruling = { readonly table: DecisionTable; readonly timeline: Timeline };

/** A profile with everything that it names. */
export type Jurisdiction = {
  readonly profile: Profile;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly rulings: ReadonlyMap<string, Ruling>;
};

/** Everything that the profiles hold, or each fault and where it stands. */
export type Shelf = {
  readonly profiles: ReadonlyMap<string, Jurisdiction>;
  /** Every table that ships, by its id. */
  readonly rulings: ReadonlyMap<string, Ruling>;
  readonly faults: readonly Fault[];
};

type Told = (path: string, text: Text) => void;

/** Reads the documents of all profiles. A document with a fault is left out, and so is what needs it. */
export function readShelf(leaves: readonly Leaf[]): Shelf {
  const faults: Fault[] = [];
  const told: Told = (path, text) => faults.push({ path, text });
  for (const { path, document } of leaves) {
    if (document === undefined) told(path, say('profiles.fault.json'));
  }
  const sound = leaves.filter(({ document }) => document !== undefined);
  const inFolder = (name: string) => sound.filter(({ path }) => path.split('/').at(-2) === name);
  const tabular = inFolder('tables');
  const tables = tabular.filter(({ document }) => isDecisionTable(document));
  const timelines = parsed(
    tabular.filter(({ document }) => !isDecisionTable(document)),
    Timeline,
    told,
  );
  const calendars = byId(parsed(inFolder('calendars'), Calendar, told), told);
  const rulings = rulingsOf(tables, timelines, told);
  const profiles = byId(
    parsed(
      sound.filter(({ path }) => path.endsWith('/profile.json')),
      Profile,
      told,
    ),
    told,
  );
  const known = { calendars, rulings, timelines: timelines.map(({ value }) => value) };
  for (const { path, value } of profiles.values())
    judge(value, known, (at, text) => {
      told(`${path}#${at}`, text);
    });
  const plain = new Map([...calendars].map(([id, { value }]) => [id, value]));
  return {
    faults,
    rulings,
    profiles: new Map(
      [...profiles].map(([id, { value }]) => [
        id,
        { profile: value, calendars: plain, rulings: rulingsIn(value, known) },
      ]),
    ),
  };
}

type Parsed<Value> = { readonly path: string; readonly value: Value };

function parsed<Shape extends z.ZodType>(
  leaves: readonly Leaf[],
  shape: Shape,
  told: Told,
): Parsed<z.output<Shape>>[] {
  return leaves.flatMap(({ path, document }) => {
    const read = shape.safeParse(document);
    if (read.success) return [{ path, value: read.data }];
    for (const fault of faultsOf(read.error)) told(`${path}#${fault.path}`, fault.text);
    return [];
  });
}

function byId<Value extends { readonly id: string }>(
  found: readonly Parsed<Value>[],
  told: Told,
): ReadonlyMap<string, Parsed<Value>> {
  const all = new Map<string, Parsed<Value>>();
  for (const each of found) {
    const { id } = each.value;
    if (all.has(id)) told(`${each.path}#/id`, say('profiles.fault.twice', { id }));
    else all.set(id, each);
  }
  return all;
}

function rulingsOf(
  tables: readonly Leaf[],
  timelines: readonly Parsed<Timeline>[],
  told: Told,
): ReadonlyMap<string, Ruling> {
  const rulings = new Map<string, Ruling>();
  for (const { path, document } of tables) {
    const reading = readDecisionTable(document);
    if (!reading.ok) {
      for (const finding of reading.findings) told(`${path}#${finding.path}`, finding.text);
      continue;
    }
    const table = reading.document;
    const timeline = timelines.find(({ value }) => value.table === table.id);
    const unsaid = unsaidOf(table, timeline?.value);
    if (!timeline) told(path, say('profiles.fault.no-timeline', { table: table.id }));
    else if (unsaid.length > 0) {
      const outcomes = unsaid.join(', ');
      told(`${timeline.path}#/outcomes`, say('profiles.fault.unsaid', { outcomes }));
    } else if (rulings.has(table.id)) told(path, say('profiles.fault.twice', { id: table.id }));
    else rulings.set(table.id, { table, timeline: timeline.value });
  }
  return rulings;
}

/** Outcomes of a table of which a timeline says nothing. */
export function unsaidOf(table: DecisionTable, timeline: Timeline | undefined): string[] {
  const said = timeline?.outcomes ?? {};
  return table.outcome.values.map(({ key }) => key).filter((key) => !Object.hasOwn(said, key));
}

type Known = {
  readonly calendars: ReadonlyMap<string, unknown>;
  readonly rulings: ReadonlyMap<string, Ruling>;
  readonly timelines: readonly Timeline[];
};

function rulingsIn({ rulings }: Profile, known: Known): ReadonlyMap<string, Ruling> {
  return new Map(
    rulings.flatMap(({ table, timeline: named }) => {
      const shipped = known.rulings.get(table);
      const timeline = known.timelines.find(({ id }) => id === named);
      return shipped && timeline ? [[table, { table: shipped.table, timeline }] as const] : [];
    }),
  );
}

/** What a profile names must be there, and what it says must fit together. */
function judge(profile: Profile, known: Known, told: Told): void {
  const { calendar, clockRules, kinds, questionRule, zone } = profile;
  if (!isZone(zone)) told('/zone', say('profiles.fault.zone', { zone }));
  const absent = (path: string, id: string) => {
    told(path, say('profiles.fault.absent', { id }));
  };
  if (!known.calendars.has(calendar)) absent('/calendar', calendar);
  for (const [at, { key }] of kinds.entries()) {
    if (!Kind.safeParse(key).success) told(`/kinds/${at}/key`, say('profiles.fault.kind', { key }));
  }
  judgeTables(profile, known, absent);
  judgeRules(clockRules, known, told);
  if (!clockRules.some(({ id }) => id === questionRule)) absent('/questionRule', questionRule);
  for (const list of ['kinds', 'sectors', 'designations', 'inputs'] as const) {
    const seen = new Set<string>();
    for (const [at, { key }] of profile[list].entries()) {
      if (seen.has(key)) told(`/${list}/${at}/key`, say('profiles.fault.twice', { id: key }));
      seen.add(key);
    }
  }
}

function judgeTables(
  { rulings, defaults }: Profile,
  known: Known,
  absent: (path: string, id: string) => void,
): void {
  for (const [at, { table, timeline }] of rulings.entries()) {
    const found = known.timelines.find(({ id }) => id === timeline);
    if (!known.rulings.has(table)) absent(`/rulings/${at}/table`, table);
    if (found?.table !== table) absent(`/rulings/${at}/timeline`, timeline);
  }
  for (const [at, { table }] of defaults.entries()) {
    const isThere = rulings.some((each) => familyOf(each.table) === table);
    if (!isThere) absent(`/defaults/${at}/table`, table);
  }
}

function judgeRules(rules: readonly ClockRule[], known: Known, told: Told): void {
  for (const [at, rule] of rules.entries()) {
    const { id, version, zone, calendar, start, length, soft } = rule;
    const place = `/clockRules/${at}`;
    if (zone !== undefined && !isZone(zone))
      told(`${place}/zone`, say('profiles.fault.zone', { zone }));
    if (calendar !== undefined && !known.calendars.has(calendar)) {
      told(`${place}/calendar`, say('profiles.fault.absent', { id: calendar }));
    }
    const before = start.startsWith('filed:') ? start.slice('filed:'.length) : id;
    if (!rules.some((each) => each.id === before)) {
      told(`${place}/start`, say('profiles.fault.absent', { id: before }));
    }
    if (length === null && !soft) told(`${place}/length`, say('profiles.fault.no-length'));
    const rivals = rules.slice(0, at).filter((each) => each.id === id);
    if (rivals.some((each) => each.version === version || overlaps(each, rule))) {
      told(place, say('profiles.fault.overlap', { id, version }));
    }
  }
}

type Dated = { readonly from?: string | undefined; readonly until?: string | undefined };

const overlaps = (a: Dated, b: Dated) =>
  (a.until === undefined || b.from === undefined || b.from < a.until) &&
  (b.until === undefined || a.from === undefined || a.from < b.until);
