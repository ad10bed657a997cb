import { asEntered } from '#kernel/moment.ts';
import { MomentField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../record-texts.ts';

/** Since when an answer holds, where that is known: one press away, since often it is not. */
export function SinceField({ since }: { readonly since: Date | null }) {
  const { t } = useWords();
  const label = t(say('incidents.answer.since'));
  return (
    <Disclosure summary={label}>
      <MomentField
        name="since"
        label={label}
        support={t(say('incidents.answer.since-support'))}
        defaultValue={since ? asEntered(since) : ''}
      />
    </Disclosure>
  );
}
