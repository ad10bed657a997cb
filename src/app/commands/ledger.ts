import { z } from 'zod';

import { listEntries } from '#features/ledger/api.ts';
import { Entry } from '#features/ledger/entry.ts';
import {
  checkpoint as signedCheckpoint,
  receiptFor,
  verifyLedger,
} from '#features/ledger/server/tree.ts';
import { listOrganizations } from '#features/organizations/server/service.ts';
import { handOver } from '#features/trail/server/service.ts';
import { formatVerifierKey } from '#formats/tlog/note.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { say as sayKernel } from '#kernel/texts.ts';
import type { Work } from '#platform/tools.ts';

import { allowed } from '../allowed.ts';
import { type Command, dataFolder, dataOption, valueOf } from '../command.ts';
import { say } from '../ledger-texts.ts';
import { say as sayCli } from '../texts.ts';

export const verifyEntries: Command = {
  name: 'ledger verify',
  summary: say('cli.ledger.verify'),
  operands: [],
  options: dataOption,
  permissions: ['ledger.read'],
  async run(terminal, typed, open, actor) {
    const { tools, signer } = await open(dataFolder(typed));
    const reader = allowed(actor, listEntries);
    const { ok, entries, checkpoints, faults } = await tools.read(reader, (work) =>
      verifyLedger(work, signer),
    );
    const told = faults.map(({ position, text }) => ({ position, message: terminal.say(text) }));
    if (terminal.json) {
      terminal.out(JSON.stringify({ ok, entries, checkpoints, faults: told }));
    } else if (ok) {
      terminal.out(terminal.say(say('cli.ledger.sound', { entries, checkpoints })));
    } else {
      terminal.out(terminal.say(say('cli.ledger.unsound', { count: told.length })));
      for (const { message } of told) terminal.out(`  ${message}`);
    }
    return ok ? 0 : 1;
  },
};

export const checkpoint: Command = {
  name: 'ledger checkpoint',
  summary: say('cli.ledger.checkpoint'),
  operands: [],
  options: dataOption,
  permissions: ['ledger.read', 'ledger.checkpoint'],
  async run(terminal, typed, open, actor) {
    const { tools, signer } = await open(dataFolder(typed));
    const note = await tools.upkeep(allowed(actor, listEntries), (work) =>
      signedCheckpoint(work, signer),
    );
    const key = formatVerifierKey(signer.key);
    if (terminal.json) {
      terminal.out(JSON.stringify({ checkpoint: note, key }));
    } else {
      // A note ends in a line break of its own, which is signed with it.
      terminal.out(note.slice(0, -1));
      terminal.note(say('cli.ledger.key', { key }));
    }
    return 0;
  },
};

export const prove: Command = {
  name: 'ledger prove',
  summary: say('cli.ledger.prove'),
  operands: ['<id>'],
  options: { ...dataOption, for: { value: 'ORG', summary: sayCli('cli.option.for') } },
  permissions: ['ledger.read', 'ledger.checkpoint'],
  exit: true,
  async run(terminal, typed, open, actor) {
    const id = z.uuid().safeParse(typed.operands[0]);
    if (!id.success) throw new Refusal('invalid', say('cli.ledger.bad-id'));
    const { tools, signer } = await open(dataFolder(typed));
    const receipt = await tools.write(allowed(actor, listEntries), async (work) => {
      const made = await receiptFor(work, signer, id.data);
      const { subject, organizationId } = Entry.parse(made.entry);
      const to = await bodyOf(work, valueOf(typed, 'for'));
      await handOver(work, { id: id.data, subject, organizationId }, to);
      return made;
    });
    terminal.out(JSON.stringify(receipt));
    return 0;
  },
};

/** The body that a receipt is for, by its code; without one, whoever asks. */
async function bodyOf(work: Work, code: string | undefined): Promise<OrganizationId | undefined> {
  if (code === undefined) return undefined;
  const found = (await listOrganizations(work)).find((each) => each.code === code);
  if (!found) throw new Refusal('not-found', sayKernel('kernel.not-found'));
  return found.id;
}
