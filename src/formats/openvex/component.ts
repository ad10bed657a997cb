import { readCpe } from '#formats/cpe/cpe.ts';
import { parsePurl } from '#formats/purl/purl.ts';
import { productNamed } from '#formats/vex/product.ts';
import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import type { Component } from './shape.ts';
import { say } from './texts.ts';

/** Appendix A: hash names, and how many hexadecimal digits each has. */
const hashes: ReadonlyMap<string, number> = new Map([
  ...([
    ['md5', 32],
    ['sha1', 40],
    ['sha-256', 64],
    ['sha-384', 96],
    ['sha-512', 128],
    ['sha3-224', 56],
    ['sha3-256', 64],
    ['sha3-384', 96],
    ['sha3-512', 128],
    ['blake2s-256', 64],
    ['blake2b-256', 64],
    ['blake2b-512', 128],
  ] as const),
]);

/** Appendix B: software identifiers. The JSON Schema writes the CPE kinds with an `@` before them. */
const kinds = ['purl', 'cpe23', 'cpe22', '@cpe23', '@cpe22'] as const;

/** The names a component has in an inventory: its identifiers, or else its `@id`. */
export function namesOf({ '@id': id, identifiers = {} }: Component): string[] {
  const names = kinds.flatMap((kind) => identifiers[kind] ?? []);
  return names.length > 0 ? names : id === undefined ? [] : [id];
}

/** Tells a finding at a place of the document. */
export type Note = (severity: Finding['severity'], path: string, text: Text) => void;

/** Judges what identifies a component. */
export function judgeComponent(component: Component, path: string, note: Note): void {
  const { '@id': id, identifiers = {}, hashes: digests = {} } = component;
  if (id === undefined && [identifiers, digests].every((each) => Object.keys(each).length === 0)) {
    note('error', path, say('openvex.unidentified'));
    return;
  }
  for (const [kind, value] of Object.entries(identifiers)) {
    judgeIdentifier({ kind, value }, `${path}/identifiers/${step(kind)}`, note);
  }
  for (const [name, value] of Object.entries(digests)) {
    judgeHash({ name, value }, `${path}/hashes/${step(name)}`, note);
  }
  const isNamed = namesOf(component).some((name) => productNamed(name) !== undefined);
  if (!isNamed) note('warning', path, say('openvex.product'));
}

type Identifier = { readonly kind: string; readonly value: string };

function judgeIdentifier({ kind, value }: Identifier, path: string, note: Note): void {
  if (!kinds.some((known) => known === kind)) {
    note('warning', path, say('openvex.identifier-kind', { kind: shown(kind) }));
  } else if (!isSound(kind, value)) {
    note('error', path, say('openvex.identifier', { kind, value: shown(value) }));
  }
}

type Hash = { readonly name: string; readonly value: string };

function judgeHash({ name, value }: Hash, path: string, note: Note): void {
  const digits = hashes.get(name);
  if (digits === undefined) {
    note('warning', path, say('openvex.hash-name', { name: shown(name) }));
  } else if (value.length !== digits || !/^[0-9a-f]*$/i.test(value)) {
    note('warning', path, say('openvex.hash', { name }));
  }
}

/** A key as a step of a JSON Pointer. */
function step(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function isSound(kind: string, value: string): boolean {
  if (kind === 'purl') return parsePurl(value) !== undefined;
  const isUri = kind.endsWith('22');
  return value.startsWith(isUri ? 'cpe:/' : 'cpe:2.3:') && readCpe(value).ok;
}

export function shown(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 100)}…`;
}
