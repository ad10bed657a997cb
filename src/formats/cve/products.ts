import type { Affected } from '#formats/advisory/advisory.ts';
import { orderOf, packageName } from '#formats/ecosystem/ecosystem.ts';
import { parsePurl } from '#formats/purl/purl.ts';
import type { Finding } from '#kernel/finding.ts';

import { ecosystemOfCollection, ecosystemOfType, isDistribution } from './collection.ts';
import { productIn } from './cpe-product.ts';
import type { Place } from './metrics.ts';
import type { CveContainer, CveProduct } from './record.ts';
import { say } from './texts.ts';
import { isOfCommits, spansOf } from './versions.ts';
import { isVague } from './wording.ts';

type Named = { readonly ecosystem: string; readonly name: string };

/** What one container's `affected` says, once for every name an inventory may know the product by. */
export function affectedOf(container: CveContainer, place: Place, findings: Finding[]): Affected[] {
  const entries = (container.affected ?? []).map((product, at) => {
    const path = `${place.path}/affected/${at}`;
    return { product, path, names: namesOf(product, path, findings) };
  });
  const released = new Set(
    entries.filter(({ product }) => !isAllCommits(product)).flatMap(({ names }) => names.map(text)),
  );
  return entries.flatMap(({ product, path, names }) => {
    const isSuperseded = isAllCommits(product) && names.some((name) => released.has(text(name)));
    if (!isSuperseded) return names.map((name) => statementOf(name, product, { ...place, path }));
    const note = { rule: 'cve.commits', path, severity: 'info', text: say('cve.commits') } as const;
    findings.push(note);
    return [];
  });
}

function statementOf({ ecosystem, name }: Named, product: CveProduct, place: Place): Affected {
  const order = orderOf(ecosystem);
  const versions = product.versions ?? [];
  return {
    ecosystem,
    name,
    order,
    spans: isAllCommits(product)
      ? versions.map(({ version, status }) => ({
          from: version,
          through: version,
          status,
          order: undefined,
        }))
      : spansOf(
          versions.filter((entry) => !isOfCommits(entry)),
          order,
        ),
    versions: [],
    otherwise: product.defaultStatus ?? 'unknown',
    conditional: false,
    ...place,
  };
}

function isAllCommits({ versions = [] }: CveProduct): boolean {
  return versions.length > 0 && versions.every(isOfCommits);
}

function text({ ecosystem, name }: Named): string {
  return `${ecosystem} ${name}`;
}

function namesOf(product: CveProduct, path: string, findings: Finding[]): Named[] {
  const { collectionURL = '', packageName: packaged } = product;
  if (packaged !== undefined && isDistribution(collectionURL)) {
    const words = say('cve.distribution', { collection: collectionURL.slice(0, 200) });
    findings.push({ rule: 'cve.distribution', path, severity: 'info', text: words });
    return [];
  }
  const names = new Map<string, Named>();
  const add = (ecosystem: string, name: string) => {
    const named = { ecosystem, name: packageName(ecosystem, name) };
    names.set(text(named), named);
  };
  const collection = ecosystemOfCollection(collectionURL);
  if (collection !== undefined && packaged !== undefined) add(collection, packaged);
  addPurl(product, { path, findings, add });
  addCpes(product, { path, findings, add });
  if (names.size === 0) {
    const words = say('cve.unnamed');
    findings.push({ rule: 'cve.unnamed', path, severity: 'info', text: words });
  }
  return [...names.values()];
}

type Naming = {
  readonly path: string;
  readonly findings: Finding[];
  readonly add: (ecosystem: string, name: string) => void;
};

function addPurl({ packageURL }: CveProduct, { path, findings, add }: Naming): void {
  if (packageURL === undefined) return;
  const purl = parsePurl(packageURL);
  if (!purl) {
    const words = say('cve.purl', { purl: packageURL.slice(0, 200) });
    findings.push({
      rule: 'cve.purl',
      path: `${path}/packageURL`,
      severity: 'warning',
      text: words,
    });
    return;
  }
  const ecosystem = ecosystemOfType(purl.type);
  if (ecosystem === undefined) return;
  const joint = ecosystem === 'maven' ? ':' : '/';
  add(ecosystem, purl.namespace === undefined ? purl.name : purl.namespace + joint + purl.name);
}

/**
 * CPE names where given, and otherwise vendor and product as CPE would spell them: “Fortinet
 * FortiOS” by Fortinet also without the vendor's name before it.
 */
function addCpes({ cpes = [], vendor = '', product = '' }: CveProduct, naming: Naming): void {
  const { path, findings, add } = naming;
  let isNamed = false;
  for (const [at, cpe] of cpes.entries()) {
    const found = productIn(cpe);
    if (found) {
      add('cpe', found.name);
      isNamed = true;
      continue;
    }
    const words = say('cve.cpe', { cpe: cpe.slice(0, 200) });
    findings.push({
      rule: 'cve.cpe',
      path: `${path}/cpes/${at}`,
      severity: 'warning',
      text: words,
    });
  }
  if (isNamed || isVague(vendor) || isVague(product)) return;
  const [owner, name] = [spelled(vendor), spelled(product)];
  add('cpe', `${owner}:${name}`);
  if (name.startsWith(`${owner}_`)) add('cpe', `${owner}:${name.slice(owner.length + 1)}`);
}

function spelled(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s:]+/g, '_');
}
