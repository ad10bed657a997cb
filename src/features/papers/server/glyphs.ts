/** Reads the characters that a TrueType font has glyphs for, from its own table of them. */
export function coverageOf(font: Uint8Array): (point: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = characterMap(view);
  // OpenType `cmap`, format 12: groups of characters that follow one another, in order.
  const groups = view.getUint32(table + 12);
  const starts = new Uint32Array(groups);
  const ends = new Uint32Array(groups);
  for (let at = 0; at < groups; at += 1) {
    starts[at] = view.getUint32(table + 16 + at * 12);
    ends[at] = view.getUint32(table + 20 + at * 12);
  }
  return (point) => {
    const group = upperBound(starts, point) - 1;
    return group >= 0 && point <= (ends[group] ?? 0);
  };
}

function characterMap(view: DataView): number {
  const tables = view.getUint16(4);
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (view.getUint32(at) !== 0x63_6d_61_70) continue;
    const start = view.getUint32(at + 8);
    const found = wholeMap(view, start);
    if (found !== undefined) return found;
  }
  throw new Error('The font does not say which characters it has.');
}

/** The subtable of all of Unicode. */
function wholeMap(view: DataView, start: number): number | undefined {
  const subtables = view.getUint16(start + 2);
  for (let at = start + 4; at < start + 4 + subtables * 8; at += 8) {
    const subtable = start + view.getUint32(at + 4);
    if (view.getUint16(subtable) === 12) return subtable;
  }
  return undefined;
}

/** How many of the ordered values are no greater than one. */
function upperBound(values: Uint32Array, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
