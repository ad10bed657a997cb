import type { Affected, Span, Status } from '#formats/advisory/advisory.ts';
import { productIn } from '#formats/cve/cpe-product.ts';
import { isVersion } from '#formats/cve/wording.ts';
import { orderOf } from '#formats/ecosystem/ecosystem.ts';
import type { Finding } from '#kernel/finding.ts';

import { cut, note } from './notes.ts';
import { type Bounds, boundsIn } from './phrase.ts';
import { say } from './texts.ts';

const order = orderOf('cpe');

/** Versions of a product in words, and what is said of them. */
export type Versions = { readonly words: string; readonly status: Status };

/** A product as an answer lists it. */
export type Listed = {
  /** As people call it. */
  readonly product: string;
  readonly cpes: readonly string[];
  readonly versions: readonly Versions[];
  /** Versions that are told in no words of JVN's; they count instead of the words. */
  readonly spans?: readonly Span[];
  /** What is said of the product where no versions are named. */
  readonly status: Status;
  readonly path: string;
};

type Named = { readonly name: string; readonly version: string | undefined };

/**
 * What an answer says of products, one statement for each `vendor:product` of a CPE name.
 *
 * Versions that the words name are affected, and others are not; words that can be read in more than
 * one way are kept as they are and leave the product unknown, as does a product without versions.
 */
export function affectedOf(listed: readonly Listed[], findings: Finding[]): Affected[] {
  const groups = new Map<string, { readonly first: Listed; readonly spans: Span[] }>();
  for (const each of listed) {
    const spans =
      each.spans ?? each.versions.flatMap((versions) => spansIn(versions, each.path, findings));
    for (const { name, version } of namesOf(each, findings)) {
      const group = groups.get(name) ?? { first: each, spans: [] };
      group.spans.push(...(spans.length > 0 ? spans : [spanOf(version, each.status)]));
      groups.set(name, group);
    }
  }
  return [...groups].map(([name, { first, spans }]) => ({
    ...{ ecosystem: 'cpe', name, order, spans, versions: [], conditional: false },
    ...{ otherwise: restOf(spans), container: 'jvn', path: first.path },
  }));
}

/** The names a product is known by in an inventory, each once. */
function namesOf({ product, cpes, path }: Listed, findings: Finding[]): Named[] {
  if (cpes.length === 0) {
    note(findings, 'info', path, say('jvn.no-cpe', { product: cut(product) }));
  }
  const names = new Map<string, Named>();
  for (const text of cpes) {
    const found = productIn(plainCpe(text));
    if (found) names.set(`${found.name} ${found.version ?? ''}`, found);
    else note(findings, 'warning', path, say('jvn.cpe', { cpe: cut(text) }));
  }
  return [...names.values()];
}

/** JVN escapes signs in CPE 2.3 names as URIs do; read as the URI binding they are what they mean. */
export function plainCpe(text: string): string {
  const written = text.trim();
  if (!written.startsWith('cpe:2.3:') || !/%[0-9a-f]{2}/i.test(written)) return written;
  const [part = '', vendor = '', product = '', version = '*'] = written.slice(8).split(':');
  const named = `cpe:/${part}:${vendor}:${product}`;
  return version === '*' ? named : `${named}:${version}`;
}

function spansIn({ words, status }: Versions, path: string, findings: Finding[]): Span[] {
  const phrase = words.trim();
  if (phrase === '' || phrase === '-') return [];
  const bounds = boundsIn(phrase);
  if (bounds) return bounds.map((each) => ({ ...each, status, order: orderFor(each) }));
  note(findings, 'info', path, say('jvn.phrase', { phrase: cut(phrase) }));
  const kept = phrase.slice(0, 500);
  return [{ from: kept, through: kept, status, order: undefined }];
}

function orderFor({ from, after, before, through }: Bounds) {
  const written = [from, after, before, through].filter((bound) => bound !== undefined);
  return written.every(isVersion) ? order : undefined;
}

/** A product of one version, or of none that are named. */
function spanOf(version: string | undefined, status: Status): Span {
  if (version === undefined) {
    return { from: undefined, status: status === 'affected' ? 'unknown' : status, order };
  }
  return { from: version, through: version, status, order: isVersion(version) ? order : undefined };
}

/** Versions beside those that are named are not affected; beside those that are not, nobody knows. */
function restOf(spans: readonly Span[]): Status {
  return spans.some(({ status }) => status === 'affected') ? 'unaffected' : 'unknown';
}
