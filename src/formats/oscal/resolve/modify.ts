import { asObject, asString } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

import { objectsIn } from '../members.ts';
import type { OscalDocument } from '../model.ts';
import type { Remarks } from '../remarks.ts';
import { addTo } from './add.ts';
import { type Body, type ControlNode, controlsIn } from './body.ts';
import { isOperative, removeFrom } from './remove.ts';
import { withParameters } from './set-parameter.ts';

/** Objects looked at for all alterations of one profile. */
const mostSteps = 2_000_000;

/** Thrown through an alteration once it has looked at too much. */
class TooManySteps extends Error {
  override readonly name = 'TooManySteps';
}

/**
 * The modify phase (profile resolution, “Modify Phase”): parameters are set, then each `alter` is
 * applied to every control of its id, what it removes before what it adds. A directive about what
 * is not there does nothing and is told.
 */
export function modified(profile: OscalDocument, body: Body, notes: Remarks): Body {
  const modify = asObject(profile.root['modify']) ?? {};
  const set = withParameters(body, objectsIn(modify, 'set-parameters'), notes);
  const controls = new Map<string, ControlNode[]>();
  for (const node of controlsIn(set)) {
    const known = controls.get(node.id);
    if (known) known.push(node);
    else controls.set(node.id, [node]);
  }
  let steps = 0;
  const spend = () => {
    steps += 1;
    if (steps > mostSteps) throw new TooManySteps();
  };
  for (const [at, alter] of objectsIn(modify, 'alters').entries()) {
    const path = `/profile/modify/alters/${at}`;
    const id = asString(alter['control-id']) ?? '';
    const nodes = controls.get(id);
    if (!nodes) notes.warning('oscal.resolve.alter', `${path}/control-id`, { id });
    else if (!isAltered(nodes, alter, { path, notes, spend })) break;
  }
  return set;
}

function isAltered(nodes: readonly ControlNode[], alter: JsonObject, altering: Altering): boolean {
  try {
    altered(nodes, alter, altering);
    return true;
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error;
    altering.notes.error('oscal.resolve.alterations', altering.path);
    return false;
  }
}

type Altering = { readonly path: string; readonly notes: Remarks; readonly spend: () => void };

function altered(nodes: readonly ControlNode[], alter: JsonObject, altering: Altering): void {
  const { path, notes, spend } = altering;
  const removes = objectsIn(alter, 'removes');
  for (const [at, remove] of removes.entries()) {
    if (!isOperative(remove)) notes.warning('oscal.resolve.remove', `${path}/removes/${at}`);
  }
  for (const node of nodes) removeFrom(node, removes, spend);
  for (const [at, add] of objectsIn(alter, 'adds').entries()) {
    for (const node of nodes) {
      if (addTo(node, add, spend)) continue;
      const id = asString(add['by-id']) ?? '';
      notes.warning('oscal.resolve.add', `${path}/adds/${at}/by-id`, { id, control: node.id });
    }
  }
}
