import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import type { DirectiveId } from '#features/directives/directive.ts';
import { decideRetirements, proposeRetirements } from '#features/directives/server/retire.ts';
import {
  approveStandingDirective,
  proposeStandingDirective,
  showStandingDirective,
} from '#features/directives/server/standing-directive.ts';
import { showDirective } from '#features/directives/server/view.ts';
import type { StandingDirectiveId } from '#features/directives/standing-directive.ts';
import { importFile } from '#features/intake/server/service.ts';
import { program } from '#kernel/actor.ts';
import { advanceClock } from '#platform/installation.ts';

import { type Nation, shippedAdvisories } from '../demo/nation.ts';
import { signedInAs } from '../demo/sign-in.ts';
import { written } from '../exercise/decide.ts';
import type { House } from '../house.ts';
import { catalogueOn, type Entry, madeRecord, type Threat } from './catalogue.ts';
import { foundRealm, handIn, type Realm } from './realm.ts';

/** What is walked: from a day before the first listing to a day after the last. */
export type Route = {
  readonly nation: Nation;
  readonly entries: readonly Entry[];
  readonly threats: readonly Threat[];
  /** The day on which the nation is founded. */
  readonly beginsOn: string;
  readonly endsOn: string;
  /** Nobody is there from the first of these days until before the second. */
  readonly away: { readonly from: string; readonly until: string };
  /** From this day on one of the systems hands in inventories. */
  readonly lastFrom: string;
  readonly days: number;
  /** No two days on which something happens lie further apart. */
  readonly longestStep: number;
  readonly withAdvisories: boolean;
};

type Case = Awaited<ReturnType<typeof showStandingDirective>>['cases'][number];
type Shown = Awaited<ReturnType<typeof showDirective>>;

/** A directive that the standing one issued, as it was on that day. */
export type Issued = { readonly on: string; readonly of: Case; readonly shown: Shown };

/** What was walked, with everything that came of it. */
export type Walked = {
  readonly realm: Realm;
  readonly issued: readonly Issued[];
  /** The same directives at the very end. */
  readonly atEnd: ReadonlyMap<DirectiveId, Shown>;
  readonly cases: readonly Case[];
  readonly figures: {
    readonly calendarDays: number;
    readonly steps: number;
    readonly catalogues: number;
    readonly inventories: number;
    readonly advisories: number;
    readonly retired: number;
  };
};

export type Progress = (on: string, issued: number) => void;

const importer = program(new Set(['intake.import'] as const));
const keeper = program(new Set());
const day = 86_400_000;
const dayAfter = (on: string, days: number) =>
  new Date(Date.parse(on) + days * day).toISOString().slice(0, 10);

/** Noon in Japan: past the beginning of the day of the catalogue, which counts it in UTC. */
const noon = (on: string) => new Date(`${on}T12:00:00+09:00`);

/** The days on which somebody does something: those of the listings, and some between. */
function stepsOf({ entries, threats, beginsOn, endsOn, away, longestStep }: Route): string[] {
  const listed = [...entries, ...threats.map(({ entry }) => entry)].map((each) => each.dateAdded);
  const named = [...new Set([...listed, away.until, endsOn])]
    .filter((on) => on > beginsOn && on <= endsOn)
    .toSorted();
  const steps: string[] = [];
  let last = dayAfter(beginsOn, 1);
  for (const on of named) {
    for (let next = dayAfter(last, longestStep); next < on; next = dayAfter(next, longestStep)) {
      steps.push(next);
    }
    steps.push(on);
    last = on;
  }
  return steps.filter((on) => on < away.from || on >= away.until);
}

type Advisory = { readonly path: string; readonly source: string; readonly on: string };

/** The advisories of the nation, each with the last day that it speaks of: it did not exist before. */
function advisories(): Advisory[] {
  return shippedAdvisories()
    .filter(({ source }) => source !== 'demo-kev')
    .map(({ path, source }) => {
      const moments = readFileSync(path, 'utf8').match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? [];
      return { path, source, on: moments.toSorted().at(-1)?.slice(0, 10) ?? '' };
    });
}

/** What is still to be handed in. */
type Open = { advisories: Advisory[]; threats: Threat[]; listed: number };

/** Brings what has come to exist by a day: advisories, records made for the replay, the catalogue. */
async function bring({ tools }: House, { entries, threats }: Route, open: Open, on: string) {
  const done = { catalogues: 0, advisories: 0 };
  const take = async (name: string, bytes: Uint8Array, source: string) => {
    const { standing, reasons, refused } = await tools.write(importer, (work) =>
      importFile(work, { name, bytes, source }),
    );
    if (standing === 'waiting' || refused > 0) {
      throw new Error(`${name} was not taken whole: ${JSON.stringify(reasons)}`);
    }
  };
  const exists = (each: { readonly on: string }) => each.on <= on;
  for (const { path, source } of open.advisories.filter(exists)) {
    await take(basename(path), readFileSync(path), source);
    done.advisories += 1;
  }
  open.advisories = open.advisories.filter((each) => !exists(each));
  const isListed = ({ entry }: Threat) => entry.dateAdded <= on;
  const records = open.threats.filter(isListed).map((each) => JSON.stringify(madeRecord(each)));
  open.threats = open.threats.filter((each) => !isListed(each));
  if (records.length > 0) {
    await take(`records-${on}.ndjson`, Buffer.from(records.join('\n')), 'replay-cve');
  }
  const all = [...entries, ...threats.flatMap(({ entry, traits }) => (traits ? [entry] : []))];
  const listed = all.filter(({ dateAdded }) => dateAdded <= on).length;
  if (listed > open.listed) {
    await take(`kev-${on}.json`, Buffer.from(JSON.stringify(catalogueOn(all, on))), 'kev');
    open.listed = listed;
    done.catalogues = 1;
  }
  return done;
}

