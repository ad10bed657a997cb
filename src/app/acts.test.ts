import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { permissions } from '#features/access/role.ts';
import { stepKinds } from '#features/audits/finding.ts';
import { areas, areaWords } from '#features/trail/acts.ts';
import { root } from '#platform/root.ts';

import { words } from './words.ts';

// Whatever anything enters in the ledger has words, and nothing has words that nobody enters.

const acts = new Set(
  Object.keys(words)
    .filter((key) => key.startsWith('act.'))
    .map((key) => key.slice('act.'.length)),
);

const source = fileURLToPath(new URL('../', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll(sep, '/'))
  .filter((path) => /^(features\/[^/]+\/server|app)\/.*\.ts$/.test(path))
  .filter((path) => !/(\.test|(^|\/)(testing[a-z-]*|[a-z-]*texts))\.ts$/.test(path))
  .map((path) => ({ path, code: readFileSync(join(source, path), 'utf8') }));
const kinds = [...areas.keys()].join('|');

/** Acts put together at run time: how they stand in the code, and every act that comes of it. */
const computed: Readonly<Record<string, readonly string[]>> = {
  // own.ts and seats.ts.
  'access.${what}': [
    ...['session-ended', 'other-sessions-ended', 'password-changed', 'password-misproved'],
    ...['person-suspended', 'person-restored', 'role-changed', 'appointed', 'person-closed'],
  ],
  'consent.${state}': ['asked', 'given', 'withheld', 'withdrawn'],
  'finding.${kind}': [...stepKinds],
  'notice.${state}': ['failed', 'refused'],
  'notice-calendar.${what}': ['added', 'ended'],
  'notice-channel.${what}': ['added', 'verified', 'misproved', 'tested', 'changed', 'ended'],
  'notice-rule.${what}': ['switched-on', 'switched-off', 'ended'],
  'people.${what}': ['sheet-tried', 'sheet-imported'],
  'people.handover-${what}': ['begun', 'listed', 'completed', 'withdrawn'],
  'people.invitation-${what}': [
    ...['issued', 'changed', 'renewed', 'revoked', 'opened', 'accepted'],
  ],
  'people.recovery-${what}': ['issued', 'confirmed', 'used', 'refused', 'ended'],
  'view.${what}': ['kept', 'changed', 'ended'],
};
const made = Object.entries(computed).flatMap(([template, ends]) =>
  ends.map((end) => template.replace(/\$\{\w+\}/, end)),
);

/** Quoted like acts, and none: what somebody is told of, what a decision is made for, a job, a file. */
const others = new Set([
  ...['directive.overdue', 'directive.reminder', 'profile.table-in-force', 'organizations.csv'],
  ...['people.mail', 'people.rebuild', 'inventory.stale'],
  ...['directive.escalated', 'directive.summary', 'exposure.rulings'],
  'exposure.index-check',
  ...['ledger.key', 'ledger.event'],
  ...['incident.overdue', 'incident.due', 'incident.escalated', 'incident.filed'],
  ...['incident.received', 'incident.asked'],
  ...['audit.opened', 'audit.evidence-asked', 'finding.urgent', 'audit.evidence-due'],
  ...['audit.message', 'finding.acceptance-due'],
  ...['audit.opened', 'audit.evidence-asked', 'finding.urgent'],
  ...['council.task-ordered', 'council.json', 'council.papers', 'council.papers-released'],
  ...['council.meeting-notified', 'council.meeting-moved', 'council.meeting-cancelled'],
  ...['law.due', 'law.overdue', 'law.missing'],
]);
const tables = Array.from(
  readFileSync(join(root, 'migrations/schema.sql'), 'utf8').matchAll(/table ([a-z]+\.[a-z_]+)/gi),
  ([, name = '']) => name,
);
const known = new Set([...permissions, ...tables, ...Object.keys(words), ...others]);

/** Where nothing but an act can stand. */
const placed = new RegExp(
  `\\bact: (?:[^'\`,;{}]*\\? )?'((?:${kinds})\\.[a-z-]+)'(?:\\s*: '((?:${kinds})\\.[a-z-]+)')?`,
  'g',
);
const entered = new Set(
  files.flatMap(({ code }) => [
    ...Array.from(code.matchAll(placed), ([, one, other]) => [one ?? '', other ?? '']).flat(),
    ...Array.from(code.matchAll(new RegExp(`'((?:${kinds})\\.[a-z-]+)'`, 'g')))
      .map(([, text = '']) => text)
      .filter((text) => !known.has(text)),
  ]),
);
entered.delete('');

test('there is something to look at', () => {
  assert.ok(files.length > 200, `${files.length} files`);
  assert.ok(acts.size > 150, `${acts.size} acts`);
  assert.ok(entered.size > 100, `${entered.size} acts in the code`);
});

test('every act that is entered has words', () => {
  assert.deepEqual(
    [...entered, ...made].filter((act) => !acts.has(act)),
    [],
  );
});

test('nothing has words that nobody enters', () => {
  const quoted = files.map(({ code }) => code).join('\n');
  const unsaid = [...acts].filter((act) => !made.includes(act) && !quoted.includes(`'${act}'`));
  assert.deepEqual(unsaid, []);
});

test('every act put together at run time is one of those listed', () => {
  const templates = new Set(
    files.flatMap(({ code }) =>
      Array.from(
        code.matchAll(new RegExp(`\`((?:${kinds})\\.[a-z-]*\\$\\{\\w+\\})\``, 'g')),
        ([, text = '']) => text,
      ).filter((text) => !text.endsWith('${string}')),
    ),
  );
  assert.deepEqual([...templates].sort(), Object.keys(computed).sort());
});

test('each end of such an act is one of those listed', () => {
  const said = (path: string) => {
    const code = files.filter((file) => file.path.startsWith(path)).map((file) => file.code);
    const calls = code.join('\n').split(/(?<!function )\benter\(|\bwhat: (?=')/);
    // What is called with stands before the first end of a statement, the act in the first quotes.
    return calls.slice(1).flatMap((call) => {
      const [statement = ''] = call.split(';', 1);
      const [, end] = statement.split("'", 2);
      return end !== undefined && /^[a-z-]+$/.test(end) ? [end] : [];
    });
  };
  for (const [path, beginnings] of [
    ['features/access/server/', ['access.']],
    ['features/people/server/', ['people.', 'people.handover-', 'people.invitation-']],
    ['features/views/server/', ['view.']],
    ['features/notices/server/channels', ['notice-channel.']],
    ['features/notices/server/calendars', ['notice-calendar.']],
  ] as const) {
    const ends = said(path);
    assert.ok(ends.length > 0, path);
    const all = [...beginnings, 'people.recovery-'];
    const wordless = ends.filter((end) => !all.some((beginning) => acts.has(beginning + end)));
    assert.deepEqual(wordless, [], path);
  }
});

test('every act belongs to an area', () => {
  assert.deepEqual(
    [...acts].filter((act) => areaWords(act) === undefined),
    [],
  );
});
