/**
 * Gives equal JSON values equal numbers, however deep they are, and remembers every object and
 * array it has met, so that all the repeated-item checks of one document cost its size once.
 *
 * Equality is that of JSON Schema: the order of keys is of no account, `1` and `1.0` are the same
 * number, `1` and `"1"` are not the same value. Depth is bounded by the caller.
 */
export type Likeness = (value: unknown) => string;

export function likeness(): Likeness {
  const met = new WeakMap<object, string>();
  const forms = new Map<string, string>();

  const nameOf: Likeness = (value) => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const known = met.get(value);
    if (known !== undefined) return known;
    const form = Array.isArray(value)
      ? `[${value.map(nameOf).join(',')}]`
      : `{${Object.entries(value)
          .map(([key, member]) => `${JSON.stringify(key)}:${nameOf(member)}`)
          .sort()
          .join(',')}}`;
    const name = forms.get(form) ?? `#${forms.size}`;
    forms.set(form, name);
    met.set(value, name);
    return name;
  };
  return nameOf;
}

/**
 * The places of the first two equal items, or undefined when every item differs from every other.
 * Only those that bear the mark of an earlier one are looked into.
 */
export function repetition(
  items: readonly unknown[],
  nameOf: Likeness,
): { readonly first: number; readonly second: number } | undefined {
  const marks = new Map<unknown, number>();
  const names = new Map<string, number>();
  for (let second = 0; second < items.length; second += 1) {
    const mark = markOf(items[second]);
    const bearer = marks.get(mark);
    if (bearer === undefined) {
      marks.set(mark, second);
      continue;
    }
    names.set(nameOf(items[bearer]), bearer);
    const name = nameOf(items[second]);
    const first = names.get(name);
    if (first !== undefined) return { first, second };
    names.set(name, second);
  }
  return undefined;
}

/** What equal values have in common and most others do not: of an object or array, its greatest text. */
function markOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  let greatest = '';
  for (const member of Object.values(value)) {
    if (typeof member === 'string' && member > greatest) greatest = member;
  }
  return greatest;
}
