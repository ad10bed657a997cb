import { type Remarks, remarks } from '#formats/inventory/remarks.ts';
import { asObject, asString, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { isDateTime } from '#formats/json-schema/formats.ts';
import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import { say } from '../texts.ts';
import { checkLicence } from './annex-d.ts';
import { documentFields } from './clause-6-document.ts';
import { digitsOf, type Field } from './field.ts';
import { checkReferences } from './reference.ts';

type Maybe = JsonValue | undefined;

/** What is checked, and where what is found goes. */
type Checking = { readonly version: string; readonly notes: Remarks };

/**
 * A document judged by the mandatory fields, cardinalities and forms of SPDX 2.3, or of 2.2 where
 * it says so. References to what is not there and licences that are not on the list are warnings;
 * everything else is an error.
 *
 * `isReadable` says whether what the document runs can be told in spite of the errors: fields about
 * licences and downloads, which many tools leave out, take nothing from an inventory; a package
 * without a name, or a value of the wrong type where an inventory is read from, does.
 */
export function checkSpdx2(document: JsonValue): {
  readonly findings: readonly Finding[];
  readonly isReadable: boolean;
} {
  const notes = remarks();
  let isReadable = true;
  const note = (finding: Finding) => {
    if (finding.rule === 'spdx.7.1' || finding.rule === 'spdx.type') isReadable = false;
    notes.note(finding);
  };
  const version = asString(member(document, 'spdxVersion')) === 'SPDX-2.2' ? '2.2' : '2.3';
  const checking: Checking = { version, notes: { ...notes, note } };
  checkFields(document, '', documentFields, checking);
  checkCreated(member(member(document, 'creationInfo'), 'created'), checking);
  for (const [at, item] of items(member(document, 'packages')).entries()) {
    checkVerificationCode(item, `/packages/${at}`, checking);
  }
  for (const [at, item] of items(member(document, 'files')).entries()) {
    checkSha1(item, `/files/${at}`, checking);
  }
  checkReferences(document, note);
  return { findings: notes.listed(), isReadable };
}

function error(rule: string, path: string, text: Text): Finding {
  return { rule, path, severity: 'error', text };
}

function checkFields(
  value: JsonValue,
  path: string,
  fields: readonly Field[],
  checking: Checking,
): void {
  for (const field of fields) checkField(member(value, field.key), path, field, checking);
  if (fields.some(({ key }) => key === 'checksumValue')) checkDigits(value, path, fields, checking);
}

function checkField(value: Maybe, path: string, field: Field, checking: Checking): void {
  const { key, clause, mandatory } = field;
  const { version, notes } = checking;
  const values = { property: key, clause };
  if (isEmpty(value) && mandatory === 'always') {
    notes.note(error(`spdx.${clause}`, path, say('spdx.missing', values)));
  } else if (value === undefined && mandatory === version) {
    notes.note(error(`spdx.${clause}`, path, say('spdx.missing-in-2.2', values)));
  }
  if (value !== undefined) checkValue(value, `${path}/${key}`, field, checking);
}

function isEmpty(value: Maybe): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function checkValue(value: JsonValue, path: string, field: Field, checking: Checking): void {
  if (typeOf(value) !== field.type) {
    checking.notes.note(wrongType(path, field, field.type));
  } else if (field.type === 'array') {
    for (const [at, item] of items(value).entries()) {
      checkItem(item, `${path}/${at}`, field, checking);
    }
  } else if (field.type === 'object' && field.fields) {
    checkFields(value, path, field.fields, checking);
  } else {
    checkText(asString(value) ?? '', path, field, checking);
  }
}

/** Items are objects where their properties are listed, and texts where they are not. */
function checkItem(item: JsonValue, path: string, field: Field, checking: Checking): void {
  const expected = field.fields ? 'object' : 'string';
  if (typeOf(item) !== expected) checking.notes.note(wrongType(path, field, expected));
  else if (field.fields) checkFields(item, path, field.fields, checking);
  else checkText(asString(item) ?? '', path, field, checking);
}

function checkText(text: string, path: string, field: Field, { notes }: Checking): void {
  const { key, clause, form, isLicence } = field;
  if (text === '') return;
  if (form && !form(text)) {
    notes.note(error(`spdx.${clause}`, path, say('spdx.value', { property: key, clause })));
  }
  if (isLicence) checkLicence(text, path, notes.note);
}

/** Where an inventory is read from it, a wrong type is of the document; elsewhere of its clause. */
function wrongType(path: string, { clause, isTelling }: Field, expected: string): Finding {
  const rule = isTelling ? 'spdx.type' : `spdx.${clause}`;
  return error(rule, path, say('spdx.type', { expected }));
}

function typeOf(value: JsonValue): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

/** A checksum has as many digits as its algorithm makes. */
function checkDigits(
  value: JsonValue,
  path: string,
  [field]: readonly Field[],
  { notes }: Checking,
): void {
  const [algorithm, digits] = ['algorithm', 'checksumValue'].map((key) =>
    asString(member(value, key)),
  );
  const expected = digitsOf(algorithm ?? '') ?? 0;
  if (expected === 0 || digits === undefined || digits.length === expected) return;
  const values = { algorithm: algorithm ?? '', expected, found: digits.length };
  const rule = `spdx.${field?.clause ?? ''}`;
  notes.note(error(rule, `${path}/checksumValue`, say('spdx.digits', values)));
}

function checkCreated(created: Maybe, { notes }: Checking): void {
  const text = asString(created) ?? '';
  if (!isDateTime(text) || /^.{19}Z$/.test(text)) return;
  const path = '/creationInfo/created';
  notes.note({ rule: 'spdx.6.9', path, severity: 'warning', text: say('spdx.fraction') });
}

/** §7.9: a code is of files that were analyzed; 2.2 demands it of those. */
function checkVerificationCode(item: JsonValue, path: string, checking: Checking): void {
  const code = member(item, 'packageVerificationCode');
  const isAnalyzed = member(item, 'filesAnalyzed') !== false;
  const { version, notes } = checking;
  if (code !== undefined && !isAnalyzed) {
    const place = `${path}/packageVerificationCode`;
    notes.note(error('spdx.7.9', place, say('spdx.verification-code')));
  } else if (code === undefined && isAnalyzed && version === '2.2' && asObject(item)) {
    const values = { property: 'packageVerificationCode', clause: '7.9' };
    notes.note(error('spdx.7.9', path, say('spdx.missing-in-2.2', values)));
  }
}

/** §8.4: whatever other checksums a file has, one is SHA1. */
function checkSha1(item: JsonValue, path: string, { notes }: Checking): void {
  const checksums = items(member(item, 'checksums'));
  if (checksums.length === 0) return;
  if (checksums.some((one) => asString(member(one, 'algorithm')) === 'SHA1')) return;
  notes.note(error('spdx.8.4', `${path}/checksums`, say('spdx.sha1')));
}
