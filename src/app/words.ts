import { say as access } from '#features/access/texts.ts';
import { say as standingDirectives } from '#features/directives/standing-directive-texts.ts';
import { say as directives } from '#features/directives/texts.ts';
import { say as assertions } from '#features/exposure/assertion-texts.ts';
import { say as exposureDecisions } from '#features/exposure/decision-texts.ts';
import { say as exposure } from '#features/exposure/texts.ts';
import { say as intake } from '#features/intake/texts.ts';
import { say as inventory } from '#features/inventory/texts.ts';
import { say as labels } from '#features/labels/texts.ts';
import { say as ledger } from '#features/ledger/texts.ts';
import { say as notices } from '#features/notices/texts.ts';
import { say as organizations } from '#features/organizations/texts.ts';
import { say as profiles } from '#features/profiles/texts.ts';
import { say as search } from '#features/search/texts.ts';
import type { Catalogue, Words } from '#kernel/text.ts';
import { say as kernel } from '#kernel/texts.ts';
import { say as platform } from '#platform/texts.ts';
import { say as kit } from '#ui/kit/texts.ts';
import { say as ui } from '#ui/texts.ts';

import { say as areas } from './area-texts.ts';
import { say as demo } from './demo/texts.ts';

/** Several catalogues as one. A key that two of them claim is a defect of ours. */
export function merged(catalogues: readonly Catalogue[]): Catalogue {
  const words = new Map<string, Words>();
  for (const [key, entry] of catalogues.flatMap((each) => Object.entries(each))) {
    if (words.has(key)) throw new Error(`Two catalogues have the key ${key}.`);
    words.set(key, entry);
  }
  return Object.fromEntries(words);
}

/** What the pages begin with, in both languages; what is read of documents comes after them. */
export const words: Catalogue = merged(
  [
    access,
    directives,
    assertions,
    standingDirectives,
    exposure,
    exposureDecisions,
    intake,
    inventory,
    labels,
    ledger,
    notices,
    organizations,
    profiles,
    search,
    areas,
    demo,
    kernel,
    platform,
    ui,
    kit,
  ].map(({ catalogue }) => catalogue),
);
