#!/usr/bin/env node
// The program. Sets a fresh clone up first; says so on standard error, never on standard output.
import { ensureBuilt, ensureInstalled } from '../scripts/setup.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Node.js 20.19 以上が必要です / 20.19 or later is needed: ${process.version}\n`,
  );
  process.exit(1);
}
await ensureInstalled();
await ensureBuilt();
await import('../dist/noroshi.mjs');
