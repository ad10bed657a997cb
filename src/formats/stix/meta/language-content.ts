import { isLanguageTag } from '../data-type/language.ts';
import {
  dictionary,
  dictionaryOf,
  type ObjectType,
  optional,
  referenceToAllBut,
  required,
  timestamp,
} from '../record.ts';

/**
 * STIX 2.1 §7.1. An object's texts in other languages. Whether they mirror the object is judged
 * where the object is at hand (`translation.ts`).
 */
export const languageContent: ObjectType = {
  name: 'language-content',
  clause: '7.1',
  sort: 'meta',
  properties: {
    object_ref: required(referenceToAllBut('bundle', 'language-content')),
    object_modified: optional(timestamp),
    contents: required(dictionaryOf(dictionary, { isOf: isLanguageTag, text: 'stix.language' })),
  },
};
