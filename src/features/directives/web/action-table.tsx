import { Moment } from '#ui/clock.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import type { Action } from '../action.ts';
import { actionWords, evidenceWords, perWords } from '../directive-words.ts';
import { say as sayPage } from '../page-texts.ts';
import { say } from '../texts.ts';

/** By when an action is due, in words. */
export function DueWords({ due }: Pick<Action, 'due'>) {
  const { t } = useWords();
  switch (due.by) {
    case 'instant':
      return <Moment at={due.at} />;
    case 'days':
      return t(say('directives.due.after-days', { days: due.days }));
    case 'table':
      return t(say('directives.due.table'));
  }
}

/** What a directive orders: each action, how it is proved, and by when it is due. */
export function ActionTable({ actions }: { readonly actions: readonly Action[] }) {
  const { t } = useWords();
  const columns: Column<Action>[] = [
    {
      head: sayPage('directives.page.action'),
      cell: (action) => (
        <span className="whitespace-pre-wrap">
          {action.number} {t(actionWords(action))}
        </span>
      ),
    },
    { head: sayPage('directives.page.action-per'), cell: ({ per }) => t(perWords(per)) },
    {
      head: sayPage('directives.page.action-evidence'),
      cell: (each) => t(evidenceWords(each.evidence)),
    },
    { head: sayPage('directives.page.due'), cell: ({ due }) => <DueWords due={due} /> },
  ];
  return (
    <Table
      caption={t(sayPage('directives.page.actions'))}
      quiet
      rows={actions}
      rowKey={({ number }) => String(number)}
      columns={columns}
      empty={<p>{t(sayPage('directives.page.no-actions'))}</p>}
    />
  );
}
