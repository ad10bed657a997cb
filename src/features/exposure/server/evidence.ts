import { SnapshotId } from '#features/intake/intake.ts';
import { grouped } from '#kernel/group.ts';
import type { Work } from '#platform/tools.ts';

import {
  type Assertion,
  type Component,
  isMaker,
  newestOfEach,
  type Supplier,
} from '../assertion.ts';
import { type Configuration, findingOf, type Running } from '../configuration.ts';
import type { Match, MatchStatus, Snapshot } from '../judgement.ts';
import { weighed } from '../weighing.ts';
import type { Concern } from './component-store.ts';
import * as store from './evidence-store.ts';
import { selectSaid, selectSnapshots, type SnapshotRow } from './match-store.ts';
import { place } from './place.ts';

/** A version of a package, and what each voice says of it. */
type Said = { readonly component: Component; readonly matches: readonly Match[] };

type Joint = Configuration & {
  readonly voice: Pick<Match, 'source' | 'record' | 'container' | 'snapshot'>;
  /** The operands that a version belongs to. */
  readonly byVersion: ReadonlyMap<number, readonly Running[]>;
};

/** All that is known of one vulnerability, whoever runs what: what is said of each version. */
export type Evidence = Concern & {
  readonly said: ReadonlyMap<number, Said>;
  readonly configurations: readonly Joint[];
  /** What recognised suppliers state, by the names of the packages it is about. */
  readonly suppliers: ReadonlyMap<string, readonly Assertion[]>;
  /** What bodies state of their systems and the headquarters has accepted, by place. */
  readonly own: ReadonlyMap<string, readonly Assertion[]>;
};

const voiceKey = ({ source, record }: { readonly source: string; readonly record: string }) =>
  `${source} ${record}`;

function byVoice(rows: readonly SnapshotRow[]): ReadonlyMap<string, Snapshot> {
  return new Map(
    rows.map(({ id, file, receivedAt, ...of }) => [
      voiceKey(of),
      { id: SnapshotId.encode(id), file, receivedAt: receivedAt.toISOString() },
    ]),
  );
}

/**
 * Gathers what is known of a vulnerability, in a few statements whatever the size of the fleet. Where versions are
 * named, what voices say is gathered of these alone.
 */
export async function evidenceOf(
  work: Work,
  vulnerability: string,
  named?: readonly number[],
): Promise<Evidence> {
  const records = await selectSnapshots(work, vulnerability);
  const snapshots = byVoice(records);
  const suppliers = byPackage(await store.selectSupplierAssertions(work, vulnerability));
  const said = new Map<number, { component: Component; matches: Match[] }>();
  const packages = new Set<number>();
  for (const { versionId, packageId, ...row } of await selectSaid(work, vulnerability, named)) {
    packages.add(packageId);
    const snapshot = snapshots.get(voiceKey(row));
    if (!snapshot) continue;
    const { ecosystem, component, version } = row;
    const known = said.get(versionId) ?? {
      component: { ecosystem, component, version },
      matches: [],
    };
    known.matches.push({ ...row, snapshot });
    said.set(versionId, known);
  }
  const versions = await store.selectVersionsNamed(work, [...suppliers.keys()]);
  for (const { versionId, packageId, ...component } of versions) {
    const known = said.get(versionId) ?? { component, matches: [] };
    const about = suppliers.get(component.component) ?? [];
    if (weighed(known.matches, component, about).length === 0) continue;
    packages.add(packageId);
    said.set(versionId, known);
  }
  // Most records keep none: the statement that reads them is not sent for nothing.
  const operands = records.some(({ hasConfigurations }) => hasConfigurations)
    ? await store.selectOperands(work, vulnerability)
    : [];
  for (const { packageId } of operands) if (packageId !== null) packages.add(packageId);
  const configurations = jointsOf(operands, snapshots);
  return {
    ...{ said, suppliers, configurations },
    own: acceptedOf(await store.selectOwnAssertions(work, vulnerability)),
    products: [...new Set([...said.keys(), ...versionsIn(configurations, true)])],
    platforms: [...new Set(versionsIn(configurations, false))],
    packages: [...packages],
    isAlone: configurations.length === 0,
  };
}

/**
 * What suppliers state of products that they make, by the package: a document may name very many, and
 * each component asks only for what is said of its own.
 */
