import { nameOf as addressed } from '#features/papers/address.ts';
import { dateWords, dueWords, momentWords } from '#features/papers/date.ts';
import type { Block, FormCell, Paper, Speech } from '#features/papers/paper.ts';
import { say as sayPaper } from '#features/papers/texts.ts';
import type { Text } from '#kernel/text.ts';

import { answerLines } from './answer-lines.ts';
import { say as duties } from './duty-texts.ts';
import { type FiledItem, filedSections } from './filed-form.ts';
import type { FilingDocument } from './filing.ts';
import type { Form } from './form.ts';
import { FilingId } from './incident.ts';
import { say } from './paper-texts.ts';
import type { Cell } from './projection.ts';
import { certaintyWords, type Shown, spell, type Voice } from './shown.ts';
import { say as sayFact } from './texts.ts';

/** A filing as it was sent, what proves it, and the form that it was made on, where that is still there. */
export type Filed = {
  readonly document: FilingDocument;
  readonly sha256: string;
  readonly entry: string;
  readonly withdrawnAt: Date | null;
  readonly form: Form | undefined;
};

/** How the reader of a paper is spoken to. */
export const voiceOf = ({ language, speak }: Speech): Voice => ({
  language,
  say: speak,
  at: (moment) => momentWords(moment, language),
});

/** A filing as its recipient gets it on paper: in the layout of its form, and with what proves it. */
export function filingPaper(filed: Filed, speech: Speech): Paper {
  const { document, withdrawnAt } = filed;
  const { language, speak } = speech;
  const { projection, reporter, recipient, reason } = document;
  const name = projection?.names[language] ?? document.duty.names[language];
  const to = recipient.body.names;
  return {
    language,
    number: speak(say('incident-paper.sequence', { count: document.sequence })),
    label: document.label,
    remark: withdrawnAt
      ? speak(say('incident-paper.withdrawn', { at: momentWords(withdrawnAt, language) }))
      : '',
    marks: [
      speak(say('incident-paper.sequence', { count: document.sequence })),
      dateWords(document.filedAt, language),
    ],
    addressees: [
      speak(
        sayPaper('papers.to-body', { name: addressed({ nameJa: to.ja, nameEn: to.en }, speech) }),
      ),
    ],
    issuer: [reporter.names[language]],
    title: speak(
      say('incident-paper.stage', { form: name, stage: document.stage.names[language] }),
    ),
    opening: [
      speak(openingOf(document, speech)),
      ...(reason === '' ? [] : [speak(say('incident-paper.reason', { reason }))]),
    ],
    particulars: [
      ...formBlocks(filed, speech),
      ...changeBlocks(document, speech),
      ...deadlineBlocks(document, speech),
      ...consentBlocks(document, speech),
      ...proofBlocks(filed, speech),
    ],
    contact: [],
    words: {
      particulars: speak(sayPaper('papers.particulars')),
      end: speak(sayPaper('papers.end')),
    },
  };
}

function openingOf({ kind, duty, via }: FilingDocument, { language }: Speech): Text {
  const values = { duty: duty.names[language], source: duty.source };
  if (kind === 'forward') {
    return say('incident-paper.forward', { ...values, via: via?.names[language] ?? '' });
  }
  return say(openings[kind], values);
}

const openings = {
  report: 'incident-paper.report',
  correction: 'incident-paper.correction',
  withdrawal: 'incident-paper.withdrawal',
} as const;

function formBlocks({ document, form }: Filed, speech: Speech): Block[] {
  if (!document.projection) return [];
  return filedSections(document.projection, form).map(({ number, names, items }) => ({
    kind: 'form',
    caption: `${number}　${names[speech.language]}`,
    cells: items.map((item) => formCell(item, speech)),
  }));
}

function formCell({ number, cell, note, span, lines }: FiledItem, speech: Speech): FormCell {
  const { language, speak } = speech;
  return {
    ...{ number, span, lines },
    head: cell.names[language],
    // What the report says of itself, nobody is asked for.
    need: cell.shown.length > 0 ? '' : speak(needOf(cell)),
    note: note?.[language] ?? '',
    text: textOf(cell, speech),
  };
}

