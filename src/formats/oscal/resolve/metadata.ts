import { asObject, asString, items } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { objectsIn } from '../members.ts';
import { type OscalDocument, oscalVersionOf, versionNumbers } from '../model.ts';
import type { Remarks } from '../remarks.ts';
import { likenessOf } from './body.ts';

/** The newest version of OSCAL that is written here. */
export const writtenVersion = '1.2.1';
const tool = 'Noroshi';

/** What the resolved catalogue says of its own making. */
export type Issue = {
  readonly uuid: string;
  /** RFC 3339, with its offset. */
  readonly at: string;
  /** How the catalogue refers to the profile it was made from. */
  readonly source: string;
};

/**
 * “Metadata Resolution”: what the profile says of itself, with the time of resolution, the version
 * of OSCAL, a link to the profile, and roles and parties of the sources that are marked to be kept.
 * The first release had another relation, and no property for the tool.
 */
export function metadataOf(
  profile: OscalDocument,
  catalogs: readonly JsonObject[],
  { at, source }: Issue,
): JsonObject {
  const own = asObject(profile.root['metadata']) ?? {};
  const version = versionOf([profile.root, ...catalogs]);
  const isFirst = version === '1.0.0';
  const leading = ['title', 'published'].filter((name) => own[name] !== undefined);
  const following = ['revisions', 'document-ids'].filter((name) => own[name] !== undefined);
  const { props, links, roles, parties, ...rest } = own;
  const resolver = { name: 'resolution-tool', value: tool };
  const link = { href: source, rel: isFirst ? 'resolution-source' : 'source-profile' };
  const members: (readonly [string, JsonValue | undefined])[] = [
    ...leading.map((name) => [name, own[name]] as const),
    ['last-modified', at],
    ['version', own['version']],
    ['oscal-version', version],
    ...following.map((name) => [name, own[name]] as const),
    ['props', isFirst ? props : [...items(props), resolver]],
    ['links', [link, ...items(links)]],
    ['roles', withKept(roles, catalogs, 'roles')],
    ['locations', own['locations']],
    ['parties', withKept(parties, catalogs, 'parties')],
    ...Object.entries(rest),
  ];
  const known = new Map<string, JsonValue>();
  for (const [name, value] of members) {
    if (value !== undefined && !known.has(name)) known.set(name, value);
  }
  return Object.fromEntries(known);
}

function withKept(
  own: JsonValue | undefined,
  catalogs: readonly JsonObject[],
  name: 'roles' | 'parties',
): JsonValue | undefined {
  const seen = new Set(items(own).map(likenessOf));
  const kept = catalogs
    .flatMap(({ metadata }) => objectsIn(metadata, name))
    .filter((one) => isKept(one) && !seen.has(likenessOf(one)));
  return kept.length > 0 ? [...items(own), ...kept] : own;
}

/** Whether an object is marked to stay: a prop `keep` with the value `always`. */
export function isKept(object: JsonObject): boolean {
  return objectsIn(object, 'props').some(
    ({ name, value }) => name === 'keep' && value === 'always',
  );
}

/** The newest version among the documents, though none newer than is written here. */
function versionOf(documents: readonly JsonObject[]): string {
  const written = versionNumbers(writtenVersion) ?? [0, 0, 0];
  const newest = documents
    .map(oscalVersionOf)
    .filter((version) => versionNumbers(version) !== undefined)
    .sort((a, b) => compareVersions(versionNumbers(a), versionNumbers(b)))
    .at(-1);
  if (newest === undefined) return writtenVersion;
  return compareVersions(versionNumbers(newest), written) > 0 ? writtenVersion : newest;
}

type Numbers = readonly number[] | undefined;

function compareVersions(a: Numbers, b: Numbers): number {
  for (const [at, number] of (a ?? []).entries()) {
    const difference = number - (b?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Documents of another major version cannot be resolved together. */
export function checkMajor(
  profile: OscalDocument,
  catalogs: readonly JsonObject[],
  notes: Remarks,
): void {
  const majorOf = (root: JsonObject) => versionNumbers(oscalVersionOf(root))?.[0];
  const own = majorOf(profile.root);
  const other = catalogs.find((catalog) => majorOf(catalog) !== own);
  if (!other) return;
  const versions = `${oscalVersionOf(profile.root)}, ${oscalVersionOf(other)}`;
  const title = asString(asObject(other['metadata'])?.['title']) ?? '';
  notes.error('oscal.resolve.major', '/profile/metadata/oscal-version', { versions, title });
}
