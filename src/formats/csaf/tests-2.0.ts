import { informativeTests20 } from './informative/tests.ts';
import { mandatory20 } from './mandatory/tests.ts';
import { optionalTests20 } from './optional/tests.ts';
import type { CsafTest } from './test.ts';

/** Every test of CSAF 2.0 (§6), in order. */
export const tests20: readonly CsafTest[] = [
  ...mandatory20,
  ...optionalTests20,
  ...informativeTests20,
];
