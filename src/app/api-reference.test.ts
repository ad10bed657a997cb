import assert from 'node:assert/strict';
import { test } from 'node:test';

import { featureNames, featureWords, reasonWords } from '#features/help/api-words.ts';
import { callsOf, curlOf, featureOf, showDescription } from '#features/help/reference.ts';
import { formOf } from '#features/help/schema.ts';
import { describe } from '#platform/openapi.ts';

import { routes } from './routes.ts';
import { words } from './words.ts';

const statuses = { invalid: 400, 'not-found': 404 };
const sent: unknown = JSON.parse(JSON.stringify(describe(routes, statuses)));
const description = showDescription.output.parse(sent);
const calls = callsOf(description);

test('the reference reads every endpoint of the description that the server gives', () => {
  const places = routes.map(({ endpoint: { method, path } }) => `${method} ${path}`);
  assert.deepEqual(
    calls.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`).sort(),
    places.sort(),
  );
  assert.equal(new Set(calls.map(({ id }) => id)).size, calls.length);
});

test('every feature that has an endpoint, and every reason, has words', () => {
  for (const { permission } of calls) {
    const feature = featureOf(permission);
    assert.ok(featureNames.includes(feature), feature);
    assert.ok(featureWords(feature).key in words, feature);
  }
  for (const reason of Object.keys(statuses)) assert.ok(reasonWords(reason).key in words, reason);
});

test('the example of a body has every name that it must have', () => {
  let bodies = 0;
  for (const call of calls) {
    const { method, path, body } = call;
    const example = curlOf(call, 'https://noroshi.example');
    assert.doesNotMatch(example, /undefined|\[object|\{\w+\}'/, path);
    if (body?.type !== 'application/json') continue;
    bodies += 1;
    const given = example.slice(example.indexOf("-d '") + 4, -1);
    const parsed = JSON.parse(given.replaceAll(String.raw`'\''`, "'")) as object;
    const wanted = body.schema.required ?? [];
    assert.deepEqual(
      wanted.filter((name) => !(name in parsed)),
      [],
      `${method} ${path}`,
    );
    assert.notEqual(formOf(body.schema), 'any', path);
  }
  assert.ok(bodies > 40, `${String(bodies)} bodies`);
});
