import { grouped } from '#kernel/group.ts';

import type { Result } from './judgement.ts';

/** What stands of a clause: nothing, or a judgement with its note. */
export type Standing = { readonly result: Result | null; readonly note: string };

export const nothingYet: Standing = { result: null, note: '' };

/** One clause of a working copy: as it was when the copy was taken, and as it was left in the copy. */
export type CopiedLine = {
  readonly clause: string;
  readonly base: Standing;
  readonly copy: Standing;
};

export const copyFields = ['result', 'note'] as const;
export type CopyField = (typeof copyFields)[number];

/** What a person decided where both sides changed the same field to something else. */
export type Decision = {
  readonly clause: string;
  readonly field: CopyField;
  readonly take: 'copy' | 'site';
};

/** A field that both sides changed, each in its own way. */
export type Conflict = {
  readonly clause: string;
  readonly field: CopyField;
  readonly base: Standing;
  readonly copy: Standing;
  readonly site: Standing;
};

export type Merged = {
  /** What the site has to enter; nothing of what is there already. */
  readonly entries: readonly { readonly clause: string; readonly standing: Standing }[];
  readonly conflicts: readonly Conflict[];
  /** Clauses whose judgement the copy takes back, or that have a note and none: neither can be entered. */
  readonly unfit: readonly string[];
};

/**
 * A working copy brought back, field by field: what only one side changed is as that side left it; what
 * both changed alike stands; what they changed differently waits for a person. Brought back once more it
 * changes nothing.
 */
export function mergeCopy(
  lines: readonly CopiedLine[],
  siteOf: (clause: string) => Standing,
  decisions: readonly Decision[],
): Merged {
  const decided = grouped(decisions, ({ clause }) => clause);
  const entries: { clause: string; standing: Standing }[] = [];
  const conflicts: Conflict[] = [];
  const unfit: string[] = [];
  for (const { clause, base, copy } of lines) {
    const site = siteOf(clause);
    const taken = new Map((decided.get(clause) ?? []).map(({ field, take }) => [field, take]));
    const open = copyFields.filter((field) => {
      const isContested =
        copy[field] !== base[field] && site[field] !== base[field] && copy[field] !== site[field];
      return isContested && !taken.has(field);
    });
    conflicts.push(...open.map((field) => ({ clause, field, base, copy, site })));
    if (open.length > 0) continue;
    const isFromCopy = (field: CopyField) =>
      taken.get(field) === 'copy' || (copy[field] !== base[field] && taken.get(field) !== 'site');
    const standing = {
      result: isFromCopy('result') ? copy.result : site.result,
      note: isFromCopy('note') ? copy.note : site.note,
    };
    if (standing.result === site.result && standing.note === site.note) continue;
    if (standing.result === null) unfit.push(clause);
    else entries.push({ clause, standing });
  }
  return { entries, conflicts, unfit };
}
