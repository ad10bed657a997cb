import { OrganizationId } from '#kernel/actor.ts';
import { useAddressId } from '#ui/address.ts';
import { useEndpoint } from '#ui/call.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Page, Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { showOrganization } from '../api.ts';
import type { Contact } from '../organization.ts';
import { kindWords, sectorWords } from '../organization-words.ts';
import { say } from '../texts.ts';

function useContactColumns(): Column<Contact>[] {
  const { t } = useWords();
  return [
    { head: say('organizations.page.contact-name'), cell: ({ name }) => name },
    { head: say('organizations.page.contact-duty'), cell: ({ duty }) => duty },
    {
      head: say('organizations.page.contact-phone'),
      cell: ({ phone }) => <a href={`tel:${phone}`}>{phone}</a>,
    },
    {
      head: say('organizations.page.contact-email'),
      cell: ({ email }) => <a href={`mailto:${email}`}>{email}</a>,
    },
    {
      head: say('organizations.page.contact-hours'),
      cell: ({ dayAndNight }) =>
        t(
          say(dayAndNight ? 'organizations.page.day-and-night' : 'organizations.page.office-hours'),
        ),
    },
  ];
}

/** One body: what it is, and whom to reach there. */
export function OrganizationPage() {
  const { t } = useWords();
  const name = useNaming();
  const columns = useContactColumns();
  const organizationId = useAddressId(OrganizationId);
  const shown = useEndpoint(showOrganization, { organizationId });
  const none = t(say('organizations.page.not-registered'));
  const sectors = shown.sectors.map((each) => t(sectorWords(each)));
  return (
    <Page
      title={name(shown)}
      above={[{ label: t(say('organizations.title')), href: '/organizations' }]}
    >
      <DefinitionList
        items={[
          { term: t(say('organizations.page.name-ja')), value: shown.nameJa },
          { term: t(say('organizations.page.name-en')), value: shown.nameEn },
          { term: t(say('organizations.page.kind')), value: t(kindWords(shown.kind)) },
          {
            term: t(say('organizations.page.sectors')),
            value: sectors.join(t(say('organizations.page.comma'))) || none,
          },
          {
            term: t(say('organizations.page.corporate-number')),
            value: shown.corporateNumber ?? none,
          },
          { term: t(say('organizations.page.code')), value: shown.code },
        ]}
      />
      <Section title={t(say('organizations.page.contacts'))}>
        <Table
          caption={t(say('organizations.page.contacts'))}
          quiet
          rows={shown.contacts}
          rowKey={({ name: own, email }) => `${own} ${email}`}
          columns={columns}
          empty={<p>{t(say('organizations.page.no-contacts'))}</p>}
        />
      </Section>
    </Page>
  );
}
