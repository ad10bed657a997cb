/** How much of a JSON document is accepted. */
export type JsonLimits = {
  /** UTF-16 code units of the whole text. */
  readonly characters: number;
  /** Arrays and objects inside one another; a document that is one flat object has depth 1. */
  readonly depth: number;
  /** Keys of one object. */
  readonly keys: number;
  /** Values of every kind in the whole document. */
  readonly values: number;
  /** UTF-16 code units of one key, as written. */
  readonly keyCharacters: number;
  /** Characters of one number, as written. */
  readonly numberCharacters: number;
};

export const defaultLimits: JsonLimits = {
  characters: 64 * 1024 * 1024,
  depth: 64,
  keys: 200_000,
  values: 8_000_000,
  keyCharacters: 1024,
  numberCharacters: 128,
};
