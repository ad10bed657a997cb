import { type ReactNode, Suspense } from 'react';

import { say } from './texts.ts';
import { useWords } from './words.tsx';

/** Says that something is on its way, once it has taken long enough to be worth saying. */
export function Waiting() {
  const { t } = useWords();
  return (
    <p role="status" className="late-appearance py-8">
      {t(say('ui.waiting'))}
    </p>
  );
}

/** Shows its content when all of it has arrived. */
export function WaitingBoundary({ children }: { readonly children: ReactNode }) {
  return <Suspense fallback={<Waiting />}>{children}</Suspense>;
}
