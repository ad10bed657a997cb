import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'oscal.not': {
    ja: 'OSCAL の文書ではありません(catalog や profile などのモデルが、metadata とともに書かれていません)。',
    en: 'This is not an OSCAL document: it has no model, such as catalog or profile, with its metadata.',
  },
  'oscal.fragment': {
    ja: 'OSCAL の文書全体ではなく、一部({{model}} の {{part}})だけです。metadata のある完全な文書が必要です。',
    en: 'This is only a part of an OSCAL document, {{part}} of {{model}}. A complete document, with its metadata, is needed.',
  },
  'oscal.version': {
    ja: 'OSCAL の版「{{version}}」には対応していません(1.0 から 1.2 まで)。',
    en: 'OSCAL “{{version}}” is not supported; versions 1.0 to 1.2 are.',
  },
  'oscal.more': {
    ja: 'このほかに {{count}} 件の指摘があります。',
    en: 'There are {{count}} more findings.',
  },
  'oscal.uuid-unique': {
    ja: 'UUID「{{uuid}}」が {{other}} と重複しています。',
    en: 'The UUID “{{uuid}}” is also that of {{other}}.',
  },
  'oscal.catalog-groups-controls-parts': {
    ja: '識別子「{{id}}」が {{other}} と重複しています(グループ、管理策、パートの識別子は文書の中で一意でなければなりません)。',
    en: 'The identifier “{{id}}” is also that of {{other}}; groups, controls and parts of a document may share none.',
  },
  'oscal.catalog-params': {
    ja: 'パラメータの識別子「{{id}}」が {{other}} と重複しています。',
    en: 'The parameter identifier “{{id}}” is also that of {{other}}.',
  },
  'oscal.index-metadata-role-id': {
    ja: '役割「{{id}}」が metadata の roles にありません。',
    en: 'The role “{{id}}” is not among the roles of the metadata.',
  },
  'oscal.role-unique': {
    ja: '役割の識別子「{{id}}」が {{other}} と重複しています。',
    en: 'The role identifier “{{id}}” is also that of {{other}}.',
  },
  'oscal.index-metadata-party-uuid': {
    ja: '関係者「{{id}}」が metadata の parties にありません。',
    en: 'The party “{{id}}” is not among the parties of the metadata.',
  },
  'oscal.index-metadata-location-uuid': {
    ja: '所在地「{{id}}」が metadata の locations にありません。',
    en: 'The location “{{id}}” is not among the locations of the metadata.',
  },
  'oscal.index-back-matter-resource': {
    ja: '「{{href}}」の指す資料が back-matter の resources にありません。',
    en: 'No resource of the back matter is what “{{href}}” refers to.',
  },
  'oscal.reference': {
    ja: '「{{href}}」の指すものがこの文書にありません。',
    en: 'Nothing in the document is what “{{href}}” refers to.',
  },
  'oscal.index-uuid': {
    ja: '{{member}} の「{{id}}」に当たるものがこの文書にありません。',
    en: 'Nothing in the document has the UUID “{{id}}” that {{member}} refers to.',
  },
  'oscal.param-insert': {
    ja: '本文に差し込むパラメータ「{{id}}」がこの文書にありません。',
    en: 'The prose inserts the parameter “{{id}}”, which the document does not have.',
  },
  'oscal.param-depends-on': {
    ja: 'パラメータが依存する「{{id}}」がこの文書にありません。',
    en: 'The parameter depends on “{{id}}”, which the document does not have.',
  },
  'oscal.profile-import-resource': {
    ja: '取込み元「{{href}}」が back-matter の resources にないか、rlinks がありません。',
    en: 'The import “{{href}}” is no resource of the back matter, or one without an rlink.',
  },
  'oscal.profile-structure': {
    ja: '構造の指定は flat、as-is、custom のうち一つだけです({{given}} があります)。',
    en: 'Only one of flat, as-is and custom may be given; here are {{given}}.',
  },
  'oscal.profile-include': {
    ja: 'include-all と include-controls の両方があります(すべての管理策が選ばれます)。',
    en: 'Both include-all and include-controls are given; all controls are included.',
  },
  'oscal.profile-set-twice': {
    ja: 'パラメータ「{{id}}」の設定が二度以上あります(順に適用されます)。',
    en: 'The parameter “{{id}}” is set more than once; each is applied in turn.',
  },
  'oscal.mapping-relationship': {
    ja: '関係「{{relationship}}」は OSCAL が定めたものではありません(使える値：{{allowed}})。',
    en: '“{{relationship}}” is not a relationship that OSCAL defines: {{allowed}}.',
  },
  'oscal.mapping-item': {
    ja: '同じ対応の中に「{{id}}」が二度あります。',
    en: '“{{id}}” stands twice in one map.',
  },
  'oscal.resolve.not-a-profile': {
    ja: 'プロファイルではありません({{model}} です)。解決できるのはプロファイルだけです。',
    en: 'This is a {{model}}. Only a profile can be resolved.',
  },
  'oscal.resolve.missing': {
    ja: '取込み元「{{href}}」がありません({{chain}})。',
    en: 'The import “{{href}}” was not found ({{chain}}).',
  },
  'oscal.resolve.resource': {
    ja: '取込み元「{{href}}」に当たる資料が back-matter にありません({{chain}})。',
    en: 'No resource of the back matter is what the import “{{href}}” refers to ({{chain}}).',
  },
  'oscal.resolve.no-link': {
    ja: '取込み元「{{href}}」の資料に rlinks がありません({{chain}})。',
    en: 'The resource of the import “{{href}}” has no rlink ({{chain}}).',
  },
  'oscal.resolve.unsound': {
    ja: '取込み元「{{href}}」は正しい OSCAL 文書ではありません({{chain}})。',
    en: 'The import “{{href}}” is not a sound OSCAL document ({{chain}}).',
  },
  'oscal.resolve.model': {
    ja: '取込み元「{{href}}」はカタログでもプロファイルでもありません({{model}}。{{chain}})。',
    en: 'The import “{{href}}” is neither a catalog nor a profile but a {{model}} ({{chain}}).',
  },
  'oscal.resolve.circular': {
    ja: '取込みが循環しています({{chain}})。',
    en: 'The imports go round in a circle: {{chain}}.',
  },
  'oscal.resolve.depth': {
    ja: '取込みの段数が多すぎます(上限は {{limit}} 段)。',
    en: 'Imports lead further than {{limit}} documents deep.',
  },
  'oscal.resolve.major': {
    ja: 'OSCAL のメジャー版が異なる文書は合わせられません({{versions}}。「{{title}}」)。',
    en: 'Documents of different major versions of OSCAL cannot be resolved together: {{versions}} (“{{title}}”).',
  },
  'oscal.resolve.nothing': {
    ja: '選ばれた管理策が一つもありません。',
    en: 'Not one control is selected.',
  },
  'oscal.resolve.too-large': {
    ja: '選ばれる管理策が多すぎます(上限は {{limit}} 件)。',
    en: 'More than {{limit}} controls are selected.',
  },
  'oscal.resolve.brought': {
    ja: '多くのプロファイルが同じカタログを取り込んでいるため、全体の量が多すぎます(グループ、パラメータ、資料などの上限は {{limit}} 件)。',
    en: 'Too many profiles import the same catalogues: more than {{limit}} groups, parameters, resources and the like in all.',
  },
  'oscal.resolve.control': {
    ja: '管理策「{{id}}」が取込み元にありません。',
    en: 'There is no control “{{id}}” in what is imported.',
  },
  'oscal.resolve.pattern': {
    ja: 'パターン「{{pattern}}」に合う管理策がありません。',
    en: 'No control matches the pattern “{{pattern}}”.',
  },
  'oscal.resolve.pattern-long': {
    ja: 'パターンが長すぎます(上限は {{limit}} 文字)。',
    en: 'The pattern is longer than {{limit}} characters.',
  },
  'oscal.resolve.patterns': {
    ja: 'パターンが多すぎます({{count}} 個)。',
    en: 'There are too many patterns: {{count}}.',
  },
  'oscal.resolve.left-out': {
    ja: '管理策「{{id}}」は、親の「{{parent}}」が選ばれていないため含めていません(OSCAL 1.0.0 の公開済み解決結果と同じ扱い)。',
    en: 'The control “{{id}}” is left out because “{{parent}}”, which holds it, is not selected; so it was in the published resolutions of OSCAL 1.0.0.',
  },
  'oscal.resolve.clash': {
    ja: '管理策「{{id}}」が二度以上取り込まれ、重複したまま残っています(merge の combine で指定できます)。',
    en: 'The control “{{id}}” is imported more than once and is kept each time; merge/combine can say otherwise.',
  },
  'oscal.resolve.merge': {
    ja: 'combine の「merge」は廃止されています。「use-first」又は「keep」を使ってください。',
    en: 'The method “merge” has been given up. Use “use-first” or “keep”.',
  },
  'oscal.resolve.structures': {
    ja: '構造の指定は flat、as-is、custom のうち一つだけです({{given}} があります)。',
    en: 'Only one of flat, as-is and custom may be given; here are {{given}}.',
  },
  'oscal.resolve.inserts-nothing': {
    ja: 'ここに置く管理策が一つもありません。',
    en: 'No control is inserted here.',
  },
  'oscal.resolve.insertions': {
    ja: 'insert-controls が多すぎます({{count}} 個)。',
    en: 'There are too many insert-controls: {{count}}.',
  },
  'oscal.resolve.param': {
    ja: '設定するパラメータ「{{id}}」がありません。',
    en: 'There is no parameter “{{id}}” to set.',
  },
  'oscal.resolve.alter': {
    ja: '変更する管理策「{{id}}」が選ばれていません。',
    en: 'The control “{{id}}” is to be altered, and is not selected.',
  },
  'oscal.resolve.alterations': {
    ja: '変更の指定が多すぎます。ここから先は適用していません。',
    en: 'The alterations are too many; none was applied from here on.',
  },
  'oscal.resolve.remove': {
    ja: '何を除くかの指定がありません(何も除かれません)。',
    en: 'This says nothing of what is to be removed, and removes nothing.',
  },
  'oscal.resolve.add': {
    ja: '「{{id}}」が管理策「{{control}}」の中になく、追加していません。',
    en: 'Nothing was added: the control “{{control}}” has nothing named “{{id}}”.',
  },
});
