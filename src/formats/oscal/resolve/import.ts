import { asString, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { objectsIn } from '../members.ts';
import type { OscalDocument } from '../model.ts';
import { oscalVersionOf } from '../model.ts';
import type { Remarks } from '../remarks.ts';
import { type Body, bodyOf, controlsIn } from './body.ts';
import { selected, type Surroundings } from './select.ts';
import type { Source, Sources } from './sources.ts';

const deepestImport = 32;
const mostControls = 100_000;

/** What is known while one profile is resolved, and every profile it imports. */
export type Resolving = {
  readonly sources: Sources;
  readonly notes: Remarks;
  /** The documents being resolved, outermost first: the one in hand is the last. */
  readonly chain: readonly string[];
  /** Profiles already resolved, by name; undefined where one could not be. */
  readonly done: Map<string, JsonObject | undefined>;
  /** Controls selected so far, in all imports of all profiles. */
  readonly spent: { controls: number };
  /** How a profile becomes a catalogue; given here so that no phase needs the whole. */
  readonly resolve: (profile: OscalDocument, resolving: Resolving) => JsonObject | undefined;
};

/** What one import brings: the catalogue it is from, and the controls selected in it. */
export type Selection = { readonly catalog: JsonObject; readonly body: Body };

/**
 * The import phase (profile resolution, “Import Phase”): every source is acquired, a profile among
 * them resolved first, and controls are selected from each. Sources that are missing, unsound or
 * circular are all told, each with the chain of documents that led to it; then nothing is resolved.
 */
export function importsOf(profile: OscalDocument, resolving: Resolving): readonly Selection[] {
  const around = surroundingsFor(profile);
  return objectsIn(profile.root, 'imports').flatMap((directive, at) => {
    const path = `/profile/imports/${at}`;
    const { notes } = resolving;
    const catalog = catalogOf(profile, directive, { path, resolving });
    if (!catalog) return [];
    const body = selected(bodyOf(catalog), { directive, path, notes, onMissing: 'error' }, around);
    resolving.spent.controls += [...controlsIn(body)].length;
    if (resolving.spent.controls > mostControls) {
      notes.error('oscal.resolve.too-large', path, { limit: mostControls });
      return [];
    }
    return [{ catalog, body }];
  });
}

/**
 * Whether the controls around a selected one come with it. The specification says yes; the
 * resolutions that NIST published with OSCAL 1.0.0 were made before it did, and leave out a control
 * whose parent is not selected itself.
 */
export function surroundingsFor(profile: OscalDocument): Surroundings {
  const isFirst = /^1\.0\.0(?:$|-)/.test(oscalVersionOf(profile.root));
  return isFirst ? { parents: false, orphans: 'leave-out' } : { parents: true, orphans: 'move-up' };
}

type Place = { readonly path: string; readonly resolving: Resolving };

function catalogOf(
  profile: OscalDocument,
  directive: JsonObject,
  { path, resolving }: Place,
): JsonObject | undefined {
  const { chain, notes } = resolving;
  const href = asString(directive['href']) ?? '';
  const from = chain.at(-1) ?? '';
  const source = sourceOf(profile, href, { path, resolving });
  if (!source) return undefined;
  const { name, document } = source;
  const led = [...chain, name].join(' → ');
  if (!document) {
    notes.error('oscal.resolve.unsound', `${path}/href`, { href, chain: led });
    return undefined;
  }
  if (document.model === 'catalog') return document.root;
  if (document.model !== 'profile') {
    const { model } = document;
    notes.error('oscal.resolve.model', `${path}/href`, { href, model, chain: led });
    return undefined;
  }
  if (chain.includes(name)) {
    notes.error('oscal.resolve.circular', `${path}/href`, { href, chain: led });
    return undefined;
  }
  if (chain.length >= deepestImport) {
    notes.error('oscal.resolve.depth', `${path}/href`, { href, limit: deepestImport, from });
    return undefined;
  }
  return resolvedOnce(source.name, document, resolving);
}

/** Resolved when first imported: importing it again costs nothing, and says nothing twice. */
function resolvedOnce(
  name: string,
  document: OscalDocument,
  resolving: Resolving,
): JsonObject | undefined {
  if (resolving.done.has(name)) return resolving.done.get(name);
  const catalog = resolving.resolve(document, {
    ...resolving,
    notes: resolving.notes.of(name),
    chain: [...resolving.chain, name],
  });
  resolving.done.set(name, catalog);
  return catalog;
}

/** “Internal References”: `#uuid` is a resource of the profile, and its `rlinks` are tried in turn. */
function sourceOf(
  profile: OscalDocument,
  href: string,
  { path, resolving: { sources, chain, notes } }: Place,
): Source | undefined {
  const from = chain.at(-1) ?? '';
  const led = [...chain, href].join(' → ');
  if (!href.startsWith('#')) {
    const source = sources(href, from);
    if (!source) notes.error('oscal.resolve.missing', `${path}/href`, { href, chain: led });
    return source;
  }
  const uuid = href.slice(1).toLowerCase();
  const resources = objectsIn(member(profile.root, 'back-matter'), 'resources');
  const resource = resources.find((each) => asString(each['uuid'])?.toLowerCase() === uuid);
  if (!resource) {
    notes.error('oscal.resolve.resource', `${path}/href`, { href, chain: led });
    return undefined;
  }
  const links = objectsIn(resource, 'rlinks').map((link) => asString(link['href']) ?? '');
  for (const link of links) {
    const source = sources(link, from);
    if (source) return source;
  }
  const tried = links.join(', ');
  const rule = links.length > 0 ? 'oscal.resolve.missing' : 'oscal.resolve.no-link';
  notes.error(rule, `${path}/href`, { href: tried || href, chain: led });
  return undefined;
}
