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

/** The places of the first two equal items, or undefined when every item differs from every other. */
export function repetition(
  items: readonly unknown[],
  nameOf: Likeness,
): { readonly first: number; readonly second: number } | undefined {
  const places = new Map<string, number>();
  for (const [second, item] of items.entries()) {
    const name = nameOf(item);
    const first = places.get(name);
    if (first !== undefined) return { first, second };
    places.set(name, second);
  }
  return undefined;
}
