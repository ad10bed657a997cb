import type { Epoch } from './epoch.ts';
import type { Keys } from './keys.ts';

/** Numbers or bytes of an epoch, as they lie in memory. */
export type Part = Uint32Array | Uint8Array;

const partsOfKeys = ({ high, low, starts, bytes }: Keys): Part[] => [high, low, starts, bytes];

/** Everything that an epoch consists of, one after another; `epochOver` takes it in the same order. */
export function partsOf({ versions, stretches, postings, organizations }: Epoch): Part[] {
  const { vulnerabilities, packages, isEndless, shapes, isUnknown } = stretches;
  const { ofPackage, ofVulnerability, numbered, from, to } = stretches;
  return [
    ...[versions.ids, versions.starts, versions.unordered, versions.ordinals],
    ...partsOfKeys(versions.keys),
    ...[vulnerabilities, packages, isEndless, shapes, isUnknown],
    ...[ofPackage, ofVulnerability, numbered, from, to],
    ...partsOfKeys(stretches.bounds),
    ...[postings.starts, postings.systems, postings.common, postings.sets],
    organizations,
  ];
}

/** An epoch over parts that `partsOf` gave; other parts are refused. */
export function epochOver(
  parts: readonly Part[],
  { systems, words }: { readonly systems: number; readonly words: number },
): Epoch {
  let taken = 0;
  const next = () => parts[(taken += 1) - 1];
  const numbers = (): Uint32Array => {
    const part = next();
    if (part instanceof Uint32Array) return part;
    throw new Error(`Part ${taken} of an epoch is not numbers.`);
  };
  const bytes = (): Uint8Array => {
    const part = next();
    if (part instanceof Uint8Array) return part;
    throw new Error(`Part ${taken} of an epoch is not bytes.`);
  };
  // Each is taken when its line is reached.
  const keys = (): Keys => ({
    ...{ high: numbers(), low: numbers() },
    ...{ starts: numbers(), bytes: bytes() },
  });
  const named = {
    ...{ ids: numbers(), starts: numbers(), unordered: numbers(), ordinals: numbers() },
    keys: keys(),
  };
  const stretches = {
    ...{ vulnerabilities: numbers(), packages: numbers() },
    ...{ isEndless: bytes(), shapes: bytes(), isUnknown: bytes() },
    ...{ ofPackage: numbers(), ofVulnerability: numbers(), numbered: numbers() },
    ...{ from: numbers(), to: numbers(), bounds: keys() },
  };
  const postings = {
    ...{ starts: numbers(), systems: numbers(), common: numbers(), sets: numbers(), words },
  };
  const organizations = numbers();
  if (taken !== parts.length) throw new Error('An epoch has more parts than it should.');
  return { versions: named, stretches, postings, organizations, systems };
}
