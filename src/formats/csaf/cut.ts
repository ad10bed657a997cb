const longest = 200;

/** A value of a document as it may stand in a text: cut off where it is long. */
export function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
