import { at } from './memory.ts';
import { gather, type Gathering, gatherSet } from './systems.ts';

/** A version, by its id, and the systems that run it, by place and in order. */
export type Run = { readonly id: number; readonly systems: Uint32Array };

/**
 * What of one package runs where, in as few bytes as questions can still be answered from: a database keeps
 * it, and hands out the packages that a question names.
 *
 * Numbers of four bytes, the lowest first: how many versions there are, and of each its id and where its
 * systems end. The systems of each follow: a list of how far each is from the one before it, seven bits a
 * byte and the lowest first, or where that is shorter a set with one bit a system.
 */
export type Packed = {
  readonly ids: Uint32Array;
  /** Where the systems of each end in `bytes`. */
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
};

const asList = 0;
const asSet = 1;

/** The bytes of a package's versions, where so many systems there are; systems out of order are refused. */
export function packRuns(runs: readonly Run[], systems: number): Uint8Array<ArrayBuffer> {
  const setBytes = (systems + 7) >>> 3;
  const lengths = runs.map((run) => 1 + Math.min(listBytes(run), setBytes));
  const start = 4 + 8 * runs.length;
  const packed = new Uint8Array(lengths.reduce((sum, length) => sum + length, start));
  const head = new DataView(packed.buffer, 0, start);
  head.setUint32(0, runs.length, true);
  let end = 0;
  for (const [each, run] of runs.entries()) {
    const length = lengths[each] ?? 0;
    const into = packed.subarray(start + end, start + end + length);
    if (length - 1 < setBytes || setBytes === 0) writeList(run, into);
    else writeSet(run, into);
    end += length;
    head.setUint32(4 + 8 * each, run.id, true);
    head.setUint32(8 + 8 * each, end, true);
  }
  return packed;
}

/** How many bytes of seven bits a number takes. */
const bytesFor = (number: number): number =>
  number < 1 ? 1 : Math.ceil((32 - Math.clz32(number)) / 7);

function listBytes({ id, systems }: Run): number {
  let bytes = 0;
  let next = 0;
  for (let each = 0; each < systems.length; each += 1) {
    const system = at(systems, each);
    if (system < next) throw new Error(`The systems that run version ${id} are out of order.`);
    bytes += bytesFor(system - next);
    next = system + 1;
  }
  return bytes;
}

function writeList({ systems }: Run, into: Uint8Array): void {
  into[0] = asList;
  let place = 1;
  let next = 0;
  for (let each = 0; each < systems.length; each += 1) {
    const system = at(systems, each);
    let rest = system - next;
    for (; rest > 127; rest >>>= 7) {
      into[place] = 128 | (rest & 127);
      place += 1;
    }
    into[place] = rest;
    place += 1;
    next = system + 1;
  }
}

function writeSet({ systems }: Run, into: Uint8Array): void {
  into[0] = asSet;
  for (let each = 0; each < systems.length; each += 1) {
    const system = at(systems, each);
    const place = 1 + (system >>> 3);
    into[place] = at(into, place) | (1 << (system & 7));
  }
}

/** What bytes of `packRuns` hold; others are refused. */
export function unpacked(packed: Uint8Array): Packed {
  const head = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const count = packed.byteLength < 4 ? 0 : head.getUint32(0, true);
  const start = 4 + 8 * count;
  if (packed.byteLength < start) throw new Error('What runs where is cut off.');
  const [ids, ends] = [new Uint32Array(count), new Uint32Array(count)];
  for (let each = 0; each < count; each += 1) {
    ids[each] = head.getUint32(4 + 8 * each, true);
    ends[each] = head.getUint32(8 + 8 * each, true);
  }
  const bytes = packed.subarray(start);
  if (bytes.byteLength !== at(ends, count - 1)) throw new Error('What runs where is cut off.');
  return { ids, ends, bytes };
}

/** Goes through the systems that run a version, by its place among those of its package, in order. */
export function forEachPacked(
  { ends, bytes }: Packed,
  place: number,
  use: (system: number) => void,
): void {
  const from = place === 0 ? 0 : at(ends, place - 1);
  const to = at(ends, place);
  if (at(bytes, from) === asSet) readSet(bytes, from + 1, to, use);
  else readList(bytes, from + 1, to, use);
}

/** Gathers those systems beside whatever was gathered before: what very many run at once, and not one by one. */
export function gatherPacked({ ends, bytes }: Packed, place: number, into: Gathering): void {
  const from = place === 0 ? 0 : at(ends, place - 1);
  const to = at(ends, place);
  if (at(bytes, from) === asSet) gatherSet(into, bytes.subarray(from + 1, to));
  else {
    readList(bytes, from + 1, to, (system) => {
      gather(into, system);
    });
  }
}

function readList(bytes: Uint8Array, from: number, to: number, use: (system: number) => void) {
  let next = 0;
  let shift = 0;
  let gap = 0;
  for (let each = from; each < to; each += 1) {
    const byte = at(bytes, each);
    gap |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    use(next + gap);
    next += gap + 1;
    gap = 0;
    shift = 0;
  }
}

function readSet(bytes: Uint8Array, from: number, to: number, use: (system: number) => void) {
  for (let each = from; each < to; each += 1) {
    for (let rest = at(bytes, each); rest !== 0; rest &= rest - 1) {
      use(8 * (each - from) + 31 - Math.clz32(rest & -rest));
    }
  }
}
