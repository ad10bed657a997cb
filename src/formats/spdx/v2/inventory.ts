import { componentsOf, type Statement, type Written } from '#formats/inventory/component.ts';
import type { Distribution } from '#formats/inventory/distribution.ts';
import type { InventoryDocument } from '#formats/inventory/inventory.ts';
import { instantOf } from '#formats/inventory/taken.ts';
import { asString, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';

const longestSubject = 500;

/**
 * What a document of SPDX 2 says a system runs, and what was unclear about it. A package the document
 * is about counts only where it is identified: otherwise it is the whole and no part of it.
 */
export function inventoryOf(value: JsonValue): {
  readonly document: InventoryDocument;
  readonly findings: readonly Finding[];
} {
  const packages = items(member(value, 'packages'));
  const described = describedIn(value);
  const statements = packages.map(statementOf).filter(({ purls, cpes }, at) => {
    const isSubject = described.has(idOf(packages[at]));
    return !isSubject || purls.length + cpes.length > 0;
  });
  const { components, findings } = componentsOf(statements, hostOf(packages));
  const creation = member(value, 'creationInfo');
  const document: InventoryDocument = {
    format: 'spdx',
    specVersion: asString(member(value, 'spdxVersion')) ?? '',
    generators: items(member(creation, 'creators'))
      .map((creator) => asString(creator) ?? '')
      .filter((creator) => creator.startsWith('Tool:'))
      .map((creator) => creator.slice('Tool:'.length).trim()),
    takenAt: instantOf(asString(member(creation, 'created'))),
    subject: subjectOf(value, packages, described),
    declaredComplete: undefined,
    components,
  };
  return { document, findings };
}

function idOf(element: JsonValue | undefined): string {
  return asString(member(element, 'SPDXID')) ?? '';
}

/** What the document is about: `documentDescribes`, and DESCRIBES in either direction (§11.1). */
function describedIn(document: JsonValue): ReadonlySet<string> {
  const described = new Set<string>();
  for (const one of items(member(document, 'documentDescribes')))
    described.add(asString(one) ?? '');
  for (const relationship of items(member(document, 'relationships'))) {
    const [from, type, to] = ['spdxElementId', 'relationshipType', 'relatedSpdxElement'].map(
      (key) => asString(member(relationship, key)) ?? '',
    );
    if (type === 'DESCRIBES' && from === 'SPDXRef-DOCUMENT') described.add(to ?? '');
    if (type === 'DESCRIBED_BY' && to === 'SPDXRef-DOCUMENT') described.add(from ?? '');
  }
  return described;
}

function subjectOf(
  document: JsonValue,
  packages: readonly JsonValue[],
  described: ReadonlySet<string>,
): string | undefined {
  const labels = packages
    .filter((item) => described.has(idOf(item)))
    .map((item) => [asString(member(item, 'name')), versionIn(item)].filter(Boolean).join(' '));
  const label = labels.join(', ') || asString(member(document, 'name'));
  return label?.slice(0, longestSubject) || undefined;
}

function versionIn(item: JsonValue): string | undefined {
  const version = asString(member(item, 'versionInfo'))?.trim();
  return version === 'NOASSERTION' || version === 'NONE' ? undefined : version;
}

function statementOf(item: JsonValue, at: number): Statement {
  const path = `/packages/${at}`;
  return {
    name: asString(member(item, 'name')) ?? '',
    version: versionIn(item),
    purls: referencesOf(item, path, ['purl']),
    cpes: referencesOf(item, path, ['cpe23Type', 'cpe22Type']),
    path,
  };
}

/** Locators of the types asked for; a type may be written as its URI (Annex F). */
function referencesOf(item: JsonValue, path: string, types: readonly string[]): readonly Written[] {
  return items(member(item, 'externalRefs')).flatMap((reference, at) => {
    const type = asString(member(reference, 'referenceType'))?.split('/').at(-1) ?? '';
    const text = asString(member(reference, 'referenceLocator')) ?? '';
    if (!types.includes(type) || text === '') return [];
    return [{ text, path: `${path}/externalRefs/${at}/referenceLocator` }];
  });
}

/** The operating system of the whole, where the document names exactly one (§7.24, or Trivy's id). */
function hostOf(packages: readonly JsonValue[]): Distribution | undefined {
  const [system, ...others] = packages.filter((item) => {
    const purpose = asString(member(item, 'primaryPackagePurpose'))?.replace('_', '-');
    return purpose === 'OPERATING-SYSTEM' || idOf(item).startsWith('SPDXRef-OperatingSystem-');
  });
  if (system === undefined || others.length > 0) return undefined;
  return { name: asString(member(system, 'name')) ?? '', version: versionIn(system) };
}
