import { z } from 'zod';

import type { Finding, Reading } from '#kernel/finding.ts';
import { Text } from '#kernel/text.ts';

import { momentOf } from './moment.ts';
import { say } from './texts.ts';

const most = 100;

/** A JSON Pointer (RFC 6901) from the steps that lead to a place. */
export function pointer(steps: readonly PropertyKey[]): string {
  return steps
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/**
 * A value checked against a shape. Every fault is an error with its place, under the rule given;
 * after a hundred, only how many more there are.
 */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  rule: string,
): Reading<z.infer<Schema>> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { ok: true, document: result.data, findings: [] };
  const { issues } = result.error;
  const findings: Finding[] = issues.slice(0, most).map((issue) => ({
    rule,
    path: pointer(issue.path),
    severity: 'error',
    text: textOf(issue),
  }));
  if (issues.length > most) {
    const text = say('advisory.more', { count: issues.length - most });
    findings.push({ rule, path: '', severity: 'error', text });
  }
  return { ok: false, findings };
}

/** A shape's own complaint, for transforms: a fault whose words come from the format's catalogue. */
export function complain(input: unknown, text: Text): z.core.$ZodRawIssue {
  return { code: 'custom', input, params: { text } };
}

/** An RFC 3339 moment; a text without an offset is UTC. */
export const moment = z
  .string()
  .max(64)
  .transform((text, context) => {
    const at = momentOf(text);
    if (at) return at;
    context.issues.push(complain(text, say('advisory.moment', { value: text })));
    return z.NEVER;
  });

function textOf(issue: z.core.$ZodIssue): Text {
  if (issue.code === 'invalid_type') {
    const key = issue.input === undefined ? 'advisory.missing' : 'advisory.type';
    return say(key, { expected: issue.expected });
  }
  if (issue.code === 'too_big') return say('advisory.too-big', { maximum: Number(issue.maximum) });
  if (issue.code === 'too_small') {
    return say('advisory.too-small', { minimum: Number(issue.minimum) });
  }
  if (issue.code === 'invalid_value') {
    return say('advisory.value', { allowed: issue.values.map(String).join(', ') });
  }
  const own = issue.code === 'custom' ? Text.safeParse(issue.params?.['text']) : undefined;
  if (!own?.success) return say('advisory.shape');
  const { key, values } = own.data;
  return values ? { key, values } : { key };
}
