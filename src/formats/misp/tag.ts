import { asString, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

import {
  type Construct,
  cut,
  judgeMembers,
  may,
  must,
  note,
  objectsIn,
  type Place,
} from './member.ts';
import { say } from './texts.ts';

/** Tag: `name` must be present; `colour`, `id` and `exportable` are of the instance. */
const construct: Construct = {
  name: 'Tag',
  members: {
    ...{ name: must('text'), colour: may('text'), id: may('number'), exportable: may('boolean') },
    ...{ hide_tag: may('boolean'), user_id: may('number'), numerical_value: may('number') },
    ...{ local: may('boolean') },
  },
};

/** The five labels of TLP 2.0, the strictest first. */
export const labels = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const;
export type Label = (typeof labels)[number];

/** A tag of the form `namespace:predicate` or `namespace:predicate="value"` (MISP taxonomies). */
export type MachineTag = {
  readonly namespace: string;
  readonly predicate: string;
  readonly value: string | undefined;
};

/** The parts of a machine tag; undefined for a name that was freely chosen. */
export function machineTag(name: string): MachineTag | undefined {
  const colon = name.indexOf(':');
  if (colon <= 0) return undefined;
  const [namespace, rest] = [name.slice(0, colon), name.slice(colon + 1)];
  const equals = rest.indexOf('="');
  if (equals === -1) {
    return rest === '' || rest.includes('"')
      ? undefined
      : { namespace, predicate: rest, value: undefined };
  }
  const isClosed = rest.endsWith('"') && rest.length > equals + 2;
  if (equals === 0 || !isClosed) return undefined;
  return { namespace, predicate: rest.slice(0, equals), value: rest.slice(equals + 2, -1) };
}

/** The label of TLP 2.0 that a tag gives; WHITE is the former name of CLEAR. */
export function labelOf(name: string): Label | undefined {
  const tag = machineTag(name);
  if (tag?.namespace.toLowerCase() !== 'tlp') return undefined;
  const word = tag.predicate.toUpperCase();
  return word === 'WHITE' ? 'CLEAR' : labels.find((label) => label === word);
}

/** The strictest label that names of tags give. */
export function strictest(names: readonly string[]): Label | undefined {
  const given = new Set(names.flatMap((name) => labelOf(name) ?? []));
  return labels.find((label) => given.has(label));
}

/** Judges the tags of an event or attribute, and whether their labels agree. */
export function judgeTags(parent: JsonObject, place: Place): void {
  const given = new Set<Label>();
  for (const { value, path } of objectsIn(parent, 'Tag', place)) {
    judgeMembers(value, construct, { ...place, path });
    judgeColour(member(value, 'colour'), { ...place, path });
    const label = labelOf(asString(member(value, 'name')) ?? '');
    if (label) given.add(label);
  }
  if (given.size <= 1) return;
  const text = say('misp.labels', { labels: labels.filter((each) => given.has(each)).join(', ') });
  note(place.findings, 'warning', `${place.path}/Tag`, text);
}

function judgeColour(colour: JsonValue | undefined, { path, findings }: Place): void {
  if (typeof colour !== 'string' || colour === '' || /^#[0-9a-f]{6}$/i.test(colour)) return;
  note(findings, 'warning', `${path}/colour`, say('misp.colour', { value: cut(colour) }));
}
