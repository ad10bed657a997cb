import { type Remarks, remarks } from '#formats/inventory/remarks.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { say } from '../texts.ts';
import { checkContext, contextVersion } from './context.ts';
import { checkCollections } from './core-collection.ts';
import { checkRelationships } from './core-relationship.ts';
import { type Graph, graphOf, type Node } from './graph.ts';
import { isKindOf, ruleOf } from './model.ts';
import { checkProfiles } from './profile.ts';
import { checkProperties } from './property.ts';
import { checkRestrictions } from './restriction.ts';
import { checkAssessments } from './security-assessment.ts';
import { checkLicenceExpressions } from './simple-licensing.ts';

/** A judged document: its objects, what is against it, and whether its packages can be told. */
export type Judged = {
  readonly graph: Graph;
  readonly findings: readonly Finding[];
  readonly isReadable: boolean;
};

const longestShown = 120;

/**
 * A document judged by SPDX 3.0.1: the context, identifiers, and of every object its class, its
 * properties with type and cardinality, and the constraints that the specification puts in words.
 * Extensions and what they hold are borne (Extension/Extension).
 *
 * It is unreadable where a package may be lost: another version, a graph that is none, an object of
 * a class nobody defined, and a package whose name, version or identifiers are of another type.
 */
export function checkSpdx3(document: JsonValue): Judged {
  const notes = remarks();
  const graph = graphOf(document);
  let isReadable = contextVersion(document) !== undefined && graph.strangers.length === 0;
  const lose = (finding: Finding) => {
    isReadable = false;
    notes.note(finding);
  };
  for (const finding of checkContext(document)) notes.note(finding);
  for (const path of graph.strangers) lose(error('spdx.3.graph', path, say('spdx.3.object')));
  for (const { id, path } of graph.repeated) {
    const text = say('spdx.duplicate-id', { id: (id ?? '').slice(0, longestShown) });
    notes.note(error('spdx.3.Core.Element', path, text));
  }
  for (const node of graph.nodes) {
    if (!checkClass(node, notes, lose)) continue;
    checkIdentifier(node, notes);
    checkProperties(graph, node, { note: notes.note, lose });
  }
  checkCollections(graph, notes.note);
  checkRelationships(graph, notes.note);
  checkAssessments(graph, notes.note);
  checkLicenceExpressions(graph, notes.note);
  checkProfiles(graph, notes.note);
  checkRestrictions(graph, notes.note);
  return { graph, findings: notes.listed(), isReadable };
}

function error(rule: string, path: string, text: Text): Finding {
  return { rule, path, severity: 'error', text };
}

/** Whether an object is of a class that its properties can be judged by. */
function checkClass(node: Node, notes: Remarks, lose: (finding: Finding) => void): boolean {
  const { type, path, class: kind } = node;
  if (kind) {
    const text = say('spdx.3.abstract', { class: type });
    if (kind.isAbstract) notes.note(error(ruleOf(kind.clause), `${path}/type`, text));
    return true;
  }
  if (isForeign(type) || path.includes('/extension')) return false;
  const text = say('spdx.3.class', { class: type.slice(0, longestShown) });
  lose(error('spdx.3.class', type === '' ? path : `${path}/type`, text));
  return false;
}

/** A name that is an IRI, or is abbreviated from one, is no name of SPDX's own, unless it leads there. */
function isForeign(name: string): boolean {
  const isOurs = /^(?:https?:\/\/spdx\.org\/rdf\/|spdx:)/.test(name);
  return !isOurs && /^[A-Za-z][A-Za-z0-9+.-]*:/.test(name);
}

/** Elements have an IRI; other objects may have a blank node or none (Core/Element/spdxId). */
function checkIdentifier({ id, type, path, value }: Node, notes: Remarks): void {
  if (!isKindOf(type, 'Element')) return;
  const clause = 'spdx.3.Core.Element';
  if (id === undefined) {
    notes.note(error(clause, path, say('spdx.3.no-id')));
  } else if (!/^[A-Za-z][A-Za-z0-9+.-]{0,63}:\S/.test(id)) {
    const place = Object.hasOwn(value, 'spdxId') ? 'spdxId' : '@id';
    notes.note(error(clause, `${path}/${place}`, say('spdx.3.iri')));
  }
}
