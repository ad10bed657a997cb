const longest = 100_000;

/**
 * The first word of a text that mixes Latin letters with Cyrillic or Greek ones, which look the
 * same and are not, or has U+FFFD in it, which stands for a character that was lost.
 */
export function mixedWord(text: string): string | undefined {
  return words(text).find((word) => {
    if (word.includes('\uFFFD')) return true;
    return /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);
  });
}

/**
 * The first word of a text that is written twice in a row, with nothing but white space between:
 * “the the”. Only words of two letters or more in scripts that put spaces between words.
 */
export function doubledWord(text: string): string | undefined {
  const parts = text.slice(0, longest).split(/\s+/);
  return parts.find((part, at) => {
    const isWord = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2,}$/u.test(part);
    return isWord && parts[at - 1]?.toLowerCase() === part.toLowerCase();
  });
}

/** Runs of letters, with U+FFFD among them. Micro and ohm signs are Greek and stand beside Latin. */
function words(text: string): readonly string[] {
  return text
    .slice(0, longest)
    .split(/[^\p{L}\p{M}\uFFFD]+/u)
    .filter((word) => word.length > 1 && !/^[µμΩ]/u.test(word));
}
