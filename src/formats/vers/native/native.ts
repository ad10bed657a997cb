import type { Text } from '#kernel/text.ts';

import type { Constraint } from '../constraint.ts';
import { say } from '../texts.ts';

/**
 * A range in a package ecosystem's own notation: alternatives of conditions that hold together. An
 * alternative without conditions takes in every version.
 */
export type Native = {
  readonly alternatives: readonly (readonly Constraint[])[];
  /** Set where VERS defines a translation that the ecosystem itself does not share. */
  readonly isCompleted?: boolean;
};

/** What the notation of one scheme says, or which part of it cannot be read. */
export type NativeReader = (text: string) => Native | Text;

/** One condition as written: its operator, empty where there is none, and its version. */
export type Term = { readonly operator: string; readonly version: string };

export const unreadable = (term: string): Text =>
  say('vers.native.term', { term: term.slice(0, 100) });

/**
 * Conditions one after another, apart by spaces and commas, each an operator (of those given, longer
 * ones first) and a version; space may stand between the two. Undefined where an operator has no
 * version.
 */
export function termsOf(text: string, operators: readonly string[]): Term[] | undefined {
  const words = text
    .replaceAll(',', ' ')
    .split(/\s/)
    .filter((word) => word !== '');
  const terms: Term[] = [];
  let pending = '';
  for (const word of words) {
    const operator = operators.find((each) => word.startsWith(each)) ?? '';
    const version = word.slice(operator.length);
    if (pending !== '' && operator !== '') return undefined;
    if (version === '') pending = operator;
    else {
      terms.push({ operator: pending || operator, version });
      pending = '';
    }
  }
  return pending === '' ? terms : undefined;
}

/** Alternatives apart by a separator; conditions by `termsOf`, each turned into constraints. */
export function readTerms(
  text: string,
  separator: string,
  operators: readonly string[],
  translate: (term: Term) => readonly Constraint[] | undefined,
): Native | Text {
  const alternatives: Constraint[][] = [];
  for (const alternative of text.split(separator)) {
    const terms = termsOf(alternative, operators);
    if (!terms) return unreadable(alternative.trim());
    const constraints: Constraint[] = [];
    for (const term of terms) {
      const translated = translate(term);
      if (!translated || !hasDigit(translated)) return unreadable(term.operator + term.version);
      constraints.push(...translated);
    }
    alternatives.push(constraints);
  }
  return { alternatives };
}

const hasDigit = (constraints: readonly Constraint[]) =>
  constraints.every(({ version }) => /[0-9]/.test(version));

export const equal = (version: string): Constraint => ({ comparator: '=', version });
export const from = (version: string): Constraint => ({ comparator: '>=', version });
export const below = (version: string): Constraint => ({ comparator: '<', version });

/** A digit string one higher. */
export function increased(digits: string): string {
  return String(BigInt(digits) + 1n);
}

/** The numbers at the front of a version, apart by dots; at least one, or undefined. */
export function numbersOf(version: string): string[] | undefined {
  const [front] = /^\d{1,50}(?:\.\d{1,50}){0,20}/.exec(version) ?? [];
  return front?.split('.');
}

/** The numbers up to the given one, and that one higher by one. */
export function bumped(numbers: readonly string[], at: number): string[] {
  return [...numbers.slice(0, at), increased(numbers[at] ?? '0')];
}
