// Checkpoints: https://c2sp.org/tlog-checkpoint

import { base64, fromBase64 } from '#kernel/base64.ts';
import { fails, holds, type Verdict } from '#kernel/verdict.ts';

import { openNote, type VerifierKey, type Verify } from './note.ts';
import { say } from './texts.ts';
import { hashLength } from './tree.ts';

/** A log's state at one size, before anybody signed it. */
export type Checkpoint = {
  /** The log's own name. */
  readonly origin: string;
  /** Leaves in the tree. */
  readonly size: number;
  readonly root: Uint8Array;
  /** Further lines, opaque; a log of ours writes none. */
  readonly extensions: readonly string[];
};

/** The text that a log signs. Throws on what would not be read back as it is. */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  const lines = [origin, String(size), base64(root), ...extensions];
  if (lines.some((line) => line === '' || line.includes('\n'))) {
    throw new RangeError('Every line of a checkpoint is one line with something in it.');
  }
  if (readSize(String(size)) !== size || root.length !== hashLength) {
    throw new RangeError('A checkpoint has a whole size and a root of 32 bytes.');
  }
  return `${lines.join('\n')}\n`;
}

/** Reads a checkpoint's text without trusting it. */
export function parseCheckpoint(text: string): Verdict<Checkpoint> {
  const [origin = '', size = '', root = '', ...rest] = text.split('\n');
  const extensions = rest.slice(0, -1);
  if (rest.at(-1) !== '' || [origin, size, root, ...extensions].includes('')) {
    return fails(say('tlog.checkpoint.lines'));
  }
  const leaves = readSize(size);
  if (leaves === undefined) return fails(say('tlog.checkpoint.size'));
  const hash = fromBase64(root);
  if (hash?.length !== hashLength) return fails(say('tlog.checkpoint.root'));
  return holds({ origin, size: leaves, root: hash, extensions });
}

function readSize(digits: string): number | undefined {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(digits)) return undefined;
  const size = Number(digits);
  return Number.isSafeInteger(size) ? size : undefined;
}

/** Reads a signed checkpoint: the log's own key must have signed it, and its origin be the key's name. */
export function openCheckpoint(
  note: string,
  logKey: VerifierKey,
  verify: Verify,
): Verdict<Checkpoint> {
  const opened = openNote(note, [logKey], verify);
  if (!opened.ok) return opened;
  const checkpoint = parseCheckpoint(opened.value.text);
  if (!checkpoint.ok || checkpoint.value.origin === logKey.name) return checkpoint;
  const { origin } = checkpoint.value;
  return fails(say('tlog.checkpoint.origin', { origin, expected: logKey.name }));
}
