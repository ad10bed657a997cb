import type { JsonObject } from '#formats/json/read.ts';

// Small catalogues, for the tests of this feature alone.

/** A demand under a number, line by line. */
export function demand(id: string, title: string, lines: readonly string[]): JsonObject {
  return {
    id,
    title,
    parts: [
      {
        id: `${id}_smt`,
        name: 'statement',
        parts: lines.map((prose, at) => ({ id: `${id}_smt.${at + 1}`, name: 'item', prose })),
      },
    ],
  };
}

/** A catalogue with these chapters, each with its number and its clauses. */
export function catalogDocument(
  groups: readonly (readonly [string, ...JsonObject[]])[],
  uuid = '3f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d01',
): JsonObject {
  return {
    catalog: {
      uuid,
      metadata: {
        ...{ title: '基準', 'last-modified': '2026-11-26T00:00:00Z' },
        ...{ version: '1', 'oscal-version': '1.1.2' },
      },
      groups: groups.map(([id, ...controls]) => ({
        ...{ id: `g-${id}`, title: `第${id}部`, controls },
      })),
    },
  };
}
