import { type Remarks, remarks } from '#formats/inventory/remarks.ts';
import { asObject, asString, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { isDateTime } from '#formats/json-schema/formats.ts';
import type { Finding } from '#kernel/finding.ts';
import type { Text } from '#kernel/text.ts';

import {
  creationFields,
  creatorField,
  documentFields,
  type Field,
  fileFields,
  packageFields,
  referenceFields,
  relationshipFields,
  snippetFields,
} from './field.ts';
import { checkReferences } from './reference.ts';
import { say } from './texts.ts';

type Maybe = JsonValue | undefined;

/** What is checked, and where what is found goes. */
type Checking = { readonly version: string; readonly notes: Remarks };

/**
 * A document judged by the mandatory fields, cardinalities and forms of SPDX 2.3, or of 2.2 where
 * it says so. References to what is not there are warnings; everything else is an error.
 *
 * `isReadable` says whether what the document runs can be told in spite of the errors: fields about
 * licences and downloads, which many tools leave out, take nothing from an inventory; a package
 * without a name, or a value of the wrong type, does.
 */
export function checkSpdx(document: JsonValue): {
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
  checkCreation(member(document, 'creationInfo'), checking);
  checkEach(member(document, 'packages'), '/packages', packageFields, checking);
  for (const [at, item] of items(member(document, 'packages')).entries()) {
    checkPackage(item, `/packages/${at}`, checking);
  }
  checkEach(member(document, 'files'), '/files', fileFields, checking);
  checkEach(member(document, 'snippets'), '/snippets', snippetFields, checking);
  checkEach(member(document, 'relationships'), '/relationships', relationshipFields, checking);
  checkReferences(document, note);
  return { findings: notes.listed(), isReadable };
}

function error(rule: string, path: string, text: Text): Finding {
  return { rule, path, severity: 'error', text };
}

/** Every object of the list at `path`. */
function checkEach(list: Maybe, path: string, fields: readonly Field[], checking: Checking): void {
  for (const [at, item] of items(list).entries()) {
    checkFields(item, `${path}/${at}`, fields, checking);
  }
}

function checkFields(
  value: JsonValue,
  path: string,
  fields: readonly Field[],
  checking: Checking,
): void {
  if (!asObject(value)) {
    checking.notes.note(error('spdx.type', path, say('spdx.type', { expected: 'object' })));
    return;
  }
  for (const field of fields) checkField(member(value, field.key), path, field, checking);
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

function checkValue(value: JsonValue, path: string, field: Field, { notes }: Checking): void {
  const { key, clause, type, form } = field;
  const text = asString(value) ?? '';
  if (typeOf(value) !== type) {
    notes.note(error('spdx.type', path, say('spdx.type', { expected: type })));
  } else if (text !== '' && form && !form(text)) {
    notes.note(error(`spdx.${clause}`, path, say('spdx.value', { property: key, clause })));
  }
}

function typeOf(value: JsonValue): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

function checkCreation(creation: Maybe, checking: Checking): void {
  if (!asObject(creation)) return;
  checkFields(creation ?? null, '/creationInfo', creationFields, checking);
  for (const [at, creator] of items(member(creation, 'creators')).entries()) {
    checkValue(creator, `/creationInfo/creators/${at}`, creatorField, checking);
  }
  const created = asString(member(creation, 'created')) ?? '';
  if (isDateTime(created) && !/^.{19}Z$/.test(created)) {
    const text = say('spdx.fraction');
    const path = '/creationInfo/created';
    checking.notes.note({ rule: 'spdx.6.9', path, severity: 'warning', text });
  }
}

function checkPackage(item: JsonValue, path: string, checking: Checking): void {
  checkEach(member(item, 'externalRefs'), `${path}/externalRefs`, referenceFields, checking);
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
