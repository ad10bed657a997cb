import type { Text } from '#kernel/text.ts';

import { say } from './texts.ts';
import { type TypeRule, typeRules } from './types.ts';

/**
 * A package URL (ECMA-427), decoded and in its normal form. A component that is absent is undefined
 * and never an empty text; several namespace or subpath segments are joined with `/`.
 */
export type Purl = {
  readonly type: string;
  readonly namespace: string | undefined;
  readonly name: string;
  readonly version: string | undefined;
  readonly qualifiers: ReadonlyMap<string, string>;
  readonly subpath: string | undefined;
};

export type PurlReading =
  { readonly ok: true; readonly purl: Purl } | { readonly ok: false; readonly reason: Text };

const longest = 4096;

/** The purl a text is, or undefined where it is none. */
export function parsePurl(text: string): Purl | undefined {
  const reading = readPurl(text);
  return reading.ok ? reading.purl : undefined;
}

/**
 * The purl a text is, in its normal form, or why it is none.
 *
 * Reading forgives what the recommended tests of the suite remedy: slashes after the scheme, upper
 * case, characters that should have been encoded, the bare `@` of an npm scope. `strict` keeps to
 * what the required tests demand, where an upper-case qualifier key is an error.
 */
export function readPurl(text: string, manner: 'lenient' | 'strict' = 'lenient'): PurlReading {
  if (text.length > longest) return refused(say('purl.too-long', { limit: longest }));
  if (text.slice(0, 4).toLowerCase() !== 'pkg:') return refused(say('purl.scheme'));

  const written = dissected(text.slice(4));
  const pairs = pairsOf(written.query);
  const fault = keyFault(pairs, manner);
  if (fault) return refused(fault);
  try {
    return normalPurl({
      type: written.type,
      namespace: decoded(written.namespace),
      name: decoded(written.name),
      version: decoded(written.version),
      qualifiers: qualifiersOf(pairs),
      subpath: decoded(written.subpath),
    });
  } catch (error) {
    if (error instanceof URIError) return refused(say('purl.encoding'));
    throw error;
  }
}

/**
 * The normal form of a purl made of parts, under the rules of its type (`types.ts`), or why the
 * parts make none. Empty parts are absent parts.
 */
export function normalPurl(parts: Purl): PurlReading {
  const type = parts.type.toLowerCase();
  if (!isType(type)) return refused(say('purl.type'));
  const rule = typeRules.get(type) ?? unruled;
  const namespace = joined(cased(rule, 'namespace', parts.namespace), ['']);
  const name = normalName(rule, cased(rule, 'name', parts.name), parts.qualifiers);
  const named = rule.name === 'path' ? behindHost(namespace, name) : { namespace, name };
  const purl: Purl = {
    type,
    namespace: named.namespace,
    name: named.name,
    version: cased(rule, 'version', parts.version) || undefined,
    qualifiers: normalQualifiers(parts.qualifiers),
    subpath: joined(cased(rule, 'subpath', parts.subpath), ['', '.', '..']),
  };
  const reason = commonFault(purl) ?? typeFault(purl, rule);
  return reason ? refused(reason) : { ok: true, purl };
}

/** The canonical text of a purl in its normal form. */
export function formatPurl(purl: Purl): string {
  const isPath = typeRules.get(purl.type)?.name === 'path';
  const named = isPath ? purl.name.split('/') : [purl.name];
  const segments = [...(purl.namespace?.split('/') ?? []), ...named];
  let text = `pkg:${purl.type}/${segments.map(encoded).join('/')}`;
  if (purl.version !== undefined) text += `@${encoded(purl.version)}`;
  const pairs = [...purl.qualifiers].sort(byKey);
  if (pairs.length > 0) {
    text += `?${pairs.map(([key, value]) => `${key}=${encoded(value)}`).join('&')}`;
  }
  if (purl.subpath !== undefined) text += `#${purl.subpath.split('/').map(encoded).join('/')}`;
  return text;
}

type Component = NonNullable<TypeRule['lower']>[number];

function refused(reason: Text): PurlReading {
  return { ok: false, reason };
}

const unruled: TypeRule = {};
const unqualified: Purl['qualifiers'] = new Map();

/** The components of a purl behind its scheme, as written. */
function dissected(text: string) {
  const [beforeSubpath, subpath] = splitAt(text, text.lastIndexOf('#'));
  const [path, query] = splitAt(beforeSubpath, beforeSubpath.lastIndexOf('?'));
  const [before, version] = splitAt(path, versionMark(path));
  const body = before.startsWith('/') ? before.replace(/^\/+/, '') : before;
  const [type, behind] = splitAt(body, body.indexOf('/'));
  const at = behind.lastIndexOf('/');
  const namespace = behind.slice(0, Math.max(at, 0));
  return { type, namespace, name: behind.slice(at + 1), version, query, subpath };
}

