import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { Receipt, verifyReceipt as verified } from '#features/ledger/receipt.ts';
import { sha256, signerAt, verifyEd25519 } from '#features/ledger/server/signer.ts';
import { actWords } from '#features/trail/acts.ts';
import { readJson } from '#formats/json/read.ts';
import { parseVerifierKey, type VerifierKey } from '#formats/tlog/note.ts';
import { faultsOf } from '#kernel/faults.ts';
import { Refusal } from '#kernel/refusal.ts';
import { settings } from '#platform/settings.ts';

import { type Command, dataFolder, dataOption, type Typed, valueOf } from '../command.ts';
import { bytesOf, textOf } from '../files.ts';
import { say } from '../ledger-texts.ts';

/** The key that is trusted: the one given, else that of the installation on this machine. */
async function ledgerKey(typed: Typed): Promise<VerifierKey> {
  const given = valueOf(typed, 'key');
  if (given === undefined) {
    const file = join(dataFolder(typed) ?? settings.dataDir, 'ledger.key');
    // Asking for the signer where there is none would make one, under which nothing was signed.
    if (!existsSync(file)) throw new Refusal('invalid', say('cli.receipt.no-key'));
    return signerAt(file, settings.ledgerName).key;
  }
  const line = existsSync(given) ? (textOf(await bytesOf(given)) ?? '') : given;
  const key = parseVerifierKey(sha256, line.trim());
  if (key.ok) return key.value;
  const faults = [{ path: '--key', text: key.reason }];
  throw new Refusal('invalid', say('cli.receipt.bad-key'), { faults });
}

async function receiptIn(file: string): Promise<Receipt> {
  const json = readJson(textOf(await bytesOf(file)) ?? '');
  if (!json.ok) {
    const faults = json.findings.map(({ path, text }) => ({ path, text }));
    throw new Refusal('invalid', say('cli.receipt.unreadable'), { faults });
  }
  const receipt = Receipt.safeParse(json.document);
  if (receipt.success) return receipt.data;
  const faults = faultsOf(receipt.error);
  throw new Refusal('invalid', say('cli.receipt.unreadable'), { faults });
}

export const verifyReceipt: Command = {
  name: 'ledger verify-receipt',
  summary: say('cli.verify-receipt'),
  operands: ['<file>'],
  options: {
    key: { value: 'KEY', summary: say('cli.verify-receipt.key') },
    ...dataOption,
  },
  permissions: [],
  async run(terminal, typed) {
    const [file = ''] = typed.operands;
    const receipt = await receiptIn(file);
    const verdict = verified(receipt, await ledgerKey(typed), sha256, verifyEd25519);
    if (!verdict.ok) {
      const faults = [{ path: '', text: verdict.reason }];
      throw new Refusal('invalid', say('cli.receipt.broken'), { faults });
    }
    const { origin, size } = verdict.value;
    const { entry, position } = Receipt.encode(receipt);
    const { act, subject, at } = entry;
    const done = terminal.say(actWords(act));
    const line = terminal.json
      ? JSON.stringify({ valid: true, origin, size, position, entry })
      : terminal.say(say('cli.receipt.holds', { act: done, subject, at, origin, position, size }));
    terminal.out(line);
    return 0;
  },
};
