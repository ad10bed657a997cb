import type { Text } from '#kernel/text.ts';

/** What came of one attempt to send. */
export type Outcome =
  | { readonly sent: true }
  /** `isFinal` where trying again by itself would be in vain. */
  | { readonly sent: false; readonly reason: Text; readonly isFinal: boolean };
