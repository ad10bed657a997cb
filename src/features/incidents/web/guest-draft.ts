import { useState } from 'react';

import type { FactLine } from '../api.ts';
import type { RecordKind } from '../facts.ts';
import type { GuestAnswer } from '../guest.ts';
import type { OfflineDraft } from '../offline.ts';

/** What was written so far, as it is sent. */
export const factsIn = ({ facts }: OfflineDraft) =>
  facts.map(({ field, value, certainty, since }) => ({
    ...{ field, value, certainty },
    since: since === null ? null : new Date(since),
  }));

/** What was answered so far to the questions that are asked here, as it is sent. */
export const answersIn = ({ answers }: OfflineDraft, asked: readonly { readonly id: string }[]) =>
  answers.flatMap(({ question, answer }) =>
    asked.some(({ id }) => id === question) ? [{ question, answer }] : [],
  );

/** What was sent before, to be written on. */
export const draftOf = (
  kind: RecordKind,
  facts: readonly FactLine[],
  answers: readonly GuestAnswer[],
): OfflineDraft => ({
  kind,
  facts: facts.map(({ field, value, certainty, since, at }) => ({
    ...{ field, value, certainty },
    ...{ since: since?.toISOString() ?? null, at: at.toISOString() },
  })),
  answers: answers.map((each) => ({ ...each, note: '' })),
});

const place = 'noroshi.report-draft';

// Not `randomUUID`, which a browser withholds from a plain-http site on a closed network.
function newDraftId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function keptId(): string {
  try {
    const id = localStorage.getItem(place) ?? newDraftId();
    localStorage.setItem(place, id);
    return id;
  } catch {
    return newDraftId();
  }
}

/** The id of a report that was not acknowledged yet: sent again after a failure, it is the same report. */
export function useDraftId() {
  const [draftId, setDraftId] = useState(keptId);
  const renew = () => {
    try {
      localStorage.removeItem(place);
    } catch {
      // Where nothing is kept, there is nothing to forget.
    }
    setDraftId(newDraftId());
  };
  return { draftId, renew };
}