/** One person proposes the standing directive, another approves it. */
async function establish({ tools }: House, days: number): Promise<StandingDirectiveId> {
  const officer = await signedInAs(tools, 'officer');
  const lists = { kinds: [], sectors: [], designations: [], communities: [], organizations: [] };
  const action = { number: 1, text: '', evidence: 'inventory', per: 'system' } as const;
  const { id, version } = await tools.write(officer, (work) =>
    proposeStandingDirective(work, {
      terms: {
        title: written('exercise.directive.title', { vulnerability: 'KEV' }),
        body: written('exercise.directive.body', { vulnerability: 'KEV' }),
        ...{ days, sources: ['kev'], outcomes: [], cap: 1000 },
        scope: { exposure: true, ...lists, except: [] },
        actions: [{ ...action, due: { by: 'table' }, onlyForensic: false }],
      },
    }),
  );
  const approver = await signedInAs(tools, 'approver');
  await tools.write(approver, (work) =>
    approveStandingDirective(work, { standingId: id, version }),
  );
  return id;
}

const settledAfter = 3 * day;
const batch = 50;

/** Two persons retire what was due some days ago. How many directives that were. */
async function retire({ tools }: House, issued: readonly Issued[], gone: Set<DirectiveId>) {
  const now = await tools.read(keeper, async (work) => work.now.getTime());
  const due = issued
    .map(({ shown }) => shown)
    .filter(({ id, addressees }) => {
      const last = Math.max(...addressees.map((line) => lastDue(line).getTime()));
      return !gone.has(id) && last + settledAfter < now;
    })
    .map(({ id }) => id);
  for (let at = 0; at < due.length; at += batch) {
    const directiveIds = due.slice(at, at + batch);
    const reason = '再現における区切り';
    const officer = await signedInAs(tools, 'officer');
    await tools.write(officer, (work) =>
      proposeRetirements(work, { directiveIds, reason, dryRun: false }),
    );
    const approver = await signedInAs(tools, 'approver');
    await tools.write(approver, (work) =>
      decideRetirements(work, { directiveIds, agreed: true, dryRun: false }),
    );
  }
  for (const id of due) gone.add(id);
}

function lastDue({ dueAt, targets }: Shown['addressees'][number]): Date {
  return targets.reduce((last, target) => (target.dueAt > last ? target.dueAt : last), dueAt);
}

/** Walks the catalogue day by day through a standing directive in an empty installation. */
export async function walk(house: House, route: Route, tell: Progress): Promise<Walked> {
  const { tools } = house;
  const { beginsOn, days } = route;
  const realm = await foundRealm(tools, { ...route, on: beginsOn, beginsAt: noon(beginsOn) });
  const standingId = await establish(house, days);
  await house.drain();
  const open: Open = {
    advisories: route.withAdvisories ? advisories() : [],
    threats: [...route.threats],
    listed: 0,
  };
  const figures = { catalogues: 0, inventories: 0, advisories: 0 };
  const issued: Issued[] = [];
  const gone = new Set<DirectiveId>();
  const steps = stepsOf(route);
  for (const on of steps) {
    await passTo(house, on);
    figures.inventories += await handIn(tools, realm, on);
    const brought = await bring(house, route, open, on);
    figures.catalogues += brought.catalogues;
    figures.advisories += brought.advisories;
    await retire(house, issued, gone);
    await house.drain();
    issued.push(...(await newlyIssued(house, standingId, issued.length, on)));
    tell(on, issued.length);
  }
  const { atEnd, cases } = await ending(house, standingId);
  const calendarDays = (Date.parse(route.endsOn) - Date.parse(beginsOn)) / day;
  const counts = { calendarDays, steps: steps.length, retired: gone.size };
  return { realm, issued, atEnd, cases, figures: { ...figures, ...counts } };
}

/** Moves the clock to noon of a day. */
async function passTo({ tools }: House, on: string): Promise<void> {
  await tools.upkeep(keeper, (work) =>
    advanceClock(work, Math.max(0, (noon(on).getTime() - work.now.getTime()) / 1000)),
  );
}

async function newlyIssued(
  { tools }: House,
  standingId: StandingDirectiveId,
  known: number,
  on: string,
) {
  const officer = await signedInAs(tools, 'officer');
  const { cases } = await tools.read(officer, (work) =>
    showStandingDirective(work, { standingId }),
  );
  const found: Issued[] = [];
  for (const of of cases.slice(0, cases.length - known)) {
    const directiveId = of.directive?.id;
    if (!directiveId) continue;
    const shown = await tools.read(officer, (work) => showDirective(work, { directiveId }));
    found.push({ on, of, shown });
  }
  return found;
}

async function ending({ tools }: House, standingId: StandingDirectiveId) {
  const auditor = await signedInAs(tools, 'auditor');
  const { cases } = await tools.read(auditor, (work) =>
    showStandingDirective(work, { standingId }),
  );
  const atEnd = new Map<DirectiveId, Shown>();
  for (const { directive } of cases) {
    if (!directive) continue;
    const { id: directiveId } = directive;
    atEnd.set(
      directiveId,
      await tools.read(auditor, (work) => showDirective(work, { directiveId })),
    );
  }
  return { atEnd, cases };
}
