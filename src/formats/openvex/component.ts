import { readCpe } from '#formats/cpe/cpe.ts';
import { parsePurl } from '#formats/purl/purl.ts';
import { productNamed } from '#formats/vex/product.ts';
import type { Finding } from '#kernel/finding.ts';

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

/** What there is to say against what identifies a component. */
export function judgeComponent(component: Component, path: string): Finding[] {
  const findings: Finding[] = [];
  const note = (severity: Finding['severity'], place: string, text: Finding['text']) => {
    findings.push({ rule: text.key, path: `${path}${place}`, severity, text });
  };
  const { '@id': id, identifiers = {}, hashes: digests = {} } = component;
  if (id === undefined && [identifiers, digests].every((each) => Object.keys(each).length === 0)) {
    note('error', '', say('openvex.unidentified'));
    return findings;
  }
  for (const [kind, value] of Object.entries(identifiers)) {
    const place = `/identifiers/${kind.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!kinds.some((known) => known === kind)) {
      note('warning', place, say('openvex.identifier-kind', { kind: shown(kind) }));
    } else if (!isSound(kind, value)) {
      note('error', place, say('openvex.identifier', { kind, value: shown(value) }));
    }
  }
  for (const [name, value] of Object.entries(digests)) {
    const place = `/hashes/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const digits = hashes.get(name);
    if (digits === undefined) {
      note('warning', place, say('openvex.hash-name', { name: shown(name) }));
    } else if (value.length !== digits || !/^[0-9a-f]*$/i.test(value)) {
      note('warning', place, say('openvex.hash', { name }));
    }
  }
  const isNamed = namesOf(component).some((name) => productNamed(name) !== undefined);
  if (!isNamed) note('warning', '', say('openvex.product'));
  return findings;
}

function isSound(kind: string, value: string): boolean {
  if (kind === 'purl') return parsePurl(value) !== undefined;
  const isUri = kind.endsWith('22');
  return value.startsWith(isUri ? 'cpe:/' : 'cpe:2.3:') && readCpe(value).ok;
}

export function shown(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 100)}…`;
}
