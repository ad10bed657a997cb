import type { z } from 'zod';

import { append } from '#features/ledger/server/service.ts';
import { PersonId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../api.ts';
import { say } from '../texts.ts';
import * as store from './store.ts';

const day = 86_400_000;
const most = 50;

/** What changed since the person looked last; of one who never did, the last day. */
export async function listNews(work: Work): Promise<z.output<typeof api.listNews.output>> {
  const last = await store.selectLook(work);
  // An act may have its place later than its moment; nothing is a day late.
  const at = new Date((last?.lookedAt ?? work.now).getTime() - day);
  const rows = await store.selectNews(work, { position: last?.position ?? -1, at }, most);
  return {
    lookedAt: last?.lookedAt ?? null,
    through: rows[0]?.through ?? null,
    more: Math.max(0, (rows[0]?.lines ?? 0) - rows.length),
    news: rows.map(({ nameJa, nameEn, through: _through, lines: _lines, ...line }) => ({
      ...line,
      organization: nameJa === null || nameEn === null ? null : { nameJa, nameEn },
    })),
  };
}

/** Marks everything up to an entry as seen. What the person may not see is no entry. */
export async function look(work: Change, { through }: { readonly through: string }): Promise<null> {
  const position = await store.selectPosition(work, through);
  if (position === undefined) throw new Refusal('not-found', say('situation.not-seen'));
  await store.upsertLook(work, position);
  await append(work, {
    act: 'situation.looked',
    subject: PersonId.encode(work.actor.id),
    organizationId: null,
    facts: { through },
  });
  return null;
}
