import { Deadline } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import type { DirectiveLine } from '../api.ts';
import { DirectiveId } from '../directive.ts';
import { say } from '../texts.ts';
import { useCitation } from './citation.ts';
import { Score } from './standing-badge.tsx';

/** Directives that are not finished, in short. */
export function OpenDirectives({ lines }: { readonly lines: readonly DirectiveLine[] }) {
  const { t } = useWords();
  const { head } = useCitation();
  const columns: Column<DirectiveLine>[] = [
    {
      head: say('directives.page.number'),
      cell: (line) => <Link href={`/directives/${DirectiveId.encode(line.id)}`}>{head(line)}</Link>,
      sort: ({ number }) => number,
    },
    {
      head: say('directives.page.due'),
      cell: ({ dueAt, state }) =>
        state === 'draft'
          ? t(say('directives.page.state.draft'))
          : dueAt && <Deadline at={dueAt} />,
      sort: ({ dueAt }) => dueAt,
    },
    {
      head: say('directives.page.standing'),
      cell: ({ scoreboard }) => <Score scoreboard={scoreboard} />,
    },
  ];
  return (
    <Table
      caption={t(say('directives.page.open-list'))}
      quiet
      rows={lines}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<p>{t(say('directives.page.none-open'))}</p>}
    />
  );
}
