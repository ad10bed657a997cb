import { useMemo, useState } from 'react';

import { useWholeQuery } from '../address.ts';
import { everything, readWanted, type Wanted, writeWanted } from './wanted.ts';

/**
 * What is wanted of a table, and how that is changed. Of a table with a name it stands in the address;
 * of one without, it holds until the page is left.
 */
export function useWanted(name: string | undefined): readonly [Wanted, (wanted: Wanted) => void] {
  const [query, change] = useWholeQuery();
  const [kept, keep] = useState(everything);
  const asked = useMemo(() => readWanted(query, name ?? ''), [query, name]);
  if (name === undefined) return [kept, keep];
  return [
    asked,
    (wanted) => {
      change(writeWanted(query, name, wanted));
    },
  ];
}
