// What an object path leads to (STIX 2.1 §9.7), told from the tables of the observables (§6).

import { commonProperties } from '#formats/stix/common.ts';
import type { ObjectType, RecordType, Type } from '#formats/stix/record.ts';
import { observables } from '#formats/stix/sco/observables.ts';

import type { ObjectPath, Step } from './tree.ts';

/** Where a path may have come: at an object, at its extensions, or at a value of a type. */
type Spot =
  | { readonly kind: 'object'; readonly type: ObjectType }
  | { readonly kind: 'extensions'; readonly type: ObjectType }
  | { readonly kind: 'value'; readonly type: Type };

export type Destination =
  /** The type is one of a producer’s own, or a step leads into what the standard leaves open. */
  | { readonly kind: 'open' }
  | { readonly kind: 'unknown-type' }
  | { readonly kind: 'unknown-property' }
  | { readonly kind: 'unindexed-list' }
  | {
      readonly kind: 'known';
      readonly types: readonly Type[];
      /** The objects whose property the last step names. */
      readonly owners: readonly string[];
    };

const all: ReadonlyMap<string, ObjectType> = new Map(Object.entries(observables));

/** Follows a path step by step through every object that it may lead over. */
export function destination({ object, steps }: ObjectPath): Destination {
  const start = all.get(object);
  if (!start) return { kind: object.startsWith('x-') ? 'open' : 'unknown-type' };
  let spots: readonly Spot[] = [{ kind: 'object', type: start }];
  let owners: readonly string[] = [];
  for (const step of steps) {
    const sources = spots.flatMap(dereferenced);
    if (sources.some(isOpen)) return { kind: 'open' };
    owners = sources.flatMap((spot) => (spot.kind === 'object' ? [spot.type.name] : []));
    const next = sources.map((spot) => after(spot, step));
    if (next.includes('open')) return { kind: 'open' };
    if (next.every((one) => one === 'unindexed')) return { kind: 'unindexed-list' };
    spots = next.filter((one) => typeof one === 'object');
    if (spots.length === 0) return { kind: 'unknown-property' };
  }
  const types = spots.flatMap((spot) => (spot.kind === 'value' ? [spot.type] : []));
  return { kind: 'known', types, owners };
}

/** §9.7.4: a reference stands for the objects that it may refer to. */
function dereferenced(spot: Spot): readonly Spot[] {
  if (spot.kind !== 'value' || spot.type.kind !== 'reference') return [spot];
  const { to } = spot.type;
  const names = 'only' in to ? to.only : [...all.keys()];
  return names.flatMap((name) => {
    const type = all.get(name);
    return type ? [{ kind: 'object', type } as const] : [];
  });
}

function isOpen(spot: Spot): boolean {
  return spot.kind === 'value' && spot.type.kind === 'any';
}

type Next = Spot | 'open' | 'unindexed' | undefined;

function after(spot: Spot, step: Step): Next {
  if (spot.kind === 'object') return 'index' in step ? undefined : ofObject(spot.type, step.key);
  if (spot.kind === 'extensions') {
    return 'index' in step ? undefined : ofExtensions(spot.type, step.key);
  }
  return ofValue(spot.type, step);
}

function ofObject(type: ObjectType, key: string): Next {
  if (key === 'extensions') return { kind: 'extensions', type };
  if (key.startsWith('x_')) return 'open';
  return ofRecord(type, key) ?? ofProperties(commonProperties(type), key);
}

function ofExtensions({ extensions = {} }: ObjectType, key: string): Next {
  const record = Object.hasOwn(extensions, key) ? extensions[key] : undefined;
  return record ? { kind: 'value', type: { kind: 'record', record } } : 'open';
}

function ofRecord({ properties }: RecordType, key: string): Next {
  return ofProperties(properties, key);
}

function ofProperties(properties: RecordType['properties'], key: string): Next {
  const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
  return property ? { kind: 'value', type: property.type } : undefined;
}

function ofValue(type: Type, step: Step): Next {
  if (type.kind === 'list') {
    return 'index' in step ? { kind: 'value', type: type.of } : 'unindexed';
  }
  if ('index' in step) return undefined;
  if (type.kind === 'record') return ofRecord(type.record, step.key);
  if (type.kind === 'hashes') return { kind: 'value', type: { kind: 'string' } };
  if (type.kind !== 'dictionary') return undefined;
  return type.of ? { kind: 'value', type: type.of } : 'open';
}
