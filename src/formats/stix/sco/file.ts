import { archive } from '../extension/archive-ext.ts';
import { ntfs } from '../extension/ntfs-ext.ts';
import { pdf } from '../extension/pdf-ext.ts';
import { rasterImage } from '../extension/raster-image-ext.ts';
import { windowsPeBinary } from '../extension/windows-pebinary-ext.ts';
import { characterSet, mimeType } from '../form.ts';
import {
  hashes,
  hex,
  integerFrom,
  list,
  type ObjectType,
  optional,
  referenceTo,
  referenceToObservable,
  string,
  timestamp,
} from '../record.ts';
import { needs, oneOf } from '../rule.ts';

/** STIX 2.1 §6.7. A file. */
export const file: ObjectType = {
  name: 'file',
  clause: '6.7',
  sort: 'sco',
  properties: {
    hashes: optional(hashes),
    size: optional(integerFrom(0)),
    name: optional(string),
    name_enc: optional(characterSet),
    magic_number_hex: optional(hex),
    mime_type: optional(mimeType),
    ctime: optional(timestamp),
    mtime: optional(timestamp),
    atime: optional(timestamp),
    parent_directory_ref: optional(referenceTo('directory')),
    contains_refs: optional(list(referenceToObservable())),
    content_ref: optional(referenceTo('artifact')),
  },
  rules: [oneOf('hashes', 'name'), needs('name_enc', 'name')],
  idFrom: ['hashes', 'name', 'extensions', 'parent_directory_ref'],
  extensions: {
    'archive-ext': archive,
    'ntfs-ext': ntfs,
    'pdf-ext': pdf,
    'raster-image-ext': rasterImage,
    'windows-pebinary-ext': windowsPeBinary,
  },
};
