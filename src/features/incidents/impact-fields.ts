import { fieldIn } from './field.ts';
import { say as label } from './field-texts.ts';
import { say as option } from './option-texts.ts';

const impact = fieldIn('impact');

/** Whom and what it hit. */
export const impactFields = {
  services: impact({ kind: 'long-text', label: label('incidents.field.services') }),
  'service-stopped': impact({ kind: 'yes-no', label: label('incidents.field.service-stopped') }),
  'service-outage': impact({ kind: 'span', label: label('incidents.field.service-outage') }),
  'service-level-deviation': impact({
    kind: 'yes-no',
    label: label('incidents.field.service-level-deviation'),
  }),
  'affected-area': impact({ kind: 'text', label: label('incidents.field.affected-area') }),
  'users-affected': impact({
    kind: 'number',
    label: label('incidents.field.users-affected'),
    unit: option('incidents.unit.users-affected'),
  }),
  'work-impact': impact({ kind: 'long-text', label: label('incidents.field.work-impact') }),
  'partner-impact': impact({ kind: 'long-text', label: label('incidents.field.partner-impact') }),
  severity: impact({
    kind: 'choice',
    label: label('incidents.field.severity'),
    options: {
      minor: option('incidents.option.severity.minor'),
      moderate: option('incidents.option.severity.moderate'),
      serious: option('incidents.option.severity.serious'),
      critical: option('incidents.option.severity.critical'),
    },
  }),
  'functional-impact': impact({
    kind: 'choice',
    label: label('incidents.field.functional-impact'),
    options: {
      none: option('incidents.option.functional-impact.none'),
      limited: option('incidents.option.functional-impact.limited'),
      significant: option('incidents.option.functional-impact.significant'),
      lost: option('incidents.option.functional-impact.lost'),
    },
  }),
  recoverability: impact({
    kind: 'choice',
    label: label('incidents.field.recoverability'),
    options: {
      regular: option('incidents.option.recoverability.regular'),
      supplemented: option('incidents.option.recoverability.supplemented'),
      extended: option('incidents.option.recoverability.extended'),
      'not-recoverable': option('incidents.option.recoverability.not-recoverable'),
    },
  }),
  systems: impact({ kind: 'systems', label: label('incidents.field.systems') }),
  'systems-detail': impact({ kind: 'long-text', label: label('incidents.field.systems-detail') }),
  'communications-secrecy': impact({
    kind: 'yes-no',
    label: label('incidents.field.communications-secrecy'),
  }),
};
