import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

import type { Page } from 'playwright-core';
import { z } from 'zod';

import type { VisitedSite } from './person.ts';

/** Sends what a form would send, as whoever is signed in on the page; what is answered. */
export async function send(page: Page, method: 'POST' | 'PUT', path: string, data: object) {
  const { origin } = new URL(page.url());
  const headers = { 'idempotency-key': randomUUID(), origin };
  const answer = await page.request.fetch(origin + path, { method, headers, data });
  assert.equal(answer.status(), 200, await answer.text());
  return answer.json() as Promise<unknown>;
}

const Known = z.array(z.object({ id: z.string(), code: z.string() }));

/** The ids of bodies of the demo nation, by their codes. */
export async function bodies(page: Page, ...codes: readonly string[]): Promise<readonly string[]> {
  const answer = await page.request.get(`${new URL(page.url()).origin}/api/organizations`);
  const known = Known.parse(await answer.json());
  return codes.map((code) => known.find((each) => each.code === code)?.id ?? assert.fail(code));
}

type Drafting = (officer: Page) => object | Promise<object>;

/** What a journey begins with: an officer drafted it and an approver issued it. Answers with its page. */
export async function issued(
  site: VisitedSite,
  drafting: Drafting,
  relayed = false,
): Promise<string> {
  const officer = await site.signIn('灯 あかり');
  const drafted = await send(officer, 'POST', '/api/directives', await drafting(officer));
  const { id } = z.object({ id: z.string() }).parse(drafted);
  if (relayed) await send(officer, 'PUT', `/api/directives/${id}/relay`, { clock: 'told' });
  const approver = await site.signIn('司 たえ');
  await send(approver, 'POST', `/api/directives/${id}/issue`, { version: 1 });
  await officer.context().close();
  await approver.context().close();
  return `/directives/${id}`;
}