function byPackage(rows: readonly (Assertion & Supplier)[]): Map<string, readonly Assertion[]> {
  const about = new Map<string, Assertion[]>();
  for (const { makes, ...assertion } of rows) {
    const own = assertion.products.filter((product) => isMaker({ ...assertion, makes }, product));
    for (const [name, products] of grouped(own, (product) => product.name)) {
      const known = about.get(name) ?? [];
      known.push({ ...assertion, products });
      about.set(name, known);
    }
  }
  return about;
}

/** Of each system the newest that its body states; older ones it no longer says. */
function acceptedOf(rows: readonly store.OwnAssertionRow[]): Evidence['own'] {
  const places = grouped(rows, ({ organizationId, systemId }) => place(organizationId, systemId));
  const accepted = [...places].map(([at, own]) => {
    const said = own.map((row) => ({ ...row, author: row.organizationId, by: row.author }));
    const standing = newestOfEach(said).filter(({ isAccepted }) => isAccepted);
    return [at, standing.map(({ by, ...row }) => ({ ...row, author: by }))] as const;
  });
  return new Map(accepted.filter(([, own]) => own.length > 0));
}

function jointsOf(
  rows: readonly store.OperandRow[],
  snapshots: ReadonlyMap<string, Snapshot>,
): Joint[] {
  const groups = grouped(rows, (row) => `${voiceKey(row)} ${row.number}`);
  return [...groups.values()].flatMap((group): Joint[] => {
    const [first] = group;
    const snapshot = first && snapshots.get(voiceKey(first));
    if (!first || !snapshot) return [];
    const { source, record, container, clause } = first;
    const operands = [...grouped(group, ({ operand }) => operand).values()].flatMap(([row]) =>
      row
        ? [
            {
              product: row.product ?? '',
              isNamed: row.product !== null,
              ...{ vulnerable: row.vulnerable, words: row.words },
            },
          ]
        : [],
    );
    const byVersion = new Map<number, Running[]>();
    for (const { versionId, operand, product, version, within } of group) {
      if (versionId === null) continue;
      const known = byVersion.get(versionId) ?? [];
      known.push({ operand, component: product ?? '', version, within });
      byVersion.set(versionId, known);
    }
    return [{ clause, operands, byVersion, voice: { source, record, container, snapshot } }];
  });
}

function versionsIn(configurations: readonly Joint[], vulnerable: boolean): number[] {
  return configurations.flatMap(({ operands, byVersion }) =>
    [...byVersion].flatMap(([versionId, running]) =>
      running.some(({ operand }) => operands[operand]?.vulnerable === vulnerable)
        ? [versionId]
        : [],
    ),
  );
}

const jointStatus = { yes: 'joint', unknown: 'joint-unknown', no: 'joint-outside' } as const;

/** Which versions a system runs, and what of it bears on what is said of them. */
export type Place = {
  readonly versionIds: readonly number[];
  readonly isWhole: boolean;
  /** What its body states of it and the headquarters has accepted. */
  readonly own: readonly Assertion[];
};

/** All that is said of what a system runs, in one order however its versions were found. */
export function matchesOn(evidence: Evidence, { isWhole, own, ...found }: Place): Match[] {
  const versionIds = found.versionIds.toSorted((a, b) => a - b);
  const direct = versionIds.flatMap((versionId) => {
    const known = evidence.said.get(versionId);
    return known ? [known] : [];
  });
  const joint = evidence.configurations.flatMap((configuration): Said[] => {
    const running = versionIds.flatMap((id) => configuration.byVersion.get(id) ?? []);
    const finding = findingOf(configuration, running, { isWhole });
    if (!finding) return [];
    const { component, version } = finding.product;
    const who = { ecosystem: 'cpe', component, version };
    const status: MatchStatus = jointStatus[finding.holds];
    const platforms = finding.platforms.join(', ');
    const { words } = finding;
    return [
      { component: who, matches: [{ ...configuration.voice, ...who, status, words, platforms }] },
    ];
  });
  return [...direct, ...joint].flatMap(({ component, matches }) => {
    const theirs = evidence.suppliers.get(component.component) ?? [];
    const ours = own.map((each) => meaning(each, component));
    return weighed(matches, component, [...theirs, ...ours]);
  });
}

/** What a body states of its system as a whole, it states of each component. */
function meaning(
  assertion: Assertion,
  { ecosystem, component: name, version }: Component,
): Assertion {
  const isWhole = assertion.products.length === 0 && assertion.unresolved === 0;
  return isWhole ? { ...assertion, products: [{ ecosystem, name, version }] } : assertion;
}
