import { useState } from 'react';

import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Form, TextField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { Table } from '#ui/table.tsx';
import { WaitingBoundary } from '#ui/waiting.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { MilestoneId } from '../obligation.ts';
import { weighSlip } from '../readiness-api.ts';
import { say } from '../readiness-texts.ts';

type Props = { readonly milestoneId: MilestoneId };

/** What would become of everything if a milestone slipped: weighed, and nothing is changed. */
export function SlipSection({ milestoneId }: Props) {
  const { t } = useWords();
  const [days, setDays] = useState<number>();
  return (
    <Section id="slip" title={t(say('laws.slip'))}>
      <p className="max-w-3xl">{t(say('laws.slip.lead'))}</p>
      <Form
        label={t(say('laws.slip'))}
        submit={t(say('laws.slip.show'))}
        pending={false}
        failure={undefined}
        onSubmit={({ text }) => {
          const entered = Math.round(Number(text('slip')));
          if (entered >= 1 && entered <= 1000) setDays(entered);
        }}
      >
        <TextField
          name="slip"
          label={t(say('laws.slip.days'))}
          inputMode="numeric"
          defaultValue={7}
          required
        />
      </Form>
      {days !== undefined && (
        <WaitingBoundary>
          <Result milestoneId={milestoneId} days={days} />
        </WaitingBoundary>
      )}
    </Section>
  );
}

function Result({ milestoneId, days }: Props & { readonly days: number }) {
  const { t, language } = useWords();
  const naming = useNaming();
  const { moved } = useEndpoint(weighSlip, { milestoneId, days });
  return (
    <Table
      caption={t(say('laws.slip.result', { days }))}
      rows={moved}
      rowKey={({ id }) => id}
      columns={[
        {
          head: say('laws.milestone'),
          cell: ({ id, names }) => (
            <Link href={`/law-milestones/${MilestoneId.encode(id)}`}>{names[language]}</Link>
          ),
          text: ({ names }) => names[language],
        },
        { head: say('laws.milestone.body'), cell: naming },
        {
          head: say('laws.slip.later'),
          cell: ({ days: later }) => later.toLocaleString(),
          sort: ({ days: later }) => later,
          numeric: true,
        },
        {
          head: say('laws.slip.misses'),
          cell: ({ isMissed }) => (
            <Badge tone={isMissed ? 'bad' : 'neutral'}>
              {t(isMissed ? say('laws.slip.missed') : say('laws.slip.kept'))}
            </Badge>
          ),
          text: ({ isMissed }) => t(isMissed ? say('laws.slip.missed') : say('laws.slip.kept')),
        },
      ]}
      empty={<p>{t(say('laws.slip.none', { days }))}</p>}
    />
  );
}
