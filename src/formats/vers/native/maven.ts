import { readIntervals } from './brackets.ts';
import { equal, type NativeReader, unreadable } from './native.ts';

/**
 * Maven's version ranges (POM reference, “Dependency Version Requirement Specification”). A version
 * without brackets is a soft requirement, and is written as that version.
 */
export const readMaven: NativeReader = (text) => {
  const alternatives = readIntervals(text, (version) =>
    /\d/.test(version) ? [equal(version)] : undefined,
  );
  return alternatives && alternatives.length > 0 ? { alternatives } : unreadable(text);
};
