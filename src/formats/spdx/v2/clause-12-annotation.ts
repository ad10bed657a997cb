import { type Field, isActor, isInstant } from './field.ts';

/** SPDX 2.3 clause 12: what somebody remarked on an element. */
export const annotationFields: readonly Field[] = [
  {
    key: 'annotator',
    tag: 'Annotator',
    clause: '12.1',
    type: 'string',
    mandatory: 'always',
    form: isActor,
  },
  {
    key: 'annotationDate',
    tag: 'AnnotationDate',
    clause: '12.2',
    type: 'string',
    mandatory: 'always',
    form: isInstant,
  },
  {
    key: 'annotationType',
    tag: 'AnnotationType',
    clause: '12.3',
    type: 'string',
    mandatory: 'always',
    form: (text) => text === 'REVIEW' || text === 'OTHER',
  },
  {
    key: 'comment',
    tag: 'AnnotationComment',
    clause: '12.5',
    type: 'string',
    mandatory: 'always',
  },
];

/** The annotations of a document, package, file or snippet. */
export const annotations: Field = {
  key: 'annotations',
  clause: '12',
  type: 'array',
  fields: annotationFields,
};
