/** How much of a YAML document is accepted. */
export type YamlLimits = {
  /** UTF-16 code units of the whole text. */
  readonly characters: number;
  /** Mappings and sequences inside one another. */
  readonly depth: number;
  /** Pieces of the text: every scalar, indicator, space and line end between them. */
  readonly tokens: number;
};

/** Smaller than for JSON: each piece takes up to 350 bytes while the text is read. */
export const defaultYamlLimits: YamlLimits = {
  characters: 8 * 1024 * 1024,
  depth: 64,
  tokens: 600_000,
};
