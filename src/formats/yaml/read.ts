import { Composer, type Document } from 'yaml';

import type { JsonValue } from '#formats/json/read.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { defaultYamlLimits, type YamlLimits } from './limits.ts';
import { type Remarks, remarks } from './remarks.ts';
import { say } from './texts.ts';
import { tokensOf } from './tokens.ts';
import { valueOf } from './value.ts';

// YAML 1.2.2 §5.1; the parser marks places with some of them.
const outsideText = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * One YAML 1.2 document (core schema) as the value the same document in JSON would have.
 *
 * Refused, with the line of each: what is no YAML; a second document; aliases, foreign tags and
 * directives; keys that are no strings, stand twice or reach a prototype; numbers a double does not
 * keep; U+0000, other control characters and unpaired surrogates; and whatever exceeds the limits.
 */
export function readYaml(text: string, limits: Partial<YamlLimits> = {}): Reading<JsonValue> {
  const bounds = { ...defaultYamlLimits, ...limits };
  if (text.length > bounds.characters) {
    const size = { characters: text.length, limit: bounds.characters };
    return refused([whole('yaml.too-large', size)]);
  }
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const notes = remarks(body);
  const control = body.search(outsideText);
  if (control >= 0) {
    const code = `U+${body.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0')}`;
    notes.note('yaml.control', { offset: control, path: '' }, { code });
    return refused(notes.findings());
  }
  const tokens = tokensOf(body, bounds, notes);
  if (!tokens) return refused(notes.findings());

  const composer = composerFor(notes);
  const [document, second] = composer.compose(tokens, true, body.length);
  if (second) notes.note('yaml.several', { offset: second.range[0], path: '' });
  const value = document && valueIn(document, notes);
  const findings = notes.findings();
  if (findings.length > 0) return refused(findings);
  if (value === undefined) return refused([whole('yaml.empty', {})]);
  return { ok: true, document: value, findings: [] };
}

// `uniqueKeys` compares every key with every other; keys are told apart in value.ts.
const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  intAsBigInt: true,
  logLevel: 'silent',
} as const;

/**
 * A composer that tells its errors and warnings to us. Its own way is an `Error` with its stack for
 * each, and a text can be nothing but errors: that takes a gigabyte.
 */
function composerFor(notes: Remarks): Composer {
  const composer = new Composer(options);
  Object.defineProperty(composer, 'onError', {
    value: (source: Source, code: string) => {
      notes.note('yaml.syntax', { offset: offsetOf(source), path: '' }, { code });
    },
  });
  return composer;
}

type Source = number | readonly [number, ...number[]] | { readonly offset: number };

function offsetOf(source: Source): number {
  if (typeof source === 'number') return source;
  return 'offset' in source ? source.offset : source[0];
}

function valueIn({ contents }: Document.Parsed, notes: Remarks): JsonValue | undefined {
  if (contents === null || notes.findings().length > 0) return undefined;
  return valueOf(contents, '', notes);
}

function whole(rule: 'yaml.too-large' | 'yaml.empty', values: Record<string, number>): Finding {
  return { rule, path: '', severity: 'error', text: say(rule, values) };
}

function refused(findings: readonly Finding[]): Reading<never> {
  return { ok: false, findings };
}
