import { useState } from 'react';

import { blankDraft, OfflineDraft } from '../../offline.ts';

const place = 'noroshi.offline-incident';

function kept(): OfflineDraft {
  try {
    const read = OfflineDraft.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null'));
    return read.success ? read.data : blankDraft;
  } catch {
    return blankDraft;
  }
}

/** What was written, kept by this browser alone; `isKept` is false where it would keep nothing. */
export function useKeptDraft() {
  const [draft, setDraft] = useState(kept);
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
