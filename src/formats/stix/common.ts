// The common properties of STIX 2.1 §3.2, and which kind of object has which.

import { externalReferences } from './data-type/external-reference.ts';
import { granularMarkings } from './data-type/granular-marking.ts';
import { language } from './form.ts';
import {
  boolean,
  integerFrom,
  list,
  type ObjectType,
  type Properties,
  referenceTo,
  type Sort,
  string,
  timestamp,
  type Type,
} from './record.ts';

const any: Type = { kind: 'any' };

/** `type`, `id`, `spec_version` and `extensions` have rules of their own beyond their types. */
const types = {
  type: string,
  spec_version: string,
  id: string,
  created_by_ref: referenceTo('identity'),
  created: timestamp,
  modified: timestamp,
  revoked: boolean,
  labels: list(string),
  confidence: integerFrom(0, 100),
  lang: language,
  external_references: externalReferences,
  object_marking_refs: list(referenceTo('marking-definition')),
  granular_markings: granularMarkings,
  defanged: boolean,
  extensions: any,
} as const satisfies { readonly [name: string]: Type };

type Name = keyof typeof types;

function common(required: readonly Name[], optional: readonly Name[]): Properties {
  return Object.fromEntries([
    ...required.map((name) => [name, { type: types[name], required: true }] as const),
    ...optional.map((name) => [name, { type: types[name] }] as const),
  ]);
}

const versioned = ['type', 'spec_version', 'id', 'created', 'modified'] as const;
const marked = ['object_marking_refs', 'granular_markings', 'extensions'] as const;
const described = ['revoked', 'labels', 'confidence', 'external_references', ...marked] as const;

const bySort: { readonly [sort in Exclude<Sort, 'meta'>]: Properties } = {
  sdo: common(versioned, ['created_by_ref', 'lang', ...described]),
  sro: common(versioned, ['created_by_ref', 'lang', ...described]),
  sco: common(['type', 'id'], ['spec_version', 'defanged', ...marked]),
};

const byMetaType: { readonly [name: string]: Properties } = {
  'extension-definition': common(
    [...versioned, 'created_by_ref'],
    ['revoked', 'labels', 'external_references', 'object_marking_refs', 'granular_markings'],
  ),
  'language-content': common(versioned, ['created_by_ref', ...described]),
  'marking-definition': common(
    ['type', 'spec_version', 'id', 'created'],
    ['created_by_ref', 'external_references', ...marked],
  ),
};

/** The common properties an object of a type has; those of an SDO where the type is unknown. */
export function commonProperties({ sort, name }: Pick<ObjectType, 'sort' | 'name'>): Properties {
  if (sort !== 'meta') return bySort[sort];
  return byMetaType[name] ?? bySort.sdo;
}

/** Whether a name is a common property of any object. */
export function isCommonProperty(name: string): boolean {
  return Object.hasOwn(types, name);
}

/** §3.8, and the plural that the published schemas refuse. */
export const reservedProperties: ReadonlySet<string> = new Set([
  'severity',
  'username',
  'phone_number',
  'phone_numbers',
  'action',
]);
