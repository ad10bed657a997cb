import { asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { objectsIn } from '../members.ts';
import type { OscalDocument } from '../model.ts';
import type { Remarks } from '../remarks.ts';
import { type Body, type ControlNode, type GroupNode, groupsIn, likenessOf } from './body.ts';
import { combined, type Method, united } from './combine.ts';
import { customBody } from './custom.ts';
import type { Selection } from './import.ts';
import type { Spent } from './spent.ts';

/**
 * The merge phase (profile resolution, “Merge Phase”): controls of one id are combined, then all
 * are put in order by the one structuring directive; without any they are `flat`. Several
 * structuring directives are an error.
 */
export function merged(
  profile: OscalDocument,
  selections: readonly Selection[],
  { notes, spent }: { readonly notes: Remarks; readonly spent: Spent },
): Body {
  const directive = asObject(profile.root['merge']) ?? {};
  const written = asString(member(directive['combine'], 'method')) ?? 'keep';
  const method: Method = written === 'use-first' || written === 'merge' ? written : 'keep';
  if (method === 'merge') notes.warning('oscal.resolve.merge', '/profile/merge/combine/method');
  const bodies = combined(selections, method, notes).map(({ body }) => body);
  const all: Body = {
    params: paramsOf(bodies, method),
    controls: bodies.flatMap(({ controls }) => controls),
    groups: bodies.flatMap(({ groups }) => groups),
  };

  const given = ['flat', 'as-is', 'custom'].filter(
    (name) => directive[name] !== undefined && directive[name] !== false,
  );
  if (given.length > 1) {
    notes.error('oscal.resolve.structures', '/profile/merge', { given: given.join(', ') });
  }
  switch (given[0]) {
    case 'as-is':
      return asIs(all);
    case 'custom':
      return customBody(all, asObject(directive['custom']) ?? {}, { notes, spent });
    default:
      return flat(all);
  }
}

/** Parameters outside of controls (“Handling Params”); of one id the first, unless all are kept. */
function paramsOf(bodies: readonly Body[], method: Method): readonly JsonObject[] {
  const seen = new Set<string>();
  return bodies
    .flatMap(({ params }) => params)
    .filter((param) => {
      // Two imports of one catalogue bring the same parameter twice, which is no clash.
      const key =
        method === 'keep' ? likenessOf(param) : (asString(param['id']) ?? likenessOf(param));
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** “flat”: no groups, and no control inside another. */
function flat({ params, controls, groups }: Body): Body {
  const loose = [...params];
  const list: ControlNode[] = [];
  const addAll = (nodes: readonly ControlNode[]) => {
    for (const node of nodes) {
      list.push({ ...node, controls: [] });
      addAll(node.controls);
    }
  };
  addAll(controls);
  // Two imports of one catalogue bring the same group twice.
  const contents = new Set<JsonObject>();
  for (const group of groupsIn({ groups })) {
    addAll(group.controls);
    if (contents.has(group.content)) continue;
    contents.add(group.content);
    for (const param of objectsIn(group.content, 'params')) loose.push(param);
  }
  return { params: loose, controls: list, groups: [] };
}

/**
 * “as-is”: the structure of the sources. Groups of one id and title are one group; a group that
 * holds no control is left out, any other stays with all that is its own.
 */
function asIs({ params, controls, groups }: Body): Body {
  return { params, controls, groups: oneOfEach(groups).filter(holdsControls) };
}

function oneOfEach(groups: readonly GroupNode[]): readonly GroupNode[] {
  const same = new Map<string, GroupNode[]>();
  for (const group of groups) {
    const { id, title } = group.content;
    const key = likenessOf(id === undefined ? group.content : [id, title ?? null]);
    const known = same.get(key);
    if (known) known.push(group);
    else same.set(key, [group]);
  }
  return [...same.values()].map((alike) => ({
    content: united([...new Set(alike.map(({ content }) => content))]),
    controls: alike.flatMap((group) => group.controls),
    groups: oneOfEach(alike.flatMap((group) => group.groups)).filter(holdsControls),
  }));
}

function holdsControls({ controls, groups }: GroupNode): boolean {
  return controls.length > 0 || groups.length > 0;
}
