import { artifactMimeType, url } from '../form.ts';
import { binary, hashes, type ObjectType, optional, string, term } from '../record.ts';
import { needs, notBoth, oneOf } from '../rule.ts';
import { encryptionAlgorithm } from '../vocabulary.ts';

/** STIX 2.1 §6.1. Bytes, or where they can be had. */
export const artifact: ObjectType = {
  name: 'artifact',
  clause: '6.1',
  sort: 'sco',
  properties: {
    mime_type: optional(artifactMimeType),
    payload_bin: optional(binary),
    url: optional(url),
    hashes: optional(hashes),
    encryption_algorithm: optional(term(encryptionAlgorithm)),
    decryption_key: optional(string),
  },
  rules: [
    oneOf('payload_bin', 'url'),
    notBoth('payload_bin', 'url'),
    needs('url', 'hashes'),
    needs('decryption_key', 'encryption_algorithm'),
  ],
  idFrom: ['hashes', 'payload_bin'],
};
