import { type Constraint, isComparator } from '../constraint.ts';
import {
  below,
  bumped,
  equal,
  from,
  type NativeReader,
  numbersOf,
  readTerms,
  type Term,
} from './native.ts';

const operators = ['===', '~=', '==', '!=', '<=', '>=', '<', '>'];

/**
 * Python's version specifiers (PEP 440, “Version specifiers”). A prefix (`==1.2.*`) begins with its
 * first development release, `1.2.dev0`. A version without an operator is none. Alternatives (`||`)
 * are of advisories, not of PEP 440.
 */
export const readPypi: NativeReader = (text) => {
  const bare = /^\s*\*\s*$/.test(text) ? '' : text.replace(/^\s*\(([^()]*)\)\s*$/, '$1');
  return readTerms(bare, '||', operators, translate);
};

function translate({ operator, version }: Term): readonly Constraint[] | undefined {
  if (version.endsWith('.*')) return prefix(operator, version.slice(0, -2));
  if (operator === '==' || operator === '===') return [equal(version)];
  if (operator === '~=') return compatible(version);
  return isComparator(operator) ? [{ comparator: operator, version }] : undefined;
}

// “Prefix matching”.
function prefix(operator: string, version: string): readonly Constraint[] | undefined {
  const [epoch, release] = split(version);
  const numbers = numbersOf(release);
  if (numbers?.join('.') !== release) return undefined;
  const first = `${version}.dev0`;
  const behind = `${epoch}${bumped(numbers, numbers.length - 1).join('.')}.dev0`;
  if (operator === '==') return [from(first), below(behind)];
  return operator === '!=' ? [below(first), from(behind)] : undefined;
}

// “Compatible release”: at least the version, and the same up to its last number but one.
function compatible(version: string): readonly Constraint[] | undefined {
  const [epoch, release] = split(version);
  const numbers = numbersOf(release);
  if (!numbers || numbers.length < 2) return undefined;
  return [from(version), below(`${epoch}${bumped(numbers, numbers.length - 2).join('.')}.dev0`)];
}

function split(version: string): [string, string] {
  const mark = version.indexOf('!') + 1;
  return [version.slice(0, mark), version.slice(mark)];
}
