import { Tlp, tlpLabels } from '#features/labels/tlp.ts';
import { Language, languages } from '#kernel/text.ts';
import { useAct } from '#ui/call.ts';
import { Form, SelectField, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import { addChannel } from '../api.ts';
import { ChannelKind, channelKinds } from '../channel.ts';
import { channelKindWords, ownerWords } from '../notice-words.ts';
import { say } from '../texts.ts';

/** Each language under its own name. */
const languageNames: Record<Language, string> = { ja: '日本語', en: 'English' };

/** Whose a channel or a rule is to be: one's own, or the body's for whoever manages it. */
export function OwnerField() {
  const { t } = useWords();
  const { may } = usePerson();
  const owners = may('notices.manage') ? (['organization', 'self'] as const) : (['self'] as const);
  return (
    <SelectField
      name="owner"
      label={t(say('notices.page.owner'))}
      options={owners.map((value) => ({ value, label: t(ownerWords(value)) }))}
      required
    />
  );
}

/** Adds a way out; a code goes there at once. */
export function AddChannelForm() {
  const { t, language } = useWords();
  const { act, pending, failure, answer } = useAct(addChannel);
  return (
    <Form
      label={t(say('notices.page.add-channel'))}
      submit={t(say('notices.page.add-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        act({
          owner: text('owner') === 'organization' ? 'organization' : 'self',
          kind: ChannelKind.parse(text('kind')),
          name: text('name'),
          target: text('target'),
          ceiling: Tlp.parse(text('ceiling')),
          language: Language.parse(text('language')),
        });
      }}
    >
      {answer && (
        <Notice tone="good" title={t(say('notices.page.code-sent'))} live>
          {answer.secret && (
            <>
              <p>{t(say('notices.page.signing-key'))}</p>
              <p className="break-all">{answer.secret}</p>
            </>
          )}
        </Notice>
      )}
      <OwnerField />
      <SelectField
        name="kind"
        label={t(say('notices.page.channel-kind'))}
        options={channelKinds.map((value) => ({ value, label: t(channelKindWords(value)) }))}
        required
      />
      <TextField name="name" label={t(say('notices.page.name'))} required />
      <TextField
        name="target"
        label={t(say('notices.page.target'))}
        support={t(say('notices.page.target-support'))}
        autoComplete="off"
        required
      />
      <SelectField
        name="ceiling"
        label={t(say('notices.page.ceiling'))}
        support={t(say('notices.page.ceiling-support'))}
        options={tlpLabels.map((value) => ({ value, label: value }))}
        defaultValue="TLP:GREEN"
        required
      />
      <SelectField
        name="language"
        label={t(say('notices.page.language'))}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        defaultValue={language}
        required
      />
    </Form>
  );
}
