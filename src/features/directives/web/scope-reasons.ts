import {
  designationWords,
  kindWords,
  sectorWords,
} from '#features/organizations/organization-words.ts';
import type { Text } from '#kernel/text.ts';

const wordsOf = new Map<string, (value: string) => Text>([
  ['directives.reason.kind', kindWords],
  ['directives.reason.sector', sectorWords],
  ['directives.reason.designation', designationWords],
]);

type Reason = { readonly text: Text };

/** Why a scope reaches a body, with what it is in words where the reason names it by its code. */
export function scopeReasons<Kind extends Reason>(
  reasons: readonly Kind[],
  t: (text: Text) => string,
): Kind[] {
  return reasons.map((reason) => {
    const { key, values } = reason.text;
    const words = wordsOf.get(key);
    const value = values?.['value'];
    if (!words || typeof value !== 'string') return reason;
    return { ...reason, text: { key, values: { value: t(words(value)) } } };
  });
}
