// A reporter for node:test: a line a file, every failure in full, every test left out with its
// reason; the slowest files and, so that a shortened log still tells them, the failures by name
// last. Leaves the counts in the file that NOROSHI_TALLY names.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';

/** The runner reports each file as a test of its own when it cannot be run at all. */
const isTest = (data) => data.details?.type !== 'suite';

const slowest = 15;

export default async function* tally(events) {
  const files = new Map();
  const failures = [];
  const seconds = new Map();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const count = (data, kind) => {
    total[kind] += 1;
    const file = fileOf(data);
    const counts = files.get(file) ?? { passed: 0, failed: 0, skipped: 0 };
    counts[kind] += 1;
    files.set(file, counts);
  };
  for await (const { type, data } of events) {
    if (type === 'test:pass' && isTest(data)) {
      const left = data.skip !== undefined || data.todo !== undefined;
      count(data, left ? 'skipped' : 'passed');
      if (left) yield `  left out: ${data.name}: ${data.skip ?? data.todo}\n`;
    }
    if (type === 'test:fail' && isTest(data)) {
      count(data, 'failed');
      failures.push(`  ✖ ${fileOf(data)}: ${data.name}\n`);
      yield failure(data);
    }
    if (type === 'test:pass' || type === 'test:fail') {
      const before = seconds.get(fileOf(data)) ?? 0;
      if (data.nesting === 0) seconds.set(fileOf(data), before + data.details.duration_ms / 1000);
    }
    // What a test left running and what came of it after its end: such a file fails without a test.
    if (type === 'test:diagnostic' && /^(Error|Warning): /.test(data.message))
      yield `\n! ${data.message}\n`;
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
  }
  for (const [file, { passed, failed, skipped }] of [...files].sort()) {
    const notes = [failed ? `${failed} failed` : '', skipped ? `${skipped} left out` : ''];
    yield `  ${file}: ${[`${passed} passed`, ...notes.filter(Boolean)].join(', ')}\n`;
  }
  const longest = [...seconds].sort(([, a], [, b]) => b - a).slice(0, slowest);
  yield `Longest: ${longest.map(([file, taken]) => `${file} ${taken.toFixed(0)} s`).join(', ')}\n`;
  yield* failures;
  writeFileSync(process.env.NOROSHI_TALLY, JSON.stringify(total));
}

function fileOf(data) {
  return data.file ? relative(process.cwd(), data.file) : data.name;
}

function failure(data) {
  const error = data.details?.error;
  const cause = error?.cause ?? error;
  const place = data.file ? `${relative(process.cwd(), data.file)}:${data.line}` : '';
  // Of a file that failed as such nothing is known but how its process ended.
  const { exitCode, signal } = error ?? {};
  const ended = exitCode || signal ? `The process ended with ${signal ?? exitCode}.\n` : '';
  return `\n✖ ${data.name} ${place}\n${ended}${inspect(cause, { depth: 6 })}\n\n`;
}
