import { nameOf } from '#features/papers/address.ts';
import { dateWords } from '#features/papers/date.ts';
import type { Paper, Speech } from '#features/papers/paper.ts';
import { say as sayPaper } from '#features/papers/texts.ts';

import { say } from './paper-texts.ts';

/** What a paper of plans bears besides what it tells. */
export type Imprint = {
  /** Its number, as somebody gave it; empty for none. */
  readonly documentNumber: string;
  readonly at: Date;
  readonly headquarters: { readonly nameJa: string; readonly nameEn: string } | undefined;
  /** By which it is asked about. */
  readonly reference: string;
  readonly label: Paper['label'];
  /** That it is not final, where it is not. */
  readonly isDraft: boolean;
};

/** What every paper of plans bears. */
export function planFrame(
  imprint: Imprint,
  speech: Speech,
): Omit<Paper, 'title' | 'opening' | 'particulars' | 'addressees'> {
  const { speak, language } = speech;
  const { documentNumber: number, at, headquarters, reference, label, isDraft } = imprint;
  const issuer = headquarters ? nameOf(headquarters, speech) : speak(say('plans.paper.office'));
  return {
    ...{ language, number, label, remark: isDraft ? speak(say('plans.paper.draft')) : '' },
    marks: [...(number === '' ? [] : [number]), dateWords(at, language)],
    issuer: [issuer],
    contact: [
      speak(say('plans.paper.contact', { name: issuer })),
      speak(say('plans.paper.reference', { id: reference })),
    ],
    words: {
      particulars: speak(sayPaper('papers.particulars')),
      end: speak(sayPaper('papers.end')),
    },
  };
}
