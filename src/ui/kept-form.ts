import { useState } from 'react';
import type { z } from 'zod';

import { keepText, keptText } from './kept.ts';

function keptAt<Kept>(place: string, form: z.ZodType<Kept>, blank: Kept): Kept {
  try {
    const read = form.safeParse(JSON.parse(keptText(place) ?? 'null'));
    return read.success ? read.data : blank;
  } catch {
    // What stands there is no JSON.
    return blank;
  }
}

/**
 * What was written on a page without a network or an account, kept by this browser alone; `blank` where
 * nothing of its form is there. `isKept` is false where the browser would keep nothing.
 */
export function useKeptForm<Kept>(place: string, form: z.ZodType<Kept>, blank: Kept) {
  const [draft, setDraft] = useState(() => keptAt(place, form, blank));
  const [isKept, setKept] = useState(true);
  const keep = (changed: Kept) => {
    setDraft(changed);
    setKept(keepText(place, JSON.stringify(changed)));
  };
  return { draft, keep, isKept };
}
