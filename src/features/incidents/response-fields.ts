import { fieldIn } from './field.ts';
import { say as label } from './field-texts.ts';
import { say as option } from './option-texts.ts';

const response = fieldIn('response');

/** What was done about it, and who was told. */
export const responseFields = {
  'first-measures': response({
    kind: 'choices',
    label: label('incidents.field.first-measures'),
    options: {
      isolation: option('incidents.option.first-measures.isolation'),
      blocking: option('incidents.option.first-measures.blocking'),
      switchover: option('incidents.option.first-measures.switchover'),
      credentials: option('incidents.option.first-measures.credentials'),
      restoration: option('incidents.option.first-measures.restoration'),
      preservation: option('incidents.option.first-measures.preservation'),
      other: option('incidents.option.first-measures.other'),
      none: option('incidents.option.first-measures.none'),
    },
  }),
  'measures-taken': response({ kind: 'long-text', label: label('incidents.field.measures-taken') }),
  'measures-planned': response({
    kind: 'long-text',
    label: label('incidents.field.measures-planned'),
  }),
  prevention: response({ kind: 'long-text', label: label('incidents.field.prevention') }),
  'recovered-at': response({ kind: 'instant', label: label('incidents.field.recovered-at') }),
  'recovery-outlook': response({
    kind: 'long-text',
    label: label('incidents.field.recovery-outlook'),
  }),
  'handled-at': response({ kind: 'instant', label: label('incidents.field.handled-at') }),
  published: response({ kind: 'yes-no', label: label('incidents.field.published') }),
  publication: response({ kind: 'long-text', label: label('incidents.field.publication') }),
  'recipients-informed': response({
    kind: 'long-text',
    label: label('incidents.field.recipients-informed'),
  }),
  'police-informed': response({ kind: 'yes-no', label: label('incidents.field.police-informed') }),
  'others-informed': response({
    kind: 'long-text',
    label: label('incidents.field.others-informed'),
  }),
  'outside-help': response({ kind: 'long-text', label: label('incidents.field.outside-help') }),
};

const remarks = fieldIn('remarks');

/** What no other field asks for. */
export const remarksFields = {
  remarks: remarks({ kind: 'long-text', label: label('incidents.field.remarks') }),
};
