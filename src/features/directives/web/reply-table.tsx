import { useState } from 'react';
import type { z } from 'zod';

import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Refusal } from '#ui/form.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import type { DirectiveId } from '../directive.ts';
import { say as sayPage } from '../page-texts.ts';
import type { Answer } from '../question.ts';
import { exportReplies, listReplies } from '../reply-api.ts';
import { say } from '../texts.ts';
import { OnBehalf } from './on-behalf.tsx';

type Listed = z.output<typeof listReplies.output>;
type Reply = Listed['replies'][number];

/** An answer in words. */
export function AnswerWords({ answer }: { readonly answer: Answer | undefined }) {
  const { t } = useWords();
  if (answer === undefined) return t(sayPage('directives.page.no-answer'));
  if (typeof answer === 'boolean') return t(say(answer ? 'directives.yes' : 'directives.no'));
  return Array.isArray(answer) ? answer.join(t(sayPage('directives.page.comma'))) : String(answer);
}

const pageSize = 50;

/** What was answered to a circular: counted by question, then body by body. */
export function Replies({ directiveId }: { readonly directiveId: DirectiveId }) {
  const { t } = useWords();
  const [offset, setOffset] = useState(0);
  const listed = useEndpoint(listReplies, { directiveId, offset, limit: pageSize });
  const { answered, addressees } = listed;
  return (
    <>
      <p>{t(sayPage('directives.page.answered-count', { answered, addressees }))}</p>
      <Tallies {...listed} />
      <Each {...listed} />
      {answered > pageSize && (
        <Paging total={answered} offset={offset} size={pageSize} onOffset={setOffset} />
      )}
      <Export directiveId={directiveId} />
    </>
  );
}

function Tallies({ questions, tallies }: Pick<Listed, 'questions' | 'tallies'>) {
  const { t } = useWords();
  const named = (option: string, type: string) =>
    type === 'yes-no' ? t(say(option === 'yes' ? 'directives.yes' : 'directives.no')) : option;
  return (
    <ul className="flex flex-col gap-3">
      {questions.map(({ number, text, type, unit }) => {
        const counted = tallies.find((each) => each.number === number);
        return (
          <li key={number}>
            <p className="font-bold">
              {number} {text}
            </p>
            <p>
              {t(sayPage('directives.page.answers-given', { count: counted?.answered ?? 0 }))}
              {counted?.sum != null &&
                ` ${t(sayPage('directives.page.sum', { sum: counted.sum, unit }))}`}
            </p>
            <ul className="flex flex-wrap gap-2">
              {counted?.counts.map(({ option, count }) => (
                <li key={option}>
                  <Badge tone="neutral">
                    {named(option, type)} {count}
                  </Badge>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

function Each({ questions, replies }: Pick<Listed, 'questions' | 'replies'>) {
  const { t } = useWords();
  const name = useNaming();
  const columns: Column<Reply>[] = [
    { head: sayPage('directives.page.organization'), cell: name, sort: name },
    {
      head: say('directives.sheet.submitted'),
      cell: ({ submittedAt, late, number, onBehalf }) => (
        <>
          {submittedAt && <Moment at={submittedAt} />}{' '}
          {number > 1 && t(sayPage('directives.page.corrected', { number }))}{' '}
          {late && <Badge tone="warning">{t(sayPage('directives.page.late'))}</Badge>}{' '}
          {onBehalf && <OnBehalf />}
        </>
      ),
    },
    ...questions.map(({ number, text }) => ({
      head: { key: `${number} ${text}` },
      cell: ({ answers }: Reply) => <AnswerWords answer={answers[String(number)]} />,
    })),
  ];
  return (
    <Table
      caption={t(sayPage('directives.page.replies'))}
      quiet
      rows={replies}
      rowKey={({ organizationId }) => organizationId}
      columns={columns}
      empty={<p>{t(sayPage('directives.page.no-replies'))}</p>}
    />
  );
}

type PagingProps = {
  readonly total: number;
  readonly offset: number;
  readonly size: number;
  readonly onOffset: (offset: number) => void;
};

/** Moves through a long list, a part at a time. */
export function Paging({ total, offset, size, onOffset }: PagingProps) {
  const { t } = useWords();
  const last = Math.min(offset + size, total);
  return (
    <p className="flex flex-wrap items-center gap-4">
      {offset > 0 && (
        <Button
          weight="outlined"
          onClick={() => {
            onOffset(Math.max(0, offset - size));
          }}
        >
          {t(sayPage('directives.page.previous'))}
        </Button>
      )}
      <span>{t(sayPage('directives.page.part', { first: offset + 1, last, total }))}</span>
      {last < total && (
        <Button
          weight="outlined"
          onClick={() => {
            onOffset(offset + size);
          }}
        >
          {t(sayPage('directives.page.next'))}
        </Button>
      )}
    </p>
  );
}

/** Hands the replies over as a file, if the exit door lets them out. */
function Export({ directiveId }: { readonly directiveId: DirectiveId }) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(exportReplies);
  return (
    <>
      {failure && <Refusal failure={failure} />}
      <p>
        <Button
          weight="outlined"
          waiting={pending}
          onClick={() => {
            act({ directiveId }, ({ name, csv }) => {
              save(name, csv);
            });
          }}
        >
          {t(sayPage('directives.page.export'))}
        </Button>
      </p>
    </>
  );
}

function save(name: string, csv: string) {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
