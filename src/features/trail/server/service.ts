import type { z } from 'zod';

import { append, ledgerState, receiptOf, sha256 } from '#features/ledger/server/service.ts';
import { type Signer, verifyLedger } from '#features/ledger/server/service.ts';
import { formatVerifierKey } from '#formats/tlog/note.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { hex } from '#kernel/bytes.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Change, Work } from '#platform/tools.ts';

import * as api from '../api.ts';
import { idsIn } from '../facts.ts';
import { say } from '../texts.ts';
import { handOver } from './hand-over.ts';
import { nameThings } from './naming.ts';
import * as store from './store.ts';

export { handOver } from './hand-over.ts';

type Input<Endpoint extends { readonly input: z.ZodType }> = z.output<Endpoint['input']>;
type Output<Endpoint extends { readonly output: z.ZodType }> = z.output<Endpoint['output']>;

const absent = () => new Refusal('not-found', sayKernel('kernel.not-found'));

/** A page of what was done, newest first, with what the things in it are called. */
export async function listLines(
  work: Work,
  { before, person, area, organization, subject, from, until }: Input<typeof api.listLines>,
): Promise<Output<typeof api.listLines>> {
  const behind = before === undefined ? undefined : await store.selectLine(work, before);
  if (before !== undefined && !behind) throw absent();
  const persons = person === undefined ? undefined : await personsCalled(work, person);
  if (persons?.length === 0) return { lines: [], things: {}, hasOlder: false };
  const rows = await store.selectLines(
    work,
    { area, persons, organization, subject, from, until, before: behind },
    api.pageSize + 1,
  );
  const lines = rows.slice(0, api.pageSize);
  return {
    lines,
    things: await nameThings(work, lines.flatMap(idsOf)),
    hasOlder: rows.length > lines.length,
  };
}

/** Somebody by their id, or everybody whose name holds the words. */
async function personsCalled(work: Work, words: string): Promise<PersonId[]> {
  const id = PersonId.safeParse(words.trim());
  return id.success ? [id.data] : store.selectPersonsNamed(work, words.trim());
}

type Row = NonNullable<Awaited<ReturnType<typeof store.selectLine>>>;

/** Everything in an entry that may have a name. */
const idsOf = ({ actorId, subject, organizationId, facts }: Row): string[] => [
  PersonId.encode(actorId),
  subject,
  ...(organizationId === null ? [] : [OrganizationId.encode(organizationId)]),
  ...idsIn(facts),
];

/** What is read of the ledger and needs the key that it is signed with. */
export function ledgerDesk(signer: Signer) {
  const { key } = signer;
  const told = { line: formatVerifierKey(key), fingerprint: hex(sha256(key.publicKey)) };

  async function showLine(
    work: Work,
    { entryId }: Input<typeof api.showLine>,
  ): Promise<Output<typeof api.showLine>> {
    const line = await store.selectLine(work, entryId);
    if (!line) throw absent();
    const proven = await receiptOf(work, entryId);
    return {
      line,
      things: await nameThings(work, idsOf(line)),
      key: told,
      sealed: proven
        ? { ...proven, commitment: hex(proven.commitment), leaf: hex(proven.leaf) }
        : null,
    };
  }

  async function showLedger(work: Work): Promise<Output<typeof api.showLedger>> {
    const { entries, signed } = await ledgerState(work);
    return { entries, signed: signed ? { ...signed, root: hex(signed.root) } : null, key: told };
  }

  /** Whoever does not see every entry cannot recompute them. */
  async function verifyWhole(work: Change): Promise<Output<typeof api.verifyWhole>> {
    if (work.actor.scope !== 'all') throw new Refusal('forbidden', say('trail.verify-all'));
    const { ok, entries, checkpoints, faults } = await verifyLedger(work, signer);
    const count = faults.length;
    await append(work, {
      act: 'ledger.verified',
      subject: 'ledger',
      organizationId: null,
      facts: { ok, entries, checkpoints, faults: count },
    });
    return { ok, entries, checkpoints, count, faults: faults.slice(0, 100) };
  }

  return { showLine, showLedger, verifyWhole };
}

/** The receipt of an entry, through the exit door; refused while no checkpoint over it is signed. */
export async function takeReceipt(
  work: Change,
  { entryId }: Input<typeof api.takeReceipt>,
): Promise<Output<typeof api.takeReceipt>> {
  if (!(await store.selectLine(work, entryId))) throw absent();
  const proven = await receiptOf(work, entryId);
  if (!proven) throw new Refusal('conflict', say('trail.unsigned'));
  await handOver(work, { id: entryId, ...proven.receipt.entry });
  return proven.receipt;
}
