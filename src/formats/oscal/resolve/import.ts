import { asString } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { objectsIn } from '../members.ts';
import type { OscalDocument } from '../model.ts';
import { oscalVersionOf } from '../model.ts';
import type { Remarks } from '../remarks.ts';
import { type Acquire, acquisition } from './acquire.ts';
import { type Body, bodyOf } from './body.ts';
import { type Rows, rowsOf } from './rows.ts';
import { bodyWith, selected, type Surroundings } from './select.ts';
import type { Sources } from './sources.ts';
import { most, type Spent } from './spent.ts';

const deepestImport = 32;

/** What is known while one profile is resolved, and every profile it imports. */
export type Resolving = {
  readonly sources: Sources;
  readonly notes: Remarks;
  /** The documents being resolved, outermost first: the one in hand is the last. */
  readonly chain: readonly string[];
  /** Profiles already resolved, by name; undefined where one could not be. */
  readonly done: Map<string, JsonObject | undefined>;
  /** Catalogues already looked through. */
  readonly looked: Map<JsonObject, Looked>;
  /** What all imports of all profiles have taken so far. */
  readonly spent: Spent;
  /** How a profile becomes a catalogue; given here so that no phase needs the whole. */
  readonly resolve: (profile: OscalDocument, resolving: Resolving) => JsonObject | undefined;
};

/** What is in a catalogue, and how much beside controls whoever imports it brings along. */
type Looked = { readonly rows: Rows; readonly weight: number };

/** What one import brings: the catalogue it is from, and the controls selected in it. */
export type Selection = { readonly catalog: JsonObject; readonly body: Body };

/**
 * The import phase (profile resolution, “Import Phase”): every source is acquired, a profile among
 * them resolved first, and controls are selected from each. Sources that are missing, unsound or
 * circular are all told, each with the chain of documents that led to it; then nothing is resolved.
 *
 * The first import of a catalogue brings all its groups and parameters, each further one only the
 * groups of what it selects: the others are there.
 */
export function importsOf(profile: OscalDocument, resolving: Resolving): readonly Selection[] {
  const around = surroundingsFor(profile);
  const acquire = acquisition(profile, resolving);
  const brought = new Set<JsonObject>();
  const { notes, spent } = resolving;
  return objectsIn(profile.root, 'imports').flatMap((directive, at) => {
    const path = `/profile/imports/${at}`;
    const catalog = catalogOf(directive, acquire, { path, resolving });
    if (!catalog) return [];
    const bringsAll = !brought.has(catalog);
    const rows = rowsIn(catalog, bringsAll, resolving);
    if (spent.brought > most.brought) {
      notes.error('oscal.resolve.brought', path, { limit: most.brought });
      return [];
    }
    const chosen = selected(
      rows,
      { directive, path, notes, spent, onMissing: 'error', counted: 'controls' },
      around,
    );
    if (!chosen) {
      notes.error('oscal.resolve.too-large', path, { limit: most.controls });
      return [];
    }
    brought.add(catalog);
    return [{ catalog, body: bodyWith(rows, chosen, bringsAll) }];
  });
}

/** To look through a catalogue once is free; each further profile that brings all of it pays. */
function rowsIn(catalog: JsonObject, bringsAll: boolean, { looked, spent }: Resolving): Rows {
  const known = looked.get(catalog);
  if (known) {
    if (bringsAll) spent.brought += known.weight;
    return known.rows;
  }
  const rows = rowsOf(bodyOf(catalog));
  looked.set(catalog, { rows, weight: weightOf(catalog, rows) });
  return rows;
}

function weightOf(catalog: JsonObject, { body, groups }: Rows): number {
  const { metadata, 'back-matter': matter } = catalog;
  const lists = [
    ...[groups, body.params, objectsIn(matter, 'resources')],
    ...[objectsIn(metadata, 'roles'), objectsIn(metadata, 'parties')],
    ...groups.map(({ node }) => objectsIn(node.content, 'params')),
  ];
  return lists.reduce((sum, { length }) => sum + length, 0);
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
  directive: JsonObject,
  acquire: Acquire,
  { path, resolving }: Place,
): JsonObject | undefined {
  const { chain, notes } = resolving;
  const href = asString(directive['href']) ?? '';
  const source = acquire(href, path);
  if (!source) return undefined;
  const { name, document } = source;
  if (document?.model === 'catalog') return document.root;
  const led = [...chain, name].join(' → ');
  if (!document) {
    notes.error('oscal.resolve.unsound', `${path}/href`, { href, chain: led });
    return undefined;
  }
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
    const from = chain.at(-1) ?? '';
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
