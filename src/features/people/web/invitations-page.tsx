import { useState } from 'react';

import { say as access } from '#features/access/texts.ts';
import type { CarriedFile } from '#ui/save.ts';
import { Page, Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import type { Letter } from '../invitation.ts';
import { say } from '../texts.ts';
import { InvitationTable } from './invitation-table.tsx';
import { InviteForm } from './invite-form.tsx';
import { InviteSheet } from './invite-sheet.tsx';
import { Letters } from './letters.tsx';

/** What was answered this once: letters, and the same as a table. */
export type Told = {
  readonly letters: readonly Letter[] | null;
  readonly file: CarriedFile | null;
};

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
      <Section title={t(say('people.page.invite-sheet'))}>
        <InviteSheet onTold={setTold} />
      </Section>
      <Section title={t(say('people.page.invite-one'))}>
        <InviteForm onTold={setTold} />
      </Section>
      <Section title={t(say('people.page.invited'))}>
        <InvitationTable onTold={setTold} />
      </Section>
    </Page>
  );
}
