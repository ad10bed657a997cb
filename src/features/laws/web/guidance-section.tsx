import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { CalendarDay } from '#ui/clock.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, TextField } from '#ui/form.tsx';
import { Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { publishGuidance, type ShownLaw } from '../api.ts';
import { say } from '../law-texts.ts';

type LawProps = { readonly law: ShownLaw };

/** Guidance that bodies published on a law. */
export function GuidanceSection({ law }: LawProps) {
  const { t } = useWords();
  const { may } = usePerson();
  const naming = useNaming();
  return (
    <Section id="guidance" title={t(say('laws.guidance'))}>
      <Table
        quiet
        caption={t(say('laws.guidance'))}
        rows={law.guidance}
        rowKey={({ title, publishedOn }) => `${publishedOn} ${title}`}
        columns={[
          { head: say('laws.guidance.title'), cell: ({ title }) => title },
          {
            head: say('laws.guidance.on'),
            cell: ({ publishedOn }) => <CalendarDay day={publishedOn} />,
            sort: ({ publishedOn }) => publishedOn,
          },
          { head: say('laws.guidance.by'), cell: naming },
          { head: say('laws.guidance.place'), cell: ({ place }) => place },
        ]}
        empty={<p>{t(say('laws.no-guidance'))}</p>}
      />
      {may('laws.report') && (
        <Disclosure summary={t(say('laws.guidance.enter'))}>
          <GuidanceForm law={law} />
        </Disclosure>
      )}
    </Section>
  );
}

function GuidanceForm({ law }: LawProps) {
  const { t } = useWords();
  const naming = useNaming();
  const bodies = useEndpoint(listOrganizations, {});
  const { act, pending, failure } = useAct(publishGuidance);
  return (
    <Form
      label={t(say('laws.guidance.enter'))}
      submit={t(say('laws.guidance.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const organizationId = OrganizationId.decode(text('organizationId'));
        const what = { title: text('title'), publishedOn: text('publishedOn') };
        act({ lawId: law.id, organizationId, ...what, place: text('place') });
      }}
    >
      <ChoiceField
        name="organizationId"
        label={t(say('laws.guidance.by'))}
        options={bodies.map((body) => ({
          value: OrganizationId.encode(body.id),
          label: naming(body),
        }))}
        defaultValue={null}
        required
      />
      <TextField name="title" label={t(say('laws.guidance.title'))} maxLength={200} required />
      <DateField name="publishedOn" label={t(say('laws.guidance.on'))} required />
      <TextField name="place" label={t(say('laws.guidance.place'))} maxLength={500} />
    </Form>
  );
}
