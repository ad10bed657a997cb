import type { Language } from '#kernel/text.ts';

import { type Block, depths } from './paper.ts';

const kana = Array.from(
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
);

const kanaOf = (count: number): string => kana[count - 1] ?? String(count);

const letters = 'abcdefghijklmnopqrstuvwxyz';

function lettersOf(count: number): string {
  const rest = Math.floor((count - 1) / letters.length);
  return `${rest > 0 ? lettersOf(rest) : ''}${letters.charAt((count - 1) % letters.length)}`;
}

const romans = [
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

function romanOf(count: number): string {
  const largest = romans.find(([, worth]) => worth <= count);
  return largest ? `${largest[0]}${romanOf(count - largest[1])}` : '';
}

type Marker = (count: number) => string;

// 公用文作成の考え方 (内閣官房長官通知、令和4年1月11日) Ⅰ-8: 第1、1、(1)、ア、(ア).
const japanese: readonly Marker[] = [
  (count) => `第${count}`,
  String,
  (count) => `(${count})`,
  kanaOf,
  (count) => `(${kanaOf(count)})`,
];

const english: readonly Marker[] = [
  (count) => `${count}.`,
  (count) => `(${lettersOf(count)})`,
  (count) => `(${romanOf(count)})`,
  () => '–',
];

/** How many levels of items there are; where all four are used, the first are chapters: 第1. */
export const depthOf = (blocks: readonly Unmarked[]): number =>
  Math.max(0, ...blocks.map((block) => (block.kind === 'item' ? block.level + 1 : 0)));

/** A block before its number is known. */
export type Unmarked =
  | { readonly kind: 'item'; readonly level: number; readonly text: string }
  | Exclude<Block, { kind: 'item' }>;

/** Numbers items in their order: each level begins anew below the item above it. */
export function numbered(blocks: readonly Unmarked[], language: Language): Block[] {
  const isDeep = depthOf(blocks) === depths;
  const markers = language === 'en' ? english : japanese.slice(isDeep ? 0 : 1);
  const counts: number[] = Array.from({ length: depths }, () => 0);
  return blocks.map((block) => {
    if (block.kind !== 'item') return block;
    const count = (counts[block.level] ?? 0) + 1;
    counts.splice(block.level, depths, count, ...Array.from({ length: depths }, () => 0));
    return { ...block, marker: markers[block.level]?.(count) ?? '' };
  });
}
