import type { z } from 'zod';

import type { Fault } from './refusal.ts';
import type { Text } from './text.ts';
import { say } from './texts.ts';

type Issue = z.core.$ZodIssue;

const pointer = (path: readonly PropertyKey[]) =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function wordsOf(issue: Issue): Text {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.includes('received undefined')
        ? say('kernel.required')
        : say('kernel.wrong-type', { expected: issue.expected });
    case 'too_small':
      return say('kernel.too-short', { minimum: Number(issue.minimum) });
    case 'too_big':
      return say('kernel.too-long', { maximum: Number(issue.maximum) });
    case 'invalid_value':
      return say('kernel.not-one-of', { values: issue.values.map(String).join(', ') });
    case 'invalid_format':
      return say('kernel.wrong-form');
    default:
      return say('kernel.wrong-value');
  }
}

/** Every fault that a schema found, each with the JSON Pointer of its place. */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((name) => ({
          path: pointer([...issue.path, name]),
          text: say('kernel.unexpected-key', { name }),
        }))
      : [{ path: pointer(issue.path), text: wordsOf(issue) }],
  );
}
