import { fiscalYear, fiscalYearWords, shortDay } from '#kernel/era.ts';
import { dateOf, deadlineWords } from '#kernel/moment.ts';

import { CalendarDay, Day, Deadline, Moment, useNow } from '../clock.tsx';
import { DefinitionList } from '../definition-list.tsx';
import { Section } from '../page.tsx';
import { useWords } from '../words.tsx';
import { say } from './texts.ts';

const day = 86_400_000;

/** How days, moments and deadlines are told. */
export function TimesPart() {
  const { t, language } = useWords();
  const now = useNow();
  if (now === null) return null;
  const ahead = new Date(now.getTime() + 3 * day);
  const past = new Date(now.getTime() - 2 * day);
  const date = dateOf(now);
  return (
    <Section title={t(say('ui.kit.times'))}>
      <DefinitionList
        items={[
          { term: t(say('ui.kit.field-moment')), value: <Moment at={now} /> },
          { term: t(say('ui.kit.day')), value: <Day at={now} /> },
          { term: t(say('ui.kit.field-day')), value: <CalendarDay day="2019-05-01" /> },
          {
            term: t(say('ui.kit.short-day')),
            value: `${shortDay(date, 'name')} ${shortDay(date, 'letter')}`,
          },
          {
            term: t(say('ui.kit.fiscal-year')),
            value: fiscalYearWords(fiscalYear(date), language),
          },
          { term: t(say('ui.kit.deadline-ahead')), value: <Deadline at={ahead} /> },
          { term: t(say('ui.kit.deadline-past')), value: <Deadline at={past} /> },
          { term: t(say('ui.kit.deadline-met')), value: <Deadline at={past} met /> },
          {
            term: t(say('ui.kit.deadline-words')),
            value: deadlineWords(ahead, now, language),
          },
        ]}
      />
    </Section>
  );
}
