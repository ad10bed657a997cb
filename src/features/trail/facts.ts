import type { Text } from '#kernel/text.ts';

/** What a fact of an entry is called; a key that nobody knows has no such words. */
export const factWords = (key: string): Text => ({ key: `trail.fact.${key}` });

/** What an act changed, where its facts say what was before. */
type Change = {
  readonly field: string | null;
  readonly before: string;
  readonly after: string;
};

const isPlain = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** What became of it stands under one of these. */
const results = ['after', 'ceiling', 'grade'];

/**
 * What an act changed, as far as its facts hold both sides: a value before and after, or a list of changed
 * fields. `told` are the facts that this says already.
 */
export function changesIn(facts: Readonly<Record<string, unknown>>): {
  readonly changes: readonly Change[];
  readonly told: readonly string[];
} {
  const listed = facts['changes'];
  if (Array.isArray(listed)) {
    const changes = listed.flatMap(changeOf);
    if (changes.length === listed.length) return { changes, told: ['changes'] };
  }
  const result = results.find((key) => isPlain(facts[key]));
  if (result === undefined || !isPlain(facts['before'])) return { changes: [], told: [] };
  const change = { field: null, before: String(facts['before']), after: String(facts[result]) };
  return { changes: [change], told: ['before', result] };
}

function changeOf(said: unknown): Change[] {
  if (typeof said !== 'object' || said === null) return [];
  const { field, before, after }: Readonly<Record<string, unknown>> = { ...said };
  if (typeof field !== 'string' || !isPlain(before) || !isPlain(after)) return [];
  return [{ field, before: String(before), after: String(after) }];
}

const idForm = /^[a-z]+_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const vulnerabilityForm = /^(CVE|GHSA|JVNDB|MAL)-[\w.-]{1,60}$/;

/** Whether a text is the id of something that may have a name. */
export const isId = (text: string): boolean => idForm.test(text) || vulnerabilityForm.test(text);

/** Every id among the facts of an entry, however deep. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return isId(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}
