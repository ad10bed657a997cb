/** How much of an XML document is accepted. */
export type XmlLimits = {
  /** UTF-16 code units of the whole text. */
  readonly characters: number;
  /** Elements inside one another; a document that is its root alone has depth 1. */
  readonly depth: number;
  /** Elements of the whole document. */
  readonly elements: number;
  /** Attributes of one element, declarations of namespaces among them. */
  readonly attributes: number;
  /** Attributes of the whole document. */
  readonly attributesInAll: number;
  /** UTF-16 code units of one name, its prefix included. */
  readonly nameCharacters: number;
};

/** Smaller than for JSON: reading takes up to 30 bytes and a microsecond for each character. */
export const defaultLimits: XmlLimits = {
  characters: 64 * 1024 * 1024,
  depth: 64,
  elements: 1_000_000,
  attributes: 256,
  attributesInAll: 2_000_000,
  nameCharacters: 1024,
};
