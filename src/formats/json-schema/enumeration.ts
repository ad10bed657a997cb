import { _, type CodeKeywordDefinition } from 'ajv';
import library from 'ajv/dist/vocabularies/validation/enum.js';

const long = 200;

/**
 * The keyword `enum` as the library has it, in the place that it has there, but that a long list is
 * looked up where the library compares with each: CycloneDX names seven hundred licences.
 */
export const enumeration: CodeKeywordDefinition = {
  ...library.default,
  before: 'not',
  code(context) {
    if (isLong(context.schema)) {
      const texts = context.gen.scopeValue('obj', { ref: new Set(context.schema) });
      context.pass(_`${texts}.has(${context.data})`);
    } else library.default.code(context);
  },
};

/** Whether a list is long, and of nothing but texts: those are equal where they are the same. */
function isLong(allowed: unknown): allowed is readonly string[] {
  if (!Array.isArray(allowed) || allowed.length < long) return false;
  return allowed.every((each) => typeof each === 'string');
}
