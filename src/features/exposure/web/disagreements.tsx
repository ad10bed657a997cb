import type { z } from 'zod';

import type { showVulnerability } from '#features/intake/api.ts';
import type { Text } from '#kernel/text.ts';
import { Notice } from '#ui/notice.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { type Disagreement, disagreements } from '../disagreement.ts';
import { say } from '../voice-texts.ts';

type Known = z.output<typeof showVulnerability.output>;

const matters: Record<Disagreement['about'], (of: string) => Text> = {
  withdrawal: () => say('exposure.disagreement.withdrawal'),
  versions: (of) => say('exposure.disagreement.versions', { of }),
  severity: (of) => say('exposure.disagreement.severity', { of }),
};

const withdrawal: Record<string, Text> = {
  withdrawn: say('exposure.disagreement.withdrawn'),
  standing: say('exposure.disagreement.standing'),
};

/** Where the sources contradict one another; with only one source there is nothing to compare. */
export function Disagreements({ known: { voices, signals } }: { readonly known: Known }) {
  const { t } = useWords();
  const found = disagreements(voices, signals.cvss);
  const rows = found.flatMap(({ about, of, said }) =>
    said.map(({ source, what }) => ({ about, of, source, what })),
  );
  type Row = (typeof rows)[number];
  const matter = ({ about, of }: Row) => t(matters[about](of));
  const words = ({ about, what }: Row) => {
    const told = about === 'withdrawal' ? withdrawal[what] : undefined;
    return told ? t(told) : what;
  };
  const columns: Column<Row>[] = [
    { head: say('exposure.disagreement.matter'), cell: matter, sort: matter },
    {
      head: say('exposure.disagreement.source'),
      cell: ({ source }) => source,
      sort: ({ source }) => source,
    },
    { head: say('exposure.disagreement.what'), cell: words, sort: words },
  ];
  if (voices.length < 2) return null;
  if (rows.length === 0) return <p>{t(say('exposure.disagreement.none'))}</p>;
  return (
    <>
      <Notice tone="warning" title={t(say('exposure.disagreement.title', { count: found.length }))}>
        <p>{t(say('exposure.disagreement.lead'))}</p>
      </Notice>
      <Table
        caption={t(say('exposure.disagreement.caption'))}
        rows={rows}
        rowKey={({ about, of, source }) => `${about} ${of} ${source}`}
        columns={columns}
        empty={<p>{t(say('exposure.disagreement.none'))}</p>}
      />
    </>
  );
}
