import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { root } from '#platform/root.ts';

import { commands } from './commands.ts';
import { jobs } from './jobs.ts';
import { routes } from './routes.ts';

// Every place where something leaves is known, and leads through the exit door. docs/access.md lists them.

const page = readFileSync(join(root, 'docs/access.md'), 'utf8');

/** What an address looks like that is made to be handed on, saved or subscribed to. */
const outward =
  /export|download|\bfeed\b|proof|receipt|calendar|\.(csv|ics|xlsx|json|xml|pdf|zip)\b|taxii|csaf|public/;

// These keep the addresses; what is read at one passes the door deadline by deadline.
const keepsAddresses = ['/api/notice-calendars', '/api/notice-calendars/:calendarId'];

test('an endpoint whose address says that its answer leaves is declared an exit', () => {
  const undeclared = routes
    .map(({ endpoint }) => endpoint)
    .filter(({ path, exit }) => outward.test(path) && !exit && !keepsAddresses.includes(path));
  assert.deepEqual(
    undeclared.map(({ path }) => path),
    [],
  );
});

test('every endpoint that is an exit stands in the list of docs/access.md', () => {
  for (const { endpoint } of routes.filter(({ endpoint: { exit } }) => exit)) {
    assert.ok(page.includes(`\`${endpoint.method} ${endpoint.path}\``), endpoint.path);
  }
});

// Read at the host by whoever keeps the database itself; nothing of it is made to be handed on.
const printedAtTheHost = [
  ...[
    'start',
    'exercise',
    'clock',
    'import',
    'exposed',
    'validate',
    'versions',
    'purl',
    'cvss',
    'decide',
    'duties',
    'duties test',
    'duties propose',
    'incident file',
    'incident show',
    'incident correct',
  ],
  ...['dependents', 'profiles', 'compare', 'resolve', 'vers', 'search'],
  ...['audit import', 'audit diff', 'audit impact', 'audit merge', 'audit findings'],
  ...['audit evidence', 'audit remark'],
  ...['audit import', 'audit diff', 'audit impact', 'plan diff'],
  ...['audit import', 'audit diff', 'audit impact', 'law readiness'],
  ...['ledger verify', 'ledger checkpoint', 'ledger verify-receipt', 'migrate', 'seat'],
  'doctor',
];

test('every command is known to print at the host alone, or is declared an exit', () => {
  const unknown = commands.filter(({ name, exit }) => !exit && !printedAtTheHost.includes(name));
  assert.deepEqual(
    unknown.map(({ name }) => name),
    [],
  );
  const exits = commands.filter(({ exit }) => exit).map(({ name }) => name);
  assert.ok(exits.includes('ledger prove'));
  for (const name of exits) assert.ok(page.includes(`\`noroshi ${name}\``), name);
});

// Fetches from sources and hands nothing to them.
const takesIn = ['intake'];
const wires = /from '(node:https?|node:net|node:tls|undici|nodemailer|#platform\/egress\.ts)'/;

test('a feature that speaks to the network does so behind the exit door', () => {
  const features = join(root, 'src/features');
  const speaking = readdirSync(features).filter((feature) => {
    const sources = sourcesOf(join(features, feature));
    return sources.some((text) => wires.test(text));
  });
  for (const feature of speaking.filter((each) => !takesIn.includes(each))) {
    const sources = sourcesOf(join(features, feature));
    assert.ok(
      sources.some((text) => text.includes('passExit(')),
      `${feature} sends, and passes no door`,
    );
  }
});

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/(\.test|(^|\/)testing[a-z-]*)\.ts$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

test('there are jobs and endpoints to look at', () => {
  assert.ok(routes.length > 40 && jobs.length > 0);
});