/** The texts before and behind an offset; all of it and nothing where there is no such offset. */
function splitAt(text: string, at: number): [string, string] {
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Where `@version` begins. An `@` that opens a segment before the last is an npm scope. */
function versionMark(path: string): number {
  const at = path.lastIndexOf('@');
  const opensSegment = at > 0 && path.charAt(at - 1) === '/';
  return opensSegment && path.includes('/', at) ? -1 : at;
}

type Pair = readonly [key: string, value: string];

/** The keys and values of a query as written; none of a query that is empty. */
function pairsOf(query: string): readonly Pair[] {
  return query === '' ? [] : query.split('&').map((pair) => splitAt(pair, pair.indexOf('=')));
}

function keyFault(pairs: readonly Pair[], manner: 'lenient' | 'strict'): Text | undefined {
  const keys = pairs.map(([key]) => key.toLowerCase());
  const shouted = manner === 'strict' && pairs.find(([key], at) => key !== keys[at]);
  if (shouted) return say('purl.key', { key: shouted[0] });
  const repeated = keys.find((key, at) => key !== '' && keys.indexOf(key) !== at);
  return repeated === undefined ? undefined : say('purl.duplicate-key', { key: repeated });
}

function qualifiersOf(pairs: readonly Pair[]): Purl['qualifiers'] {
  if (pairs.length === 0) return unqualified;
  const qualifiers = new Map<string, string>();
  for (const [key, value] of pairs) {
    const text = decoded(value);
    if (key !== '') qualifiers.set(key.toLowerCase(), text);
  }
  return qualifiers;
}

function decoded(text: string): string {
  return text.includes('%') ? decodeURIComponent(text) : text;
}

// ECMA-427: everything is encoded but letters, digits, `.-_~` and the colon.
function encoded(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%3A', ':')
    .replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function cased({ lower }: TypeRule, component: Component, text = ''): string {
  return lower?.includes(component) ? text.toLowerCase() : text;
}

/** A path without the segments that are left out; undefined where none remains. */
function joined(path: string, leftOut: readonly string[]): string | undefined {
  if (path === '') return undefined;
  const segments = path.split('/').filter((segment) => !leftOut.includes(segment));
  return segments.join('/') || undefined;
}

function normalQualifiers(qualifiers: Purl['qualifiers']): Purl['qualifiers'] {
  if (qualifiers.size === 0) return unqualified;
  const normal = new Map<string, string>();
  for (const key of [...qualifiers.keys()].sort()) {
    const value = qualifiers.get(key);
    if (value) normal.set(key, value);
  }
  return normal;
}

/** A host as the namespace and all behind it as the name, wherever the two were parted. */
function behindHost(namespace: string | undefined, name: string): Pick<Purl, 'namespace' | 'name'> {
  const [host = '', ...rest] = `${namespace ?? ''}/${name}`.split('/').filter(Boolean);
  if (rest.length === 0) return { namespace, name };
  const path = rest.join('/');
  return isCaseless(host)
    ? { namespace: host.toLowerCase(), name: path.toLowerCase() }
    : { namespace: host, name: path };
}

function byKey([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : Number(a > b);
}

function normalName(rule: TypeRule, name: string, qualifiers: Purl['qualifiers']): string {
  switch (rule.name) {
    case 'dashes':
      return name.replaceAll('_', '-');
    case 'underscores':
      return name.replaceAll(/[^a-z0-9_]/g, '_');
    case 'lower-at-databricks':
      return isDatabricks(qualifiers.get('repository_url') ?? '') ? name.toLowerCase() : name;
    case 'path':
    case undefined:
      break;
  }
  return name;
}

/** Hosts whose own types (`github`, `bitbucket`) say that the case of a repository does not count. */
function isCaseless(host = ''): boolean {
  return ['github', 'github.com', 'bitbucket', 'bitbucket.org'].includes(host.toLowerCase());
}

function isDatabricks(url: string): boolean {
  const host = (url.split('//').at(1) ?? url).split('/').at(0) ?? '';
  return host.toLowerCase().includes('databricks');
}

function isType(type: string): boolean {
  return /^[a-z][a-z0-9.-]*$/.test(type);
}

function commonFault(purl: Purl): Text | undefined {
  const { namespace = '', name, version = '', qualifiers, subpath = '' } = purl;
  if (name === '') return say('purl.name');
  const values = qualifiers.size === 0 ? '' : [...qualifiers.values()].join('/');
  // A sign between them: halves of a surrogate pair in two components are no pair.
  if (/[\p{Cc}\p{Cs}]/u.test(`${namespace}/${name}/${version}/${subpath}/${values}`)) {
    return say('purl.character');
  }
  for (const key of qualifiers.keys()) {
    if (!/^[a-z][a-z0-9._-]*$/.test(key)) return say('purl.key', { key });
  }
  return undefined;
}

function typeFault(purl: Purl, rule: TypeRule): Text | undefined {
  const { type, namespace, qualifiers } = purl;
  if (rule.namespace === 'required' && namespace === undefined) {
    return say('purl.namespace-required', { type });
  }
  if (rule.namespace === 'prohibited' && namespace !== undefined) {
    return say('purl.namespace-prohibited', { type });
  }
  if (rule.qualifier !== undefined && !qualifiers.has(rule.qualifier)) {
    return say('purl.qualifier-required', { type, key: rule.qualifier });
  }
  return formFault(purl, rule);
}

function formFault({ type, name, version }: Purl, rule: TypeRule): Text | undefined {
  const isModule = rule.nameWithout !== undefined && name.includes(rule.nameWithout);
  if (isModule || rule.nameForm?.test(name) === false) return say('purl.name-form', { type, name });
  if (version !== undefined && rule.versionForm?.test(version) === false) {
    return say('purl.version-form', { type, version });
  }
  return undefined;
}
