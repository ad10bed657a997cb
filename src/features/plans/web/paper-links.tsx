import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../page-texts.ts';
import { type PaperForm, paperForms } from '../plan-api.ts';

/** Takes a paper along as a file, in the form that is chosen. */
export function PaperLinks({ hrefOf }: { readonly hrefOf: (form: PaperForm) => string }) {
  const { t } = useWords();
  return (
    <nav aria-label={t(say('plans.page.take'))} className="flex flex-wrap gap-3 print:hidden">
      {paperForms.map((form) => (
        <a key={form} download className={buttonLook('outlined')} href={hrefOf(form)}>
          {form.toUpperCase()}
        </a>
      ))}
    </nav>
  );
}
