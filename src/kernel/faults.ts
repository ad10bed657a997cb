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
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_value':
      return say('kernel.not-one-of', { values: issue.values.map(String).join(', ') });
    case 'invalid_format':
      return say('kernel.wrong-form');
    default:
      return say('kernel.wrong-value');
  }
}

/** An empty text where one is needed is missing, not short. */
function tooSmall(origin: string, minimum: number): Text {
  if (origin !== 'string') return say('kernel.too-short', { minimum });
  return minimum === 1 ? say('kernel.required') : say('kernel.too-few-characters', { minimum });
}

const tooBig = (origin: string, maximum: number): Text =>
  origin === 'string'
    ? say('kernel.too-many-characters', { maximum })
    : say('kernel.too-long', { maximum });

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
