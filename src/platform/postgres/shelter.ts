import { chmod, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder that any user may pass through and only root may write: for programs and data that the
 * server's user could not reach where root keeps the installation.
 */
export async function shelter(): Promise<string> {
  const candidates = ['/var/lib/noroshi', join(tmpdir(), 'noroshi')];
  for (const folder of candidates) {
    if (await claim(folder)) return folder;
  }
  throw new Error(`Neither of ${candidates.join(', ')} can be written by root alone.`);
}

/** Makes the folder root's. One that somebody else made, or a link, is not trusted. */
async function claim(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    const found = await lstat(folder);
    if (!found.isDirectory() || found.uid !== 0) return false;
    await chmod(folder, 0o755);
    return true;
  } catch {
    return false;
  }
}
