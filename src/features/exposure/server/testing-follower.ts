// A process that follows a database as a server does, for tests: it answers each line that names a
// vulnerability by one line, and keeps its index in a file. `node --import tsx testing-follower.ts URL FILE`.
import { createInterface } from 'node:readline';

import { VulnerabilityId } from '#features/intake/intake.ts';
import { program } from '#kernel/actor.ts';
import { connect } from '#platform/db.ts';
import { toolsFor } from '#platform/tools.ts';

import { showAffected } from './affected.ts';
import { catchUp } from './follow.ts';

const [url = '', file = ''] = process.argv.slice(2);
const tools = toolsFor(connect(url, 2));
const keeper = program(new Set());

for await (const line of createInterface({ input: process.stdin })) {
  await catchUp(tools, file);
  const vulnerability = VulnerabilityId.parse(line);
  const answer = await tools.read(keeper, (work) => showAffected(work, { vulnerability }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
process.exit(0);
