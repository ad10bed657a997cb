/** A text without the signs that it ends with, as many as there are. */
export function withoutEnd(text: string, isMeant: (sign: string) => boolean): string {
  let end = text.length;
  while (end > 0 && isMeant(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
