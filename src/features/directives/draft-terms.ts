import { z } from 'zod';

import { VulnerabilityId } from '#features/intake/intake.ts';

import { Actions } from './action.ts';
import { Scope } from './scope.ts';

/** What decides whom a directive binds, and by when, while somebody is still writing it. */
export const DraftTerms = z.strictObject({
  vulnerability: VulnerabilityId.optional(),
  days: z.number().int().min(1).max(365),
  scope: Scope,
  actions: Actions,
});
export type DraftTerms = z.output<typeof DraftTerms>;

/**
 * How many characters of an address terms may take, as they are sent: Node takes 16 KiB for address and
 * headers together, and proxies before it often half of that.
 */
export const longestInAddress = 7000;

/** Terms as one text of an address. Refuses what is no JSON, and what would not fit. */
export const termsInAddress = z.codec(z.string().max(longestInAddress), DraftTerms, {
  decode: (text, { issues }) => {
    try {
      return JSON.parse(text) as z.input<typeof DraftTerms>;
    } catch {
      issues.push({ code: 'custom', input: text, message: 'No JSON.' });
      return z.NEVER;
    }
  },
  encode: (terms) => JSON.stringify(terms),
});

/** The words of actions bind nobody, and take up to nine times their length in an address. */
export const withoutWords = (terms: DraftTerms): DraftTerms => ({
  ...terms,
  actions: terms.actions.map((action) => ({ ...action, text: '' })),
});

/** Whether terms can be asked about: `incomplete` while they are half-written. */
export function askable(terms: DraftTerms): 'yes' | 'incomplete' | 'too-long' {
  const wire = z.safeEncode(DraftTerms, terms);
  if (!wire.success) return 'incomplete';
  const isLong = encodeURIComponent(JSON.stringify(wire.data)).length > longestInAddress;
  return isLong ? 'too-long' : 'yes';
}
