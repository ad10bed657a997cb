import { fieldIn } from './field.ts';
import { say as label } from './field-texts.ts';
import { say as option } from './option-texts.ts';

const technique = fieldIn('technique');

/** How it was done. */
export const techniqueFields = {
  'root-cause': technique({ kind: 'long-text', label: label('incidents.field.root-cause') }),
  'intrusion-routes': technique({
    kind: 'choices',
    label: label('incidents.field.intrusion-routes'),
    options: {
      vpn: option('incidents.option.intrusion-routes.vpn'),
      'remote-desktop': option('incidents.option.intrusion-routes.remote-desktop'),
      web: option('incidents.option.intrusion-routes.web'),
      vulnerability: option('incidents.option.intrusion-routes.vulnerability'),
      phishing: option('incidents.option.intrusion-routes.phishing'),
      'stolen-credentials': option('incidents.option.intrusion-routes.stolen-credentials'),
      supplier: option('incidents.option.intrusion-routes.supplier'),
      'removable-media': option('incidents.option.intrusion-routes.removable-media'),
      misconfiguration: option('incidents.option.intrusion-routes.misconfiguration'),
      insider: option('incidents.option.intrusion-routes.insider'),
      other: option('incidents.option.intrusion-routes.other'),
    },
  }),
  techniques: technique({ kind: 'long-text', label: label('incidents.field.techniques') }),
  vulnerabilities: technique({
    kind: 'vulnerabilities',
    label: label('incidents.field.vulnerabilities'),
  }),
  indicators: technique({ kind: 'indicators', label: label('incidents.field.indicators') }),
  attacker: technique({ kind: 'text', label: label('incidents.field.attacker') }),
  'observed-at': technique({ kind: 'text', label: label('incidents.field.observed-at') }),
  logs: technique({ kind: 'long-text', label: label('incidents.field.logs') }),
  defences: technique({ kind: 'long-text', label: label('incidents.field.defences') }),
};

const ddos = fieldIn('ddos');

/** What an attack on availability has of its own. */
export const ddosFields = {
  'ddos-techniques': ddos({
    kind: 'choices',
    label: label('incidents.field.ddos-techniques'),
    options: {
      'direct-flood': option('incidents.option.ddos-techniques.direct-flood'),
      reflection: option('incidents.option.ddos-techniques.reflection'),
      exhaustion: option('incidents.option.ddos-techniques.exhaustion'),
      other: option('incidents.option.ddos-techniques.other'),
    },
  }),
  'ddos-gbps': ddos({
    kind: 'number',
    label: label('incidents.field.ddos-gbps'),
    unit: option('incidents.unit.ddos-gbps'),
  }),
  'ddos-pps': ddos({
    kind: 'number',
    label: label('incidents.field.ddos-pps'),
    unit: option('incidents.unit.ddos-pps'),
  }),
  'ddos-minutes': ddos({
    kind: 'number',
    label: label('incidents.field.ddos-minutes'),
    unit: option('incidents.unit.ddos-minutes'),
  }),
  'ddos-vector': ddos({ kind: 'text', label: label('incidents.field.ddos-vector') }),
  'ddos-mitigations': ddos({
    kind: 'choices',
    label: label('incidents.field.ddos-mitigations'),
    options: {
      cdn: option('incidents.option.ddos-mitigations.cdn'),
      acl: option('incidents.option.ddos-mitigations.acl'),
      provider: option('incidents.option.ddos-mitigations.provider'),
      scrubbing: option('incidents.option.ddos-mitigations.scrubbing'),
      other: option('incidents.option.ddos-mitigations.other'),
      none: option('incidents.option.ddos-mitigations.none'),
    },
  }),
};

const ransom = fieldIn('ransom');

/** What extortion has of its own. */
export const ransomFields = {
  'ransom-name': ransom({ kind: 'text', label: label('incidents.field.ransom-name') }),
  'ransom-kinds': ransom({
    kind: 'choices',
    label: label('incidents.field.ransom-kinds'),
    options: {
      encryption: option('incidents.option.ransom-kinds.encryption'),
      'leak-threat': option('incidents.option.ransom-kinds.leak-threat'),
      'payment-demand': option('incidents.option.ransom-kinds.payment-demand'),
      other: option('incidents.option.ransom-kinds.other'),
    },
  }),
  'ransom-note': ransom({ kind: 'long-text', label: label('incidents.field.ransom-note') }),
  'ransom-extension': ransom({ kind: 'text', label: label('incidents.field.ransom-extension') }),
  'ransom-demand': ransom({ kind: 'text', label: label('incidents.field.ransom-demand') }),
  'ransom-paid': ransom({ kind: 'yes-no', label: label('incidents.field.ransom-paid') }),
  'ransom-paid-at': ransom({ kind: 'instant', label: label('incidents.field.ransom-paid-at') }),
  'ransom-payment': ransom({ kind: 'text', label: label('incidents.field.ransom-payment') }),
};
