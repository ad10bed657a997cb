import { useState } from 'react';

import { blankDraft, OfflineDraft } from '../../offline.ts';

function keptAt(place: string): OfflineDraft {
  try {
    const read = OfflineDraft.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null'));
    return read.success ? read.data : blankDraft;
  } catch {
    return blankDraft;
  }
}

/** What was written, kept by this browser alone; `isKept` is false where it would keep nothing. */
export function useKeptDraft(place = 'noroshi.offline-incident') {
  const [draft, setDraft] = useState(() => keptAt(place));
  const [isKept, setKept] = useState(true);
  const keep = (changed: OfflineDraft) => {
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
