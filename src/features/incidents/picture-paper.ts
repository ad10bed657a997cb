import type { z } from 'zod';

import { asOfWords, dateWords, momentWords } from '#features/papers/date.ts';
import { numbered, type Unmarked } from '#features/papers/marker.ts';
import type { Paper, Speech } from '#features/papers/paper.ts';
import { say as sayPaper } from '#features/papers/texts.ts';
import type { Text } from '#kernel/text.ts';

import { answerLines } from './answer-lines.ts';
import { type FieldKey, fieldOf } from './fact-fields.ts';
import type { Body } from './filing.ts';
import { voiceOf } from './filing-paper.ts';
import { say } from './paper-texts.ts';
import type { EventLine, showIncidentSituation } from './report-api.ts';
import { severityWords } from './severity-words.ts';
import { recordKindWords } from './shown.ts';

type Picture = z.output<typeof showIncidentSituation.output>;

/** What an authority knew at a moment, on paper: what is confirmed and what is not stand apart. */
export function picturePaper(picture: Picture, authority: Body, speech: Speech): Paper {
  const { language, speak } = speech;
  const { asOf, events, reporters, withdrawn } = picture;
  const body = authority.names[language];
  const at = language === 'ja' ? momentWords(asOf, language) : asOfWords(asOf, language);
  return {
    language,
    number: asOfWords(asOf, language),
    label: picture.label,
    remark: '',
    marks: [dateWords(asOf, language)],
    addressees: [],
    issuer: [body],
    title: speak(say('incident-paper.picture-title')),
    opening: [
      speak(say('incident-paper.picture-opening', { at, body })),
      events.length === 0
        ? speak(say('incident-paper.picture-none'))
        : speak(
            say('incident-paper.picture-counts', { events: events.length, reporters, withdrawn }),
          ),
    ],
    particulars: numbered(
      events.flatMap((event) => eventBlocks(event, speech)),
      language,
    ),
    contact: [],
    words: {
      particulars: speak(sayPaper('papers.particulars')),
      end: speak(sayPaper('papers.end')),
    },
  };
}

function eventBlocks(event: EventLine, speech: Speech): Unmarked[] {
  const { language, speak } = speech;
  const between = speak(say('incident-paper.between'));
  const listed = (fields: readonly FieldKey[]) =>
    fields.map((field) => speak(fieldOf(field).label)).join(between);
  const { severity, firstFiledAt, lastFiledAt, unknown, differing } = event;
  const text = (said: Text): Unmarked => ({ kind: 'text', text: speak(said) });
  return [
    {
      kind: 'item',
      level: 0,
      text: speak(
        say('incident-paper.event', {
          reporters: event.reporters.map(({ names }) => names[language]).join(between),
          kind: speak(recordKindWords[event.recordKind]),
        }),
      ),
    },
    text(
      say('incident-paper.event-times', {
        first: momentWords(firstFiledAt, language),
        last: momentWords(lastFiledAt, language),
        severity: speak(severity ? severityWords[severity] : say('incident-paper.not-judged')),
      }),
    ),
    ...saidBlock(say('incident-paper.confirmed'), event.confirmed, speech),
    ...saidBlock(say('incident-paper.unconfirmed'), event.unconfirmed, speech),
    ...(unknown.length > 0
      ? [text(say('incident-paper.unknown', { fields: listed(unknown) }))]
      : []),
    ...(differing.length > 0
      ? [text(say('incident-paper.differing', { fields: listed(differing) }))]
      : []),
  ];
}

function saidBlock(caption: Text, said: EventLine['confirmed'], speech: Speech): Unmarked[] {
  const { language, speak } = speech;
  if (said.length === 0) return [];
  const voice = voiceOf(speech);
  return [
    {
      kind: 'table',
      caption: speak(caption),
      columns: [
        { head: speak(say('incident-paper.item')), weight: 3 },
        { head: speak(say('incident-paper.said')), weight: 6 },
        { head: speak(say('incident-paper.by')), weight: 3 },
      ],
      rows: said.map(({ field, value, reporter, filedAt }) => [
        speak(fieldOf(field).label),
        answerLines(field, value, voice).join('\n'),
        `${reporter.names[language]}\n${momentWords(filedAt, language)}`,
      ]),
    },
  ];
}
