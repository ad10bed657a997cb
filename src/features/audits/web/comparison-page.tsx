import { wordsDiff } from '#kernel/words-diff.ts';
import { useQuery } from '#ui/address.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Diff } from '#ui/diff.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { EditionId } from '../edition.ts';
import {
  type ClauseSaid,
  compareEditions,
  type ComparisonLine,
  listEditions,
  listMappings,
} from '../edition-api.ts';
import { say } from '../page-texts.ts';

const useAbove = () => {
  const { t } = useWords();
  return [{ label: t(say('audits.page.standards')), href: '/standards' }];
};

/** What differs between two editions, side by side as an official comparison has it. */
export function ComparisonPage() {
  const { t } = useWords();
  const above = useAbove();
  const from = EditionId.safeParse(useQuery('from'));
  const to = EditionId.safeParse(useQuery('to'));
  if (from.success && to.success) return <Comparison from={from.data} to={to.data} />;
  return (
    <Page title={t(say('audits.page.comparison'))} above={above}>
      <p>{t(say('audits.page.choose-two'))}</p>
    </Page>
  );
}

type Props = { readonly from: EditionId; readonly to: EditionId };

const kinds = {
  added: say('audits.page.kind.added'),
  removed: say('audits.page.kind.removed'),
  moved: say('audits.page.kind.moved'),
  reworded: say('audits.page.kind.reworded'),
  changed: say('audits.page.kind.changed'),
  explained: say('audits.page.kind.explained'),
} as const;

type Kind = keyof typeof kinds;

const counted = ['added', 'removed', 'changed', 'moved', 'reworded', 'explained'] as const;

const tones: Record<Kind, Tone> = {
  ...{ added: 'good', removed: 'bad', changed: 'warning' },
  ...{ moved: 'info', reworded: 'info', explained: 'neutral' },
};

const kindsOf = ({ kind, marks }: ComparisonLine): readonly Kind[] =>
  kind === 'kept' ? marks : [kind];

function Comparison({ from, to }: Props) {
  const { t } = useWords();
  const above = useAbove();
  const editions = useEndpoint(listEditions, {});
  const mappings = useEndpoint(listMappings, {});
  const { counts, rows } = useEndpoint(compareEditions, { from, to });
  const nameOf = (id: EditionId) => {
    const found = editions.find((each) => each.id === id);
    return found ? `${found.title} ${found.version}` : '';
  };
  const isMapped = mappings.some((each) => each.from === from && each.to === to);
  const count = (key: Kind | 'unchanged') =>
    t(say('audits.page.count', { count: counts[key].toLocaleString() }));
  return (
    <Page
      title={t(say('audits.page.comparison'))}
      lead={t(say('audits.page.comparison-lead', { old: nameOf(from), new: nameOf(to) }))}
      above={above}
    >
      <Notice
        tone={isMapped ? 'info' : 'warning'}
        title={t(say(isMapped ? 'audits.page.by-mapping' : 'audits.page.by-words'))}
      />
      <DefinitionList
        items={[
          ...counted.map((kind) => ({ term: t(kinds[kind]), value: count(kind) })),
          { term: t(say('audits.page.unchanged')), value: count('unchanged') },
        ]}
      />
      <Rows rows={rows} />
    </Page>
  );
}

const keyOf = ({ before, after }: ComparisonLine) => `${before?.id ?? ''} ${after?.id ?? ''}`;

const wordsOf = (clause: ClauseSaid | null) =>
  clause ? `${headOf(clause)}\n${clause.demand}` : '';

const headOf = ({ label, title }: ClauseSaid) => (label === title ? label : `${label} ${title}`);

function Rows({ rows }: { readonly rows: readonly ComparisonLine[] }) {
  const { t } = useWords();
  const columns: Column<ComparisonLine>[] = [
    {
      head: say('audits.page.change'),
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          {kindsOf(row).map((kind) => (
            <Badge key={kind} tone={tones[kind]}>
              {t(kinds[kind])}
            </Badge>
          ))}
          {row.isGuess && <Badge tone="open">{t(say('audits.page.guess'))}</Badge>}
        </span>
      ),
      text: (row) =>
        kindsOf(row)
          .map((kind) => t(kinds[kind]))
          .join(' '),
    },
    {
      head: say('audits.page.new'),
      cell: (row) => <Side row={row} side="after" />,
      text: ({ after }) => wordsOf(after),
    },
    {
      head: say('audits.page.old'),
      cell: (row) => <Side row={row} side="before" />,
      text: ({ before }) => wordsOf(before),
    },
  ];
  return (
    <Table
      name="comparison"
      caption={t(say('audits.page.comparison'))}
      rows={rows}
      rowKey={keyOf}
      columns={columns}
      empty={<p>{t(say('audits.page.same'))}</p>}
    />
  );
}

type SideProps = { readonly row: ComparisonLine; readonly side: 'before' | 'after' };

/** One edition's words; what the other does not have is marked in them. */
function Side({ row, side }: SideProps) {
  const clause = row[side];
  if (!clause) return null;
  const other = row[side === 'before' ? 'after' : 'before'];
  const hidden = side === 'before' ? 'added' : 'removed';
  const stretches = wordsDiff(wordsOf(row.before), wordsOf(row.after));
  return other ? (
    <Diff stretches={stretches.filter(({ kind }) => kind !== hidden)} />
  ) : (
    <p className="whitespace-pre-wrap">{wordsOf(clause)}</p>
  );
}
