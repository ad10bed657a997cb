import { CheckField, TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { validDays } from '../invitation.ts';
import { say } from '../invitation-texts.ts';

/** How long a code can be used, and whether it also goes by mail. */
export function TermsFields() {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="days"
        label={t(say('people.page.days'))}
        support={t(
          say('people.page.days-support', { least: validDays.least, most: validDays.most }),
        )}
        inputMode="numeric"
        defaultValue={String(validDays.usual)}
        required
      />
      <CheckField name="mail" label={t(say('people.page.by-mail'))} />
    </>
  );
}
