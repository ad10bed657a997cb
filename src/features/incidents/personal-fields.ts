import { fieldIn } from './field.ts';
import { say as label } from './field-texts.ts';
import { say as option } from './option-texts.ts';

const personal = fieldIn('personal');

/** What became of personal data. */
export const personalFields = {
  'personal-data': personal({ kind: 'yes-no', label: label('incidents.field.personal-data') }),
  'personal-sensitive': personal({
    kind: 'yes-no',
    label: label('incidents.field.personal-sensitive'),
  }),
  'personal-property-risk': personal({
    kind: 'yes-no',
    label: label('incidents.field.personal-property-risk'),
  }),
  'personal-items': personal({
    kind: 'choices',
    label: label('incidents.field.personal-items'),
    options: {
      name: option('incidents.option.personal-items.name'),
      address: option('incidents.option.personal-items.address'),
      birth: option('incidents.option.personal-items.birth'),
      telephone: option('incidents.option.personal-items.telephone'),
      email: option('incidents.option.personal-items.email'),
      credentials: option('incidents.option.personal-items.credentials'),
      card: option('incidents.option.personal-items.card'),
      account: option('incidents.option.personal-items.account'),
      number: option('incidents.option.personal-items.number'),
      health: option('incidents.option.personal-items.health'),
      usage: option('incidents.option.personal-items.usage'),
      other: option('incidents.option.personal-items.other'),
    },
  }),
  'personal-items-detail': personal({
    kind: 'long-text',
    label: label('incidents.field.personal-items-detail'),
  }),
  'persons-affected': personal({
    kind: 'number',
    label: label('incidents.field.persons-affected'),
    unit: option('incidents.unit.persons-affected'),
  }),
  'personal-cause': personal({ kind: 'long-text', label: label('incidents.field.personal-cause') }),
  'secondary-damage': personal({
    kind: 'long-text',
    label: label('incidents.field.secondary-damage'),
  }),
  'persons-informed': personal({
    kind: 'long-text',
    label: label('incidents.field.persons-informed'),
  }),
  'personal-role': personal({
    kind: 'choice',
    label: label('incidents.field.personal-role'),
    options: {
      controller: option('incidents.option.personal-role.controller'),
      processor: option('incidents.option.personal-role.processor'),
    },
  }),
};
