import { z } from 'zod';

import type { Endpoint } from '#kernel/endpoint.ts';

/** The API reference, printed from the endpoints themselves (OpenAPI 3.1). */
export function describe(endpoints: readonly Endpoint[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return { openapi: '3.1.0', info: { title: 'Noroshi', version: '1' }, paths };
}

/** The words of a path, each with a capital: `/api/directives/:id` is ApiDirectivesId. */
const wordsOf = (path: string) =>
  path
    .split(/\W+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const schemaOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

function operation({ method, path, permission, input, output }: Endpoint) {
  const names = Object.keys(input.shape);
  const travels = (name: string) => (path.includes(`:${name}`) ? 'path' : 'query');
  const inPath = names.filter((name) => travels(name) === 'path');
  const parameters = (method === 'GET' ? names : inPath).map((name) => ({
    name,
    in: travels(name),
    required: travels(name) === 'path',
    schema: schemaOf(input.shape[name] as z.ZodType),
  }));
  return {
    operationId: method.toLowerCase() + wordsOf(path),
    'x-permission': permission,
    parameters,
    ...(method === 'GET'
      ? {}
      : { requestBody: { content: { 'application/json': { schema: schemaOf(input) } } } }),
    responses: {
      200: {
        description: 'The answer.',
        content: {
          'application/json': {
            schema: z.toJSONSchema(output, { io: 'input', unrepresentable: 'any' }),
          },
        },
      },
      default: {
        description: 'A refusal (RFC 9457).',
        content: { 'application/problem+json': { schema: { type: 'object' } } },
      },
    },
  };
}
