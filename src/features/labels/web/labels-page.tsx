import { listOrganizations } from '#features/organizations/api.ts';
import { useQuery } from '#ui/address.ts';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Form, TextField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { TlpBadge } from '#ui/tlp-badge.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { listMarkings, type MarkingLine, markSubject } from '../api.ts';
import { say } from '../texts.ts';
import { Tlp, tlpLabels } from '../tlp.ts';
import { AudienceFields, enteredMarking } from './audience-fields.tsx';
import { AudienceWords } from './audience-words.tsx';
import { Places } from './places.tsx';

function useColumns(): Column<MarkingLine>[] {
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  return [
    {
      head: say('labels.page.subject'),
      cell: ({ subject }) => (
        <Link href={`/labels/object?subject=${encodeURIComponent(subject)}`}>
          <span className="break-all">{subject}</span>
        </Link>
      ),
    },
    {
      head: say('labels.page.label'),
      glossary: 'tlp',
      cell: ({ label }) => <TlpBadge label={label} />,
      sort: ({ label }) => tlpLabels.indexOf(label),
    },
    {
      head: say('labels.page.originator'),
      glossary: 'originator',
      cell: ({ originator }) => nameOf(originator),
    },
    { head: say('labels.page.audience'), cell: (line) => <AudienceWords marking={line} /> },
    {
      head: say('labels.page.marked-at'),
      cell: ({ markedAt }) => <Moment at={markedAt} />,
      sort: ({ markedAt }) => markedAt,
    },
  ];
}

/** What bears a label, and who may have it. */
export function LabelsPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const chosen = Tlp.safeParse(useQuery('label'));
  const label = chosen.success ? chosen.data : undefined;
  const markings = useEndpoint(listMarkings, { limit: 500, ...(label ? { label } : {}) });
  const columns = useColumns();
  return (
    <Page title={t(say('labels.title'))} lead={t(say('labels.page.lead'))}>
      <Places />
      <ul className="flex flex-wrap gap-x-4 gap-y-2 print:hidden">
        <li>
          <Link href="/labels">{t(say('labels.page.all-labels'))}</Link>
        </li>
        {tlpLabels.map((each) => (
          <li key={each}>
            <Link href={`/labels?label=${encodeURIComponent(each)}`}>{each}</Link>
          </li>
        ))}
      </ul>
      <Table
        caption={t(say('labels.page.list'))}
        rows={markings}
        rowKey={({ subject }) => subject}
        columns={columns}
        empty={<p>{t(say('labels.page.none'))}</p>}
      />
      {may('labels.mark') && (
        <Section id="mark" title={t(say('labels.page.mark'))}>
          <MarkForm />
        </Section>
      )}
    </Page>
  );
}

function MarkForm() {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(markSubject);
  return (
    <Form
      label={t(say('labels.page.mark'))}
      submit={t(say('labels.page.mark-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={(entered) => {
        act({ subject: entered.text('subject').trim(), ...enteredMarking(entered) });
      }}
    >
      {answer && <Notice tone="good" title={t(say('labels.page.marked'))} live />}
      <TextField
        name="subject"
        label={t(say('labels.page.subject'))}
        support={t(say('labels.page.subject-support'))}
        autoComplete="off"
        required
      />
      <AudienceFields />
    </Form>
  );
}
