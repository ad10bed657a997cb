import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';

import type { JsonValue } from '#formats/json/read.ts';
import { loneSurrogateAt } from '#kernel/utf8.ts';

import type { Remarks } from './remarks.ts';

// A key with one of these names reaches the prototype of whatever object it is copied to.
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The value a node stands for. Its depth is bounded by what was judged before it was built; what
 * JSON cannot hold is noted and read as null.
 */
export function valueOf(node: unknown, path: string, remarks: Remarks): JsonValue {
  if (isMap(node)) return objectOf(node, path, remarks);
  if (isSeq(node)) {
    return node.items.map((item, at) => valueOf(item, `${path}/${at}`, remarks));
  }
  if (isScalar(node)) return scalarOf(node, path, remarks);
  return null;
}

function objectOf(map: YAMLMap, path: string, remarks: Remarks): JsonValue {
  const members = new Map<string, JsonValue>();
  for (const pair of map.items) {
    const key = keyOf(pair, { offset: offsetOf(map), path }, remarks);
    if (key === undefined) continue;
    const place = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const at = { offset: offsetOf(pair.key), path: place };
    if (forbiddenKeys.has(key)) remarks.note('yaml.forbidden-key', at, { key });
    else if (members.has(key)) remarks.note('yaml.duplicate-key', at);
    else members.set(key, valueOf(pair.value, place, remarks));
  }
  return Object.fromEntries(members);
}

function keyOf(
  { key }: Pair,
  around: { readonly offset: number; readonly path: string },
  remarks: Remarks,
): string | undefined {
  if (!isScalar(key) || typeof key.value !== 'string') {
    remarks.note('yaml.key', { ...around, offset: offsetOf(key) || around.offset });
    return undefined;
  }
  return isSoundText(key.value, { offset: offsetOf(key), path: around.path }, remarks)
    ? key.value
    : undefined;
}

function scalarOf(node: Node, path: string, remarks: Remarks): JsonValue {
  const value: unknown = isScalar(node) ? node.value : undefined;
  const place = { offset: offsetOf(node), path };
  if (typeof value === 'string') return isSoundText(value, place, remarks) ? value : null;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'bigint' && typeof value !== 'number') return null;
  // Whole numbers come as bigints, so that one beyond 2^53 is seen.
  const number = Number(value);
  if (Math.abs(number) <= Number.MAX_SAFE_INTEGER) return number;
  remarks.note('yaml.number', place);
  return null;
}

function isSoundText(
  text: string,
  place: { readonly offset: number; readonly path: string },
  remarks: Remarks,
): boolean {
  if (!text.includes('\0') && loneSurrogateAt(text) < 0) return true;
  remarks.note('yaml.characters', place);
  return false;
}

function offsetOf(node: unknown): number {
  return isMap(node) || isSeq(node) || isScalar(node) ? (node.range?.[0] ?? 0) : 0;
}
