import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

import { isGzip } from '#kernel/bytes.ts';
import { Refusal } from '#kernel/refusal.ts';

import { say } from '../submission-texts.ts';

const inflate = promisify(gunzip);

const mebibyte = 1024 * 1024;
/** Bytes of a document, unpacked. */
export const largest = 64 * mebibyte;
const ratio = 100;

/**
 * What a file holds, unpacked where it is packed with gzip (RFC 1952). Refused beyond 64 MiB and,
 * once it exceeds a mebibyte, beyond 100 times its packed size: inventories pack about 10 to 1, so
 * such a file is made to exhaust whoever unpacks it.
 */
export async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  if (!isGzip(bytes)) return bytes;
  const allowed = Math.min(largest, Math.max(mebibyte, bytes.length * ratio));
  try {
    return await inflate(bytes, { maxOutputLength: allowed });
  } catch (cause) {
    if (cause instanceof RangeError) {
      const limits = { limit: largest / mebibyte, ratio };
      throw new Refusal('too-large', say('inventory.unpacked-too-large', limits), { cause });
    }
    throw new Refusal('invalid', say('inventory.unpackable'), { cause });
  }
}
