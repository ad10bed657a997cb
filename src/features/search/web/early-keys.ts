/** Whether a key asks for the palette. */
export function asksForPalette(event: KeyboardEvent): boolean {
  const held = event.ctrlKey || event.metaKey;
  return held && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k';
}

/** The keys that were pressed behind Ctrl+K; null where nobody asked for the palette. */
let keys: readonly string[] | null = null;

/** What a key makes of them; undefined where it is none of ours. */
function keysAfter(event: KeyboardEvent): typeof keys | undefined {
  if (asksForPalette(event)) return keys ?? [];
  if (keys === null || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === 'Escape') return null;
  if (event.key === 'Backspace') return keys.slice(0, -1);
  return /^.$/u.test(event.key) ? [...keys, event.key] : undefined;
}

function hear(event: KeyboardEvent): void {
  const next = keysAfter(event);
  if (next === undefined) return;
  event.preventDefault();
  keys = next;
}

/**
 * Keeps what somebody types behind Ctrl+K while nothing is drawn yet. What an input method composes is
 * not among it: that takes a field.
 */
export function hearEarly(): void {
  addEventListener('keydown', hear);
}

/** Hears no more, and has the palette opened with what was typed for it, where it was asked for. */
export function endEarly(open?: (typed: string) => void): void {
  removeEventListener('keydown', hear);
  const typed = keys?.join('');
  keys = null;
  if (typed !== undefined) open?.(typed);
}
