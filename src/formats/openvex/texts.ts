import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'openvex.justification': {
    ja: '「not_affected」には justification または impact_statement が必要です(OpenVEX 仕様)。',
    en: '“not_affected” needs a justification or an impact_statement (OpenVEX specification).',
  },
  'openvex.action': {
    ja: '「affected」には action_statement が必要です(OpenVEX 仕様)。',
    en: '“affected” needs an action_statement (OpenVEX specification).',
  },
  'openvex.product': {
    ja: 'この製品を purl または CPE で特定できません。',
    en: 'The product is not identified by a purl or a CPE name.',
  },
});
