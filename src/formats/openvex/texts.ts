import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'openvex.justification': {
    ja: '「not_affected」には justification 又は impact_statement が必要です(OpenVEX 仕様)。',
    en: '“not_affected” needs a justification or an impact_statement (OpenVEX specification).',
  },
  'openvex.action': {
    ja: '「affected」には action_statement が必要です(OpenVEX 仕様)。',
    en: '“affected” needs an action_statement (OpenVEX specification).',
  },
  'openvex.product': {
    ja: 'この製品を purl 又は CPE で特定できません。',
    en: 'The product is not identified by a purl or a CPE name.',
  },
  'openvex.context': {
    ja: '@context「{{value}}」は OpenVEX の版として知られていません(v0.2.0 まで)。',
    en: 'The @context “{{value}}” is not a known version of OpenVEX (up to v0.2.0).',
  },
  'openvex.iri': {
    ja: '「{{value}}」は IRI(RFC 3987)ではありません。',
    en: '“{{value}}” is not an IRI (RFC 3987).',
  },
  'openvex.unknown': {
    ja: '項目「{{name}}」は OpenVEX にありません。',
    en: 'OpenVEX has no member “{{name}}”.',
  },
  'openvex.order': {
    ja: 'last_updated が timestamp より前です。',
    en: 'last_updated is before timestamp.',
  },
  'openvex.future': {
    ja: '文書の日時より後の日時が付いた記述です。',
    en: 'The statement is dated after its document.',
  },
  'openvex.unidentified': {
    ja: '製品を特定する @id、identifiers、hashes のいずれもありません。',
    en: 'Nothing identifies this: no @id, no identifiers, no hashes.',
  },
  'openvex.identifier': {
    ja: '「{{value}}」は {{kind}} として正しくありません。',
    en: '“{{value}}” is not a sound {{kind}}.',
  },
  'openvex.identifier-kind': {
    ja: '識別子の種別「{{kind}}」は仕様にありません(purl、cpe22、cpe23)。',
    en: 'The specification has no identifier “{{kind}}” (purl, cpe22, cpe23).',
  },
  'openvex.hash-name': {
    ja: 'ハッシュの名前「{{name}}」は仕様の一覧にありません。',
    en: 'The hash name “{{name}}” is not on the list of the specification.',
  },
  'openvex.hash': {
    ja: '{{name}} の値の長さが違います。',
    en: 'The value does not have the length of a {{name}}.',
  },
  'openvex.elsewhere': {
    ja: '「{{name}}」は「{{status}}」では意味を持ちません。',
    en: '“{{name}}” has no meaning for “{{status}}”.',
  },
  'openvex.justification-preferred': {
    ja: 'impact_statement だけでなく justification を用いることが推奨されています。',
    en: 'A justification should be given; an impact_statement alone cannot be processed.',
  },
  'openvex.action-date': {
    ja: 'action_statement がないのに action_statement_timestamp があります。',
    en: 'There is an action_statement_timestamp without an action_statement.',
  },
  'openvex.statement-twice': {
    ja: '同じ記述が {{other}} 番目にもあります。',
    en: 'This repeats the statement at {{other}}.',
  },
  'openvex.superseded': {
    ja: 'この記述は、後の記述({{by}} 番目)に置き換えられています。',
    en: 'This statement is superseded by a later one, at {{by}}.',
  },
});
