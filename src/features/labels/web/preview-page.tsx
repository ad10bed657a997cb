import type { z } from 'zod';

import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { useQuery } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Form } from '#ui/form.tsx';
import { Link, useGo } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { TlpBadge } from '#ui/tlp-badge.tsx';
import { useNames, useNaming, useWords } from '#ui/words.tsx';

import { listReaders, previewAudience } from '../api.ts';
import { reasonWords } from '../label-words.ts';
import { say } from '../texts.ts';
import { useAbove } from './places.tsx';

type Judged = z.output<typeof previewAudience.output>['objects'][number];

/** What an organization, or one of its persons, would see of all that bears a label. */
export function PreviewPage() {
  const { t } = useWords();
  const chosen = OrganizationId.safeDecode(useQuery('organization') ?? '');
  return (
    <Page
      title={t(say('labels.page.preview'))}
      lead={t(say('labels.page.preview-lead'))}
      above={useAbove()}
    >
      <ChoiceForm />
      {chosen.success && <Seen organizationId={chosen.data} />}
    </Page>
  );
}

function ChoiceForm() {
  const { t } = useWords();
  const naming = useNaming();
  const go = useGo();
  const organizations = useEndpoint(listOrganizations, {});
  return (
    <Form
      label={t(say('labels.page.preview'))}
      submit={t(say('labels.page.preview-submit'))}
      pending={false}
      failure={undefined}
      onSubmit={({ text }) => {
        go(`/labels/preview?organization=${text('organization')}`);
      }}
    >
      <ChoiceField
        name="organization"
        label={t(say('labels.page.organization'))}
        options={organizations.map((line) => ({
          value: OrganizationId.encode(line.id),
          label: naming(line),
        }))}
        defaultValue={null}
        required
      />
    </Form>
  );
}

function Seen({ organizationId }: { readonly organizationId: OrganizationId }) {
  const { t } = useWords();
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const readers = useEndpoint(listReaders, { organizationId });
  const person = PersonId.safeDecode(useQuery('person') ?? '');
  const reader = readers.find(({ id }) => person.success && id === person.data);
  const personId = reader?.id;
  const preview = useEndpoint(previewAudience, {
    organizationId,
    ...(personId ? { personId } : {}),
  });
  const { sees, seesNot, isCut, objects } = preview;
  const own = `/labels/preview?organization=${OrganizationId.encode(organizationId)}`;
  const name = reader ? `${nameOf(organizationId)} ${reader.name}` : nameOf(organizationId);
  return (
    <Section title={t(say('labels.page.preview-of', { name }))}>
      <ul className="flex flex-wrap gap-x-4 gap-y-2 print:hidden">
        <li>
          <Link href={own}>{t(say('labels.page.person-any'))}</Link>
        </li>
        {readers.map((each) => (
          <li key={each.id}>
            <Link href={`${own}&person=${PersonId.encode(each.id)}`}>{each.name}</Link>
          </li>
        ))}
      </ul>
      <p>{t(say('labels.page.preview-counts', { sees, seesNot }))}</p>
      {isCut && <p>{t(say('labels.page.preview-cut'))}</p>}
      <Table
        caption={t(say('labels.page.list'))}
        rows={objects}
        rowKey={({ subject }) => subject}
        columns={useColumns()}
        empty={<p>{t(say('labels.page.none'))}</p>}
      />
    </Section>
  );
}

function useColumns(): Column<Judged>[] {
  const { t } = useWords();
  return [
    {
      head: say('labels.page.subject'),
      cell: ({ subject }) => (
        <Link href={`/labels/object?subject=${encodeURIComponent(subject)}`}>
          <span className="break-all">{subject}</span>
        </Link>
      ),
    },
    { head: say('labels.page.label'), cell: ({ label }) => <TlpBadge label={label} /> },
    {
      head: say('labels.page.outcome'),
      cell: ({ admitted }) => (
        <Badge tone={admitted ? 'good' : 'neutral'}>
          {t(say(admitted ? 'labels.page.sees' : 'labels.page.sees-not'))}
        </Badge>
      ),
      sort: ({ admitted }) => Number(admitted),
    },
    { head: say('labels.page.why'), cell: ({ reason }) => t(reasonWords[reason]) },
  ];
}
