/** The versions of the language: 2.1 (OASIS Standard 2021, §9) and 2.0 (part 5 of 2017). */
export type PatternVersion = '2.0' | '2.1';

/** A constant (§9.2). `text` is what stands between the quotes, or the number as it is written. */
export type Literal = {
  readonly type: 'string' | 'hex' | 'binary' | 'timestamp' | 'integer' | 'float' | 'boolean';
  readonly text: string;
};

/** A part of an object path (§9.7): a property or key, or an index of a list, `*` for any. */
export type Step = { readonly key: string } | { readonly index: number | '*' };

export type ObjectPath = {
  readonly object: string;
  readonly steps: readonly Step[];
};

export type Operator =
  '=' | '!=' | '<' | '<=' | '>' | '>=' | 'IN' | 'LIKE' | 'MATCHES' | 'ISSUBSET' | 'ISSUPERSET';

/** One test of one property (§9.6). `at` is where it begins in the text. */
export type Test = {
  readonly kind: 'test';
  readonly at: number;
  readonly path: ObjectPath;
  readonly isNegated: boolean;
} & (
  | { readonly operator: 'EXISTS' }
  | { readonly operator: 'IN'; readonly values: readonly Literal[] }
  | { readonly operator: Exclude<Operator, 'IN'>; readonly value: Literal }
);

export type Comparison = Test | { readonly kind: 'and' | 'or'; readonly of: readonly Comparison[] };

/** What restricts an observation further (§9.5.1). */
export type Qualifier =
  | { readonly kind: 'repeats'; readonly at: number; readonly times: string }
  | { readonly kind: 'within'; readonly at: number; readonly seconds: string }
  | {
      readonly kind: 'start-stop';
      readonly at: number;
      readonly start: string;
      readonly stop: string;
    };

/** An observation expression, or several joined by observation operators (§9.5). */
export type Pattern =
  | { readonly kind: 'observation'; readonly of: Comparison }
  | { readonly kind: 'and' | 'or' | 'followedby'; readonly of: readonly Pattern[] }
  | {
      readonly kind: 'qualified';
      readonly of: Pattern;
      readonly qualifiers: readonly Qualifier[];
    };
