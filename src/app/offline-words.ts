import { say as campaigns } from '#features/audits/campaign-texts.ts';
import { say as copies } from '#features/audits/copy-texts.ts';
import { say as duties } from '#features/incidents/duty-texts.ts';
import { say as fields } from '#features/incidents/field-texts.ts';
import { say as offline } from '#features/incidents/offline-texts.ts';
import { say as options } from '#features/incidents/option-texts.ts';
import { say as records } from '#features/incidents/record-texts.ts';
import { say as incidents } from '#features/incidents/texts.ts';
import { spokenIn } from '#kernel/text.ts';
import { say as kernel } from '#kernel/texts.ts';
import { say as ui } from '#ui/texts.ts';

import { merged } from './words.ts';

const said = merged(
  [campaigns, copies, duties, fields, offline, options, records, incidents, kernel, ui].map(
    ({ catalogue }) => catalogue,
  ),
);

/** What the page without a network says, in both languages: nothing can be fetched later. */
export const speeches = { ja: spokenIn('ja', said), en: spokenIn('en', said) } as const;
