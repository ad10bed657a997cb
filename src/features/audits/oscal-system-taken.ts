import { type Importance, importances } from '#features/inventory/system.ts';
import { asObject } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';
import { textIn } from '#formats/oscal/markup.ts';
import { objectsIn } from '#formats/oscal/members.ts';
import type { OscalDocument } from '#formats/oscal/model.ts';
import type { Fault } from '#kernel/refusal.ts';

import { type Result, results } from './judgement.ts';
import { clauseOf, noClause, own, type Reading, type Taking, tooLong } from './oscal-reading.ts';

/** A system that a security plan or a component definition tells of. */
export type TakenSystem = {
  readonly uuid: string;
  readonly name: string;
  readonly purpose: string;
  readonly importance: Importance | null;
};

/** What a body says of itself in its security plan. */
export type TakenStatement = {
  readonly clause: string;
  readonly result: Result;
  readonly note: string;
};

export type TakenSystems = {
  readonly systems: readonly TakenSystem[];
  readonly statements: readonly TakenStatement[];
  readonly faults: readonly Fault[];
};

const longest = { name: 200, purpose: 2000, note: 4000 } as const;

/**
 * The systems in a security plan or a component definition, and of a plan how far each clause is carried
 * out. Components that are no systems — products, services, policies — are nobody's entry in a ledger of
 * systems: they stay in the document.
 */
export function systemsFrom(document: OscalDocument, taking: Taking): TakenSystems {
  const { model, root } = document;
  const faults: Fault[] = [];
  const isPlan = model === 'system-security-plan';
  const holder = isPlan ? asObject(root['system-implementation']) : root;
  const place = isPlan ? `/${model}/system-implementation` : `/${model}`;
  const systems = objectsIn(holder, 'components').flatMap((component, at) => {
    if (textIn(component, 'type') !== 'system') return [];
    const system = systemIn(component);
    const path = `${place}/components/${at}`;
    if (system.name.length > longest.name) faults.push(tooLong(`${path}/title`, longest.name));
    if (system.purpose.length > longest.purpose) {
      faults.push(tooLong(`${path}/description`, longest.purpose));
    }
    return [system];
  });
  const statements = isPlan ? statementsIn(root, { taking, faults }) : [];
  // A ledger has each name once; the first of a name stands for it.
  const named = new Map(systems.toReversed().map((each) => [each.name, each]));
  return { systems: systems.filter((each) => named.get(each.name) === each), statements, faults };
}

function systemIn(component: JsonObject): TakenSystem {
  const name = (textIn(component, 'title') ?? '').trim();
  const purpose = (textIn(component, 'description') ?? '').trim();
  return {
    uuid: (textIn(component, 'uuid') ?? '').toLowerCase(),
    name,
    // A component has to be described; what only repeats its name says no purpose.
    purpose: purpose === name ? '' : purpose,
    importance: importances.find((each) => each === own(component, 'importance')) ?? null,
  };
}

/** How far something is carried out, in the words of OSCAL. What is planned is not met yet. */
const states: Readonly<Record<string, Result>> = {
  implemented: 'met',
  alternative: 'met',
  partial: 'partly-met',
  planned: 'not-met',
  'not-applicable': 'not-applicable',
};

function statementsIn(root: JsonObject, reading: Reading): TakenStatement[] {
  const requirements = objectsIn(
    asObject(root['control-implementation']),
    'implemented-requirements',
  );
  const place = '/system-security-plan/control-implementation/implemented-requirements';
  return requirements.flatMap((requirement, at) => {
    const id = textIn(requirement, 'control-id') ?? '';
    const clause = clauseOf(id, reading.taking);
    if (clause === undefined) {
      reading.faults.push(noClause(`${place}/${at}/control-id`, id));
      return [];
    }
    const told = partsOf(requirement).flatMap(toldIn);
    if (told.length === 0) return [];
    const [only = 'not-met', ...others] = new Set(told.map(({ result }) => result));
    const note = [...new Set(told.flatMap((each) => each.note || []))].join('\n');
    if (note.length > longest.note) reading.faults.push(tooLong(`${place}/${at}`, longest.note));
    return [{ clause, result: others.length > 0 ? 'partly-met' : only, note }];
  });
}

/** What components do for a requirement as a whole and for each of its statements. */
const partsOf = (requirement: JsonObject): JsonObject[] => [
  ...objectsIn(requirement, 'by-components'),
  ...objectsIn(requirement, 'statements').flatMap((each) => objectsIn(each, 'by-components')),
];

function toldIn(part: JsonObject): Omit<TakenStatement, 'clause'>[] {
  const state = textIn(asObject(part['implementation-status']) ?? {}, 'state') ?? '';
  const result = results.find((each) => each === own(part, 'result')) ?? states[state];
  return result === undefined ? [] : [{ result, note: (textIn(part, 'description') ?? '').trim() }];
}
