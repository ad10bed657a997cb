import { catalogue } from '#kernel/text.ts';

/** What the feature says, on its parts of pages and where it refuses. */
export const say = catalogue({
  'views.too-many': {
    ja: '保存できる表示は{{count}}件までです。使わない表示を削除してから保存してください。',
    en: 'You keep {{count}} views already. Delete one that you no longer use.',
  },
  'views.kept': { ja: '保存した表示', en: 'Saved views' },
  'views.none': {
    ja: 'このページで保存した表示はまだありません。絞り込みや並べ順を決めて保存すると、次から一度で開けます。',
    en: 'No view of this page is saved yet. Filter or arrange the table and save it, to open it at once later.',
  },
  'views.own': { ja: '自分の表示', en: 'Your views' },
  'views.shared': { ja: '組織で共有している表示', en: 'Views shared in your organization' },
  'views.by': { ja: '{{keeper}}さんが共有', en: 'shared by {{keeper}}' },
  'views.is-shared': { ja: '組織で共有中', en: 'Shared' },
  'views.copy': { ja: '「{{name}}」のリンクをコピー', en: 'Copy the link of “{{name}}”' },
  'views.copied': { ja: 'リンクをコピーしました。', en: 'The link was copied.' },
  'views.change': { ja: '「{{name}}」を変更', en: 'Change “{{name}}”' },
  'views.end': { ja: '「{{name}}」を削除', en: 'Delete “{{name}}”' },
  'views.end-what': {
    ja: 'この表示を削除します。共有している場合は、組織のほかの利用者からも見えなくなります。',
    en: 'The view is deleted. If it is shared, nobody of your organization has it any more.',
  },
  'views.end-do': { ja: '削除する', en: 'Delete' },
  'views.keep': { ja: 'いまの表示を保存', en: 'Save what is shown now' },
  'views.keep-nothing': {
    ja: 'すべての行を初めの並びで表示しています。絞り込むか、列や並べ順を変えると保存できます。',
    en: 'Everything is shown in its first order. Filter or arrange the table to save that.',
  },
  'views.name': { ja: '表示の名称', en: 'Name of the view' },
  'views.share': {
    ja: '自分の組織で共有する(名称と条件が組織の利用者に見えます)',
    en: 'Share it in your organization (its people see the name and what it asks for)',
  },
  'views.save': { ja: '保存する', en: 'Save' },
  'views.link': { ja: 'いまの表示のリンクをコピー', en: 'Copy the link to what is shown now' },
  'views.link-support': {
    ja: 'リンクを開いた人には、その人の権限で見える行だけが表示されます。',
    en: 'Whoever opens the link sees only what their own rights allow.',
  },
  'views.cannot-copy': {
    ja: 'コピーできませんでした。次のアドレスを選んでコピーしてください。',
    en: 'It could not be copied. Select this address and copy it:',
  },
  'views.export': { ja: '書き出す', en: 'Export' },
  'views.export-what': {
    ja: '表示中の{{count}}件を、表示している列と並び順のまま書き出します。',
    en: 'Exports the {{count}} rows shown, with the columns and the order shown.',
  },
  'views.export-nothing': {
    ja: '書き出す行がありません。絞り込みを解いてください。',
    en: 'There is no row to export. Clear the filters.',
  },
  'views.export-chosen': {
    ja: '選択した{{count}}件を、表示している列と並び順のまま書き出します。',
    en: 'Exports the {{count}} chosen rows, with the columns and the order shown.',
  },
  'views.export-entered': {
    ja: '書出しは、利用者、日時、条件、件数、ラベルとともに記録台帳に残ります。',
    en: 'The ledger keeps who exported what, when, with which filter, how many rows and which label.',
  },
  'views.format': { ja: '形式', en: 'Format' },
  'views.format.csv-utf-8': { ja: 'CSV(UTF-8)', en: 'CSV (UTF-8)' },
  'views.format.csv-shift-jis': { ja: 'CSV(Shift_JIS)', en: 'CSV (Shift_JIS)' },
  'views.format.xlsx': { ja: 'Excel(XLSX)', en: 'Excel (XLSX)' },
  'views.format.json': { ja: 'JSON', en: 'JSON' },
  'views.format.paper': { ja: '印刷・PDF(A4横)', en: 'Print or PDF (A4 landscape)' },
  'views.export-do': { ja: '書き出す', en: 'Export' },
  'views.exported': {
    ja: '「{{file}}」を書き出しました。ラベルは{{label}}です。',
    en: '“{{file}}” was exported. Its label is {{label}}.',
  },
  'views.printed': {
    ja: '{{count}}件を印刷に回しました。ラベルは{{label}}です。',
    en: '{{count}} rows were sent to print. Their label is {{label}}.',
  },
  'views.too-long-for-paper': {
    ja: '印刷できるのは{{most}}件までです。絞り込むか、ほかの形式を選んでください。',
    en: 'Paper takes {{most}} rows at most. Filter the table or choose another format.',
  },
  'views.missing': {
    ja: 'Shift_JIS にない文字が{{count}}種類あります: {{characters}}',
    en: 'Shift_JIS has no place for {{count}} characters: {{characters}}',
  },
  'views.missing-support': {
    ja: 'UTF-8 で書き出すと、そのまま残ります。Shift_JIS のまま書き出すには、置換えに同意してください。',
    en: 'UTF-8 keeps them as they are. To export in Shift_JIS, accept that they are replaced.',
  },
  'views.replace': {
    ja: 'Shift_JIS にない文字を「〓」に置き換えて書き出す',
    en: 'Replace characters that Shift_JIS does not have with “〓”',
  },
  'views.file': {
    ja: '{{title}}_{{day}}_{{count}}件_{{label}}',
    en: '{{title}}_{{day}}_{{count}}-rows_{{label}}',
  },
  'views.about': { ja: 'この一覧について', en: 'About this list' },
  'views.about.title': { ja: '一覧', en: 'List' },
  'views.about.label': { ja: 'ラベル', en: 'Label' },
  'views.about.at': { ja: '書き出した日時', en: 'Exported at' },
  'views.about.by': { ja: '書き出した利用者', en: 'Exported by' },
  'views.about.rows': { ja: '件数', en: 'Rows' },
  'views.about.total': { ja: '絞り込む前の件数', en: 'Rows before filtering' },
  'views.about.address': { ja: '表示のアドレス', en: 'Address of the view' },
  'views.about.id': { ja: '記録台帳の番号', en: 'Id in the ledger' },
});
