import { TextField } from '#ui/form.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../own-texts.ts';

/** The field for a new password. It is typed once and can be pasted (NIST SP 800-63B §3.1.1.2). */
export function NewPassword() {
  const { t } = useWords();
  return (
    <TextField
      name="password"
      label={t(say('people.page.new-password'))}
      support={t(say('people.page.new-password-support'))}
      type="password"
      autoComplete="new-password"
      required
    />
  );
}
