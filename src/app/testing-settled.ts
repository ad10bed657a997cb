import assert from 'node:assert/strict';
import { after } from 'node:test';

import { addresseeLines } from '#features/directives/server/lines.ts';
import { openStandings } from '#features/directives/server/service.ts';
import { settledNation } from '#features/directives/server/testing.ts';
import { program } from '#kernel/actor.ts';
import { advanceClock } from '#platform/installation.ts';
import { drain } from '#platform/jobs.ts';
import { testSite } from '#platform/testing.ts';

import { jobs } from './jobs.ts';
import { routes } from './routes.ts';

/** What an answer holds, as its reader knows it. */
type Answer = ReturnType<typeof JSON.parse>;
type Answered = Promise<{ readonly status: number; readonly body: Answer }>;
type Refused = {
  readonly text: { readonly key: string };
  readonly faults?: readonly { readonly text: { readonly key: string } }[];
};

const daySeconds = 86_400;

/** A site of a settled nation for one file of tests: its persons ask, its clock is moved. */
export async function settledSite() {
  const site = await testSite(routes);
  after(() => site.drop());
  const keeper = program(new Set());
  const { idOf, persons: who } = await settledNation(site.tools);
  const now = () => site.tools.read(keeper, async (work) => work.now);
  return {
    ...{ site, keeper, idOf, who, now, ask: site.ask },
    /** Runs every job until none is left. */
    settle: () => drain(site.ownerUrl, site.tools, jobs),
    done: async (answer: Answered): Promise<Answer> => {
      const answered = await answer;
      assert.equal(answered.status, 200, JSON.stringify(answered.body));
      return answered.body;
    },
    /** The status and the first reason of a refusal. */
    refused: async (answer: Answered): Promise<[number, string]> => {
      const answered = await answer;
      const { faults, text }: Refused = answered.body;
      return [answered.status, faults?.[0]?.text.key ?? text.key];
    },
    inDays: async (days: number) =>
      new Date((await now()).getTime() + days * daySeconds * 1000).toISOString(),
    /** Where everybody stands is read in two ways: for a nation at once, and for the page of each directive. */
    agree: async () => {
      const [atOnce, apart] = await site.tools.read(
        keeper,
        async (work) => [await openStandings(work), await addresseeLines(work, {})] as const,
      );
      assert.ok(atOnce.length > 0);
      for (const { directiveId, organizationId, standing, overdue, finished } of atOnce) {
        const line = apart.get(directiveId)?.find((each) => each.organizationId === organizationId);
        const own = line && [line.standing, line.overdue, line.finished];
        assert.deepEqual([standing, overdue, finished], own, `${directiveId} ${organizationId}`);
      }
    },
    pass: (days: number) =>
      site.tools.upkeep(keeper, (work) => advanceClock(work, Math.round(days * daySeconds))),
  };
}
