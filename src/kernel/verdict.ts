import type { Text } from './text.ts';

/** What came of examining something foreign: its value, or the one reason it does not hold. */
export type Verdict<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Text };

export function holds<Value>(value: Value): Verdict<Value> {
  return { ok: true, value };
}

export function fails(reason: Text): Verdict<never> {
  return { ok: false, reason };
}
