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

let encode: ReturnType<typeof shiftJisEncoder> | undefined;

/** Text in Shift_JIS (Windows-31J), `〓` for each character that it does not have. */
export function encodeShiftJis(text: string): Uint8Array {
  return (encode ??= shiftJisEncoder(decode))(text).bytes;
}
