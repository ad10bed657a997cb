import { useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { listSubmissions } from '../api.ts';
import type { Submission } from '../submission.ts';
import { say } from '../submission-texts.ts';
import type { SystemId } from '../system.ts';
import { say as sayInventory } from '../texts.ts';

function useColumns(): Column<Submission>[] {
  const { t } = useWords();
  return [
    {
      head: say('inventory.page.number'),
      cell: ({ number }) => t(say('inventory.page.number-value', { number })),
    },
    {
      head: sayInventory('inventory.page.taken-at'),
      cell: ({ takenAt }) => <Moment at={takenAt} />,
    },
    {
      head: say('inventory.page.received-at'),
      cell: ({ receivedAt }) => <Moment at={receivedAt} />,
    },
    {
      head: say('inventory.page.format'),
      cell: ({ format, specVersion }) => `${format} ${specVersion}`,
    },
    {
      head: sayInventory('inventory.page.components'),
      cell: ({ components }) => components,
      numeric: true,
    },
    {
      head: say('inventory.page.difference'),
      cell: ({ added, removed, shrunken }) => (
        <>
          {t(say('inventory.page.added-removed', { added, removed }))}
          {shrunken && (
            <span className="block font-bold">{t(say('inventory.page.shrunken-short'))}</span>
          )}
        </>
      ),
    },
  ];
}

/** What was handed in for a system, the latest first. */
export function SubmissionTable({ systemId }: { readonly systemId: SystemId }) {
  const { t } = useWords();
  const columns = useColumns();
  const { submissions } = useEndpoint(listSubmissions, { systemId, offset: 0, limit: 100 });
  return (
    <Table
      caption={t(say('inventory.page.submissions'))}
      quiet
      rows={submissions}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<p>{t(say('inventory.page.no-submissions'))}</p>}
    />
  );
}
