import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

import { Refusal } from '#kernel/refusal.ts';

import { type ArchiveLimits, archiveLimits, unpack } from './archive.ts';

type Packed = { readonly name: string; readonly content: Buffer; readonly flags?: number };

/** A zip as APPNOTE.TXT §4.3 lays it out, every entry deflated. */
function zip(entries: readonly Packed[], spoil: (packed: Buffer) => Buffer = (packed) => packed) {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0 } of entries) {
    const packed = spoil(deflateRawSync(content));
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, label, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, place, label]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(Buffer.concat(central).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, ...central, Buffer.from('PK\x05\x06'), end]);
}

async function unpacked(bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}) {
  const found: string[] = [];
  for await (const unit of unpack(bytes, { ...archiveLimits, ...limits })) {
    found.push(
      'path' in unit
        ? `${unit.path} ! ${unit.text.key}`
        : `${unit.name} = ${Buffer.from(unit.bytes).toString()}`,
    );
  }
  return found;
}

const one = { name: 'a.json', content: Buffer.from('{"a":1}') };
const two = { name: 'b.json', content: Buffer.from('{"b":2}') };
const noise = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 251));

const read: [string, Uint8Array, string[]][] = [
  ['a plain file', Buffer.from('{}'), [' = {}']],
  ['a gzip', gzipSync('{}'), [' = {}']],
  ['a gzip in two members', Buffer.concat([gzipSync('{"a"'), gzipSync(':1}')]), [' = {"a":1}']],
  ['a zip', zip([one, two]), ['a.json = {"a":1}', 'b.json = {"b":2}']],
  ['a zip of nothing', zip([]), []],
  ['a folder in a zip', zip([{ name: 'x/', content: Buffer.alloc(0) }, one]), ['a.json = {"a":1}']],
  [
    'names that lead out, twice the same',
    zip([
      { ...one, name: '../../etc/passwd' },
      { ...two, name: '../../etc/passwd' },
    ]),
    ['../../etc/passwd = {"a":1}', '../../etc/passwd = {"b":2}'],
  ],
  [
    'a name that rings bells',
    zip([{ ...one, name: 'a\u0007\u202e.json' }]),
    ['a??.json = {"a":1}'],
  ],
  [
    'an archive beside a record',
    zip([{ name: 'in.zip', content: zip([one]) }, two]),
    ['in.zip ! intake.nested', 'b.json = {"b":2}'],
  ],
  [
    'a gzip inside a zip',
    zip([{ name: 'in.gz', content: gzipSync('{}') }]),
    ['in.gz ! intake.nested'],
  ],
];
for (const [situation, bytes, expected] of read) {
  test(`${situation} is read`, async () => {
    assert.deepEqual(await unpacked(bytes), expected);
  });
}

/** As far as an archive of tar is known by: a header that names its format. */
const tar = Buffer.alloc(1024);
tar.write('ustar', 257);
const zeros = Buffer.alloc(20 * 1024 * 1024);
const whole = zip([one, two]);
const refused: [string, Uint8Array, string, Partial<ArchiveLimits>?][] = [
  ['an empty file', new Uint8Array(), 'intake.empty'],
  ['a truncated gzip', gzipSync(noise).subarray(0, 60), 'intake.damaged'],
  ['a gzip of its first bytes alone', Buffer.from([0x1f, 0x8b]), 'intake.damaged'],
  ['a gzip bomb', gzipSync(zeros), 'intake.bomb'],
  ['a gzip inside a gzip', gzipSync(gzipSync('{}')), 'intake.nested'],
  ['a zip inside a gzip', gzipSync(whole), 'intake.nested'],
  ['a tar', tar, 'intake.tar'],
  ['a tar inside a gzip', gzipSync(tar), 'intake.tar'],
  ['a truncated zip', whole.subarray(0, whole.length - 30), 'intake.damaged'],
  ['a zip of its first bytes alone', Buffer.from('PK\x03\x04'), 'intake.damaged'],
  ['a zip bomb', zip([{ name: 'z', content: zeros }]), 'intake.bomb'],
  [
    'a zip that is too large together',
    zip([one, two].map((each) => ({ ...each, content: noise }))),
    'intake.bomb',
    { unpacked: 5000 },
  ],
  ['a zip of too many files', whole, 'intake.many-entries', { entries: 1 }],
  ['an encrypted zip', zip([{ ...one, flags: 1 }]), 'intake.encrypted'],
  ['a spoilt entry', zip([one], () => deflateRawSync('{"a":2}')), 'intake.damaged'],
  ['an entry longer than it says', zip([one], () => deflateRawSync(noise)), 'intake.damaged'],
];
for (const [situation, bytes, key, limits] of refused) {
  test(`${situation} is refused: ${key}`, async () => {
    await assert.rejects(unpacked(bytes, limits), (error) => {
      assert.ok(error instanceof Refusal);
      assert.equal(error.text.key, key);
      return true;
    });
  });
}
