import { useEndpoint } from '#ui/call.ts';
import { CheckGroup } from '#ui/check-group.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { CheckField, type Entered } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { showIncident } from '../api.ts';
import type { Recipient } from '../duty.ts';
import { type FieldKey, fieldOf, isFieldKey } from '../fact-fields.ts';
import { say } from '../filing-page-texts.ts';
import type { IncidentId } from '../incident.ts';
import { useCalled } from './voice.ts';

type Props = {
  readonly incidentId: IncidentId;
  readonly recipients: readonly Pick<Recipient, 'key' | 'names'>[];
};

/** To whom else a report may go: a box for each recipient, and what each of them does not get. */
export function ConsentFields({ incidentId, recipients }: Props) {
  const { t } = useWords();
  const called = useCalled();
  const { facts } = useEndpoint(showIncident, { incidentId });
  const fields = facts.map(({ field }) => field);
  return (
    <>
      {recipients.map(({ key, names }) => (
        <div key={key} className="flex flex-col border-l-4 border-solid-gray-300 pl-4">
          <CheckField
            name={`consent.${key}`}
            label={t(say('incidents.file.consent-to', { recipient: called(names) }))}
          />
          <Disclosure summary={t(say('incidents.file.withhold', { recipient: called(names) }))}>
            <Withheld name={`withheld.${key}`} recipient={called(names)} fields={fields} />
          </Disclosure>
        </div>
      ))}
    </>
  );
}

type WithheldProps = {
  readonly name: string;
  readonly recipient: string;
  readonly fields: readonly FieldKey[];
  readonly chosen?: readonly FieldKey[];
};

/** The fields that one recipient does not get. */
export function Withheld({ name, recipient, fields, chosen = [] }: WithheldProps) {
  const { t } = useWords();
  return (
    <CheckGroup
      name={name}
      label={t(say('incidents.file.withhold', { recipient }))}
      options={fields.map((field) => ({ value: field, label: t(fieldOf(field).label) }))}
      chosen={chosen}
    />
  );
}

/** What was said of each of these recipients. */
export const consentsIn = (entered: Entered, recipients: readonly string[]) =>
  recipients.map((recipient) => ({
    recipient,
    isGiven: entered.checked(`consent.${recipient}`),
    withheld: entered.texts(`withheld.${recipient}`).filter(isFieldKey),
  }));
