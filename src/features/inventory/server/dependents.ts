import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import type { Dependent, Facet, Step } from '../dependency.ts';
import { say } from '../dependency-texts.ts';
import { folded } from '../folding.ts';
import { SystemId } from '../system.ts';
import { walked, wayTo } from '../walk.ts';
import * as store from './dependency-store.ts';
import { absent } from './system.ts';

type Input<Name extends keyof typeof api> = z.output<(typeof api)[Name]['input']>;
type Output<Name extends keyof typeof api> = z.output<(typeof api)[Name]['output']>;

/** More systems than anybody reads; beyond them the answer says that it is cut. */
const most = 20_000;

/** What is looked through for a facet: who asks for a contractor means sub-contractors as well. */
const soughtIn = (facet: Facet): readonly Facet[] =>
  facet === 'contractor' ? ['contractor', 'subcontractor'] : [facet];

export type Dependents = {
  readonly dependents: readonly Dependent[];
  /** There are more, or longer chains, than are followed. */
  readonly isCut: boolean;
};

/**
 * Which systems in scope rest on a thing, and how: by their own ledger or inventory, through a
 * contractor that engages it, or through a system they are linked to. Nothing but what the actor may
 * see is followed, so a chain through a hidden body does not show.
 */
export async function dependents(
  work: Work,
  { facet, value }: { readonly facet: Facet; readonly value: string },
): Promise<Dependents> {
  const names = await store.selectNames(work, soughtIn(facet), [folded(value)]);
  const direct = [
    ...(await store.selectHolders(work, soughtIn(facet), names, most)),
    ...(facet === 'product'
      ? await store.selectRunners(work, packageNames(value, names), most)
      : []),
  ].map((held): Found => ({ ...held, path: [] }));
  const engaged = await throughEngagers(work, facet, names);
  const first = new Map<SystemId, Found>();
  for (const found of [...direct, ...engaged.found]) {
    if (!first.has(found.systemId)) first.set(found.systemId, found);
  }
  const linked = await throughLinks(work, [...first.values()]);
  const all = [...direct, ...engaged.found.filter(isNew(direct)), ...linked.found];
  const isCut = engaged.isCut || linked.isCut || all.length > most;
  return { dependents: all.slice(0, most).map(dependentOf), isCut };
}

type Found = store.Held & { readonly path: readonly Step[] };

const isNew = (known: readonly Found[]) => {
  const systems = new Set(known.map(({ systemId }) => systemId));
  return ({ systemId }: Found) => !systems.has(systemId);
};

const dependentOf = ({ folded: _, path, ...held }: Found): Dependent => ({
  ...held,
  path: [...path],
});

/** How a package may be called where a person writes a product: `Maker Gate`, `maker:gate`, `gate`. */
function packageNames(value: string, names: readonly string[]): string[] {
  const plain = value.normalize('NFKC').trim().toLowerCase();
  const words = plain.replaceAll(/\s+/g, ' ');
  return [
    ...new Set([
      plain,
      words.replaceAll(' ', '_'),
      words.replaceAll(' ', '-'),
      words.replace(' ', ':').replaceAll(' ', '_'),
      ...names,
    ]),
  ];
}

/** Systems whose contractor engages what is sought, directly or through others. */
async function throughEngagers(work: Work, facet: Facet, names: readonly string[]) {
  if (facet !== 'contractor' && facet !== 'subcontractor') return { found: [], isCut: false };
  const kinds: readonly Facet[] = ['contractor', 'subcontractor'];
  const { reached, isCut } = await walked(
    names,
    (name) => name,
    async (frontier) => {
      const engagements = await store.selectEngagers(work, frontier);
      return engagements.map(({ engaged, by }) => ({ from: engaged, to: by }));
    },
  );
  const engagers = [...reached.keys()].filter((name) => !names.includes(name));
  if (engagers.length === 0) return { found: [], isCut };
  const held = await store.selectHolders(work, kinds, engagers, most);
  const spoken = new Map(held.map((each) => [each.folded, each.value]));
  const found = held.map((each): Found => {
    const way = [...wayTo(reached, each.folded).slice(1), each.folded].reverse();
    const path = way.map((name): Step => ({ by: 'engaged-by', name: spoken.get(name) ?? name }));
    return { ...each, path };
  });
  return { found, isCut };
}

