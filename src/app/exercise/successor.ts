import type { AddresseeLine } from '#features/directives/api.ts';
import { parseCpe } from '#formats/cpe/cpe.ts';
import { formatCpe } from '#formats/cpe/formatted-string.ts';
import { orderOf } from '#formats/ecosystem/ecosystem.ts';
import { identityOf, identityOfCpe } from '#formats/inventory/identity.ts';
import type { PackageIdentity } from '#formats/inventory/inventory.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';
import { readJson } from '#formats/json/read.ts';
import { formatPurl, parsePurl } from '#formats/purl/purl.ts';
import { compareVersions } from '#formats/versions/order.ts';

/** The version in which each affected package is repaired, by `fixKey`. */
export type Fixes = ReadonlyMap<string, string>;

const fixKey = ({ ecosystem, name }: PackageIdentity) => `${ecosystem} ${name}`;

/**
 * What repairs a system, from the reasons for which it is affected: for each package the version
 * that the stretch it lies in ends before, the highest where several say so. Undefined where one of
 * them names no such version: then nobody can tell from the sources what would help.
 */
export function fixesIn(reasons: AddresseeLine['targets'][number]['reasons']): Fixes | undefined {
  const fixes = new Map<string, string>();
  for (const { text } of reasons) {
    if (text.key === 'exposure.reason.listed') return undefined;
    if (text.key !== 'exposure.reason.in-range') continue;
    const { ecosystem = '', component = '', words = '' } = text.values ?? {};
    const fixed = endOf(String(words));
    if (fixed === undefined) return undefined;
    const identity = { ecosystem: String(ecosystem), name: String(component) };
    fixes.set(fixKey(identity), higher(identity.ecosystem, fixes.get(fixKey(identity)), fixed));
  }
  return fixes.size > 0 ? fixes : undefined;
}

/** The version before which a stretch ends, from its words: `1.4` of `>= 1.2, < 1.4`. */
function endOf(words: string): string | undefined {
  const last = words.split(', ').at(-1) ?? '';
  return last.startsWith('< ') ? last.slice(2) : undefined;
}

function higher(ecosystem: string, a: string | undefined, b: string): string {
  const order = orderOf(ecosystem);
  if (a === undefined || order === undefined) return b;
  return compareVersions(order, a, b) === 1 ? a : b;
}

/** The same SBOM after the repair; undefined for one that is not JSON. */
export function repaired(bytes: Uint8Array, fixes: Fixes): Uint8Array | undefined {
  return rewritten(bytes, (list) => list.map((item) => repairedItem(item, fixes)));
}

/** The same SBOM with half of its list left out, what is affected first; undefined as above. */
export function thinned(bytes: Uint8Array, fixes: Fixes): Uint8Array | undefined {
  return rewritten(bytes, (list) => {
    const rest = list.filter((item) => fixOf(item, fixes) === undefined);
    return rest.slice(0, Math.ceil(rest.length / 2));
  });
}

const utf8 = new TextDecoder();

function rewritten(
  bytes: Uint8Array,
  change: (list: readonly JsonValue[]) => readonly JsonValue[],
): Uint8Array | undefined {
  const reading = readJson(utf8.decode(bytes), { depth: 128 });
  if (!reading.ok || !isObject(reading.document)) return undefined;
  const { document } = reading;
  // CycloneDX lists components, SPDX packages.
  const [name] = ['components', 'packages'].filter((each) => Array.isArray(document[each]));
  const list = name === undefined ? undefined : document[name];
  if (name === undefined || !isList(list)) return undefined;
  const relationships = name === 'packages' ? { relationships: [] } : {};
  return new TextEncoder().encode(
    JSON.stringify({ ...document, [name]: change(list), ...relationships }),
  );
}

const isList = (value: JsonValue | undefined): value is readonly JsonValue[] =>
  Array.isArray(value);

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The texts by which an entry says who it is: purl and CPE of CycloneDX, references of SPDX. */
function* identifiers(item: JsonObject): Generator<string> {
  for (const name of ['purl', 'cpe']) {
    const value = item[name];
    if (typeof value === 'string') yield value;
  }
  const references = item['externalRefs'];
  if (!isList(references)) return;
  for (const reference of references) {
    const locator = isObject(reference) ? reference['referenceLocator'] : undefined;
    if (typeof locator === 'string') yield locator;
  }
}

function identityIn(identifier: string): PackageIdentity | undefined {
  const purl = parsePurl(identifier);
  if (purl) return identityOf(purl);
  const cpe = parseCpe(identifier);
  return cpe && identityOfCpe(cpe);
}

function fixOf(item: JsonValue, fixes: Fixes): string | undefined {
  if (!isObject(item)) return undefined;
  for (const identifier of identifiers(item)) {
    const identity = identityIn(identifier);
    const fix = identity && fixes.get(fixKey(identity));
    if (fix !== undefined) return fix;
  }
  return undefined;
}

function repairedItem(item: JsonValue, fixes: Fixes): JsonValue {
  if (!isObject(item)) return item;
  const nested = item['components'];
  const inner = isList(nested)
    ? { components: nested.map((each) => repairedItem(each, fixes)) }
    : {};
  const fix = fixOf(item, fixes);
  if (fix === undefined) return { ...item, ...inner };
  const changed = Object.entries(item).map(([name, value]) => [name, at(name, value, fix)]);
  return { ...Object.fromEntries(changed), ...inner } as JsonObject;
}

/** A field of an entry as it reads in the repaired version. */
function at(name: string, value: JsonValue, fix: string): JsonValue {
  if (typeof value === 'string') {
    if (name === 'version' || name === 'versionInfo') return like(value, fix);
    return name === 'purl' || name === 'cpe' ? renamed(value, fix) : value;
  }
  if (name !== 'externalRefs' || !isList(value)) return value;
  return value.map((reference) => {
    const locator = isObject(reference) ? reference['referenceLocator'] : undefined;
    if (!isObject(reference) || typeof locator !== 'string') return reference;
    return { ...reference, referenceLocator: renamed(locator, fix) };
  });
}

function renamed(identifier: string, fix: string): string {
  const purl = parsePurl(identifier);
  if (purl) return formatPurl({ ...purl, version: like(purl.version ?? '', fix) });
  const cpe = parseCpe(identifier);
  return cpe ? formatCpe({ ...cpe, version: escaped(fix) }) : identifier;
}

/** Go's tools write `v` before a version where its advisories do not. */
const like = (former: string, fix: string) =>
  former.startsWith('v') && !fix.startsWith('v') ? `v${fix}` : fix;

const escaped = (text: string) => text.replaceAll(/[^\w]/g, (sign) => `\\${sign}`);
