import { toRequest } from '#kernel/endpoint.ts';
import { useAddressId, useQuery } from '#ui/address.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Diff } from '#ui/diff.tsx';
import { Page } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { differs, type Row, stretchesOf } from '../comparison.ts';
import { changeWords, rowWords } from '../comparison-words.ts';
import { say } from '../page-texts.ts';
import { wordsOf } from '../paragraph.ts';
import { PlanId } from '../plan.ts';
import { compareRevisions, showPlan, takeComparison } from '../plan-api.ts';
import { useAbove } from './above.ts';
import { PaperLinks } from './paper-links.tsx';

const tones = {
  ...{ added: 'good', removed: 'bad', moved: 'info', reworded: 'warning' },
} as const satisfies Record<string, Tone>;

const numberIn = (text: string | undefined) => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
};

/** 新旧対照表: two revisions of a plan side by side, as an official comparison has them. */
export function PlanComparisonPage() {
  const { t } = useWords();
  const above = useAbove();
  const planId = useAddressId(PlanId);
  const plan = useEndpoint(showPlan, { planId });
  const [from, to] = [numberIn(useQuery('from')), numberIn(useQuery('to'))];
  const isNamed = from !== undefined && to !== undefined;
  return (
    <Page
      title={t(say('plans.page.comparison'))}
      lead={
        isNamed
          ? t(say('plans.page.comparison-lead', { plan: plan.title, from, to }))
          : t(say('plans.page.choose-two'))
      }
      above={above.plan({ id: planId, title: plan.title })}
    >
      {isNamed && <Compared planId={planId} from={from} to={to} />}
    </Page>
  );
}

type Props = { readonly planId: PlanId; readonly from: number; readonly to: number };

const counted = ['reworded', 'added', 'removed', 'moved'] as const;

function Compared({ planId, from, to }: Props) {
  const { t, language } = useWords();
  const { counts, rows } = useEndpoint(compareRevisions, { planId, from, to });
  const count = (of: keyof typeof counts) =>
    t(say('plans.change.count', { count: counts[of].toLocaleString() }));
  return (
    <>
      <DefinitionList
        items={[
          ...counted.map((kind) => ({ term: t(changeWords[kind]), value: count(kind) })),
          { term: t(say('plans.change.unchanged')), value: count('unchanged') },
        ]}
      />
      <PaperLinks
        hrefOf={(form) =>
          toRequest(takeComparison, { planId: PlanId.encode(planId), from, to, form, language }).url
        }
      />
      <Rows rows={rows.filter(differs)} />
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords();
  const columns: Column<Row>[] = [
    {
      head: say('plans.page.change'),
      cell: ({ kind, marks, number }) => (
        <span className="flex flex-wrap items-center gap-1">
          {t(say('plans.page.paragraph', { number }))}
          {(kind === 'kept' ? marks : [kind]).map((each) => (
            <Badge key={each} tone={tones[each]}>
              {t(changeWords[each])}
            </Badge>
          ))}
        </span>
      ),
      text: (row) => rowWords(row).map(t).join(' '),
    },
    {
      head: say('plans.page.new'),
      cell: (row) => <Side row={row} side="after" />,
      text: ({ after }) => after ?? '',
    },
    {
      head: say('plans.page.old'),
      cell: (row) => <Side row={row} side="before" />,
      text: ({ before }) => before ?? '',
    },
  ];
  return (
    <Table
      name="comparison"
      caption={t(say('plans.page.comparison'))}
      rows={rows}
      rowKey={({ number }) => String(number)}
      columns={columns}
      empty={<p>{t(say('plans.page.same'))}</p>}
    />
  );
}

type SideProps = { readonly row: Row; readonly side: 'before' | 'after' };

/** One revision's words; what the other does not have is marked in them. */
function Side({ row, side }: SideProps) {
  const source = row[side];
  if (source === null) return null;
  if (row.before === null || row.after === null || !row.marks.includes('reworded')) {
    return <p className="whitespace-pre-wrap">{wordsOf(source)}</p>;
  }
  const hidden = side === 'before' ? 'added' : 'removed';
  const stretches = stretchesOf(wordsOf(row.before), wordsOf(row.after));
  return <Diff stretches={stretches.filter(({ kind }) => kind !== hidden)} />;
}
