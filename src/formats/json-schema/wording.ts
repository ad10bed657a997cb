import type { ErrorObject } from 'ajv';

import type { Text } from '#kernel/text.ts';

import { say } from './texts.ts';

const longestValue = 120;
const mostValues = 8;

/** What one broken schema rule means, in words. Values of the document are cut short. */
export function wordingOf(error: ErrorObject): Text {
  const word = words[error.keyword] ?? words[sameAs[error.keyword] ?? ''];
  return word?.(error.params) ?? say('schema.other', { keyword: error.keyword });
}

type Params = Readonly<Record<string, unknown>>;

const sameAs: Readonly<Record<string, string>> = {
  exclusiveMinimum: 'minimum',
  exclusiveMaximum: 'maximum',
  anyOf: 'oneOf',
  dependentRequired: 'dependencies',
  unevaluatedItems: 'additionalItems',
  items: 'additionalItems',
  if: 'not',
  'false schema': 'not',
};

const words: Readonly<Record<string, (params: Params) => Text | undefined>> = {
  required: ({ missingProperty }) => say('schema.required', { property: shown(missingProperty) }),
  type: ({ type }) => say('schema.type', { expected: listed(type) }),
  enum: ({ allowedValues }) => say('schema.enum', { allowed: listed(allowedValues) }),
  const: ({ allowedValue }) => say('schema.const', { expected: shown(allowedValue) }),
  additionalProperties: ({ additionalProperty }) =>
    say('schema.additionalProperties', { property: shown(additionalProperty) }),
  unevaluatedProperties: ({ unevaluatedProperty }) =>
    say('schema.additionalProperties', { property: shown(unevaluatedProperty) }),
  minProperties: ({ limit }) => say('schema.minProperties', { limit: shown(limit) }),
  maxProperties: ({ limit }) => say('schema.maxProperties', { limit: shown(limit) }),
  additionalItems: ({ limit, len }) =>
    say('schema.additionalItems', { limit: shown(limit ?? len) }),
  pattern: ({ pattern }) => say('schema.pattern', { pattern: shown(pattern) }),
  format: ({ format }) => formatWord(format),
  minimum: ({ limit }) => say('schema.minimum', { limit: shown(limit) }),
  maximum: ({ limit }) => say('schema.maximum', { limit: shown(limit) }),
  multipleOf: ({ multipleOf }) => say('schema.multipleOf', { unit: shown(multipleOf) }),
  minLength: ({ limit }) => say('schema.minLength', { limit: shown(limit) }),
  maxLength: ({ limit }) => say('schema.maxLength', { limit: shown(limit) }),
  minItems: ({ limit }) => say('schema.minItems', { limit: shown(limit) }),
  maxItems: ({ limit }) => say('schema.maxItems', { limit: shown(limit) }),
  uniqueItems: ({ first, second }) =>
    say('schema.uniqueItems', { first: shown(first), second: shown(second) }),
  oneOf: ({ passingSchemas }) =>
    say(Array.isArray(passingSchemas) ? 'schema.oneOf.several' : 'schema.oneOf.none'),
  dependencies: ({ property, missingProperty }) =>
    say('schema.dependencies', { property: shown(property), missing: shown(missingProperty) }),
  not: () => say('schema.forbidden'),
};

function formatWord(format: unknown): Text | undefined {
  switch (format) {
    case 'date-time':
    case 'date':
    case 'iri-reference':
    case 'uri':
    case 'uuid':
    case 'idn-email':
      return say(`schema.format.${format}`);
    default:
      return undefined;
  }
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

function listed(values: unknown): string {
  if (!Array.isArray(values)) return shown(values);
  const first = values.slice(0, mostValues).map(shown).join(', ');
  return values.length > mostValues ? `${first}, … (${values.length})` : first;
}
