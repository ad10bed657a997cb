import { asObject, asString } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { objectsIn } from '../members.ts';
import type { OscalDocument } from '../model.ts';
import type { Remarks } from '../remarks.ts';
import { type Additions, addTo, gathering, type Spend } from './add.ts';
import { type Body, type ControlNode, controlsIn } from './body.ts';
import { isOperative, removeFrom } from './remove.ts';
import { withParameters } from './set-parameter.ts';
import { most, type Spent } from './spent.ts';

/** Thrown through an alteration once it has looked at too much. */
class TooManySteps extends Error {
  override readonly name = 'TooManySteps';
}

/**
 * The modify phase (profile resolution, “Modify Phase”): parameters are set, then each `alter` is
 * applied to every control of its id, what it removes before what it adds. A directive about what
 * is not there does nothing and is told.
 */
export function modified(
  profile: OscalDocument,
  body: Body,
  { notes, spent }: { readonly notes: Remarks; readonly spent: Spent },
): Body {
  const modify = asObject(profile.root['modify']) ?? {};
  const set = withParameters(body, objectsIn(modify, 'set-parameters'), { notes, spent });
  const controls = new Map<string, ControlNode[]>();
  for (const node of controlsIn(set)) {
    const known = controls.get(node.id);
    if (known) known.push(node);
    else controls.set(node.id, [node]);
  }
  const spend = (steps = 1) => {
    spent.altered += steps;
    if (spent.altered > most.altered) throw new TooManySteps();
  };
  const additions = gathering(spend);
  for (const [at, alter] of objectsIn(modify, 'alters').entries()) {
    const path = `/profile/modify/alters/${at}`;
    const id = asString(alter['control-id']) ?? '';
    const nodes = controls.get(id);
    if (!nodes) notes.warning('oscal.resolve.alter', `${path}/control-id`, { id });
    else {
      const altering = { path, notes, spend, additions };
      const alterAll = () => {
        altered(nodes, alter, altering);
      };
      if (!isDone(alterAll, { path, notes })) return set;
    }
  }
  isDone(additions.settle, { path: '/profile/modify/alters', notes });
  return set;
}

/** False, and told, where the work was given up. */
function isDone(
  work: () => void,
  { path, notes }: { readonly path: string; readonly notes: Remarks },
): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error;
    notes.error('oscal.resolve.alterations', path);
    return false;
  }
}

type Altering = {
  readonly path: string;
  readonly notes: Remarks;
  readonly spend: Spend;
  readonly additions: Additions;
};

function altered(nodes: readonly ControlNode[], alter: JsonObject, altering: Altering): void {
  const { path, notes, spend, additions } = altering;
  const removes = objectsIn(alter, 'removes');
  for (const [at, remove] of removes.entries()) {
    if (!isOperative(remove)) notes.warning('oscal.resolve.remove', `${path}/removes/${at}`);
  }
  if (removes.length > 0) {
    additions.settle();
    for (const node of nodes) removeFrom(node, removes, spend);
  }
  for (const [at, add] of objectsIn(alter, 'adds').entries()) {
    for (const node of nodes) {
      if (addTo(node, add, additions)) continue;
      const id = asString(add['by-id']) ?? '';
      notes.warning('oscal.resolve.add', `${path}/adds/${at}/by-id`, { id, control: node.id });
    }
  }
}
