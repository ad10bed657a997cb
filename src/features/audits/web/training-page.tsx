import { listOrganizations } from '#features/organizations/api.ts';
import { useEndpoint, useUpload } from '#ui/call.ts';
import { CalendarDay } from '#ui/clock.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { Table } from '#ui/table.tsx';
import { useNames, useWords } from '#ui/words.tsx';

import { importTraining, listTraining } from '../evidence-api.ts';
import { say } from '../evidence-texts.ts';

/** Courses on information security, body by body, and who attended. */
export function TrainingPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const records = useEndpoint(listTraining, {});
  const nameOf = useNames(useEndpoint(listOrganizations, {}));
  const mayImport = may('audits.answer');
  const none = mayImport ? 'audits.training.none' : 'audits.training.none-read';
  return (
    <Page title={t(say('audits.training.page'))} lead={t(say('audits.training.lead'))}>
      <Table
        name="training"
        caption={t(say('audits.training.page'))}
        rows={records}
        rowKey={({ organizationId, course, heldOn }) => `${organizationId} ${heldOn} ${course}`}
        columns={[
          { head: say('audits.training.course-name'), cell: ({ course }) => course },
          {
            head: say('audits.training.body'),
            cell: ({ organizationId }) => nameOf(organizationId),
          },
          {
            head: say('audits.training.held-on'),
            cell: ({ heldOn }) => <CalendarDay day={heldOn} />,
            sort: ({ heldOn }) => heldOn,
          },
          {
            head: say('audits.training.invited'),
            cell: ({ invited }) => invited.toLocaleString(),
            sort: ({ invited }) => invited,
            numeric: true,
          },
          {
            head: say('audits.training.attended'),
            cell: ({ attended }) => attended.toLocaleString(),
            sort: ({ attended }) => attended,
            numeric: true,
          },
        ]}
        empty={<p>{t(say(none))}</p>}
      />
      {mayImport && (
        <Section id="import" title={t(say('audits.training.import'))}>
          <ImportForm />
        </Section>
      )}
    </Page>
  );
}

function ImportForm() {
  const { t } = useWords();
  const { act, pending, failure, answer } = useUpload(importTraining);
  return (
    <Form
      label={t(say('audits.training.import'))}
      submit={t(say('audits.training.import-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ file }) => {
        const content = file('file');
        if (content) act({}, content);
      }}
    >
      {answer && <Notice tone="good" title={t(say('audits.training.imported', answer))} live />}
      <FileField
        name="file"
        label={t(say('audits.evidence.file'))}
        support={t(say('audits.training.import-support'))}
        accept=".csv,.xlsx,.txt,text/csv"
      />
    </Form>
  );
}
