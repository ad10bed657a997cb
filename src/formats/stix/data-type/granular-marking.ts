import { language } from '../form.ts';
import {
  list,
  optional,
  record,
  type RecordType,
  referenceTo,
  required,
  type Rule,
  string,
} from '../record.ts';
import { has } from '../rule.ts';

const eitherWay: Rule = (object) =>
  has(object, 'marking_ref') === has(object, 'lang') ? [{ text: 'stix.granular-choice' }] : [];

/** STIX 2.1 §7.2.3.1: a marking or a language for parts of an object. */
const granularMarking: RecordType = {
  clause: '7.2.3',
  properties: {
    lang: optional(language),
    marking_ref: optional(referenceTo('marking-definition')),
    selectors: required(list(string)),
  },
  rules: [eitherWay],
};

export const granularMarkings = list(record(granularMarking));
