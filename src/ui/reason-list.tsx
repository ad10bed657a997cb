import type { Text } from '#kernel/text.ts';

import { useWords } from './words.tsx';

type Reason = {
  readonly text: Text;
  readonly source: { readonly source: string; readonly container: string } | null;
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
            <span className="ml-1 text-dns-14N-130 whitespace-nowrap text-solid-gray-600">
              {source.container === '' ? source.source : `${source.source}/${source.container}`}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
