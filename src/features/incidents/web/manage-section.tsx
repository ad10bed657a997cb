import { useAct } from '#ui/call.ts';
import { Confirm } from '#ui/dialog.tsx';
import { Form, Refusal, SelectField, TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { closeIncident, renameIncident } from '../api.ts';
import { RecordKind, recordKinds } from '../facts.ts';
import type { IncidentId } from '../incident.ts';
import { say } from '../record-texts.ts';
import { recordKindWords } from '../shown.ts';

type Props = {
  readonly incidentId: IncidentId;
  readonly kind: RecordKind;
  readonly title: string;
};

/** What a record is called, what kind it is of, and that work on it has ended. */
export function ManageSection({ incidentId, kind, title }: Props) {
  const { t } = useWords();
  const renaming = useAct(renameIncident);
  const closing = useAct(closeIncident);
  return (
    <>
      <Form
        label={t(say('incidents.record.rename'))}
        submit={t(say('incidents.record.rename-submit'))}
        pending={renaming.pending}
        failure={renaming.failure}
        onSubmit={(entered) => {
          renaming.act({
            incidentId,
            kind: RecordKind.parse(entered.text('kind')),
            title: entered.text('title'),
          });
        }}
      >
        <TextField
          name="title"
          label={t(say('incidents.list.name'))}
          defaultValue={title}
          maxLength={200}
        />
        <SelectField
          name="kind"
          label={t(say('incidents.list.kind'))}
          options={recordKinds.map((value) => ({ value, label: t(recordKindWords[value]) }))}
          defaultValue={kind}
        />
      </Form>
      {closing.failure && <Refusal failure={closing.failure} />}
      <p>
        <Confirm
          weight="outlined"
          tone="danger"
          label={t(say('incidents.record.close'))}
          title={t(say('incidents.record.close-title'))}
          confirm={t(say('incidents.record.close'))}
          waiting={closing.pending}
          onConfirm={() => {
            closing.act({ incidentId });
          }}
        >
          <p>{t(say('incidents.record.close-what'))}</p>
        </Confirm>
      </p>
    </>
  );
}
