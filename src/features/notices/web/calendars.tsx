import { Tlp, tlpLabels } from '#features/labels/tlp.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Confirm } from '#ui/dialog.tsx';
import { Form, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { addCalendar, type CalendarLine, endCalendar, listCalendars } from '../api.ts';
import { say } from '../texts.ts';

function useColumns(): Column<CalendarLine>[] {
  const { t } = useWords();
  const { act, pending } = useAct(endCalendar);
  return [
    { head: say('notices.page.name'), cell: ({ name }) => name },
    {
      head: say('notices.page.ceiling'),
      cell: ({ ceiling }) => <Badge tone="neutral">{ceiling}</Badge>,
    },
    { head: say('notices.page.used'), cell: ({ usedAt }) => usedAt && <Moment at={usedAt} /> },
    {
      head: say('notices.page.acts'),
      cell: ({ id, name }) => (
        <Confirm
          label={t(say('notices.page.end'))}
          title={t(say('notices.page.end-title', { name }))}
          confirm={t(say('notices.page.end'))}
          weight="outlined"
          tone="danger"
          waiting={pending}
          onConfirm={() => {
            act({ calendarId: id });
          }}
        >
          <p>{t(say('notices.page.end-calendar'))}</p>
        </Confirm>
      ),
    },
  ];
}

/** Addresses at which calendars read one's own deadlines. */
export function Calendars() {
  const { t } = useWords();
  const columns = useColumns();
  const calendars = useEndpoint(listCalendars, {});
  return (
    <>
      <p>{t(say('notices.page.calendars-lead'))}</p>
      <Table
        caption={t(say('notices.page.calendars'))}
        quiet
        rows={calendars}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<p>{t(say('notices.page.no-calendars'))}</p>}
      />
      <AddForm />
    </>
  );
}

function AddForm() {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(addCalendar);
  return (
    <Form
      label={t(say('notices.page.add-calendar'))}
      submit={t(say('notices.page.add-calendar'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({ name: text('name'), ceiling: Tlp.parse(text('ceiling')) });
      }}
    >
      {answer?.secret && (
        <Notice tone="good" title={t(say('notices.page.shown-once'))} live>
          <p className="break-all">{`${location.origin}/calendars/${answer.secret}.ics`}</p>
        </Notice>
      )}
      <TextField name="name" label={t(say('notices.page.name'))} required />
      <SelectField
        name="ceiling"
        label={t(say('notices.page.ceiling'))}
        support={t(say('notices.page.ceiling-support'))}
        options={tlpLabels.map((value) => ({ value, label: value }))}
        defaultValue="TLP:GREEN"
        required
      />
    </Form>
  );
}
