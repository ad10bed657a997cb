import { listOrganizations } from '#features/organizations/api.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { useEndpoint } from '#ui/call.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Form, SelectField, TextField } from '#ui/form.tsx';
import { Link, useGo } from '#ui/link.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { areas } from '../acts.ts';
import { say } from '../texts.ts';
import { type Asked, askedNames, ledgerPath } from './asked.ts';

/** By what the entries are narrowed; it stands in the address of the page. */
export function FilterForm({ asked }: { readonly asked: Asked }) {
  const { t } = useWords();
  const go = useGo();
  const isNarrowed = Object.keys(asked).length > 0;
  return (
    <Form
      label={t(say('trail.filter'))}
      submit={t(say('trail.filter-do'))}
      pending={false}
      failure={undefined}
      onSubmit={({ text }) => {
        const entered = askedNames.map((name): [string, string] => [name, text(name).trim()]);
        go(ledgerPath(Object.fromEntries(entered.filter(([, value]) => value !== ''))));
      }}
      beside={isNarrowed && <Link href="/ledger">{t(say('trail.filter-clear'))}</Link>}
    >
      <Fields asked={asked} />
    </Form>
  );
}

function Fields({ asked }: { readonly asked: Asked }) {
  const { t } = useWords();
  const naming = useNaming();
  const any = { value: '', label: t(say('trail.any')) };
  const bodies = useEndpoint(listOrganizations, {}).map(({ id, ...names }) => ({
    value: OrganizationId.encode(id),
    label: naming(names),
  }));
  return (
    <div className="grid grid-cols-1 items-end gap-x-6 gap-y-4 md:grid-cols-2">
      <SelectField
        name="area"
        label={t(say('trail.area'))}
        options={[any, ...[...areas].map(([value, words]) => ({ value, label: t(words) }))]}
        defaultValue={asked.area ?? ''}
      />
      <ChoiceField
        name="organization"
        label={t(say('trail.organization'))}
        options={bodies}
        defaultValue={asked.organization ?? ''}
      />
      <TextField
        name="person"
        label={t(say('trail.person'))}
        support={t(say('trail.person-support'))}
        maxLength={100}
        defaultValue={asked.person}
      />
      <TextField
        name="subject"
        label={t(say('trail.subject'))}
        support={t(say('trail.subject-support'))}
        maxLength={200}
        defaultValue={asked.subject}
      />
      <DateField
        name="from"
        label={t(say('trail.from'))}
        {...(asked.from === undefined ? {} : { defaultValue: asked.from })}
      />
      <DateField
        name="until"
        label={t(say('trail.until'))}
        {...(asked.until === undefined ? {} : { defaultValue: asked.until })}
      />
    </div>
  );
}
