import { z } from 'zod';

import { cut } from '#kernel/cut.ts';
import { instant } from '#kernel/instant.ts';

const Tally = z.object({
  same: z.number(),
  different: z.number(),
  onlyFirst: z.number(),
  onlySecond: z.number(),
});

/** One of the two submissions that are compared. */
const Side = z.object({
  number: z.number(),
  takenAt: instant,
  generators: z.array(z.string()),
  /** Components that nothing can be compared by. */
  apart: z.number(),
  /** Of a distribution whose release is not told, so that no advisory can be held against them. */
  withoutRelease: z.number(),
});

/** The latest submission of a system beside the last by another tool: how far the two agree. */
export const GeneratorAgreement = z.object({
  first: Side,
  second: Side,
  total: Tally,
  /** Shares of all that either names; null where neither names anything comparable. */
  risk: z
    .object({
      agreed: z.number(),
      doubtful: z.number(),
      missedByFirst: z.number(),
      missedBySecond: z.number(),
    })
    .nullable(),
  ecosystems: z.array(Tally.extend({ ecosystem: z.string() })),
  differing: z.number(),
});
export type GeneratorAgreement = z.infer<typeof GeneratorAgreement>;

const longestName = 200;

/** A tool without its version: `syft` of `syft-0.64.0`. */
export function toolOf(generator: string): string {
  const name = cut(generator, longestName).toLowerCase();
  for (let at = 1; at < name.length; at += 1) {
    const isVersion = /^v?\d/.test(name.slice(at + 1, at + 3));
    if (isVersion && /[-\s@/:]/.test(name.charAt(at))) return name.slice(0, at);
  }
  return name.trim();
}

/** Whether two inventories were made by different tools, as far as both name one. */
export function areOfDifferentTools(first: readonly string[], second: readonly string[]): boolean {
  const tools = new Set(first.map(toolOf));
  return tools.size > 0 && second.length > 0 && second.every((one) => !tools.has(toolOf(one)));
}
