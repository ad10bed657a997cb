import type { ReactNode } from 'react';

type Props = { readonly summary: ReactNode; readonly children: ReactNode };

/** What only some readers need, one press away. */
export function Disclosure({ summary, children }: Props) {
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 text-key-1000 underline underline-offset-[3px]">
        {summary}
      </summary>
      <div className="flex flex-col gap-4 pt-2 pb-3">{children}</div>
    </details>
  );
}
