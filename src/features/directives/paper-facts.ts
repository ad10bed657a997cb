import type { Tlp } from '#features/labels/tlp.ts';
import { asOfWords, dateWords } from '#features/papers/date.ts';
import type { Paper, Speech } from '#features/papers/paper.ts';
import { say as sayPaper } from '#features/papers/texts.ts';

import type { Action } from './action.ts';
import type { AddresseeLine } from './api.ts';
import type { Kind, State } from './directive.ts';
import type { Imprint } from './imprint.ts';
import { citation } from './number.ts';
import { say } from './paper-texts.ts';
import type { Question } from './question.ts';

/** A directive as its papers tell of it. */
export type Subject = {
  readonly kind: Kind;
  readonly fiscalYear: number;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: State;
  readonly version: number;
  readonly draftedAt: Date;
  readonly issuedAt: Date | null;
  /** When the version in force was issued, where it is not the first. */
  readonly amendedAt: Date | null;
  readonly closedAt: Date | null;
  readonly label: Tlp;
  readonly actions: readonly Action[];
  readonly questions: readonly Question[];
  readonly imprint: Imprint | null;
};

/** An addressee with what kind of body it is, empty where that is not known. */
export type To = { readonly line: AddresseeLine; readonly kind: string };

/** The name a paper gives the headquarters, which may not be visible to whoever reads it. */
export const issuerWords = ({ imprint }: Subject, { language, speak }: Speech): string =>
  imprint?.issuer?.[language] ?? speak(say('directive-paper.issuer'));

/** The number of the document, or what stands in its place: 案, 事務連絡, or how it is cited. */
export function numberWords(subject: Subject, { language, speak }: Speech): string {
  if (subject.issuedAt === null) return speak(say('directive-paper.draft'));
  const number = subject.imprint?.number;
  if (number) return number[language];
  if (subject.kind === 'circular') return speak(say('directive-paper.circular'));
  return citation(subject, language);
}

/** Whom to ask, and under which number. */
export function contactLines(subject: Subject, speech: Speech): string[] {
  const { speak, language } = speech;
  const contact = subject.imprint?.contact ?? null;
  const name = [issuerWords(subject, speech), contact?.duty, contact?.name]
    .filter((each) => each !== undefined && each !== '')
    .join(' ');
  const { phone = '', email = '' } = contact ?? {};
  return [
    speak(say('directive-paper.ask', { name })),
    ...(phone === '' ? [] : [speak(say('directive-paper.phone', { phone }))]),
    ...(email === '' ? [] : [speak(say('directive-paper.email', { email }))]),
    speak(say('directive-paper.reference', { cited: citation(subject, language) })),
  ];
}

/** What a reader must know before anything else: a draft, an amendment, no longer in force. */
export function remarkWords(subject: Subject, { language, speak }: Speech): string {
  const { state, version, amendedAt, closedAt } = subject;
  if (state === 'draft') return speak(say('directive-paper.is-draft'));
  const lines: string[] = [];
  if (amendedAt) {
    lines.push(
      speak(say('directive-paper.amended', { version, on: dateWords(amendedAt, language) })),
    );
  }
  if (closedAt) {
    const key = state === 'superseded' ? 'directive-paper.superseded' : 'directive-paper.retired';
    lines.push(speak(say(key, { on: dateWords(closedAt, language) })));
  }
  return lines.join('\n');
}

/** The moment from which a report tells. */
export const asOf = (at: Date, { language }: Speech): string => asOfWords(at, language);

/** What every paper of a directive bears. */
export function frame(
  subject: Subject,
  speech: Speech,
): Pick<Paper, 'language' | 'label' | 'issuer' | 'contact' | 'words'> {
  return {
    language: speech.language,
    label: subject.label,
    issuer: [issuerWords(subject, speech)],
    contact: contactLines(subject, speech),
    words: {
      particulars: speech.speak(sayPaper('papers.particulars')),
      end: speech.speak(sayPaper('papers.end')),
    },
  };
}

const about = /について$/u;

/** What a paper is about: in Japanese 「…について」, however the title was written. */
export const aboutWords = (title: string, { speak }: Speech): string =>
  about.test(title) ? title : speak(say('directive-paper.about', { title }));
