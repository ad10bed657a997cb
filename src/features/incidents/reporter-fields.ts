import { fieldIn } from './field.ts';
import { say as label } from './field-texts.ts';

const reporter = fieldIn('reporter');

/** Who reports. */
export const reporterFields = {
  'reporter-name': reporter({ kind: 'text', label: label('incidents.field.reporter-name') }),
  'reporter-number': reporter({ kind: 'text', label: label('incidents.field.reporter-number') }),
  'reporter-address': reporter({ kind: 'text', label: label('incidents.field.reporter-address') }),
  'reporter-sector': reporter({ kind: 'text', label: label('incidents.field.reporter-sector') }),
  'reporter-supervisor': reporter({
    kind: 'text',
    label: label('incidents.field.reporter-supervisor'),
  }),
  'reporter-unit': reporter({ kind: 'text', label: label('incidents.field.reporter-unit') }),
  contacts: reporter({ kind: 'contacts', label: label('incidents.field.contacts') }),
};
