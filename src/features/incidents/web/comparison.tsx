import type { z } from 'zod';

import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { type Column, Table } from '#ui/table.tsx';
import { TlpBadge } from '#ui/tlp-badge.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../desk-texts.ts';
import { fieldOf } from '../fact-fields.ts';
import type { MatterId } from '../incident.ts';
import type { Told } from '../projection.ts';
import { compareMatters } from '../report-api.ts';
import { CertaintyBadge, ShownValue } from './shown-value.tsx';
import { useCalled } from './voice.ts';

type Compared = z.output<typeof compareMatters.output>;
type Row = Compared['fields'][number];

type Props = { readonly matterId: MatterId; readonly otherId: MatterId };

/** Two reports side by side; what contradicts comes first and is marked. */
export function Comparison({ matterId, otherId }: Props) {
  const { t } = useWords();
  const called = useCalled();
  const { one, other, fields } = useEndpoint(compareMatters, { matterId, otherId });
  const differing = fields.filter(({ differs }) => differs);
  const columns: Column<Row>[] = [
    {
      head: say('incidents.compare.field'),
      cell: ({ field, differs }) => (
        <>
          {t(fieldOf(field).label)}{' '}
          {differs && <Badge tone="warning">{t(say('incidents.compare.differs'))}</Badge>}
        </>
      ),
      sort: null,
    },
    {
      head: say('incidents.compare.side', { reporter: called(one.reporter.names) }),
      cell: (row) => <Side told={row.one} />,
      sort: null,
    },
    {
      head: say('incidents.compare.side', { reporter: called(other.reporter.names) }),
      cell: (row) => <Side told={row.other} />,
      sort: null,
    },
  ];
  return (
    <div className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-3">
        {t(say('incidents.compare.count', { differing: differing.length, fields: fields.length }))}
        <TlpBadge label={one.label} />
        {other.label !== one.label && <TlpBadge label={other.label} />}
      </p>
      <Table
        caption={t(
          say('incidents.compare.title', {
            ...{ one: called(one.reporter.names), other: called(other.reporter.names) },
          }),
        )}
        rows={[...differing, ...fields.filter(({ differs }) => !differs)]}
        rowKey={({ field }) => field}
        columns={columns}
        empty={t(say('incidents.picture.none'))}
      />
    </div>
  );
}

function Side({ told }: { readonly told: Told | null }) {
  if (!told) return null;
  const { field, value, certainty } = told;
  return (
    <>
      {value !== null && <ShownValue field={field} value={value} />}{' '}
      {certainty !== 'confirmed' && <CertaintyBadge certainty={certainty} />}
    </>
  );
}
