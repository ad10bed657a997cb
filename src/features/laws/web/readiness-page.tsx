import { OrganizationId } from '#kernel/actor.ts';
import { useWholeQuery } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { SelectField } from '#ui/form.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { listLaws } from '../api.ts';
import { InstrumentId } from '../instrument.ts';
import { type Readiness, showReadiness } from '../readiness-api.ts';
import { say } from '../readiness-texts.ts';
import { CriticalPath, ReadinessFigures } from './critical-path.tsx';
import { Gantt } from './gantt.tsx';
import { MilestoneTable } from './milestone-table.tsx';
import { MonthCalendar } from './month-calendar.tsx';
import { ReadinessMatrix } from './readiness-matrix.tsx';

/** How ready every body is for every obligation: the matrix, what decides, and all milestones in time. */
export function ReadinessPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const [query] = useWholeQuery();
  const lawId = InstrumentId.safeParse(query['lawId']).data;
  const organizationId = OrganizationId.safeParse(query['organizationId']).data;
  const readiness = useEndpoint(showReadiness, {
    ...(lawId ? { lawId } : {}),
    ...(organizationId ? { organizationId } : {}),
  });
  const none = may('laws.prepare') ? say('laws.readiness.none') : say('laws.readiness.none-read');
  return (
    <Page title={t(say('laws.readiness.title'))} lead={t(say('laws.readiness.lead'))}>
      <Choice />
      {readiness.cells.length === 0 ? (
        <p>{t(none)}</p>
      ) : (
        <>
          <ReadinessFigures readiness={readiness} />
          <Section id="matrix" title={t(say('laws.readiness.matrix'))}>
            <ReadinessMatrix readiness={readiness} />
          </Section>
          <CriticalPath readiness={readiness} />
          <InTime readiness={readiness} />
        </>
      )}
    </Page>
  );
}

/** One law or one body, or all of them. */
function Choice() {
  const { t, language } = useWords();
  const naming = useNaming();
  const [query, change] = useWholeQuery();
  const { laws } = useEndpoint(listLaws, {});
  const { bodies } = useEndpoint(showReadiness, {});
  const choose = (name: string) => (value: string) => {
    const rest = Object.entries(query).filter(([key]) => key !== name);
    change(Object.fromEntries(value === '' ? rest : [...rest, [name, value]]));
  };
  return (
    <div className="grid gap-4 md:grid-cols-2 print:hidden">
      <SelectField
        key={`law ${query['lawId'] ?? ''}`}
        name="lawId"
        label={t(say('laws.readiness.choose-law'))}
        options={[
          { value: '', label: t(say('laws.readiness.all-laws')) },
          ...laws.map(({ id, short }) => ({
            value: InstrumentId.encode(id),
            label: short[language],
          })),
        ]}
        defaultValue={query['lawId'] ?? ''}
        onChange={choose('lawId')}
      />
      <SelectField
        key={`body ${query['organizationId'] ?? ''}`}
        name="organizationId"
        label={t(say('laws.readiness.choose-body'))}
        options={[
          { value: '', label: t(say('laws.readiness.all-bodies')) },
          ...bodies.map((body) => ({
            value: OrganizationId.encode(body.id),
            label: naming(body),
          })),
        ]}
        defaultValue={query['organizationId'] ?? ''}
        onChange={choose('organizationId')}
      />
    </div>
  );
}

function InTime({ readiness }: { readonly readiness: Readiness }) {
  const { t } = useWords();
  return (
    <Section id="milestones" title={t(say('laws.milestone'))}>
      <Tabs
        label={t(say('laws.readiness.views'))}
        parts={[
          {
            id: 'table',
            title: t(say('laws.readiness.table')),
            content: <MilestoneTable readiness={readiness} />,
          },
          {
            id: 'gantt',
            title: t(say('laws.readiness.gantt')),
            content: <Gantt readiness={readiness} />,
          },
          {
            id: 'calendar',
            title: t(say('laws.readiness.calendar')),
            content: <MonthCalendar readiness={readiness} />,
          },
        ]}
      />
    </Section>
  );
}
