import assert from 'node:assert/strict';
import { test } from 'node:test';

import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';

import { describe } from './openapi.ts';

const input = z.strictObject({
  noteId: z.string(),
  text: z.string().max(9),
  remark: z.string().optional(),
});
const read = endpoint({
  method: 'GET',
  path: '/api/notes/:noteId',
  permission: 'access.self',
  input,
  output: z.object({ at: z.string() }),
});
const write = endpoint({ ...read, method: 'PUT' });
const enter = endpoint({ ...write, path: '/api/door', permission: 'public' });
const keep = endpoint({ ...write, method: 'POST' });

const described = JSON.parse(
  JSON.stringify(
    describe(
      [
        { endpoint: read, isFile: true },
        { endpoint: write },
        { endpoint: keep, upload: 9 },
        { endpoint: enter },
      ],
      { invalid: 400 },
    ),
  ),
) as {
  paths: Record<string, Record<string, Operation>>;
  components: { responses: { refusal: { 'x-statuses': unknown } } };
};
type Operation = {
  parameters: { name: string; in: string; required: boolean }[];
  security: unknown[];
  requestBody?: {
    content: Record<string, { schema: { properties?: object; required?: string[] } }>;
  };
  responses: { 200: { content: object } };
};
const note = described.paths['/api/notes/{noteId}']!;
const places = (operation: Operation) =>
  operation.parameters.map((each) => `${each.in} ${each.name}${each.required ? '' : '?'}`);

test('a reading takes what is not in its path from the query, and says what may be left out', () => {
  assert.deepEqual(places(note['get']!), ['path noteId', 'query text', 'query remark?']);
  assert.equal(note['get']!.requestBody, undefined);
});

test('a change takes the rest as its body, and a key that names the attempt', () => {
  assert.deepEqual(places(note['put']!), ['path noteId', 'header Idempotency-Key']);
  const { schema } = note['put']!.requestBody!.content['application/json']!;
  assert.deepEqual(Object.keys(schema.properties!), ['text', 'remark']);
  assert.deepEqual(schema.required, ['text']);
});

test('beside a file that is sent, everything else travels in the query', () => {
  assert.deepEqual(places(note['post']!).slice(0, 3), [
    'path noteId',
    'query text',
    'query remark?',
  ]);
  assert.deepEqual(Object.keys(note['post']!.requestBody!.content), ['application/octet-stream']);
});

test('a file that is answered is no JSON', () => {
  assert.deepEqual(Object.keys(note['get']!.responses[200].content), ['application/octet-stream']);
});

test('what is public asks for no token and no key', () => {
  const { security, parameters } = described.paths['/api/door']!['put']!;
  assert.deepEqual([security, parameters.map(({ name }) => name)], [[], []]);
});

test('a refusal says which status each reason has', () => {
  assert.deepEqual(described.components.responses.refusal['x-statuses'], { invalid: 400 });
});
