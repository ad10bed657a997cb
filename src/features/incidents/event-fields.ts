import { fieldIn } from './field.ts';
import { say as label } from './field-texts.ts';
import { say as option } from './option-texts.ts';

const event = fieldIn('event');

/** What happened, when, and what came of it. */
export const eventFields = {
  'incident-types': event({
    kind: 'choices',
    label: label('incidents.field.incident-types'),
    options: {
      ddos: option('incidents.option.incident-types.ddos'),
      ransomware: option('incidents.option.incident-types.ransomware'),
      'unauthorised-access': option('incidents.option.incident-types.unauthorised-access'),
      malware: option('incidents.option.incident-types.malware'),
      'information-leak': option('incidents.option.incident-types.information-leak'),
      defacement: option('incidents.option.incident-types.defacement'),
      fraud: option('incidents.option.incident-types.fraud'),
      'supply-chain': option('incidents.option.incident-types.supply-chain'),
      insider: option('incidents.option.incident-types.insider'),
      failure: option('incidents.option.incident-types.failure'),
      other: option('incidents.option.incident-types.other'),
    },
  }),
  malicious: event({ kind: 'yes-no', label: label('incidents.field.malicious') }),
  occurred: event({ kind: 'span', label: label('incidents.field.occurred') }),
  'recognised-at': event({ kind: 'instant', label: label('incidents.field.recognised-at') }),
  'recognised-how': event({
    kind: 'choice',
    label: label('incidents.field.recognised-how'),
    options: {
      monitoring: option('incidents.option.recognised-how.monitoring'),
      staff: option('incidents.option.recognised-how.staff'),
      customer: option('incidents.option.recognised-how.customer'),
      contractor: option('incidents.option.recognised-how.contractor'),
      authority: option('incidents.option.recognised-how.authority'),
      attacker: option('incidents.option.recognised-how.attacker'),
      public: option('incidents.option.recognised-how.public'),
      other: option('incidents.option.recognised-how.other'),
    },
  }),
  'believed-at': event({ kind: 'instant', label: label('incidents.field.believed-at') }),
  status: event({
    kind: 'choice',
    label: label('incidents.field.status'),
    options: {
      continuing: option('incidents.option.status.continuing'),
      intermittent: option('incidents.option.status.intermittent'),
      contained: option('incidents.option.status.contained'),
      recovered: option('incidents.option.status.recovered'),
      handled: option('incidents.option.status.handled'),
    },
  }),
  outline: event({ kind: 'long-text', label: label('incidents.field.outline') }),
  consequences: event({
    kind: 'choices',
    label: label('incidents.field.consequences'),
    options: {
      stopped: option('incidents.option.consequences.stopped'),
      degraded: option('incidents.option.consequences.degraded'),
      leaked: option('incidents.option.consequences.leaked'),
      encrypted: option('incidents.option.consequences.encrypted'),
      altered: option('incidents.option.consequences.altered'),
      destroyed: option('incidents.option.consequences.destroyed'),
      none: option('incidents.option.consequences.none'),
    },
  }),
  'harm-classes': event({
    kind: 'choices',
    label: label('incidents.field.harm-classes'),
    options: {
      confidentiality: option('incidents.option.harm-classes.confidentiality'),
      integrity: option('incidents.option.harm-classes.integrity'),
      availability: option('incidents.option.harm-classes.availability'),
    },
  }),
  'leading-events': event({
    kind: 'choices',
    label: label('incidents.field.leading-events'),
    options: {
      'malware-infection': option('incidents.option.leading-events.malware-infection'),
      'code-execution': option('incidents.option.leading-events.code-execution'),
      intrusion: option('incidents.option.leading-events.intrusion'),
      other: option('incidents.option.leading-events.other'),
    },
  }),
  'cause-classes': event({
    kind: 'choices',
    label: label('incidents.field.cause-classes'),
    options: {
      intentional: option('incidents.option.cause-classes.intentional'),
      accidental: option('incidents.option.cause-classes.accidental'),
      environmental: option('incidents.option.cause-classes.environmental'),
      other: option('incidents.option.cause-classes.other'),
    },
  }),
  spread: event({ kind: 'yes-no', label: label('incidents.field.spread') }),
  'spread-detail': event({ kind: 'long-text', label: label('incidents.field.spread-detail') }),
  'cross-border': event({ kind: 'yes-no', label: label('incidents.field.cross-border') }),
  'cross-border-states': event({
    kind: 'text',
    label: label('incidents.field.cross-border-states'),
  }),
  'new-facts-at': event({ kind: 'instant', label: label('incidents.field.new-facts-at') }),
};
