import { Badge, type Tone } from '#ui/badge.tsx';
import { Diff } from '#ui/diff.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useJoined, useWords } from '#ui/words.tsx';

import { stretchesOf } from '../comparison.ts';
import { say as sayConsultation } from '../consultation-texts.ts';
import { say } from '../desk-texts.ts';
import type { Outcome } from '../opinion.ts';
import { outcomeWords } from '../opinion-words.ts';
import { say as sayPage } from '../page-texts.ts';
import { wordsOf } from '../paragraph.ts';
import type { TableLine } from '../table.ts';

const tones: Record<Outcome, Tone> = {
  ...{
    reflected: 'good',
    partly: 'good',
    stands: 'info',
    reference: 'neutral',
    declined: 'neutral',
  },
};

type Props = { readonly lines: readonly TableLine[] };

/** The lines of a table of opinions: gist, answer, and the exact change or the reason why there is none. */
export function OpinionLines({ lines }: Props) {
  const { t, language } = useWords();
  const joined = useJoined();
  const columns: Column<TableLine>[] = [
    { head: say('plans.table.number'), cell: ({ number }) => number, sort: ({ number }) => number },
    {
      head: say('plans.desk.place'),
      cell: ({ paragraph, place }) =>
        paragraph === null
          ? t(sayConsultation('plans.consultation.whole'))
          : `${t(sayPage('plans.page.paragraph', { number: paragraph }))} ${place}`,
    },
    {
      head: say('plans.desk.gist'),
      cell: ({ gist }) => <p className="min-w-56 whitespace-pre-wrap">{gist}</p>,
      text: ({ gist }) => gist,
    },
    {
      head: say('plans.desk.giver'),
      cell: ({ count, givers }) =>
        `${t(say('plans.table.count', { count }))} ${joined(givers.map((each) => each[language]))}`,
    },
    {
      head: say('plans.desk.answer'),
      cell: ({ answer }) => <p className="min-w-56 whitespace-pre-wrap">{answer}</p>,
      text: ({ answer }) => answer,
    },
    {
      head: say('plans.desk.outcome'),
      cell: (line) => <Done line={line} />,
      text: ({ outcome }) => t(outcomeWords[outcome]),
    },
  ];
  return (
    <Table
      quiet
      name="lines"
      caption={t(say('plans.table.title'))}
      rows={lines}
      rowKey={({ number }) => String(number)}
      columns={columns}
      empty={<p>{t(say('plans.table.none'))}</p>}
    />
  );
}

function Done({ line }: { readonly line: TableLine }) {
  const { t } = useWords();
  const { outcome, reason, changed } = line;
  return (
    <div className="flex min-w-48 flex-col items-start gap-2">
      <Badge tone={tones[outcome]}>{t(outcomeWords[outcome])}</Badge>
      {reason !== '' && <p className="whitespace-pre-wrap">{reason}</p>}
      {changed.length > 0 && (
        <Disclosure summary={t(say('plans.table.changed'))}>
          {changed.map(({ paragraph, before, after }) => (
            <div key={paragraph}>
              <strong>{t(sayPage('plans.page.paragraph', { number: paragraph }))}</strong>
              <Diff stretches={stretchesOf(wordsOf(before ?? ''), wordsOf(after ?? ''))} />
            </div>
          ))}
        </Disclosure>
      )}
    </div>
  );
}
