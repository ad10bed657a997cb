import { type Field, isActor, isInstant } from './field.ts';

/** SPDX 2.3 clause 13, deprecated: who reviewed the document. */
export const reviewFields: readonly Field[] = [
  { key: 'reviewer', tag: 'Reviewer', clause: '13.1', type: 'string', form: isActor },
  {
    key: 'reviewDate',
    tag: 'ReviewDate',
    clause: '13.2',
    type: 'string',
    mandatory: 'always',
    form: isInstant,
  },
  { key: 'comment', tag: 'ReviewComment', clause: '13.3', type: 'string' },
];
