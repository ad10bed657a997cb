import type { JsonObject } from '#formats/json/read.ts';
import type { Text } from '#kernel/text.ts';

import type { Key } from './texts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whom a reference may point at: named types, all of one sort, anything at all, or all but some. */
export type Targets =
  | { readonly only: readonly string[] }
  | { readonly except: readonly string[] }
  | { readonly observables: readonly string[] };

/** What a property may hold: the common data types of STIX 2.1 §2, put together. */
export type Type =
  | { readonly kind: 'string' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'timestamp' }
  | { readonly kind: 'binary' }
  | { readonly kind: 'hex' }
  /** In some places only the algorithms of the vocabulary may be used. */
  | { readonly kind: 'hashes'; readonly isClosed?: true }
  | { readonly kind: 'any' }
  | { readonly kind: 'integer'; readonly from?: number; readonly to?: number }
  | { readonly kind: 'float'; readonly from?: number; readonly to?: number }
  | { readonly kind: 'list'; readonly of: Type }
  | { readonly kind: 'vocabulary'; readonly vocabulary: Vocabulary }
  | { readonly kind: 'reference'; readonly to: Targets }
  | { readonly kind: 'record'; readonly record: RecordType }
  | { readonly kind: 'dictionary'; readonly keys?: Form; readonly of?: Type }
  | { readonly kind: 'form'; readonly form: Form }
  /** One of several types, told apart by what JSON calls them. */
  | { readonly kind: 'choice'; readonly of: readonly Type[] };

/** A way of writing a text, and what is said of a text not written so. */
export type Form = {
  readonly isOf: (text: string) => boolean;
  readonly text: Key;
  /** Where a clause only recommends the form. */
  readonly severity?: 'warning';
};

export type Property = {
  readonly type: Type;
  readonly required?: true;
};

export type Properties = { readonly [name: string]: Property };

/** Something a clause says in prose against an object, at one of its properties or at the whole. */
export type Objection = {
  readonly text: Key | Text;
  readonly at?: string;
  readonly severity?: 'warning' | 'info';
  readonly values?: Readonly<Record<string, string | number>>;
  /** Where the fault is another clause's than that of the object. */
  readonly clause?: string;
};

export type Rule = (object: JsonObject) => readonly Objection[];

/** A set of properties that belong together: an object, an extension or a part of one. */
export type RecordType = {
  readonly clause: string;
  readonly properties: Properties;
  readonly rules?: readonly Rule[];
  /** Parts that are not listed are faults, and not parts of one’s own. */
  readonly isClosed?: true;
};

export type Sort = 'sdo' | 'sro' | 'sco' | 'meta';

/** An object type of the standard, with all that its clause says. */
export type ObjectType = RecordType & {
  readonly name: string;
  readonly sort: Sort;
  /** The relationship types its clause defines, each with the types it may lead to. */
  readonly relationships?: { readonly [type: string]: readonly string[] };
  /** §3.4: what its deterministic identifier is made from. */
  readonly idFrom?: readonly string[];
  /** §3.10: extensions that the standard itself defines for it. */
  readonly extensions?: { readonly [name: string]: RecordType };
};

export const required = (type: Type): Property => ({ type, required: true });
export const optional = (type: Type): Property => ({ type });

export const string = { kind: 'string' } as const;
export const boolean = { kind: 'boolean' } as const;
export const timestamp = { kind: 'timestamp' } as const;
export const binary = { kind: 'binary' } as const;
export const hex = { kind: 'hex' } as const;
export const hashes = { kind: 'hashes' } as const;
export const integer = { kind: 'integer' } as const;
export const float = { kind: 'float' } as const;
export const dictionary = { kind: 'dictionary' } as const;

export const integerFrom = (from: number, to?: number): Type =>
  to === undefined ? { kind: 'integer', from } : { kind: 'integer', from, to };
export const floatFrom = (from: number, to: number): Type => ({ kind: 'float', from, to });
export const list = (of: Type): Type => ({ kind: 'list', of });
export const term = (vocabulary: Vocabulary): Type => ({ kind: 'vocabulary', vocabulary });
export const record = (of: RecordType): Type => ({ kind: 'record', record: of });
export const choice = (...of: readonly Type[]): Type => ({ kind: 'choice', of });
export const written = (form: Form): Type => ({ kind: 'form', form });
export const dictionaryOf = (of: Type, keys?: Form): Type =>
  keys ? { kind: 'dictionary', of, keys } : { kind: 'dictionary', of };

export const referenceTo = (...only: readonly string[]): Type => ({
  kind: 'reference',
  to: { only },
});
export const referenceToAllBut = (...except: readonly string[]): Type => ({
  kind: 'reference',
  to: { except },
});
/** To a cyber-observable object, or to one of the types named besides. */
export const referenceToObservable = (...besides: readonly string[]): Type => ({
  kind: 'reference',
  to: { observables: besides },
});
export const reference = referenceToAllBut();
