import { dateDigits } from './date.ts';

const longest = 100;

// What Windows, macOS or a shell gives a meaning to, and whatever is invisible.
const unfit = /[\\/:*?"<>|\s\p{C}]+/gu;

type Named = { readonly on: Date; readonly number: string; readonly about: string };

/** The name of a paper's file, its day and number first: `20261126_閣サ第12号_港湾公社.pdf`. */
export function fileName(
  { on, number, about }: Named,
  form: 'pdf' | 'docx' | 'xlsx' | 'csv',
): string {
  const parts = [dateDigits(on), number, about].map((part) => part.replaceAll(unfit, '-'));
  const whole = parts.filter((part) => part !== '').join('_');
  return `${Array.from(whole).slice(0, longest).join('')}.${form}`;
}
