import type { ReactNode } from 'react';

import { Term } from './term.tsx';

type Item = {
  readonly term: string;
  readonly value: ReactNode;
  /** How the glossary names it, where not everybody knows it. */
  readonly glossary?: string;
};

/** Facts about one thing, each under its name. */
export function DefinitionList({ items }: { readonly items: readonly Item[] }) {
  return (
    <dl className="grid grid-cols-1 border-t border-solid-gray-300 md:grid-cols-[14rem_1fr]">
      {items.map(({ term, value, glossary }) => (
        <div key={term} className="contents">
          <dt className="pt-3 font-bold md:border-b md:border-solid-gray-300 md:pb-3">
            {glossary ? <Term of={glossary}>{term}</Term> : term}
          </dt>
          <dd className="border-b border-solid-gray-300 pb-3 md:pt-3">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
