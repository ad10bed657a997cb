/**
 * The bytes of one order key, written from left to right.
 *
 * Every encoder of this folder calls `begin`, writes, and calls `finish` before anything else can
 * run, so one buffer serves them all; a key costs one allocation.
 *
 * A number takes a first byte in `base … base + 7`, so tags outside that span sort against it.
 */
let buffer = new Uint8Array(1024);
let length = 0;

export function begin(): void {
  length = 0;
}

/** The key written since `begin`. */
export function finish(): Uint8Array {
  const key = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) key[at] = buffer[at] ?? 0;
  return key;
}

export function put(byte: number): void {
  if (length === buffer.length) grow();
  buffer[length] = byte;
  length += 1;
}

function grow(): void {
  const larger = new Uint8Array(buffer.length * 2);
  larger.set(buffer);
  buffer = larger;
}

/** Above this many digits a number no longer fits an exact double. */
const exactDigits = 14;

/** The decimal digits of `text` in [from, to) as a number of any size; leading zeros do not count. */
export function putNumber(base: number, text: string, from: number, to: number): void {
  let at = from;
  while (at < to && text.charCodeAt(at) === 0x30) at += 1;
  if (to - at > exactDigits) {
    putLongNumber(base, text, at, to);
    return;
  }
  let value = 0;
  for (; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 0x30;
  if (value === 0) {
    put(base);
  } else if (value < 0x100) {
    put(base + 1);
    put(value);
  } else {
    putWideNumber(base, value);
  }
}

function putWideNumber(base: number, value: number): void {
  let size = 2;
  let unit = 0x100;
  for (; value >= unit * 0x100; size += 1) unit *= 0x100;
  put(base + size);
  for (; unit >= 1; unit /= 0x100) put(Math.floor(value / unit) % 0x100);
}

/** Two digits a byte behind their count: more digits sort higher, as many sort digit by digit. */
function putLongNumber(base: number, text: string, from: number, to: number): void {
  put(base + 7);
  put(to - from - exactDigits);
  let at = from;
  if ((to - from) % 2 === 1) {
    put(text.charCodeAt(at) - 0x30);
    at += 1;
  }
  for (; at < to; at += 2) {
    put((text.charCodeAt(at) - 0x30) * 16 + text.charCodeAt(at + 1) - 0x30);
  }
}

/** Text in [from, to), closed by a zero byte so that a shorter text sorts before its extension. */
export function putText(text: string, from = 0, to = text.length): void {
  for (let at = from; at < to; at += 1) put(text.charCodeAt(at));
  put(0);
}

/** As `putText`, with capital letters written small. */
export function putFoldedText(text: string, from = 0, to = text.length): void {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    put(code >= 0x41 && code <= 0x5a ? code + 0x20 : code);
  }
  put(0);
}
