import { addressWords, nameOf } from '#features/papers/address.ts';
import { dateWords } from '#features/papers/date.ts';
import { numbered, type Unmarked } from '#features/papers/marker.ts';
import type { Paper, Speech } from '#features/papers/paper.ts';
import { fiscalYearWords } from '#kernel/era.ts';

import { chapterOf } from './chapter.ts';
import type { Dossier } from './dossier.ts';
import { type Result, results } from './judgement.ts';
import { resultWords } from './judgement-words.ts';
import {
  auditFrame,
  clauseWords,
  dayWords,
  heading,
  type Imprint,
  percent,
  type TableBlock,
  tableOf,
} from './paper-frame.ts';
import { findingBlocks } from './report-findings.ts';
import { say } from './report-texts.ts';

/** The report on one audit: scope, method, judgements, findings, plans and what the body answered. */
export function reportPaper(dossier: Dossier, imprint: Imprint, speech: Speech): Paper {
  const { speak, language } = speech;
  const { campaign, audit, body, findings } = dossier;
  const isAsked = findings.some(({ state }) => state === 'open');
  return {
    ...auditFrame(imprint, speech),
    remark: audit.closedAt ? '' : speak(say('audit-report.not-ended')),
    addressees: [addressWords(body, speech)],
    title: speak(
      say('audit-report.title', {
        ...{
          fiscal: fiscalYearWords(campaign.fiscalYear, speech.language),
          kind: kindWords(dossier, speech),
        },
      }),
    ),
    opening: [
      speak(say('audit-report.opening')),
      ...(isAsked ? [speak(say('audit-report.plan-asked'))] : []),
    ],
    particulars: numbered(
      [
        ...scope(dossier, speech),
        ...method(dossier, speech),
        ...judgements(dossier, speech),
        ...findingBlocks(dossier, speech),
      ],
      language,
    ),
  };
}

export function kindWords({ policy, campaign }: Dossier, { language }: Speech): string {
  return policy.kinds.find(({ id }) => id === campaign.kind)?.names[language] ?? campaign.kind;
}

function scope(dossier: Dossier, speech: Speech): Unmarked[] {
  const { speak } = speech;
  const { audit, body, edition, systems, auditors } = dossier;
  const countWords = (count: number) => speak(say('audit-report.count', { count }));
  const period = say('audit-report.period-words', {
    ...{ from: dayWords(audit.startsOn, speech), to: dayWords(audit.endsOn, speech) },
  });
  const names = auditors.flatMap(({ name }) => name || []);
  const rows: (readonly [ReturnType<typeof say>, string])[] = [
    [say('audit-report.body'), nameOf(body, speech)],
    [say('audit-report.kind'), kindWords(dossier, speech)],
    [say('audit-report.period'), speak(period)],
    ...(audit.closedAt
      ? ([[say('audit-report.ended'), dateWords(audit.closedAt, speech.language)]] as const)
      : []),
    [say('audit-report.edition'), `${edition.title} ${edition.version}`.trim()],
    [say('audit-report.clause-count'), countWords(edition.clauses.size)],
    [say('audit-report.system-count'), countWords(systems.length)],
    ...(names.length > 0 ? ([[say('audit-report.auditors'), names.join('、')]] as const) : []),
  ];
  return [
    heading(speak(say('audit-report.scope'))),
    tableOf(
      [
        [speak(say('audit-report.item')), 1],
        [speak(say('audit-report.content')), 3],
      ],
      rows.map(([head, text]) => [speak(head), text]),
    ),
  ];
}

function method({ policy, edition, judgements: judged, campaign }: Dossier, speech: Speech) {
  const { speak, language } = speech;
  const sampling = policy.sampling.find(({ kind }) => kind === campaign.kind);
  const carried = judged.filter(({ carriage }) => carriage !== 'judged').length;
  const lines = [
    policy.purpose[language],
    ...(sampling ? [speak(say('audit-report.sampled', sampling))] : []),
    speak(
      say('audit-report.examined', {
        ...{ clauses: edition.clauses.size, judged: judged.length, carried },
      }),
    ),
  ];
  return [
    heading(speak(say('audit-report.method'))),
    ...lines.filter((text) => text !== '').map((text): Unmarked => ({ kind: 'text', text })),
  ];
}

function judgements(dossier: Dossier, speech: Speech): Unmarked[] {
  const { speak } = speech;
  if (dossier.judgements.length === 0) {
    return [
      heading(speak(say('audit-report.judgements'))),
      { kind: 'text', text: speak(say('audit-report.no-judgement')) },
    ];
  }
  return [
    heading(speak(say('audit-report.judgements'))),
    resultTable(dossier, speech),
    chapterTable(dossier, speech),
    heading(speak(say('audit-report.clauses'))),
    clauseTable(dossier, speech),
  ];
}

function resultTable({ judgements: judged, edition }: Dossier, { speak }: Speech): TableBlock {
  const total = edition.clauses.size;
  const lines: [string, number][] = results.map((result) => [
    ...([speak(resultWords[result])] as const),
    judged.filter((each) => each.result === result).length,
  ]);
  lines.push([speak(say('audit-report.not-judged')), total - judged.length]);
  return tableOf(
    [
      [speak(say('audit-report.result')), 2],
      [speak(say('audit-report.number-of')), 1],
      [speak(say('audit-report.share')), 1],
    ],
    lines.map(([words, count]) => [words, String(count), percent(total === 0 ? 0 : count / total)]),
  );
}

/** How each chapter came out, in the order of the edition. */
function chapterTable({ judgements: judged, edition }: Dossier, { speak }: Speech): TableBlock {
  const resultOf = new Map(judged.map(({ clause, result }) => [clause, result]));
  const chapters = new Map<string, Map<Result, number>>();
  for (const clause of edition.clauses.values()) {
    const chapter = chapterOf(clause);
    const counts = chapters.get(chapter) ?? new Map<Result, number>();
    const result = resultOf.get(clause.id);
    if (result) counts.set(result, (counts.get(result) ?? 0) + 1);
    chapters.set(chapter, counts);
  }
  return tableOf(
    [
      [speak(say('audit-report.chapter')), 4],
      ...results.map((result) => [speak(resultWords[result]), 2] as const),
    ],
    [...chapters].map(([chapter, counts]) => [
      chapter,
      ...results.map((result) => String(counts.get(result) ?? 0)),
    ]),
  );
}

function clauseTable({ judgements: judged, edition }: Dossier, { speak }: Speech): TableBlock {
  const order = new Map([...edition.clauses.keys()].map((id, at) => [id, at]));
  const placeOf = (id: string) => order.get(id) ?? order.size;
  return tableOf(
    [
      [speak(say('audit-report.clause')), 3],
      [speak(say('audit-report.result')), 2],
      [speak(say('audit-report.basis')), 5],
    ],
    judged
      .toSorted((a, b) => placeOf(a.clause) - placeOf(b.clause))
      .map(({ clause, result, note, from }) => [
        clauseWords(edition.clauses.get(clause), clause),
        speak(resultWords[result]),
        [
          ...(from.length > 0
            ? [speak(say('audit-report.carried', { clauses: from.join(', ') }))]
            : []),
          ...(note === '' ? [] : [note]),
        ].join('\n'),
      ]),
  );
}
