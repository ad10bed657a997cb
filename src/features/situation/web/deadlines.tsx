import { DirectiveId } from '#features/directives/directive.ts';
import { citation } from '#features/directives/number.ts';
import { useEndpoint } from '#ui/call.ts';
import { Deadline } from '#ui/clock.tsx';
import { Link } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { showStandings, type Standings } from '../api.ts';
import { say } from '../texts.ts';
import { HourStrip } from './hour-strip.tsx';

type Line = Standings['hours'][number]['directives'][number];

/** What falls due within three days, by the hour, and what is overdue already. */
export function Deadlines() {
  const { t } = useWords();
  const standings = useEndpoint(showStandings, {});
  const lines = standings.hours.flatMap(({ directives }) => directives);
  return (
    <Section title={t(say('situation.deadlines'))}>
      {(lines.length > 0 || standings.overdue > 0) && (
        <>
          <p>{t(say('situation.deadlines.lead'))}</p>
          <HourStrip standings={standings} />
        </>
      )}
      <DueTable standings={standings} lines={lines} />
    </Section>
  );
}

type TableProps = { readonly standings: Standings; readonly lines: readonly Line[] };

function DueTable({ standings, lines }: TableProps) {
  const { t, language } = useWords();
  const byId = new Map(standings.directives.map((each) => [each.id, each]));
  const columns: Column<Line>[] = [
    {
      head: say('situation.directive'),
      cell: ({ id }) => {
        const directive = byId.get(id);
        return (
          <Link href={`/directives/${DirectiveId.encode(id)}#addressees`}>
            {directive && `${citation(directive, language)} ${directive.title}`}
          </Link>
        );
      },
    },
    { head: say('situation.due'), cell: ({ at }) => <Deadline at={at} />, sort: ({ at }) => at },
    {
      head: say('situation.addressees'),
      cell: ({ addressees }) => addressees.toLocaleString(language),
      sort: ({ addressees }) => addressees,
      numeric: true,
    },
  ];
  return (
    <Table
      caption={t(say('situation.deadlines'))}
      quiet
      rows={lines}
      rowKey={({ id, at }) => `${id} ${at.getTime()}`}
      columns={columns}
      empty={<p>{t(say('situation.deadlines.none'))}</p>}
    />
  );
}
