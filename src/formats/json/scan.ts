import type { Finding } from '#kernel/finding.ts';

import type { JsonLimits } from './limits.ts';
import { scanNumber } from './number.ts';
import { begin, codeName, keyAt, type Level, type Progress, report, stop } from './progress.ts';
import { reportFlaws, scanString } from './string.ts';
import { say } from './texts.ts';

const character = {
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  openArray: 0x5b,
  closeArray: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const;

// A key with one of these names reaches the prototype of whatever object it is copied to.
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Everything for which a text is refused, in the order of the text. Nothing is built from it. */
export function scan(text: string, limits: JsonLimits): readonly Finding[] {
  const progress = begin(text, limits);
  while (!progress.ended) step(progress);
  const { findings, unlisted } = progress;
  if (unlisted === 0) return findings;
  const words = say('json.more', { count: unlisted });
  return [...findings, { rule: 'json.more', path: '', severity: 'info', text: words }];
}

function step(progress: Progress): void {
  const code = nextCode(progress);
  switch (progress.expected) {
    case 'value':
      value(progress, code);
      return;
    case 'value-or-end':
      if (code === character.closeArray) close(progress);
      else value(progress, code);
      return;
    case 'key':
      key(progress, code);
      return;
    case 'key-or-end':
      if (code === character.closeObject) close(progress);
      else key(progress, code);
      return;
    case 'colon':
      if (code === character.colon) advance(progress, 'value');
      else stop(progress, progress.at);
      return;
    case 'comma-or-end':
      afterValue(progress, code);
      return;
    case 'nothing':
      if (!Number.isNaN(code)) report(progress, 'json.trailing', { code: codeName(code) });
      progress.ended = true;
  }
}

/** Passes over white space; the code unit that follows, NaN at the end of the text. */
function nextCode(progress: Progress): number {
  const { text } = progress;
  let code = text.charCodeAt(progress.at);
  while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
    progress.at += 1;
    code = text.charCodeAt(progress.at);
  }
  return code;
}

function advance(progress: Progress, expected: Progress['expected']): void {
  progress.at += 1;
  progress.expected = expected;
}

function value(progress: Progress, code: number): void {
  progress.values += 1;
  if (progress.values > progress.limits.values) {
    report(progress, 'json.too-many-values', { limit: progress.limits.values });
    progress.ended = true;
  } else if (code === character.openObject || code === character.openArray) {
    open(progress, code);
  } else {
    scalar(progress, code);
    progress.expected = progress.levels.length === 0 ? 'nothing' : 'comma-or-end';
  }
}

function scalar(progress: Progress, code: number): void {
  switch (code) {
    case character.quote:
      reportFlaws(progress, scanString(progress));
      return;
    case 0x74:
      word(progress, 'true');
      return;
    case 0x66:
      word(progress, 'false');
      return;
    case 0x6e:
      word(progress, 'null');
      return;
    default:
      scanNumber(progress);
  }
}

function word(progress: Progress, literal: string): void {
  const { text, at } = progress;
  let matched = 1;
  while (matched < literal.length && text[at + matched] === literal[matched]) matched += 1;
  if (matched === literal.length) progress.at += matched;
  else stop(progress, at + matched);
}

function open(progress: Progress, code: number): void {
  const { levels, limits } = progress;
  if (levels.length >= limits.depth) {
    report(progress, 'json.too-deep', { limit: limits.depth });
    progress.ended = true;
    return;
  }
  const isObject = code === character.openObject;
  const keys = isObject ? new Set<string>() : undefined;
  levels.push({ keys, keyStart: -1, keyEnd: -1, index: 0 });
  advance(progress, isObject ? 'key-or-end' : 'value-or-end');
}

function close(progress: Progress): void {
  progress.levels.pop();
  advance(progress, progress.levels.length === 0 ? 'nothing' : 'comma-or-end');
}

function afterValue(progress: Progress, code: number): void {
  const level = progress.levels.at(-1);
  if (!level || code !== character.comma) {
    const end = level?.keys ? character.closeObject : character.closeArray;
    if (code === end) close(progress);
    else stop(progress, progress.at);
    return;
  }
  level.index += 1;
  level.keyStart = -1;
  advance(progress, level.keys ? 'key' : 'value');
}

function key(progress: Progress, code: number): void {
  const level = progress.levels.at(-1);
  if (!level?.keys || code !== character.quote) {
    stop(progress, progress.at);
    return;
  }
  const start = progress.at + 1;
  const flaws = scanString(progress);
  if (progress.ended) return;
  const end = progress.at - 1;
  const limit = progress.limits.keyCharacters;
  if (end - start > limit) {
    report(progress, 'json.long-key', { limit });
    progress.ended = true;
    return;
  }
  level.keyStart = start;
  level.keyEnd = end;
  reportFlaws(progress, flaws);
  judgeKey(progress, level, level.keys);
  progress.expected = 'colon';
}

function judgeKey(progress: Progress, level: Level, keys: Set<string>): void {
  const name = keyAt(progress.text, level.keyStart, level.keyEnd);
  if (forbiddenKeys.has(name)) report(progress, 'json.forbidden-key', { key: name });
  if (keys.has(name)) {
    report(progress, 'json.duplicate-key', {});
    return;
  }
  keys.add(name);
  const limit = progress.limits.keys;
  if (keys.size === limit + 1) report(progress, 'json.too-many-keys', { limit });
}