export const needOf = ({ isRequired }: Cell): Text =>
  say(isRequired ? 'incident-paper.required' : 'incident-paper.optional');

/** What answers an item; each answer with how certain it is. */
function textOf({ told, shown }: Cell, speech: Speech): string {
  const voice = voiceOf(speech);
  const answers = told.map(({ field, value, certainty }) => {
    const answer = answerLines(field, value, voice).join('\n');
    if (value === null) return answer;
    const sure = speech.speak(certaintyWords[certainty]);
    return speech.speak(say('incident-paper.certainty', { answer, certainty: sure }));
  });
  const ofReport = shown.length > 0 ? [words(shown, voice)] : [];
  const all = [...answers, ...ofReport];
  return all.length > 0 ? all.join('\n') : speech.speak(say('incident-paper.blank'));
}

const words = (shown: readonly Shown[], voice: Voice): string =>
  shown.map((each) => spell(each, voice)).join(' ');

type Columns = readonly (readonly [head: Text, weight: number])[];

const table = (
  caption: Text,
  columns: Columns,
  rows: readonly (readonly string[])[],
  { speak }: Speech,
): Block[] =>
  rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: speak(caption),
          columns: columns.map(([head, weight]) => ({ head: speak(head), weight })),
          rows: rows.map((row) => [...row]),
        },
      ];

function changeBlocks({ changes }: FilingDocument, speech: Speech): Block[] {
  const voice = voiceOf(speech);
  return table(
    say('incident-paper.changes'),
    [
      [say('incident-paper.item'), 2],
      [say('incident-paper.before'), 3],
      [say('incident-paper.after'), 3],
    ],
    changes.map(({ names, before, after }) => [
      names[speech.language],
      words(before, voice),
      words(after, voice),
    ]),
    speech,
  );
}

function deadlineBlocks({ deadlines }: FilingDocument, speech: Speech): Block[] {
  const { language, speak } = speech;
  return table(
    say('incident-paper.deadlines'),
    [
      [say('incident-paper.stage-head'), 1],
      [say('incident-paper.deadline'), 1],
    ],
    deadlines.map(({ names, dueAt }) => [
      names[language],
      dueAt ? dueWords(dueAt, language) : speak(duties('incidents.duties.stage.promptly')),
    ]),
    speech,
  );
}

function consentBlocks({ consents }: FilingDocument, speech: Speech): Block[] {
  const { language, speak } = speech;
  return table(
    say('incident-paper.consents'),
    [
      [say('incident-paper.recipient'), 1],
      [say('incident-paper.consent'), 1],
    ],
    consents.map(({ names, isGiven }) => [names[language], speak(consentWords(isGiven))]),
    speech,
  );
}

const consentWords = (isGiven: boolean): Text =>
  isGiven ? sayFact('incidents.consent.given') : sayFact('incidents.consent.not-given');

/** By what the report is known, and where it can be proven. */
function proofBlocks({ document, sha256, entry }: Filed, speech: Speech): Block[] {
  const { form } = document.projection ?? {};
  const lines: readonly (readonly [Text, string])[] = [
    [say('incident-paper.id'), FilingId.encode(document.id)],
    ...(form ? ([[say('incident-paper.form'), `${form.id} ${form.version}`]] as const) : []),
    [say('incident-paper.filed-at'), momentWords(document.filedAt, speech.language)],
    [say('incident-paper.hash'), sha256],
    [say('incident-paper.entry'), entry],
  ];
  return [
    ...table(
      say('incident-paper.proof'),
      [
        [say('incident-paper.proof-item'), 1],
        [say('incident-paper.proof-value'), 3],
      ],
      lines.map(([head, value]) => [speech.speak(head), value]),
      speech,
    ),
    { kind: 'text', text: speech.speak(say('incident-paper.verify')) },
  ];
}
