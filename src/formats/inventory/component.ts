import { readCpe } from '#formats/cpe/cpe.ts';
import type { Cpe } from '#formats/cpe/name.ts';
import { packageName } from '#formats/ecosystem/ecosystem.ts';
import { type Purl, readPurl } from '#formats/purl/purl.ts';
import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import type { Distribution } from './distribution.ts';
import {
  identityOf,
  identityOfCpe,
  isOfDistribution,
  sourceOf,
  versionOf,
  versionOfCpe,
} from './identity.ts';
import type { Component, ComponentHash, PackageIdentity } from './inventory.ts';
import { type Remarks, remarks } from './remarks.ts';
import { say } from './texts.ts';

/** A text of a document and where it is written. */
export type Written = { readonly text: string; readonly path: string };

/** What a document states of one component, before it is made out what that names. */
export type Statement = {
  readonly name: string;
  readonly version: string | undefined;
  readonly purls: readonly Written[];
  readonly cpes: readonly Written[];
  /** What the document identifies in other words than a purl or a CPE name. */
  readonly identities?: readonly PackageIdentity[];
  readonly hashes?: readonly ComponentHash[];
  readonly path: string;
};

const longestName = 500;
const longestVersion = 500;

/**
 * The components that statements are about, equal ones once, in the order they are first met, and
 * what was unclear about them (the first thousand remarks). `host` is the operating system the
 * document is about.
 */
export function componentsOf(
  statements: Iterable<Statement>,
  host?: Distribution,
): { readonly components: readonly Component[]; readonly findings: readonly Finding[] } {
  const met = new Map<string, Component>();
  const notes = remarks();
  for (const statement of statements) {
    for (const component of madeOut(statement, host, notes)) {
      const key = sameness(component);
      if (!met.has(key)) met.set(key, component);
    }
  }
  if (met.size === 0) notes.note(remark('inventory.empty', '', say('inventory.empty')));
  return { components: [...met.values()], findings: notes.listed() };
}

function remark(rule: string, path: string, text: Text): Finding {
  return { rule, path, severity: 'warning', text };
}

// U+0000 stands in no text that is read, and it stands once before a name, twice with an identity.
const between = '\u0000';

/** Components are the same that would match the same advisories; unidentified ones, by their name. */
function sameness({ name, version = '', identities }: Component): string {
  if (identities.length === 0) return version + between + name;
  let key = version;
  for (const who of identities) key += between + who.ecosystem + between + who.name;
  return key;
}

/** One component, and a second one where the source package it names has a version of its own. */
function madeOut(
  statement: Statement,
  host: Distribution | undefined,
  notes: Remarks,
): readonly Component[] {
  const purls = purlsOf(statement, notes);
  const cpes = cpesOf(statement, notes);
  const identities: PackageIdentity[] = [];
  const sources: PackageIdentity[] = [];
  const own: Component[] = [];
  const { path } = statement;
  for (const purl of purls) {
    const identity = identityOf(purl, host);
    identities.push(identity);
    const source = sourceOf(purl);
    if (!source) continue;
    const { ecosystem } = identity;
    const origin = { ecosystem, name: packageName(ecosystem, source.name) };
    if (source.version === undefined) {
      sources.push(origin);
      continue;
    }
    const version = source.version.slice(0, longestVersion);
    own.push({ name: shortened(source.name), version, identities: [origin], path });
  }
  identities.push(...sources);
  for (const cpe of cpes) identities.push(...cpeIdentity(cpe, purls, host));
  identities.push(...(statement.identities ?? []));
  const component: Component = {
    name: shortened(statement.name),
    version: chosenVersion(statement, purls, cpes, notes),
    identities: distinct(identities),
    ...(statement.purls[0] && { purl: statement.purls[0].text }),
    ...(statement.cpes[0] && { cpe: statement.cpes[0].text }),
    ...(statement.hashes && statement.hashes.length > 0 && { hashes: statement.hashes }),
    path,
  };
  return [component, ...own];
}

/**
 * A CPE name as advisories on products know it; on a package of a distribution, as that distribution's
 * own. A distribution repairs old versions and leaves their number, so that what the maker says of
 * versions decides nothing there.
 */
function cpeIdentity(
  cpe: Cpe,
  purls: readonly Purl[],
  host: Distribution | undefined,
): readonly PackageIdentity[] {
  const identity = identityOfCpe(cpe);
  if (!identity) return [];
  const packaged = purls.find(isOfDistribution);
  return [packaged ? { ...identity, ecosystem: identityOf(packaged, host).ecosystem } : identity];
}

function purlsOf({ purls }: Statement, notes: Remarks): readonly Purl[] {
  const read: Purl[] = [];
  for (const { text, path } of purls) {
    const reading = readPurl(text);
    if (reading.ok) read.push(reading.purl);
    else notes.note(remark('inventory.purl', path, reading.reason));
  }
  return read;
}

function cpesOf({ cpes }: Statement, notes: Remarks): readonly Cpe[] {
  const read: Cpe[] = [];
  for (const { text, path } of cpes) {
    const reading = readCpe(text);
    if (reading.ok && identityOfCpe(reading.cpe)) read.push(reading.cpe);
    else {
      const reason = reading.ok ? say('inventory.cpe-open') : reading.reason;
      notes.note(remark('inventory.cpe', path, reason));
    }
  }
  return read;
}

/** A purl's version first, since the identity comes from it; then the stated one; then the CPE's. */
function chosenVersion(
  { version, path }: Statement,
  purls: readonly Purl[],
  cpes: readonly Cpe[],
  notes: Remarks,
): string | undefined {
  const purl = purls.find((candidate) => candidate.version !== undefined);
  const inPurl = purl && versionOf(purl);
  const stated = version?.trim() || undefined;
  if (inPurl !== undefined && stated !== undefined && !isSaid(stated, inPurl, purl?.version)) {
    const values = { stated: shortened(stated), purl: shortened(inPurl) };
    const text = say('inventory.version-differs', values);
    notes.note(remark('inventory.version', path, text));
  }
  const chosen = inPurl ?? stated ?? cpes.map(versionOfCpe).find((one) => one !== undefined);
  if (chosen === undefined || chosen.length <= longestVersion) return chosen;
  const text = say('inventory.version-too-long', { limit: longestVersion });
  notes.note(remark('inventory.version', path, text));
  return undefined;
}

function isSaid(stated: string, ...versions: readonly (string | undefined)[]): boolean {
  if (versions.includes(stated)) return true;
  return versions.some(
    (version) => stated.toLowerCase() === version?.toLowerCase() || stated === `0:${version}`,
  );
}

function distinct(identities: readonly PackageIdentity[]): readonly PackageIdentity[] {
  if (identities.length < 2) return identities;
  const met = new Map(
    identities.map((identity) => [`${identity.ecosystem} ${identity.name}`, identity]),
  );
  return [...met.values()];
}

function shortened(text: string): string {
  return text.length > longestName ? `${text.slice(0, longestName - 1)}…` : text;
}
