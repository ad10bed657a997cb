import { catalogue } from '#kernel/text.ts';

/** What the pages of audits say; loaded with them alone. */
export const say = catalogue({
  'audits.page.standards': { ja: '基準と新旧対照', en: 'Standards' },
  'audits.page.standards-lead': {
    ja: '監査のよりどころとなる基準の版と、版どうしの対応付けです。二つの版を選ぶと新旧対照表になります。',
    en: 'The standards that audits go by, edition by edition, and how they map onto one another. Choose two to compare them.',
  },
  'audits.page.editions': { ja: '基準の版', en: 'Editions' },
  'audits.page.no-editions': {
    ja: '基準がまだありません。OSCAL のカタログ若しくはプロファイル、又は番号の付いた全文を取り込んでください。',
    en: 'There is no standard yet. Take in an OSCAL catalogue or profile, or a numbered full text.',
  },
  'audits.page.no-editions-read': {
    ja: '基準がまだありません。本部が取り込むと、ここに表示されます。',
    en: 'There is no standard yet. What the headquarters takes in is shown here.',
  },
  'audits.page.name': { ja: '名称', en: 'Name' },
  'audits.page.version': { ja: '版', en: 'Edition' },
  'audits.page.model': { ja: '種類', en: 'Kind' },
  'audits.page.model.catalog': { ja: 'カタログ', en: 'Catalogue' },
  'audits.page.model.profile': { ja: 'プロファイル', en: 'Profile' },
  'audits.page.clauses': { ja: '条項数', en: 'Clauses' },
  'audits.page.imported': { ja: '取込日時', en: 'Taken in' },
  'audits.page.compare': { ja: '新旧対照表を作る', en: 'Compare two editions' },
  'audits.page.compare-submit': { ja: '比べる', en: 'Compare' },
  'audits.page.old': { ja: '旧版', en: 'Earlier edition' },
  'audits.page.new': { ja: '新版', en: 'Later edition' },
  'audits.page.mappings': { ja: '対応付け', en: 'Mappings' },
  'audits.page.no-mappings': {
    ja: '対応付けがまだありません。対応付けがないと、進行中の監査を新版へ移せません。',
    en: 'There is no mapping yet. Without one, no audit under way can move to a later edition.',
  },
  'audits.page.relations': { ja: '関係の数', en: 'Relations' },
  'audits.page.import': { ja: '基準を取り込む', en: 'Take in a standard' },
  'audits.page.import-mapping': { ja: '対応付けを取り込む', en: 'Take in a mapping' },
  'audits.page.import-submit': { ja: '取り込む', en: 'Take in' },
  'audits.page.file': { ja: 'ファイル', en: 'File' },
  'audits.page.file-support': {
    ja: 'OSCAL(JSON、YAML)、又は統一基準と同じ番号の付いた全文(テキスト、UTF-8)。16 MiB まで。',
    en: 'OSCAL in JSON or YAML, or a full text numbered like the Common Standards (UTF-8). Up to 16 MiB.',
  },
  'audits.page.mapping-support': {
    ja: 'OSCAL の対応付け(JSON、YAML)。16 MiB まで。',
    en: 'An OSCAL mapping in JSON or YAML. Up to 16 MiB.',
  },
  'audits.page.text-title': { ja: '名称(全文の場合)', en: 'Title, for a full text' },
  'audits.page.text-version': { ja: '版(全文の場合)', en: 'Edition, for a full text' },
  'audits.page.taken': {
    ja: '{{count}}件の条項を取り込みました。',
    en: '{{count}} clauses were taken in.',
  },
  'audits.page.mapped': {
    ja: '{{count}}件の関係を取り込みました。',
    en: '{{count}} relations were taken in.',
  },
  'audits.page.clause': { ja: '条項', en: 'Clause' },
  'audits.page.place': { ja: '章と節', en: 'Chapter' },
  'audits.page.demand': { ja: '求める事項', en: 'Demand' },
  'audits.page.no-clauses': { ja: '条項がありません。', en: 'There is no clause.' },

  'audits.page.comparison': { ja: '新旧対照表', en: 'Comparison' },
  'audits.page.comparison-lead': {
    ja: '「{{old}}」から「{{new}}」へ',
    en: 'From “{{old}}” to “{{new}}”',
  },
  'audits.page.choose-two': {
    ja: '基準のページで二つの版を選んでください。',
    en: 'Choose two editions on the page of standards.',
  },
  'audits.page.change': { ja: '違い', en: 'Change' },
  'audits.page.same': { ja: '二つの版に違いはありません。', en: 'The two do not differ.' },
  'audits.page.unchanged': { ja: '変更なし', en: 'Unchanged' },
  'audits.page.count': { ja: '{{count}}件', en: '{{count}}' },
  'audits.page.guess': { ja: '要確認', en: 'To be confirmed' },
  'audits.page.by-mapping': {
    ja: '対応付けを取込み済みです。監査の判断は、対応付けに従って引き継がれます。',
    en: 'A mapping was taken in. Judgements are carried over by it.',
  },
  'audits.page.by-words': {
    ja: '対応付けがないため、字句の比較による対応です。「要確認」とあるものは、人が確かめてください。',
    en: 'There is no mapping: clauses were matched by their words. Have a person look at what is to be confirmed.',
  },
  'audits.page.kind.added': { ja: '追加', en: 'Added' },
  'audits.page.kind.removed': { ja: '削除', en: 'Removed' },
  'audits.page.kind.moved': { ja: '移動', en: 'Moved' },
  'audits.page.kind.reworded': { ja: '字句修正', en: 'Reworded' },
  'audits.page.kind.changed': { ja: '変更', en: 'Changed' },
  'audits.page.kind.explained': { ja: '解説のみ変更', en: 'Explained otherwise' },
});
