import { z } from 'zod';

/** As much of a JSON Schema (2020-12) as our own endpoints use. */
export type Schema = {
  readonly type?: string | readonly string[] | undefined;
  readonly format?: string | undefined;
  readonly enum?: readonly Value[] | undefined;
  readonly const?: Value | undefined;
  readonly pattern?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Schema | undefined;
  readonly additionalProperties?: Schema | boolean | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly allOf?: readonly Schema[] | undefined;
};

type Value = string | number | boolean | null;
const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    format: z.string().optional(),
    enum: z.array(Value).optional(),
    const: Value.optional(),
    pattern: z.string().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
    properties: z.record(z.string(), Schema).optional(),
    required: z.array(z.string()).optional(),
    items: Schema.optional(),
    additionalProperties: z.union([z.boolean(), Schema]).optional(),
    anyOf: z.array(Schema).optional(),
    oneOf: z.array(Schema).optional(),
    allOf: z.array(Schema).optional(),
  }),
);

/** One name within what is sent or answered: of which form it is, and what stands within it. */
export type Member = {
  readonly name: string;
  readonly form: string;
  readonly required: boolean;
  readonly within: readonly Member[];
};

/** What stands within a schema, name by name, however many lists and choices it is wrapped in. */
export function membersOf(schema: Schema): Member[] {
  const own = Object.entries(schema.properties ?? {}).map(([name, part]) => ({
    name,
    form: formOf(part),
    required: schema.required?.includes(name) ?? false,
    within: membersOf(part),
  }));
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const { additionalProperties: others } = schema;
  return [
    ...own,
    ...(schema.items ? membersOf(schema.items) : []),
    ...(typeof others === 'object' ? membersOf(others) : []),
    ...parts.flatMap(membersOf),
  ];
}

const dash = '–';

function span(least: number | undefined, most: number | undefined): string {
  // What JavaScript cannot count beyond is no limit that anybody set.
  const [from, to] = [least, most].map((each) =>
    each === undefined || Math.abs(each) >= Number.MAX_SAFE_INTEGER ? '' : String(each),
  );
  return from === '' && to === '' ? '' : ` ${from ?? ''}${dash}${to ?? ''}`;
}

/** The form of a value in one line, as programs write it: `string 1–200`, `"a" | "b"`, `object[]`. */
export function formOf(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(formOf))].join(' | ');
  if (schema.type === 'array') {
    const item = schema.items ? formOf(schema.items) : 'any';
    const items = item.includes(' ') ? `(${item})[]` : `${item}[]`;
    return items + span(schema.minItems, schema.maxItems);
  }
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (types.length === 0) return schema.properties ? 'object' : 'any';
  return types.map((type) => type + limitsOf(schema, type)).join(' | ');
}

function limitsOf(schema: Schema, type: string): string {
  if (type === 'number' || type === 'integer') return span(schema.minimum, schema.maximum);
  if (type !== 'string') return '';
  if (schema.format) return ` (${schema.format})`;
  const [, prefix] = /^\^([a-z]+_)\[0-9a-f\]/.exec(schema.pattern ?? '') ?? [];
  return prefix ? ` (${prefix}…)` : span(schema.minLength, schema.maxLength);
}
