import { type JsonValue, readJson } from '#formats/json/read.ts';
import { formOf, formOfText } from '#formats/standards/recognition.ts';
import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import type { Codec } from './codecs.ts';
import { randomOf } from './random.ts';
import type { Seed } from './seeds.ts';
import { damagedText } from './text-damage.ts';
import { damagedValue } from './value-damage.ts';

/** One damaged document: as a value where it was damaged as one, else as a text. */
export type Input = { readonly file: string } & (
  { readonly value: JsonValue } | { readonly text: string }
);

/** What is left of a number of inputs: the same codec, seeds and numbers give the same input. */
export function inputOf(
  codec: Codec,
  seeds: readonly Seed[],
  { seed, number }: { readonly seed: number; readonly number: number },
): Input {
  const random = randomOf(seed, number, ...numbersOf(codec.name));
  const { file, text, value, places } = random.pick(seeds);
  if (value !== undefined && places && random.chance(0.7)) {
    return { file, value: damagedValue(value, places, random) };
  }
  const texts = [random.pick(seeds).text];
  return { file, text: damagedText(text, random, { notation: codec.notation, texts }) };
}

const numbersOf = (name: string) =>
  Array.from({ length: name.length }, (_, at) => name.charCodeAt(at));

/** Whether the input was taken. Throws what no codec may do: throw, or say what cannot be shown. */
export function tried(codec: Codec, input: Input): 'taken' | 'refused' {
  const said = 'value' in input ? ofValue(codec, input.value) : ofText(codec, input.text);
  if (said === undefined) return 'refused';
  assertSound(said);
  return said.some(({ severity }) => severity === 'error') ? 'refused' : 'taken';
}

function ofValue(codec: Codec, value: JsonValue): readonly Finding[] | undefined {
  if (codec.notation !== 'json') return undefined;
  formOf(value);
  return codec.run(value);
}

/** A text that is to be JSON passes the one reader first; undefined where that refuses it. */
function ofText(codec: Codec, text: string): readonly Finding[] | undefined {
  if (codec.notation === 'json') {
    const reading = readJson(text, { depth: 128 });
    return reading.ok ? ofValue(codec, reading.document) : undefined;
  }
  if (codec.notation !== 'name') formOfText(text);
  return codec.run(text);
}

const [mostFindings, longestShown, longestPath] = [12_000, 2_000, 300_000];

function assertSound(findings: readonly Finding[]): void {
  if (findings.length > mostFindings) throw new Error(`${findings.length} findings`);
  for (const { rule, path, severity, text } of findings) {
    if (!rule.includes('.') || !text.key.includes('.')) throw new Error(`no rule: ${rule}`);
    if (path !== '' && !path.startsWith('/')) throw new Error(`no path: ${path}`);
    if (path.length > longestPath) throw new Error(`a path of ${path.length} characters`);
    if (!['error', 'warning', 'info'].includes(severity)) throw new Error(`severity ${severity}`);
    assertShown(rule, text);
  }
}

function assertShown(rule: string, { values = {} }: Text): void {
  for (const [name, shown] of Object.entries(values)) {
    if (typeof shown === 'string' && shown.length > longestShown) {
      throw new Error(`${rule} shows ${shown.length} characters of ${name}`);
    }
  }
}
