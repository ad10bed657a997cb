import type { ReactNode } from 'react';

import { say } from './texts.ts';
import { useWords } from './words.tsx';

type Props = { readonly title: string; readonly children: ReactNode };

/** What cannot wait, above every page: what it is, and the way to what must be done about it. */
export function EmergencyBanner({ title, children }: Props) {
  const { t } = useWords();
  return (
    <section
      aria-label={t(say('ui.emergency'))}
      className="border-y-2 border-error-1 bg-red-50 print:hidden"
    >
      <div className="mx-auto flex max-w-screen-xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 md:px-8">
        <p className="text-std-17B-170 text-error-2">
          <span className="mr-2 inline-block rounded-4 border border-error-2 px-2">
            {t(say('ui.emergency.mark'))}
          </span>
          {title}
        </p>
        <div className="flex flex-wrap gap-x-6">{children}</div>
      </div>
    </section>
  );
}
