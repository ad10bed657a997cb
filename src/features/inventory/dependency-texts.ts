import { catalogue } from '#kernel/text.ts';

/** What is said when somebody asks which systems rest on a product, a region or a contractor. */
export const say = catalogue({
  'inventory.alias-of-itself': {
    ja: '同じ名称を別の表記として登録することはできません。',
    en: 'A name cannot be another writing of itself.',
  },
  'inventory.path.links-to': { ja: '「{{name}}」と連携', en: 'linked to {{name}}' },
  'inventory.path.engaged-by': { ja: '「{{name}}」の再委託先', en: 'engaged by {{name}}' },
  'inventory.export.organization-id': { ja: '組織の識別子', en: 'Organization id' },
  'inventory.export.system-id': { ja: 'システムの識別子', en: 'System id' },
  'inventory.page.facet': { ja: '項目', en: 'Field' },
  'inventory.page.value': { ja: '台帳の記載', en: 'As written' },
  'inventory.page.path': { ja: '経路', en: 'Through' },
  'inventory.page.dependencies': { ja: '依存先の検索', en: 'Who depends on what' },
  'inventory.page.dependencies-lead': {
    ja: '製品、クラウドのリージョン、委託先などを指定して、それに依存するシステムを探します。',
    en: 'Find the systems that rest on a product, a cloud region, a contractor and the like.',
  },
  'inventory.page.search': { ja: '検索する', en: 'Search' },
  'inventory.page.sought': { ja: '名称', en: 'Name' },
  'inventory.page.sought-support': {
    ja: '全角・半角、大文字・小文字、ひらがな・カタカナの違いは区別しません。',
    en: 'Width, case and kana make no difference.',
  },
  'inventory.page.suggestions': { ja: '台帳にある名称', en: 'Names in the ledgers' },
  'inventory.page.suggested-systems': { ja: '{{systems}}件', en: '{{systems}} systems' },
  'inventory.page.found': {
    ja: '「{{value}}」に依存するシステム',
    en: 'Systems that rest on {{value}}',
  },
  'inventory.page.found-counts': {
    ja: '{{organizations}}組織、{{systems}}システム',
    en: 'Organizations: {{organizations}}. Systems: {{systems}}.',
  },
  'inventory.page.cut': {
    ja: '件数又は経路が多すぎるため、一部だけを表示しています。',
    en: 'There are more, or longer chains, than are shown.',
  },
  'inventory.page.draft-alert': {
    ja: 'これらの組織への指令を起案する',
    en: 'Draft an alert to these',
  },
  'inventory.page.dependents': { ja: '依存するシステムの一覧', en: 'Dependent systems' },
  'inventory.page.nobody': {
    ja: '閲覧できる範囲に、該当するシステムはありません。',
    en: 'No system that you may see rests on this.',
  },
  'inventory.page.direct': { ja: '直接', en: 'Directly' },
  'inventory.page.aliases': { ja: '同じものとして扱う表記', en: 'Writings that mean the same' },
  'inventory.page.aliases-lead': {
    ja: 'ここに登録した表記は、どちらで検索しても同じ結果になります。',
    en: 'A search for either writing finds both.',
  },
  'inventory.page.no-aliases': { ja: '登録はありません。', en: 'There are none.' },
  'inventory.page.alias': { ja: '表記', en: 'Writing' },
  'inventory.page.means': { ja: '正式な名称', en: 'What it means' },
  'inventory.page.alias-submit': { ja: '表記を登録する', en: 'Keep this writing' },
  'inventory.page.alias-drop': { ja: '外す', en: 'Remove' },
  'inventory.page.alias-drop-one': { ja: '「{{value}}」を外す', en: 'Remove {{value}}' },
});
