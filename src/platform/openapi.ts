import { z } from 'zod';

import type { Endpoint } from '#kernel/endpoint.ts';

/** How an endpoint is served, as far as whoever calls it has to know. */
type Served = {
  readonly endpoint: Endpoint;
  /** Largest body in bytes, where the body is a file. */
  readonly upload?: number;
  /** Its answer is a file. */
  readonly isFile?: boolean;
  /** Its answer is a stream of events. */
  readonly follow?: unknown;
};

/** The status of each reason for which something is refused. */
type Statuses = Readonly<Record<string, number>>;

/** The API reference, printed from the endpoints themselves (OpenAPI 3.1). */
export function describe(served: readonly Served[], statuses: Statuses) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const each of served) {
    const { path, method } = each.endpoint;
    const address = path.replaceAll(/:(\w+)/g, '{$1}');
    paths[address] = { ...paths[address], [method.toLowerCase()]: operation(each) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Noroshi', version: '1' },
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'noroshi' },
      },
      responses: { refusal: refusal(statuses) },
    },
  };
}

/** A refusal as it is sent, with the status of each reason. */
const refusal = (statuses: Statuses) => ({
  description: 'A refusal (RFC 9457).',
  'x-statuses': statuses,
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        properties: {
          status: { type: 'integer' },
          reason: { type: 'string', enum: Object.keys(statuses) },
          title: { type: 'string' },
          faults: {
            type: 'array',
            items: {
              type: 'object',
              properties: { path: { type: 'string' }, title: { type: 'string' } },
              required: ['path', 'title'],
            },
          },
        },
        required: ['status', 'title'],
      },
    },
  },
});

/** The words of a path, each with a capital: `/api/directives/:id` is ApiDirectivesId. */
const wordsOf = (path: string) =>
  path
    .split(/\W+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

function schemaOf(schema: z.ZodType) {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  delete described.$schema;
  return described;
}

/** Whether a name may be left out of what is sent. */
const isOptional = (schema: z.ZodType) => schema.safeParse(undefined).success;

function operation(served: Served) {
  const { endpoint, upload } = served;
  const { method, path, permission, input } = endpoint;
  const isPublic = permission === 'public';
  const names = Object.keys(input.shape);
  const inPath = names.filter((name) => path.includes(`:${name}`));
  const inQuery = method === 'GET' || upload ? names.filter((name) => !inPath.includes(name)) : [];
  const parameter = (place: 'path' | 'query') => (name: string) => {
    const schema = input.shape[name] as z.ZodType;
    const required = place === 'path' || !isOptional(schema);
    return { name, in: place, required, schema: schemaOf(schema) };
  };
  return {
    operationId: method.toLowerCase() + wordsOf(path),
    'x-permission': permission,
    security: isPublic ? [] : [{ token: [] }, { session: [] }],
    parameters: [
      ...inPath.map(parameter('path')),
      ...inQuery.map(parameter('query')),
      ...(method === 'GET' || isPublic ? [] : [idempotencyKey]),
    ],
    ...bodyOf(served, inPath),
    responses: {
      200: { description: 'The answer.', content: contentOf(served) },
      default: { $ref: '#/components/responses/refusal' },
    },
  };
}

/** A change is named, so that it is done once however often it is sent. */
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string' },
};

/** What is sent as a body: a file, or JSON without what is in the path. */
function bodyOf({ endpoint: { method, input }, upload }: Served, inPath: readonly string[]) {
  if (upload) return { requestBody: { required: true, content: file } };
  if (method === 'GET') return {};
  const { properties = {}, required = [], ...rest } = schemaOf(input);
  const isLeft = (name: string) => !inPath.includes(name);
  const schema = {
    ...rest,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => isLeft(name))),
    required: required.filter(isLeft),
  };
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

const file = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };

function contentOf({ endpoint: { output }, isFile, follow }: Served) {
  if (isFile) return file;
  return { [follow ? 'text/event-stream' : 'application/json']: { schema: schemaOf(output) } };
}
