import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { keeper, peopledSite } from '#features/access/server/testing.ts';
import { councilNation } from '#features/council/server/testing.ts';
import { listEntries, signerAt, verifyLedger } from '#features/ledger/server/service.ts';
import { checkpoint } from '#features/ledger/server/tree.ts';

import { routes } from './routes.ts';

/** A headquarters and three ministries with their people, on a site of their own. */
export async function councilSite() {
  const site = await peopledSite(routes, councilNation);
  const { owner, who } = site;
  const keys = await mkdtemp(join(tmpdir(), 'noroshi-council-'));
  const signer = signerAt(join(keys, 'key'), 'noroshi.example/ledger');
  return {
    ...site,
    /** Entries about a subject, as somebody sees them. */
    actsFor: async (name: string, subject: string) => {
      const entries = await site.tools.read(who(name), (work) =>
        listEntries(work, { subject, limit: 50 }),
      );
      return entries.map(({ act }) => act);
    },
    /** The whole ledger, signed and then verified by somebody who may not see all of it. */
    verify: async (name: string) => {
      await site.tools.upkeep(keeper, (work) => checkpoint(work, signer));
      return site.tools.read(who(name), (work) => verifyLedger(work, signer));
    },
    /** Moves the clock of the installation on. */
    pass: async (interval: string) => {
      await owner.query('update platform.clock set ahead = ahead + $1::interval', [interval]);
    },
    drop: async () => {
      await site.drop();
      rmSync(keys, { recursive: true });
    },
  };
}
