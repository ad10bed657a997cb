// TLP 1 as STIX 2.1 §7.2.1.4 gives it, and TLP 2.0 as the extension of the OASIS committee.

import { canonicalJson } from '#formats/json/canonical.ts';
import { asString, member } from '#formats/json/narrow.ts';
import type { JsonObject } from '#formats/json/read.ts';

/** The labels of TLP 2.0 (FIRST, 2022), from the widest audience to the narrowest. */
export const tlpLabels = [
  'TLP:CLEAR',
  'TLP:GREEN',
  'TLP:AMBER',
  'TLP:AMBER+STRICT',
  'TLP:RED',
] as const;
export type TlpLabel = (typeof tlpLabels)[number];

const tlp2Extension = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';

const uuids: { readonly [label in TlpLabel]: string } = {
  'TLP:CLEAR': '94868c89-83c2-464b-929b-a1a8aa3c8487',
  'TLP:GREEN': 'bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  'TLP:AMBER': '55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'TLP:AMBER+STRICT': '939a9414-2ddd-4d32-a0cd-375ea402b003',
  'TLP:RED': 'e828b379-4e03-4974-9ac4-e53a884c97c1',
};

const tlp1: { readonly [level: string]: { readonly uuid: string; readonly label: TlpLabel } } = {
  white: { uuid: '613f2e26-407d-48c7-9eca-b8e91df99dc9', label: 'TLP:CLEAR' },
  green: { uuid: '34098fce-860f-48ae-8e50-ebd3cc5e41da', label: 'TLP:GREEN' },
  amber: { uuid: 'f88d31f6-486f-44da-b317-01333bde0b82', label: 'TLP:AMBER' },
  red: { uuid: '5e57c739-391a-4eb3-b6be-7d15ca92d5ed', label: 'TLP:RED' },
};

const markingId = (uuid: string) => `marking-definition--${uuid}`;

const labels: ReadonlyMap<string, TlpLabel> = new Map([
  ...tlpLabels.map((label) => [markingId(uuids[label]), label] as const),
  ...Object.values(tlp1).map(({ uuid, label }) => [markingId(uuid), label] as const),
]);

/**
 * The label that a marking stands for, known by its identifier alone; undefined for every other
 * marking. WHITE of TLP 1 is CLEAR; AMBER of TLP 1 is AMBER, neither stricter nor wider.
 */
export function labelOfMarking(id: string): TlpLabel | undefined {
  return labels.get(id.toLowerCase());
}

/** The identifier by which an object is marked with a label of TLP 2.0. */
export function tlpMarkingId(label: TlpLabel): string {
  return markingId(uuids[label]);
}

/** The one marking definition of a label of TLP 2.0, to be sent beside what it marks. */
export function tlpMarking(label: TlpLabel): JsonObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: tlpMarkingId(label),
    created: '2022-10-01T00:00:00.000Z',
    name: label,
    extensions: {
      [tlp2Extension]: {
        extension_type: 'property-extension',
        tlp_2_0: label.slice('TLP:'.length).toLowerCase(),
      },
    },
  };
}

/** The stricter of two labels. */
export function stricter(a: TlpLabel | undefined, b: TlpLabel | undefined): TlpLabel | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return tlpLabels.indexOf(a) >= tlpLabels.indexOf(b) ? a : b;
}

/**
 * Whether a marking definition that speaks of TLP is the instance that the standard gives; no other
 * may be made (§7.2.1.4). True of a marking that does not speak of TLP.
 */
export function isTlpInstanceOrNone(marking: JsonObject): boolean {
  const id = asString(member(marking, 'id'))?.toLowerCase();
  const extension = member(member(marking, 'extensions'), tlp2Extension);
  if (extension !== undefined) {
    const level = asString(member(extension, 'tlp_2_0')) ?? '';
    const label = tlpLabels.find((one) => one === `TLP:${level.toUpperCase()}`);
    return label !== undefined && level === level.toLowerCase() && id === tlpMarkingId(label);
  }
  if (member(marking, 'definition_type') !== 'tlp') return !labels.has(id ?? '');
  const level = asString(member(member(marking, 'definition'), 'tlp')) ?? '';
  const known = Object.hasOwn(tlp1, level) ? tlp1[level] : undefined;
  return (
    known !== undefined && canonicalJson(marking) === canonicalJson(tlp1Marking(level, known.uuid))
  );
}

function tlp1Marking(level: string, uuid: string): JsonObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: markingId(uuid),
    created: '2017-01-20T00:00:00.000Z',
    definition_type: 'tlp',
    name: `TLP:${level.toUpperCase()}`,
    definition: { tlp: level },
  };
}
