export const vexFormats = ['openvex', 'cyclonedx', 'csaf', 'spdx'] as const;
export type VexFormat = (typeof vexFormats)[number];

/** The four answers of VEX to “does this vulnerability affect this product?”. */
export const vexStatuses = ['not_affected', 'affected', 'fixed', 'under_investigation'] as const;
export type VexStatus = (typeof vexStatuses)[number];

/** A product as inventories spell it; all of its versions, one of them, or a range of them (VERS). */
export type VexProduct = {
  readonly ecosystem: string;
  readonly name: string;
  readonly version?: string | undefined;
  readonly range?: string | undefined;
};

/** One answer about one vulnerability. */
export type VexStatement = {
  readonly vulnerability: string;
  /** Other names of the vulnerability, where the document gives any. */
  readonly aliases?: readonly string[];
  readonly status: VexStatus;
  /** A word of VEX (`justification.ts`), or one of the format's that VEX has none for; or empty. */
  readonly justification: string;
  /** The word of the format's own list, where VEX has another for it. */
  readonly said?: string;
  /** Whose the products are, where that is said beside who states it. */
  readonly supplier?: string;
  /** What is to be done; empty where nothing is said. */
  readonly action: string;
  readonly detail: string;
  readonly products: readonly VexProduct[];
  /** Parts of the products that it is about, where it names any. */
  readonly parts: readonly VexProduct[];
  /** Whether it is about what the document describes, as a whole. */
  readonly isWhole: boolean;
  /** Products that it names in no way an inventory could. */
  readonly unresolved: number;
  /** When it was made; of the document where it does not say itself. */
  readonly issuedAt: Date | undefined;
};

/** A document of statements by one author. */
export type VexDocument = {
  readonly format: VexFormat;
  readonly id: string;
  readonly version: string;
  /** Empty where the document does not say. */
  readonly author: string;
  readonly issuedAt: Date | undefined;
  /** The label of TLP that it bears where its format has a place for one, as it writes it. */
  readonly label?: string;
  readonly statements: readonly VexStatement[];
};
