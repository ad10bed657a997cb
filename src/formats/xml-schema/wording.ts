const longestValue = 120;
const mostValues = 8;

/** A value of a document or schema, cut short. */
export function shown(value: string): string {
  if (value.length <= longestValue) return value;
  return `${value.slice(0, longestValue).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Several values, the first of them where they are many. */
export function listed(values: readonly string[]): string {
  const first = values.slice(0, mostValues).map(shown).join(', ');
  return values.length > mostValues ? `${first}, … (${values.length})` : first;
}
