import { asString } from '#formats/json/narrow.ts';

import { objectsIn } from '../members.ts';
import type { OscalDocument } from '../model.ts';
import type { Remarks } from '../remarks.ts';
import type { Source, Sources } from './sources.ts';

/** The source that an import at a path means; where there is none, that is told. */
export type Acquire = (href: string, path: string) => Source | undefined;

type Acquiring = {
  readonly sources: Sources;
  readonly notes: Remarks;
  readonly chain: readonly string[];
};

/** The links of a resource, and the first of them that leads somewhere. */
type Linked = { readonly links: readonly string[]; readonly source: Source | undefined };

/**
 * How the imports of one profile find their sources. `#uuid` is a resource of the profile, and its
 * `rlinks` are tried in turn (“Internal References”), once however many imports mean it.
 */
export function acquisition(profile: OscalDocument, { sources, notes, chain }: Acquiring): Acquire {
  const from = chain.at(-1) ?? '';
  const linkedBy = resourcesIn(profile, (link) => sources(link, from));
  return (href, path) => {
    const linked = href.startsWith('#') ? linkedBy(href.slice(1)) : undefined;
    const source = href.startsWith('#') ? linked?.source : sources(href, from);
    if (source) return source;
    const led = [...chain, href].join(' → ');
    if (!href.startsWith('#')) {
      notes.error('oscal.resolve.missing', `${path}/href`, { href, chain: led });
    } else if (!linked) {
      notes.error('oscal.resolve.resource', `${path}/href`, { href, chain: led });
    } else if (linked.links.length > 0) {
      const tried = linked.links.slice(0, 16).join(', ');
      notes.error('oscal.resolve.missing', `${path}/href`, { href: tried || href, chain: led });
    } else notes.error('oscal.resolve.no-link', `${path}/href`, { href, chain: led });
    return undefined;
  };
}

function resourcesIn(profile: OscalDocument, find: (link: string) => Source | undefined) {
  const found = new Map<string, Linked>();
  const waiting = new Map<string, readonly string[]>();
  for (const resource of objectsIn(profile.root['back-matter'], 'resources')) {
    const uuid = asString(resource['uuid'])?.toLowerCase();
    if (uuid === undefined || waiting.has(uuid)) continue;
    waiting.set(
      uuid,
      objectsIn(resource, 'rlinks').map((link) => asString(link['href']) ?? ''),
    );
  }
  return (written: string): Linked | undefined => {
    const uuid = written.toLowerCase();
    const known = found.get(uuid);
    const links = waiting.get(uuid);
    if (known || !links) return known;
    const linked = { links, source: firstOf(links, find) };
    found.set(uuid, linked);
    return linked;
  };
}

function firstOf(
  links: readonly string[],
  find: (link: string) => Source | undefined,
): Source | undefined {
  for (const link of links) {
    const source = find(link);
    if (source) return source;
  }
  return undefined;
}
