/** Whole numbers in memory that threads share. */
export const numbers = (length: number): Uint32Array<SharedArrayBuffer> =>
  new Uint32Array(new SharedArrayBuffer(4 * length));

/** Bytes in memory that threads share. */
export const octets = (length: number): Uint8Array<SharedArrayBuffer> =>
  new Uint8Array(new SharedArrayBuffer(length));

/**
 * The number at a place; beyond the end zero. Loops through millions read for themselves: a function for every
 * array is compiled for every kind of them.
 */
export const at = (array: Uint32Array | Uint8Array, place: number): number => array[place] ?? 0;

const read = numbers(1);

/**
 * Takes what was read ahead. Memory that many questions go to is waited for once if they read of it together
 * before the first is answered; what nobody takes would not be read at all.
 */
export function readAhead(number: number): void {
  read[0] = number;
}

/** Where each group begins among things numbered by group, in the order of groups; one more at the end. */
export function startsOf(groups: Uint32Array, count: number): Uint32Array<SharedArrayBuffer> {
  const starts = numbers(count + 1);
  for (let each = 0; each < groups.length; each += 1) {
    const next = at(groups, each) + 1;
    starts[next] = at(starts, next) + 1;
  }
  for (let group = 0; group < count; group += 1) {
    starts[group + 1] = at(starts, group + 1) + at(starts, group);
  }
  return starts;
}

/** Bytes that all these arrays take. */
export const bytesIn = (arrays: readonly { readonly byteLength: number }[]): number =>
  arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
