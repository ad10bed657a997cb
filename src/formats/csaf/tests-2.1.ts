import { informativeTests21 } from './informative/tests.ts';
import { mandatory21 } from './mandatory/tests.ts';
import { recommendedTests21 } from './optional/tests.ts';
import type { CsafTest } from './test.ts';

/** Every test of CSAF 2.1 (§6), in order. */
export const tests21: readonly CsafTest[] = [
  ...mandatory21,
  ...recommendedTests21,
  ...informativeTests21,
];
