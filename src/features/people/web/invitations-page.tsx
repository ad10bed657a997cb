import { useState } from 'react';

import { say as access } from '#features/access/texts.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Page, Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../invitation-texts.ts';
import { say as saySheet } from '../sheet-texts.ts';
import { InvitationTable } from './invitation-table.tsx';
import { InviteForm } from './invite-form.tsx';
import { InviteSheet } from './invite-sheet.tsx';
import { Letters } from './letters.tsx';
import type { Told } from './told.ts';

/** Inviting people, one or a thousand, and what became of each invitation. */
export function InvitationsPage() {
  const { t } = useWords();
  const [told, setTold] = useState<Told>();
  const above = [{ label: t(access('access.page.persons')), href: '/persons' }];
  if (told?.letters && told.letters.length > 0) {
    return (
      <Page title={t(say('people.page.letters'))} above={above}>
        <Letters
          letters={told.letters}
          file={told.file}
          onDone={() => {
            setTold(undefined);
          }}
        />
      </Page>
    );
  }
  return (
    <Page
      title={t(say('people.page.invitations'))}
      above={above}
      lead={t(say('people.page.invitations-lead'))}
    >
      <Section title={t(saySheet('people.page.invite-sheet'))}>
        <InviteSheet onTold={setTold} />
      </Section>
      <Section title={t(say('people.page.invite-one'))}>
        <Disclosure summary={t(say('people.page.invite-open'))}>
          <InviteForm onTold={setTold} />
        </Disclosure>
      </Section>
      <Section title={t(say('people.page.invited'))}>
        <InvitationTable onTold={setTold} />
      </Section>
    </Page>
  );
}
