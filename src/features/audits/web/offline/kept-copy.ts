import { useState } from 'react';

import { CopyDraft } from '../../copy-file.ts';

function keptAt(place: string): CopyDraft {
  try {
    const read = CopyDraft.safeParse(JSON.parse(localStorage.getItem(place) ?? '{}'));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}

/** What was written in a copy, kept by this browser alone; `isKept` is false where it would keep nothing. */
export function useKeptCopy(place: string) {
  const [draft, setDraft] = useState(() => keptAt(place));
  const [isKept, setKept] = useState(true);
  const keep = (changed: CopyDraft) => {
    setDraft(changed);
    try {
      localStorage.setItem(place, JSON.stringify(changed));
      setKept(true);
    } catch {
      setKept(false);
    }
  };
  return { draft, keep, isKept };
}
