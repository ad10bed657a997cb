import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';

import { Schema } from './schema.ts';

const Content = z.record(z.string(), z.object({ schema: Schema }));

const Parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  schema: Schema,
});

const Operation = z.object({
  operationId: z.string(),
  'x-permission': z.string(),
  parameters: z.array(Parameter),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.object({ 200: z.object({ content: Content }) }),
});

const methods = ['get', 'post', 'put', 'delete'] as const;

const Description = z.object({
  paths: z.record(z.string(), z.partialRecord(z.enum(methods), Operation)),
  components: z.object({
    responses: z.object({
      refusal: z.object({ 'x-statuses': z.record(z.string(), z.number()) }),
    }),
  }),
});

/** The description of every endpoint, which the server makes from the endpoints themselves. */
export const showDescription = endpoint({
  method: 'GET',
  path: '/api/openapi.json',
  permission: 'public',
  input: z.strictObject({}),
  output: Description,
});

/** One thing that a program can ask for. */
export type Call = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly permission: string;
  readonly parameters: readonly z.infer<typeof Parameter>[];
  /** What is sent as a body, by its type of content. */
  readonly body: Carried | undefined;
  readonly answer: Carried | undefined;
};

type Carried = { readonly type: string; readonly schema: Schema };

function carried(content: z.infer<typeof Content> | undefined): Carried | undefined {
  const [first] = Object.entries(content ?? {});
  return first && { type: first[0], schema: first[1].schema };
}

/** Everything that can be asked for, in the order in which the features were declared. */
export function callsOf({ paths }: z.infer<typeof Description>): Call[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    methods.flatMap((method) => {
      const operation = operations[method];
      if (!operation) return [];
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        permission: operation['x-permission'],
        parameters: operation.parameters,
        body: carried(operation.requestBody?.content),
        answer: carried(operation.responses[200].content),
      };
    }),
  );
}

/** The feature that a permission belongs to: what stands before its dot. */
export const featureOf = (permission: string): string => permission.split('.', 1)[0] ?? permission;

/** A call as somebody types it on a command line, with a token and examples for whatever is needed. */
export function curlOf(call: Call, origin: string): string {
  const { method, path, permission, parameters, body } = call;
  const wanted = parameters.filter(({ required }) => required);
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase());
  const query = wanted
    .filter((each) => each.in === 'query')
    .map(({ name }) => `${name}=${name.toUpperCase()}`)
    .join('&');
  const isChange = method !== 'GET';
  const lines = [
    `curl${isChange ? ` -X ${method}` : ''} '${origin}${address}${query && `?${query}`}'`,
    ...(permission === 'public' ? [] : [`-H "Authorization: Bearer $NOROSHI_TOKEN"`]),
    ...(wanted.some(({ name }) => name === 'Idempotency-Key')
      ? [`-H "Idempotency-Key: $(uuidgen)"`]
      : []),
    ...(body ? [`-H 'Content-Type: ${body.type}'`, sentWith(body)] : []),
  ];
  return lines.join(' \\\n  ');
}

function sentWith({ type, schema }: Carried): string {
  if (type !== 'application/json') return '--data-binary @FILE';
  // A quotation mark within single quotes would end what the shell takes as one word.
  return `-d '${JSON.stringify(exampleOf(schema)).replaceAll("'", String.raw`'\''`)}'`;
}

/** Something of the form of a schema: whatever is required, with its name where a text is asked for. */
function exampleOf(schema: Schema, name = 'text', depth = 0): unknown {
  const value = fixedOf(schema);
  if (value !== undefined) return value;
  const [choice] = schema.anyOf ?? schema.oneOf ?? [];
  if (choice) return exampleOf(choice, name, depth);
  const type = typeOf(schema);
  if (type === 'array') {
    return schema.items && depth < deepest ? [exampleOf(schema.items, name, depth + 1)] : [];
  }
  return type === 'object' ? exampleObject(schema, depth) : exampleValue(schema, type, name);
}

/** The one value that a schema lets be, or the first of several. */
const fixedOf = (schema: Schema) => schema.const ?? schema.enum?.[0];

const typeOf = ({ type, properties }: Schema): string =>
  [type].flat()[0] ?? (properties ? 'object' : 'string');

/** How far an example goes into things within things. */
const deepest = 6;

function exampleValue(
  schema: Schema,
  type: string,
  name: string,
): string | number | boolean | null {
  if (type === 'number' || type === 'integer') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  if (type === 'null') return null;
  return schema.format === 'date-time' ? '2026-11-26T09:00:00+09:00' : name.toUpperCase();
}

function exampleObject({ properties = {}, required = [] }: Schema, depth: number): object {
  if (depth >= deepest) return {};
  const wanted = Object.entries(properties).filter(([name]) => required.includes(name));
  return Object.fromEntries(
    wanted.map(([name, schema]) => [name, exampleOf(schema, name, depth + 1)]),
  );
}
