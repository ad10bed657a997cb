import type { JsonValue } from '#formats/json/read.ts';

import { forms, type JsonForm, type StandardName, type TextForm } from './registry.ts';

const jsonForms = forms.filter((form) => form.notation === 'json');
const textForms = forms.filter((form) => form.notation !== 'json');

/** The standard that a JSON value calls itself a document of; undefined where it is none. */
export function formOf(value: JsonValue): JsonForm | undefined {
  return jsonForms.find(({ recognises }) => recognises(value));
}

/** The standard that a text which is no JSON is a document of; undefined where it is none. */
export function formOfText(text: string): TextForm | undefined {
  return textForms.find(({ recognises }) => recognises(text));
}

/** How a standard judges JSON; undefined where its documents are no JSON. */
export function jsonFormOf(standard: StandardName): JsonForm | undefined {
  return jsonForms.find((form) => form.standard === standard);
}

/**
 * How a standard judges a text that is no JSON: in the notation that the text is in, else in the
 * one that it has. Undefined where its documents are JSON and nothing else.
 */
export function textFormOf(standard: StandardName, text: string): TextForm | undefined {
  const own = textForms.filter((form) => form.standard === standard);
  return own.find(({ recognises }) => recognises(text)) ?? own[0];
}

/** JSON begins with a bracket; white space and a byte order mark may stand before it. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte));
  return first === 0x7b || first === 0x5b;
}
