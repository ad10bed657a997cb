import { listOrganizations } from '#features/organizations/api.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Link } from '#ui/link.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { StatementId } from '../plan.ts';
import type { StatementLine } from '../statement-api.ts';
import { say } from '../statement-texts.ts';
import { statementStateWords } from '../statement-words.ts';

export const statementTones: Record<StatementLine['state'], Tone> = {
  ...{ drafted: 'neutral', adopted: 'info', sent: 'good' },
};

/** Formal opinions of the headquarters, and how many of their points wait for an answer. */
export function StatementTable({ rows }: { readonly rows: readonly StatementLine[] }) {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const columns: Column<StatementLine>[] = [
    {
      head: say('plans.statement.name'),
      cell: ({ id, title }) => <Link href={`/statements/${StatementId.encode(id)}`}>{title}</Link>,
      text: ({ title }) => title,
    },
    { head: say('plans.statement.to'), cell: ({ organizationId }) => nameOf(organizationId) },
    {
      head: say('plans.statement.state'),
      cell: ({ state }) => (
        <Badge tone={statementTones[state]}>{t(statementStateWords[state])}</Badge>
      ),
      text: ({ state }) => t(statementStateWords[state]),
    },
    {
      head: say('plans.statement.points'),
      cell: ({ points }) => points.toLocaleString(),
      numeric: true,
    },
    {
      head: say('plans.statement.open'),
      cell: ({ open }) => open.toLocaleString(),
      numeric: true,
    },
  ];
  return (
    <Table
      quiet
      caption={t(say('plans.statement.statements'))}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
      empty={null}
    />
  );
}
