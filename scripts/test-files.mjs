// Runs test files in the order in which they are named, three at a time, each in a process of its own: two keep
// the cores of a small machine busy only while neither waits for a page, a child or a clock.
// `node --test` would sort them by name. `test.mjs` starts it.
import { run } from 'node:test';

import tally from './tally.mjs';

const events = run({ files: process.argv.slice(2), concurrency: 3 });
events.on('test:fail', () => {
  process.exitCode = 1;
});
events.compose(tally).pipe(process.stdout);
