import { shiftJisEncoder } from '#kernel/shift-jis.ts';

const decoder = new TextDecoder('shift_jis', { fatal: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    // These bytes are no character.
    return undefined;
  }
}

/** Text in Shift_JIS (Windows-31J), and the characters that it does not have. */
export const encodeShiftJis = shiftJisEncoder(decode);
