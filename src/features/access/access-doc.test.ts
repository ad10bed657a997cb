import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { permissions, rights, roles, tokenPermissions } from './role.ts';

const features = new URL('../', import.meta.url);
const page = readFileSync(new URL('../../../docs/access.md', import.meta.url), 'utf8');

/** The first table of the page, by column: for each row the text of that cell. */
function table(): Map<string, Map<string, string>> {
  const rows = page
    .slice(page.indexOf('| permission'))
    .split('\n\n')[0]!
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const [head = [], , ...body] = rows;
  return new Map(
    head.map((column, at) => [
      column,
      new Map(body.map((row) => [row[0]!.replaceAll('`', ''), row[at] ?? ''])),
    ]),
  );
}

const columns = table();
const marked = (column: string) =>
  [...columns.get(column)!].filter(([, cell]) => cell === '●').map(([permission]) => permission);

/** The permissions that the endpoints of every feature need. */
async function needed(): Promise<string[]> {
  const modules = readdirSync(features).flatMap((feature) =>
    readdirSync(new URL(feature, features))
      .filter((name) => name.endsWith('api.ts'))
      .map((name) => new URL(`${feature}/${name}`, features)),
  );
  assert.ok(modules.length >= 7, `only ${modules.length} features declare endpoints`);
  const declared = await Promise.all(
    modules.map(async (file) =>
      Object.values((await import(pathToFileURL(file.pathname).href)) as object),
    ),
  );
  const named = declared
    .flat()
    .filter((value: unknown): value is { path: string; permission: string } => {
      return (
        typeof value === 'object' && value !== null && 'path' in value && 'permission' in value
      );
    })
    .map(({ permission }) => permission);
  return [...new Set(named)].filter((permission) => permission !== 'public').sort();
}

test('the page has a column for every role, one for tokens and no other', () => {
  assert.deepEqual([...columns.keys()], ['permission', 'lets', 'when', ...roles, 'token']);
});

test('a cell is a mark, or empty', () => {
  for (const column of [...roles, 'token']) {
    for (const [permission, cell] of columns.get(column)!) {
      if (permission !== 'reach') assert.match(cell, /^●?$/, `${column}, ${permission}`);
    }
  }
});

for (const role of roles) {
  test(`the page gives ${role} what the code gives`, () => {
    assert.deepEqual(marked(role), [...rights[role].permissions].sort());
    assert.equal(columns.get(role)!.get('reach'), rights[role].reach);
  });
}

test('the page lets a token hold what the code lets it hold', () => {
  assert.deepEqual(marked('token'), [...tokenPermissions].sort());
});

test('the permissions of the page are those that endpoints need, each held by some role', async () => {
  const listed = [...columns.get('permission')!.keys()].filter((row) => row !== 'reach');
  assert.deepEqual(listed, await needed());
  assert.deepEqual(listed, permissions);
});
