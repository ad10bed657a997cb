import type { Count } from '#features/labels/small-count.ts';
import { asEntered } from '#kernel/moment.ts';
import { useQuery, useWholeQuery } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { useNow } from '#ui/clock.tsx';
import { SelectField } from '#ui/form.tsx';
import { Page, Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../desk-texts.ts';
import { fieldOf } from '../fact-fields.ts';
import { RecordKind } from '../facts.ts';
import { takeStatisticsPaper } from '../paper-api.ts';
import { quarterWords } from '../quarter.ts';
import { showIncidentStatistics } from '../report-api.ts';
import { recordKindWords } from '../shown.ts';
import { say as tell } from '../telling-texts.ts';
import { PaperLinks } from './paper-links.tsx';

const quarterForm = /^[1-9]\d{3}-Q[1-4]$/;

/** How many quarters back can be chosen. */
const shown = 8;

/** The quarters until now, the latest first: `2026-Q4`. */
function quartersUntil(now: Date): readonly string[] {
  const [year = 0, month = 1] = asEntered(now).split('-').map(Number);
  const last = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: shown }, (_, back) => {
    const at = last - back;
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  });
}

/** The events of a quarter in the classes of the action plan. */
export function IncidentStatisticsPage() {
  const { t } = useWords();
  const now = useNow();
  const [, change] = useWholeQuery();
  const quarters = now ? quartersUntil(now) : [];
  const asked = useQuery('quarter');
  const quarter = asked && quarterForm.test(asked) ? asked : (quarters[0] ?? '2026-Q1');
  const found = useEndpoint(showIncidentStatistics, { quarter });
  const countWords = (count: Count) =>
    'suppressed' in count ? t(say('incidents.count.held')) : count.count.toLocaleString();
  const optionWords = (field: 'harm-classes' | 'leading-events' | 'cause-classes') => {
    const options = fieldOf(field).options ?? {};
    return (key: string) => {
      const text = options[key];
      return text ? t(text) : key;
    };
  };
  return (
    <Page title={t(tell('incidents.statistics.title'))} lead={t(say('incidents.count.lead'))}>
      <SelectField
        key={quarter}
        name="quarter"
        label={t(say('incidents.count.quarter'))}
        options={[...new Set([quarter, ...quarters])].map((value) => ({
          value,
          label: t(quarterWords(value)),
        }))}
        defaultValue={quarter}
        onChange={(chosen) => {
          change({ quarter: chosen });
        }}
      />
      <PaperLinks endpoint={takeStatisticsPaper} asked={{ quarter }} />
      <p className="text-std-18B-160" role="status">
        {t(quarterWords(quarter))} {t(say('incidents.count.total'))}: {countWords(found.total)}
      </p>
      <p>{t(say('incidents.count.fewest', { count: found.fewest }))}</p>
      <Cells
        title={t(say('incidents.count.kinds'))}
        cells={found.kinds}
        nameOf={(key) => t(recordKindWords[RecordKind.parse(key)])}
        countWords={countWords}
      />
      <Cells
        title={t(say('incidents.count.harms'))}
        cells={found.harms}
        nameOf={optionWords('harm-classes')}
        countWords={countWords}
      />
      <Cells
        title={t(say('incidents.count.leading'))}
        cells={found.leading}
        nameOf={optionWords('leading-events')}
        countWords={countWords}
      />
      <Cells
        title={t(say('incidents.count.causes'))}
        cells={found.causes}
        nameOf={optionWords('cause-classes')}
        countWords={countWords}
      />
    </Page>
  );
}

type Cell = { readonly key: string; readonly count: Count };

type CellsProps = {
  readonly title: string;
  readonly cells: readonly Cell[];
  readonly nameOf: (key: string) => string;
  readonly countWords: (count: Count) => string;
};

function Cells({ title, cells, nameOf, countWords }: CellsProps) {
  const { t } = useWords();
  const columns: Column<Cell>[] = [
    { head: say('incidents.count.class'), cell: ({ key }) => nameOf(key), sort: null },
    {
      head: say('incidents.count.count'),
      cell: ({ count }) => countWords(count),
      sort: ({ count }) => ('suppressed' in count ? null : count.count),
      numeric: true,
      text: ({ count }) => countWords(count),
    },
  ];
  return (
    <Section title={title}>
      <Table
        caption={title}
        quiet
        rows={cells}
        rowKey={({ key }) => key}
        columns={columns}
        empty={t(say('incidents.picture.none'))}
      />
    </Section>
  );
}
