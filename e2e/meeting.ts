import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';
import { z } from 'zod';

import { send } from './orders.ts';

const Id = z.object({ id: z.string() });

/** What was made by sending what a form would send, by its id. */
export const made = async (page: Page, path: string, data: object): Promise<string> =>
  Id.parse(await send(page, 'POST', path, data)).id;

/** Asks for what a page would, as whoever is signed in on it. */
export async function ask<Answer>(
  page: Page,
  path: string,
  answer: z.ZodType<Answer>,
): Promise<Answer> {
  const got = await page.request.get(new URL(path, page.url()).href);
  assert.equal(got.status(), 200, await got.text());
  return answer.parse(await got.json());
}

const Seat = z.object({
  seatId: z.string(),
  holder: z.object({ personId: z.string(), name: z.string() }).nullable(),
});
const Text = z.object({ id: z.string(), sha256: z.string() });
const Meeting = z.object({
  seats: z.array(Seat),
  items: z.array(
    z.object({
      id: z.string(),
      proposals: z.array(Text),
      outcome: z.object({ kind: z.string(), sha256: z.string().nullable() }).nullable(),
      effects: z.array(z.object({ subject: z.string().nullable(), doneAt: z.string().nullable() })),
    }),
  ),
});

/** One who has a vote: their page, and what their name is. */
export type Voter = { readonly page: Page; readonly name: string };

/** A meeting by its id, as those who are at it work on it. */
export function meetingOf(id: string, officer: Page) {
  const path = `/api/council-meetings/${id}`;
  const show = (page: Page = officer) => ask(page, path, Meeting);
  const item = async (itemId: string, page?: Page) => {
    const { items } = await show(page);
    return items.find((each) => each.id === itemId) ?? assert.fail(itemId);
  };
  const seatOf = async (name: string) => {
    const { seats } = await show();
    return seats.find(({ holder }) => holder?.name === name) ?? assert.fail(name);
  };
  return {
    page: `/council/meetings/${id}`,
    show,
    item,
    addItem: (kind: string, title: string) => made(officer, `${path}/items`, { kind, title }),
    propose: (itemId: string, text: string) =>
      made(officer, `/api/council-items/${itemId}/proposals`, { text }),
    prepare: (itemId: string, effect: object) =>
      made(officer, `/api/council-items/${itemId}/effects`, { effect }),
    async arrive(name: string) {
      const { seatId, holder } = await seatOf(name);
      const arrival = { seatId, personId: holder?.personId, manner: 'present' };
      await send(officer, 'POST', `${path}/arrivals`, arrival);
    },
    /** Puts the last text of an item to the vote, and everybody named is for it. */
    async adopt(itemId: string, voters: readonly Voter[]) {
      const proposalId = (await item(itemId)).proposals.at(-1)?.id;
      const ballots = `/api/council-items/${itemId}/ballots`;
      const ballot = await made(officer, ballots, { proposalId, manner: 'named' });
      for (const { page, name } of voters) {
        const { seatId } = await seatOf(name);
        await send(page, 'POST', `/api/council-ballots/${ballot}/votes`, { seatId, choice: 'for' });
      }
      await send(officer, 'POST', `/api/council-ballots/${ballot}/close`, {});
    },
    move: (to: string) => send(officer, 'POST', `${path}/moves`, { to }),
  };
}
