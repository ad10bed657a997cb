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
  /** UTF-16 code units of one name, its prefix included. */
  readonly nameCharacters: number;
};

export const defaultLimits: XmlLimits = {
  characters: 64 * 1024 * 1024,
  depth: 64,
  elements: 1_000_000,
  attributes: 256,
  nameCharacters: 1024,
};
