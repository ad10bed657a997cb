import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Call, curlOf } from './reference.ts';
import { formOf, membersOf, type Schema } from './schema.ts';

const forms: [string, Schema, string][] = [
  ['a text with limits', { type: 'string', minLength: 1, maxLength: 200 }, 'string 1–200'],
  ['a text without', { type: 'string' }, 'string'],
  ['a moment', { type: 'string', format: 'date-time', pattern: 'x' }, 'string (date-time)'],
  ['an id', { type: 'string', pattern: '^org_[0-9a-f]{8}$' }, 'string (org_…)'],
  ['a choice', { type: 'string', enum: ['a', 'b'] }, '"a" | "b"'],
  ['one value', { const: true }, 'true'],
  ['something or nothing', { anyOf: [{ type: 'number' }, { type: 'null' }] }, 'number | null'],
  ['the same in short', { type: ['string', 'null'] }, 'string | null'],
  ['a list', { type: 'array', items: { type: 'object' }, maxItems: 9 }, 'object[] –9'],
  ['a list of choices', { type: 'array', items: { enum: ['a', 'b'] } }, '("a" | "b")[]'],
  ['an integer', { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER }, 'integer 1–'],
  ['anything', {}, 'any'],
];
for (const [situation, schema, expected] of forms) {
  test(`${situation} is written ${expected}`, () => {
    assert.equal(formOf(schema), expected);
  });
}

test('what stands within is found through lists and choices', () => {
  const part: Schema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] };
  const within = [{ name: 'a', form: 'string', required: true, within: [] }];
  assert.deepEqual(membersOf(part), within);
  assert.deepEqual(membersOf({ type: 'array', items: part }), within);
  assert.deepEqual(membersOf({ anyOf: [part, { type: 'null' }] }), within);
  assert.deepEqual(membersOf({ type: 'object', additionalProperties: part }), within);
});

const call: Call = {
  ...{ id: 'x', method: 'POST', path: '/api/notes/{noteId}', permission: 'notes.write' },
  parameters: [
    { name: 'noteId', in: 'path', required: true, schema: {} },
    { name: 'of', in: 'query', required: true, schema: {} },
    { name: 'page', in: 'query', required: false, schema: {} },
    { name: 'Idempotency-Key', in: 'header', required: true, schema: {} },
  ],
  body: {
    type: 'application/json',
    schema: {
      type: 'object',
      properties: { text: { type: 'string' }, kind: { const: "it's" }, remark: { type: 'string' } },
      required: ['text', 'kind'],
    },
  },
  answer: undefined,
};

test('a change as it is typed holds all that it needs, and one quoted word stays one', () => {
  assert.deepEqual(curlOf(call, 'https://noroshi.example').split(' \\\n  '), [
    "curl -X POST 'https://noroshi.example/api/notes/NOTEID?of=OF'",
    '-H "Authorization: Bearer $NOROSHI_TOKEN"',
    '-H "Idempotency-Key: $(uuidgen)"',
    "-H 'Content-Type: application/json'",
    `-d '{"text":"TEXT","kind":"it'\\''s"}'`,
  ]);
});

test('what is public is asked for without a token', () => {
  const open = { ...call, method: 'GET', permission: 'public', parameters: [], body: undefined };
  assert.equal(curlOf(open, ''), "curl '/api/notes/NOTEID'");
});

test('a file is sent as it is', () => {
  const body = { type: 'application/octet-stream', schema: {} };
  assert.match(curlOf({ ...call, body }, ''), /--data-binary @FILE$/);
});
