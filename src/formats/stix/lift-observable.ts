// What changed in the observables between STIX 2.0 (parts 3 and 4) and STIX 2.1 §6.

import { asObject, asString, member } from '#formats/json/narrow.ts';
import type { JsonObject, JsonValue } from '#formats/json/read.ts';

type Names = { readonly [from: string]: string };

const fileTimes = { created: 'ctime', modified: 'mtime', accessed: 'atime' };

/** Properties that 2.1 calls otherwise. */
const renamed: { readonly [type: string]: Names } = {
  directory: fileTimes,
  file: fileTimes,
  process: { created: 'created_time', binary_ref: 'image_ref' },
  'user-account': { password_last_changed: 'credential_last_changed' },
  'windows-registry-key': { modified: 'modified_time' },
};

/** Properties that 2.1 does not have. They are kept under a name of their own. */
const dropped: { readonly [type: string]: readonly string[] } = {
  file: ['is_encrypted', 'encryption_algorithm', 'decryption_key'],
  process: ['name', 'arguments'],
  'archive-ext': ['version'],
  'raster-image-ext': ['image_compression_algorithm'],
  'socket-ext': ['protocol_family'],
};

/** The prefix under which a property that 2.1 does not have is kept (§11.1). */
export const keptPrefix = 'x_stix20_';

/** A property that has another name, told by its path below the object. */
export type Renaming = { readonly path: readonly string[]; readonly to: string };

/** An observable of 2.0 in the words of 2.1, and what was renamed. */
export function liftObservable(object: JsonObject): {
  readonly object: JsonObject;
  readonly renamings: readonly Renaming[];
} {
  const renamings: Renaming[] = [];
  const type = asString(member(object, 'type')) ?? '';
  const lifted = liftedMembers(object, type, [], renamings);
  const extensions = asObject(member(object, 'extensions'));
  if (!extensions) return { object: lifted, renamings };
  const parts = Object.entries(extensions).map(([key, value]) => {
    const extension = asObject(value);
    if (!extension) return [key, value] as const;
    return [key, liftedMembers(extension, key, ['extensions', key], renamings)] as const;
  });
  return { object: { ...lifted, extensions: Object.fromEntries(parts) }, renamings };
}

function liftedMembers(
  object: JsonObject,
  type: string,
  path: readonly string[],
  renamings: Renaming[],
): JsonObject {
  const names: Names = own(renamed, type) ?? {};
  const without = own(dropped, type) ?? [];
  const members = Object.entries(object).map(([name, value]) => {
    const to = own(names, name) ?? (without.includes(name) ? `${keptPrefix}${name}` : name);
    if (to === name || Object.hasOwn(object, to)) return [name, withHashes(name, value)] as const;
    renamings.push({ path: [...path, name], to });
    return [to, value] as const;
  });
  return Object.fromEntries(members);
}

function own<Value>(table: { readonly [key: string]: Value }, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** §10.7 writes SSDEEP in upper case, 2.0 wrote it in lower case. */
export function withHashes(name: string, value: JsonValue): JsonValue {
  const hashes = name === 'hashes' ? asObject(value) : undefined;
  if (!hashes || !Object.hasOwn(hashes, 'ssdeep') || Object.hasOwn(hashes, 'SSDEEP')) return value;
  return Object.fromEntries(
    Object.entries(hashes).map(([key, hash]) => [key === 'ssdeep' ? 'SSDEEP' : key, hash]),
  );
}
