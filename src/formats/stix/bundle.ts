import { asArray, asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import { isCommonProperty } from './common.ts';
import { judgeContainer } from './container.ts';
import { typeOfId } from './data-type/identifier.ts';
import { judgeDefinitions } from './definitions.ts';
import { below, type Report } from './gather.ts';
import { judgeMarkingCycles } from './marking-cycle.ts';
import { judgeObject } from './object.ts';
import type { Placed } from './placed.ts';
import { ends, isDefined } from './relationship-table.ts';
import { judgeTranslations } from './translation.ts';
import { judgeVersions } from './versions.ts';

/** Judges the frame of STIX 2.1 §8: `type`, `id` and what `objects` holds; not the objects. */
export function judgeBundle(report: Report, bundle: JsonObject): void {
  const id = asString(member(bundle, 'id'));
  if (member(bundle, 'id') === undefined) {
    report('', { clause: '8', text: 'stix.missing', values: { property: 'id' } });
  } else if (id === undefined || typeOfId(id) === undefined) {
    report('/id', { clause: '2.9', text: 'stix.identifier' });
  } else if (typeOfId(id) !== 'bundle') {
    report('/id', { clause: '2.9', text: 'stix.id-type', values: { type: 'bundle' } });
  }
  for (const property of Object.keys(bundle)) {
    const isOld = property === 'spec_version' && bundle[property] === '2.0';
    if (own.has(property) || isOld || !isCommonProperty(property)) continue;
    const values = { property, type: 'bundle' };
    const remark = {
      clause: '8',
      text: 'stix.not-applicable',
      severity: 'warning',
      values,
    } as const;
    report(below('', property), remark);
  }
  judgeMembers(report, member(bundle, 'objects'));
}

/** §8.1: `type` and `id` are the only common properties of a bundle. */
const own: ReadonlySet<string> = new Set(['type', 'id']);

function judgeMembers(report: Report, value: JsonValue | undefined): void {
  if (value === undefined) return;
  const objects = asArray(value);
  if (!objects) {
    const values = { type: 'list of STIX Object' };
    report('/objects', { clause: '8', text: 'stix.value-type', values });
  } else if (objects.length === 0) report('/objects', { clause: '2.12', text: 'stix.empty-list' });
  for (const [at, object] of (objects ?? []).entries()) {
    if (!asObject(object)) report(below('/objects', at), { clause: '8', text: 'stix.not-object' });
  }
}

/** Judges objects of 2.1, each by itself and all together. */
export function judgeObjects(report: Report, objects: readonly Placed[]): void {
  const judging = { report };
  for (const { object, place } of objects) {
    judgeObject(judging, object, place);
    const type = member(object, 'type');
    if (type === 'observed-data') judgeContainer(judging, object, place);
    else if (type === 'relationship') judgeEnds(report, { object, place });
  }
  judgeVersions(report, objects);
  judgeMarkingCycles(report, objects);
  judgeTranslations(report, objects);
  judgeDefinitions(report, objects);
}

/** §5.1.2: a relationship should be one that the clauses of its ends define. */
function judgeEnds(report: Report, { object, place }: Placed): void {
  const type = asString(member(object, 'relationship_type')) ?? '';
  const [source, target] = ['source_ref', 'target_ref'].map(
    (name) => asString(member(object, name)) ?? '',
  );
  const [from, to] = ends(source ?? '', target ?? '') ?? [];
  if (from === undefined || to === undefined || isDefined(from, type, to)) return;
  const values = { source: from, type, target: to };
  const remark = { clause: '5.1', text: 'stix.relationship', severity: 'warning', values } as const;
  report(below(place, 'relationship_type'), remark);
}
