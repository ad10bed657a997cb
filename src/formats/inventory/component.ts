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
  type Source,
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

/** Components are the same that would match the same advisories; unidentified ones, by their name. */
function sameness({ name, version, identities }: Component): string {
  const who = identities.map(({ ecosystem, name: package_ }) => [ecosystem, package_]);
  return JSON.stringify([version ?? null, who.length > 0 ? who : name]);
}

/** One component, and a second one where the source package it names has a version of its own. */
function madeOut(
  statement: Statement,
  host: Distribution | undefined,
  notes: Remarks,
): readonly Component[] {
  const purls = purlsOf(statement, notes);
  const cpes = cpesOf(statement, notes);
  const sources = purls.map((purl) => ({ purl, source: sourceOf(purl) }));
  const identities = purls.map((purl) => identityOf(purl, host));
  for (const { purl, source } of sources) {
    if (source && source.version === undefined) {
      identities.push(sourceIdentity(purl, source, host));
    }
  }
  identities.push(...cpes.flatMap((cpe) => cpeIdentity(cpe, purls, host)));
  identities.push(...(statement.identities ?? []));
  const { path } = statement;
  const component: Component = {
    name: shortened(statement.name),
    version: chosenVersion(statement, purls, cpes, notes),
    identities: distinct(identities),
    ...(statement.purls[0] && { purl: statement.purls[0].text }),
    ...(statement.cpes[0] && { cpe: statement.cpes[0].text }),
    ...(statement.hashes && statement.hashes.length > 0 && { hashes: statement.hashes }),
    path,
  };
  const own = sources.flatMap(({ purl, source }) =>
    source?.version === undefined
      ? []
      : [
          {
            name: shortened(source.name),
            version: source.version.slice(0, longestVersion),
            identities: [sourceIdentity(purl, source, host)],
            path,
          },
        ],
  );
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

function sourceIdentity(
  purl: Purl,
  source: Source,
  host: Distribution | undefined,
): PackageIdentity {
  const { ecosystem } = identityOf(purl, host);
  return { ecosystem, name: packageName(ecosystem, source.name) };
}

function purlsOf({ purls }: Statement, notes: Remarks): readonly Purl[] {
  return purls.flatMap(({ text, path }) => {
    const reading = readPurl(text);
    if (reading.ok) return [reading.purl];
    notes.note(remark('inventory.purl', path, reading.reason));
    return [];
  });
}

function cpesOf({ cpes }: Statement, notes: Remarks): readonly Cpe[] {
  return cpes.flatMap(({ text, path }) => {
    const reading = readCpe(text);
    const reason = reading.ok ? say('inventory.cpe-open') : reading.reason;
    if (reading.ok && identityOfCpe(reading.cpe)) return [reading.cpe];
    notes.note(remark('inventory.cpe', path, reason));
    return [];
  });
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
  return versions.some(
    (version) => stated.toLowerCase() === version?.toLowerCase() || stated === `0:${version}`,
  );
}

function distinct(identities: readonly PackageIdentity[]): readonly PackageIdentity[] {
  const met = new Map(
    identities.map((identity) => [`${identity.ecosystem} ${identity.name}`, identity]),
  );
  return [...met.values()];
}

function shortened(text: string): string {
  return text.length > longestName ? `${text.slice(0, longestName - 1)}…` : text;
}
