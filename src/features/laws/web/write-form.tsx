import { useAct } from '#ui/call.ts';
import { DateField } from '#ui/date-field.tsx';
import { Form, LongTextField, SelectField, TextField } from '#ui/form.tsx';
import { useGo } from '#ui/link.tsx';
import { useWords } from '#ui/words.tsx';

import { type LawLine, writeLaw } from '../api.ts';
import { InstrumentId, InstrumentKind, instrumentKinds } from '../instrument.ts';
import { say } from '../law-texts.ts';
import { kindWords } from '../law-words.ts';

/** A law entered by hand: what it is, when it takes effect, and its provisions. */
export function WriteForm({ laws }: { readonly laws: readonly LawLine[] }) {
  const { t, language } = useWords();
  const go = useGo();
  const { act, pending, failure } = useAct(writeLaw);
  const orNull = (text: string) => (text === '' ? null : text);
  return (
    <Form
      label={t(say('laws.write'))}
      submit={t(say('laws.write.submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const months = text('withinMonths');
        act(
          {
            ...{ key: text('key'), kind: InstrumentKind.parse(text('kind')) },
            parent: orNull(text('parent')),
            names: { ja: text('ja'), en: text('en') },
            promulgatedOn: orNull(text('promulgatedOn')),
            effectiveOn: orNull(text('effectiveOn')),
            withinMonths: months === '' ? null : Number(months),
            ...{ provisions: text('provisions'), source: text('source') },
          },
          ({ id }) => {
            go(`/laws/${InstrumentId.encode(id)}`);
          },
        );
      }}
    >
      <TextField
        name="key"
        label={t(say('laws.write.key'))}
        support={t(say('laws.write.key-support'))}
        code
        required
      />
      <SelectField
        name="kind"
        label={t(say('laws.kind'))}
        options={instrumentKinds.map((kind) => ({ value: kind, label: t(kindWords[kind]) }))}
        defaultValue={null}
        required
      />
      <SelectField
        name="parent"
        label={t(say('laws.write.parent'))}
        options={[
          { value: '', label: t(say('laws.write.no-parent')) },
          ...laws.map(({ key, names }) => ({ value: key, label: names[language] })),
        ]}
      />
      <TextField name="ja" label={t(say('laws.write.name-ja'))} maxLength={200} required />
      <TextField name="en" label={t(say('laws.write.name-en'))} maxLength={200} required />
      <DateField name="promulgatedOn" label={t(say('laws.promulgated'))} />
      <DateField name="effectiveOn" label={t(say('laws.write.effective'))} />
      <TextField name="withinMonths" label={t(say('laws.write.within'))} inputMode="numeric" />
      <LongTextField
        name="provisions"
        label={t(say('laws.write.provisions'))}
        support={t(say('laws.write.provisions-support'))}
      />
      <TextField name="source" label={t(say('laws.write.source'))} required />
    </Form>
  );
}
