import type { z } from 'zod';

import { Moment } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import type { listSnapshots } from '../api.ts';
import { SnapshotId } from '../intake.ts';
import { say } from '../snapshot-texts.ts';
import { say as saySource } from '../source-texts.ts';
import { say as sayIntake } from '../texts.ts';
import { StandingBadge } from './feed-state.tsx';

type Line = z.output<typeof listSnapshots.output>[number];

const columns: Column<Line>[] = [
  {
    head: sayIntake('intake.page.file'),
    cell: ({ id, file }) => <Link href={`/snapshots/${SnapshotId.encode(id)}`}>{file}</Link>,
    sort: ({ file }) => file,
  },
  {
    head: saySource('intake.page.source'),
    cell: ({ source }) => source,
    sort: ({ source }) => source,
  },
  {
    head: say('intake.page.came'),
    cell: ({ receivedAt }) => <Moment at={receivedAt} />,
    sort: ({ receivedAt }) => receivedAt,
  },
  {
    head: sayIntake('intake.page.state'),
    cell: ({ standing }) => <StandingBadge standing={standing} />,
  },
  { head: say('intake.page.added'), cell: ({ added }) => added, numeric: true },
  {
    head: say('intake.page.changed'),
    cell: ({ changed, added }) => Math.max(0, changed - added),
    numeric: true,
  },
  { head: say('intake.page.removed'), cell: ({ removed }) => removed, numeric: true },
];

type Props = {
  readonly caption: string;
  readonly snapshots: readonly Line[];
  readonly empty: string;
};

/** Snapshots with what each did, or would do. */
export function SnapshotTable({ caption, snapshots, empty }: Props) {
  return (
    <Table
      quiet
      caption={caption}
      rows={snapshots}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<p>{empty}</p>}
    />
  );
}

/** Why a snapshot waits or waited. */
export function Reasons({ reasons }: { readonly reasons: Line['reasons'] }) {
  const { t } = useWords();
  return (
    <ul className="list-disc pl-6">
      {reasons.map((reason) => (
        <li key={t(reason)}>{t(reason)}</li>
      ))}
    </ul>
  );
}
