import type { Text } from '#kernel/text.ts';

import type { Datatype, WhiteSpace } from './datatypes.ts';

/** A rule of the standard that is broken: its name in Part 1 §C or Part 2, and what that means here. */
export type Breach = { readonly clause: string; readonly text: Text };

/** Part 2 §4.3: a further condition on the values of a type; undefined where a value meets it. */
export type Facet = (value: string) => Breach | undefined;

/** A type of values: a built-in one, a restriction of another, or a union of several. */
export type SimpleType = {
  readonly kind: 'simple';
  readonly name: string;
  readonly whiteSpace: WhiteSpace;
  readonly datatype: Datatype | undefined;
  readonly base: SimpleType | undefined;
  readonly members: readonly SimpleType[];
  readonly facets: readonly Facet[];
};

export type Attribute = {
  readonly name: string;
  readonly type: () => SimpleType;
  readonly isRequired: boolean;
};

/** Which namespaces a wildcard admits: every one, or every one but none and this one. */
export type Wildcard = { readonly other: string | undefined };

/** Part 1 §3.4: what attributes and what content an element may have. */
export type ComplexType = {
  readonly kind: 'complex';
  readonly base: SimpleType | undefined;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly wildcard: Wildcard | undefined;
  readonly content:
    | { readonly kind: 'value'; readonly type: SimpleType }
    | { readonly kind: 'elements'; readonly model: Model; readonly isMixed: boolean };
};

export type Type = SimpleType | ComplexType;

/** Part 1 §3.3: an element and its type, made out when it is first needed. */
export type Declaration = {
  readonly name: string;
  readonly key: string;
  readonly type: () => Type;
  /** What an empty element stands for. */
  readonly preset: string | undefined;
};

/** What may follow when a content has been read up to here. */
export type State = {
  readonly elements: ReadonlyMap<string, Step>;
  readonly others: { readonly wildcard: Wildcard; readonly step: Step } | undefined;
  readonly isEnd: boolean;
};

/** An element that was met: its declaration, none under a wildcard, and what may follow. */
export type Step = {
  readonly declaration: Declaration | undefined;
  readonly order: number;
  readonly state: () => State;
};

/** Part 1 §3.8: the contents a type admits, as an automaton that looks at each element once. */
export type Model = {
  readonly start: State;
  /** Where an element of a name stands in the model, whether or not it may come now. */
  readonly known: ReadonlyMap<string, Step>;
};

/** Part 1 §3.10.4. */
export function admits({ other }: Wildcard, namespace: string): boolean {
  return other === undefined || (namespace !== '' && namespace !== other);
}
