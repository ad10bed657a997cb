import {
  Ajv,
  type AnySchemaObject,
  type ErrorObject,
  type Options,
  type SchemaValidateFunction,
  type ValidateFunction,
} from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

import type { Finding } from '#kernel/finding.ts';

import { enumeration } from './enumeration.ts';
import { isDate, isDateTime, isEmail, isIriReference, isUri, isUuid } from './formats.ts';
import { say } from './texts.ts';
import { type Likeness, likeness, repetition } from './unique.ts';
import { wordingOf } from './wording.ts';

const deepest = 512;
const mostListed = 1_000;
const mostGathered = 10_000;

/** Judges a value by a schema: every broken rule, the first thousand listed. */
export type SchemaCheck = (value: unknown) => readonly Finding[];

/** How a schema is read. */
export type Manner = {
  /** The draft of JSON Schema it is written in, which may differ from what its `$schema` says. */
  readonly draft?: '7' | '2020-12';
  /**
   * What is run in place of a pattern, by the pattern: for regular expressions of a schema that
   * take more than linear time. A pattern that is not here is run as it is.
   */
  readonly patterns?: ReadonlyMap<string, (text: string) => boolean>;
};

/**
 * A check by a JSON Schema, of draft 7 unless `manner` says otherwise, compiled when it is first
 * used; `beside` are the schemas it refers to by `$id`, and nothing else is ever looked up.
 * Findings are named `<rule>.<keyword>`.
 *
 * Made for documents from strangers: the work is linear in the document, where the library's own
 * comparison of items and its joining of error lists are quadratic. The schema itself is trusted,
 * its patterns but for those replaced are run as they are.
 */
export function schemaCheck(
  rule: string,
  schema: AnySchemaObject,
  beside: readonly AnySchemaObject[] = [],
  manner: Manner = {},
): SchemaCheck {
  let compiled: ValidateFunction | undefined;
  return (value) => {
    if (isDeeper(value, deepest)) {
      return [finding(`${rule}.depth`, '', say('schema.too-deep', { limit: deepest }))];
    }
    compiled ??= compile(schema, beside, manner);
    return findingsOf(rule, errorsOf(compiled, value));
  };
}

/** What the compiled code reaches as `this` while it judges one document. */
type Judging = {
  readonly nameOf: Likeness;
  readonly gather: (all: ErrorObject[], more: readonly ErrorObject[]) => ErrorObject[];
};

/** Thrown through the compiled code once no reader would want to see more. */
class EnoughSeen extends Error {
  readonly errors: readonly ErrorObject[];
  constructor(errors: readonly ErrorObject[]) {
    super('enough seen');
    this.errors = errors;
  }
}

function gather(all: ErrorObject[], more: readonly ErrorObject[]): ErrorObject[] {
  for (const error of more) all.push(error);
  if (all.length > mostGathered) throw new EnoughSeen(all);
  return all;
}

function compile(
  schema: AnySchemaObject,
  beside: readonly AnySchemaObject[],
  { draft = '7', patterns }: Manner,
): ValidateFunction {
  const options: Options = {
    strict: false,
    allErrors: true,
    logger: false,
    validateSchema: false,
    passContext: true,
    // A multiple of 0.1 such as 8.3 is none in binary.
    multipleOfPrecision: 9,
    formats: {
      date: isDate,
      'date-time': isDateTime,
      'iri-reference': isIriReference,
      uri: isUri,
      uuid: isUuid,
      'idn-email': isEmail,
      // CycloneDX 1.2 writes `"format": "string"`, which JSON Schema does not know.
      string: true,
    },
    code: { process: linear, ...(patterns && { regExp: replacing(patterns) }) },
  };
  const ajv = draft === '7' ? new Ajv(options) : new Ajv2020(options);
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    validate: unique,
  });
  ajv.removeKeyword('enum');
  ajv.addKeyword(enumeration);
  for (const other of beside) ajv.addSchema(other);
  return ajv.compile(schema);
}

/** Makes regular expressions as the library would, but for the patterns that are replaced. */
function replacing(patterns: NonNullable<Manner['patterns']>) {
  const engine = (pattern: string, flags: string) => {
    const test = patterns.get(pattern);
    // The library tells one regular expression from another by its text.
    // eslint-disable-next-line no-restricted-syntax -- the patterns of schemas that ship, each reviewed
    return test ? { test, toString: () => pattern } : new RegExp(pattern, flags);
  };
  return Object.assign(engine, { code: 'new RegExp' });
}

/** Sends both ways in which the compiled code joins errors through `gather`. */
function linear(code: string): string {
  return code
    .replaceAll(/vErrors\.concat\(([\w.]+)\)/g, 'this.gather(vErrors,$1)')
    .replaceAll(/vErrors\.push\((\w+)\)/g, 'this.gather(vErrors,[$1])');
}

const unique: SchemaValidateFunction = function (this: Judging, wanted: boolean, items: unknown[]) {
  const repeated = wanted ? repetition(items, this.nameOf) : undefined;
  if (!repeated) return true;
  unique.errors = [{ keyword: 'uniqueItems', params: repeated }];
  return false;
};

function errorsOf(compiled: ValidateFunction, value: unknown): readonly ErrorObject[] {
  const judging: Judging = { nameOf: likeness(), gather };
  try {
    return compiled.call(judging, value) ? [] : (compiled.errors ?? []);
  } catch (error) {
    if (error instanceof EnoughSeen) return error.errors;
    throw error;
  }
}

function findingsOf(rule: string, errors: readonly ErrorObject[]): readonly Finding[] {
  const findings = errors
    .slice(0, mostListed)
    .map((error) => finding(`${rule}.${error.keyword}`, placeOf(error), wordingOf(error)));
  if (errors.length <= mostListed) return findings;
  return [...findings, finding(`${rule}.more`, '', say('schema.more', { count: errors.length }))];
}

function finding(rule: string, path: string, text: Finding['text']): Finding {
  return { rule, path, severity: 'error', text };
}

/** An undefined property is at fault itself; every other fault lies where the schema was applied. */
function placeOf({ instancePath, params }: ErrorObject): string {
  const extra: unknown = params['additionalProperty'] ?? params['unevaluatedProperty'];
  if (typeof extra !== 'string') return instancePath;
  return `${instancePath}/${extra.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function isDeeper(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (limit === 0) return true;
  for (const member of Object.values(value)) {
    if (typeof member === 'object' && isDeeper(member, limit - 1)) return true;
  }
  return false;
}
