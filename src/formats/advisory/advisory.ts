import type { Order } from '#formats/versions/ecosystem.ts';

/** The format a record was read from. */
export type Source = 'osv' | 'cve' | 'kev' | 'jvn';

/** What a source says of a version. `unknown` is an answer of its own and never means unaffected. */
export type Status = 'affected' | 'unaffected' | 'unknown';

/**
 * One stretch of versions of one package, in the words of the source. No bound below means from the
 * first version, no bound above means every later one. A `through` that ends in `.*` covers the whole
 * branch it names. Where a source overlaps itself, the first span that names a version decides.
 */
export type Span = {
  /** Inclusive; undefined when the span starts at the first version. */
  readonly from: string | undefined;
  /** Exclusive lower bound, in place of `from`. */
  readonly after?: string;
  /** Exclusive. */
  readonly before?: string;
  /** Inclusive, in place of `before`. */
  readonly through?: string;
  readonly status: Status;
  /** How the bounds are compared; undefined when they can only be compared as text. */
  readonly order: Order | undefined;
};

/**
 * What one voice says of one package.
 *
 * `ecosystem` and `name` are spelled as inventories spell them (`npm`, `debian:12`, `cpe` with
 * `vendor:product`).
 */
export type Affected = {
  readonly ecosystem: string;
  readonly name: string;
  readonly order: Order | undefined;
  readonly spans: readonly Span[];
  /** Affected versions listed one by one. */
  readonly versions: readonly string[];
  /** The status of versions that nothing above names. */
  readonly otherwise: Status;
  /** True when other products must be present too, so that a match is no more than a possibility. */
  readonly conditional: boolean;
  /** Whose voice it is: `osv`, `cna:fortinet`, `adp:CISA-ADP`. */
  readonly container: string;
  readonly path: string;
};

/**
 * Products of which some are vulnerable only where others are there too (CPE applicability: AND, OR,
 * negation). What it means for a system is decided where what the system runs is known.
 */
export type Configuration = {
  readonly clause: Clause;
  readonly operands: readonly Operand[];
  readonly container: string;
  readonly path: string;
};

/** A condition on what a system runs; `operand` points into the operands of its configuration. */
export type Clause =
  | { readonly operand: number }
  | {
      readonly operator: 'AND' | 'OR';
      readonly negate: boolean;
      readonly clauses: readonly Clause[];
    };

/** One product in one stretch of versions. One that names no product can be found nowhere. */
export type Operand = {
  /** `vendor:product`; undefined where the name in the source is none. */
  readonly name: string | undefined;
  /** False for a platform: something that must be there beside what is vulnerable. */
  readonly vulnerable: boolean;
  readonly span: Span;
};

export type SignalKind =
  | 'kev'
  | 'kev.due'
  | 'kev.ransomware'
  | 'kev.action'
  | 'ssvc.exploitation'
  | 'ssvc.automatable'
  | 'ssvc.technicalImpact'
  | 'cvss';

/**
 * A statement about the vulnerability itself, with the moment it was made.
 *
 * Values are spelled one way whatever the source wrote: `none poc active`, `no yes`,
 * `partial total`, `known unknown` for ransomware, `listed` for the catalogue of exploited
 * vulnerabilities, an ISO day for a due date. A `cvss` value is the vector as published.
 */
export type Signal = {
  readonly kind: SignalKind;
  readonly value: string;
  /** What the source says that a vector comes to; null where it leaves one out. */
  readonly claimed?: { readonly score: number | null; readonly severity: string | null };
  readonly at: Date | undefined;
  readonly container: string;
  readonly path: string;
};

export type Reference = { readonly kind: string; readonly url: string };

/** One record of one source about one vulnerability, whatever format it came in. */
export type Advisory = {
  readonly source: Source;
  readonly id: string;
  /** Other names of the same vulnerability. */
  readonly aliases: readonly string[];
  /** Vulnerabilities that a distribution's record repackages. */
  readonly upstream: readonly string[];
  /** Records of other vulnerabilities, or of several, that this one points to. */
  readonly related: readonly string[];
  readonly published: Date | undefined;
  readonly modified: Date | undefined;
  readonly withdrawn: Date | undefined;
  /** True when the source has taken the record back, with or without a date. */
  readonly isWithdrawn: boolean;
  readonly title: string;
  readonly details: string;
  /** Only `http` and `https`. */
  readonly references: readonly Reference[];
  readonly affected: readonly Affected[];
  /** What the conditional ones among `affected` depend on. */
  readonly configurations?: readonly Configuration[];
  readonly signals: readonly Signal[];
};
