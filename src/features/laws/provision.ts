import { z } from 'zod';

/**
 * Where a provision stands in its instrument, as data write it: article, paragraph and item after one
 * another (`4-1-2`), an inserted article with its number behind a line (`2_2`).
 */
export const Address = z
  .string()
  .regex(/^[1-9]\d{0,3}(_[1-9]\d{0,2}){0,3}(-[1-9]\d{0,2}){0,2}$/)
  .max(40);
export type Address = z.infer<typeof Address>;

/** Articles from one to another, both included; one alone where no end is named. */
export const Range = z.strictObject({ from: Address, to: Address.exactOptional() });
export type Range = z.infer<typeof Range>;

const stepsOf = (address: Address): number[][] =>
  address.split('-').map((step) => step.split('_').map(Number));

/** The order in which provisions are printed: negative where the first stands before the second. */
export function compareAddresses(one: Address, other: Address): number {
  const [steps, others] = [stepsOf(one), stepsOf(other)];
  for (const [depth, step] of steps.entries()) {
    const beside = others[depth];
    if (!beside) return 1;
    const difference = compareNumbers(step, beside);
    if (difference !== 0) return difference;
  }
  return steps.length - others.length;
}

function compareNumbers(one: readonly number[], other: readonly number[]): number {
  for (const [at, number] of one.entries()) {
    const beside = other[at];
    if (beside === undefined) return 1;
    if (number !== beside) return number - beside;
  }
  return one.length - other.length;
}

/** Whether a provision is another one or a part of it: a paragraph is a part of its article. */
export const isWithin = (part: Address, whole: Address): boolean =>
  part === whole || part.startsWith(`${whole}-`);

/** Whether a range holds a provision, with the parts of its first and its last article. */
export function covers({ from, to = from }: Range, address: Address): boolean {
  if (isWithin(address, from) || isWithin(address, to)) return true;
  return compareAddresses(from, address) < 0 && compareAddresses(address, to) < 0;
}

const pieces = ['条', '項', '号'] as const;

/** How a provision is cited: “第4条の2第1項第3号”, or “Art. 4-2(1)(3)”. */
export function citation(address: Address, language: 'ja' | 'en'): string {
  const steps = address.split('-');
  if (language === 'en') {
    const [article = '', ...parts] = steps;
    return `Art. ${article.replaceAll('_', '-')}${parts.map((part) => `(${part})`).join('')}`;
  }
  return steps
    .map((step, depth) => {
      const [number = '', ...inserted] = step.split('_');
      return `第${number}${pieces[depth] ?? ''}${inserted.map((each) => `の${each}`).join('')}`;
    })
    .join('');
}

const cited = /^第(\d+)条((?:の\d+)*)(?:第(\d+)項)?(?:第(\d+)号)?$/;

/** The address of a provision as somebody cites it, or as data write it; undefined where it is neither. */
export function addressIn(text: string): Address | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const [, article, inserted = '', paragraph, item] = cited.exec(plain) ?? [];
  // An item stands directly below its article where that has one paragraph: its number is the first.
  const middle = paragraph ?? (item === undefined ? undefined : '1');
  const written =
    article === undefined
      ? plain
      : [`${article}${inserted.replaceAll('の', '_')}`, middle, item]
          .filter((step) => step !== undefined)
          .join('-');
  const read = Address.safeParse(written);
  return read.success ? read.data : undefined;
}
