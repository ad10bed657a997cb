/** A stretch of a text; its reading, where one was written with it. */
export type Reading = { readonly base: string; readonly reading: string | null };

const marked = /[｜|]([^｜|《》\n]{1,40})《([^《》\n]{1,40})》/g;

/**
 * A text with readings as people type them, `｜狼煙《のろし》台`, in stretches. Only what stands between
 * the bar and the brackets is read so: brackets by themselves stay as they were written.
 */
export function readingsIn(text: string): readonly Reading[] {
  const stretches: Reading[] = [];
  let end = 0;
  for (const found of text.matchAll(marked)) {
    const [whole, base = '', reading = ''] = found;
    if (found.index > end) stretches.push({ base: text.slice(end, found.index), reading: null });
    stretches.push({ base, reading });
    end = found.index + whole.length;
  }
  if (end < text.length) stretches.push({ base: text.slice(end), reading: null });
  return stretches;
}
