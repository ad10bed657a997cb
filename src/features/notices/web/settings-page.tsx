import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../texts.ts';
import { Calendars } from './calendars.tsx';
import { Channels } from './channels.tsx';
import { Rules } from './rules.tsx';
import { Sending } from './sending.tsx';

/** How somebody is told: their channels and rules, those of their body, and their calendars. */
export function NoticeSettingsPage() {
  const { t } = useWords();
  const { may } = usePerson();
  return (
    <Page
      title={t(say('notices.page.settings'))}
      lead={t(say('notices.page.settings-lead'))}
      above={[{ label: t(say('notices.title')), href: '/notices' }]}
    >
      <Section title={t(say('notices.page.channels'))}>
        <Channels />
      </Section>
      <Section title={t(say('notices.page.rules'))}>
        <Rules />
      </Section>
      <Section title={t(say('notices.page.calendars'))}>
        <Calendars />
      </Section>
      {may('notices.manage') && (
        <Section title={t(say('notices.page.sending'))}>
          <Sending />
        </Section>
      )}
    </Page>
  );
}
