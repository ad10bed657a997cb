import type { Text } from '#kernel/text.ts';

import { Day } from './clock.tsx';
import { useWords } from './words.tsx';

type Reason = {
  readonly text: Text;
  readonly source: {
    readonly source: string;
    readonly container: string;
    readonly snapshot: { readonly file: string; readonly receivedAt: string };
  } | null;
};

/** Why something is held to be so, each reason with who says it. */
export function ReasonList({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { t } = useWords();
  return (
    <ul className="list-disc pl-5">
      {reasons.map(({ text, source }, at) => (
        // Reasons keep their order, and two may read alike.
        <li key={at}>
          {t(text)}
          {source && (
            <span
              className="ml-1 text-dns-14N-130 text-solid-gray-600"
              title={source.snapshot.file}
            >
              {source.container === '' ? source.source : `${source.source}/${source.container}`}{' '}
              <Day at={new Date(source.snapshot.receivedAt)} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