/** Systems that are linked to others that rest on what is sought, in as many steps as it takes. */
async function throughLinks(work: Work, start: readonly Found[]) {
  type Node = Pick<Found, 'organizationId' | 'systemId' | 'systemName'> &
    Partial<Pick<Found, 'value' | 'since'>>;
  const { reached, isCut } = await walked<Node>(
    start,
    ({ systemId }) => systemId,
    async (frontier) => {
      const linked = await store.selectLinked(work, frontier.map(targetOf));
      return linked.map(({ from, ...to }) => ({ from, to }));
    },
    most,
  );
  const origin = new Map<string, Found>(start.map((each) => [each.systemId, each]));
  const found = [...reached].flatMap(([key, { node, from }]): Found[] => {
    if (from === null) return [];
    const way = wayTo(reached, key);
    const root = origin.get(way[0] ?? '');
    const steps = way.toReversed().map((id): Step => ({
      by: 'links-to',
      name: reached.get(id)?.node.systemName ?? '',
    }));
    const { organizationId, systemId, systemName, value = '', since = null } = node;
    const path = [...steps, ...(root?.path ?? [])];
    const held = { organizationId, systemId, systemName, value, since };
    return [{ ...held, facet: 'linked-system', folded: '', path }];
  });
  return { found, isCut };
}

function targetOf({
  organizationId,
  systemId,
  systemName,
}: Pick<Found, 'organizationId' | 'systemId' | 'systemName'>) {
  const reference = folded(SystemId.encode(systemId));
  return { organizationId, systemId, name: folded(systemName), reference };
}

/** The systems in scope that rest on a thing, and how many bodies that is. */
export async function listDependents(
  work: Work,
  input: Input<'listDependents'>,
): Promise<Output<'listDependents'>> {
  const { dependents: all, isCut } = await dependents(work, input);
  const organizations = [...new Set(all.map(({ organizationId }) => organizationId))];
  const systems = new Set(all.map(({ systemId }) => systemId)).size;
  const shown = all.slice(input.offset, input.offset + input.limit);
  return { total: all.length, systems, organizations, dependents: shown, isCut };
}

/** Values that ledgers in scope name, beginning with what was typed. */
export async function suggestValues(
  work: Work,
  { facet, text }: Input<'suggestValues'>,
): Promise<Output<'suggestValues'>> {
  return [...(await store.selectSuggestions(work, facet, folded(text), 20))];
}

export async function listAliases(work: Work): Promise<Output<'listAliases'>> {
  return [...(await store.selectAliases(work))];
}

/** Says that one writing means another: from then on a search for either finds both. */
export async function nameAlias(
  work: Change,
  { facet, value, means }: Input<'nameAlias'>,
): Promise<Output<'nameAlias'>> {
  const known = await store.selectAlias(work, facet, folded(means));
  const canonical = known?.canonical ?? folded(means);
  const meant = known?.means ?? means;
  if (canonical === folded(value)) throw new Refusal('invalid', say('inventory.alias-of-itself'));
  const alias = { facet, folded: folded(value), value, canonical, means: meant };
  await store.upsertAlias(work, alias);
  const facts = { facet, value, means: meant };
  await append(work, {
    act: 'inventory.alias-named',
    subject: 'inventory',
    organizationId: null,
    facts,
  });
  return { facet, value, means: meant };
}

export async function dropAlias(
  work: Change,
  { facet, value }: Input<'dropAlias'>,
): Promise<Output<'dropAlias'>> {
  if (!(await store.deleteAlias(work, facet, folded(value)))) throw absent();
  const facts = { facet, value };
  await append(work, {
    act: 'inventory.alias-dropped',
    subject: 'inventory',
    organizationId: null,
    facts,
  });
  return { facet, value };
}
