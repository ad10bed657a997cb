import { catalogue } from '#kernel/text.ts';

/** Where a list in Excel or CSV cannot be read or taken in, and what the page of its import says. */
export const say = catalogue({
  'inventory.book-encrypted': {
    ja: 'パスワードで保護されたファイルは読み取れません。保護を解除して保存し直してください。',
    en: 'A file protected by a password cannot be read. Save it again without the password.',
  },
  'inventory.book-old': {
    ja: 'この形式の表計算ファイル(.xls、.xlsb など)は受け付けていません。.xlsx で保存し直してください。',
    en: 'Spreadsheets of this kind (.xls, .xlsb and others) are not accepted. Save it as .xlsx.',
  },
  'inventory.book-macro': {
    ja: 'マクロを含むファイルは受け付けていません。マクロのない .xlsx で保存し直してください。',
    en: 'A file with macros is not accepted. Save it as .xlsx without macros.',
  },
  'inventory.book-damaged': {
    ja: 'ファイルが壊れているため読み取れません。',
    en: 'The file is damaged and cannot be read.',
  },
  'inventory.book-unknown': {
    ja: '表計算ファイル(.xlsx)ではありません。',
    en: 'This is not a workbook (.xlsx).',
  },
  'inventory.book-too-large': {
    ja: 'ファイルが大きすぎます(上限は {{packed}} MiB、展開後 {{unpacked}} MiB、又は圧縮時の{{ratio}}倍)。',
    en: 'The file is too large: at most {{packed}} MiB, {{unpacked}} MiB unpacked, or {{ratio}} times its packed size.',
  },
  'inventory.book-too-many': {
    ja: '行が多すぎます(上限は{{limit}}行)。ファイルを分けてください。',
    en: 'There are more than {{limit}} rows. Split the file.',
  },
  'inventory.book-too-wide': {
    ja: '列が多すぎます(上限は{{limit}}列)。',
    en: 'There are more than {{limit}} columns.',
  },
  'inventory.book-no-sheet': {
    ja: '「{{sheet}}」というシートはありません。',
    en: 'There is no sheet named “{{sheet}}”.',
  },
  'inventory.book-formulas': {
    ja: '計算式のセルが{{count}}個あります。保存されている値だけを読み取りました。',
    en: '{{count}} cells hold formulas. Only the values kept in them were read.',
  },
  'inventory.book-merged': {
    ja: '結合されたセルが{{count}}か所あります。結合された各セルに同じ内容があるものとして読み取りました。',
    en: 'There are {{count}} merged ranges. Each of their cells was read as holding the same.',
  },
  'inventory.book-error-cell': {
    ja: '計算の誤り(#REF! など)になっているセルです。',
    en: 'This cell shows an error such as #REF!.',
  },
  'inventory.book-numbers': {
    ja: '数値として入力されたセルがあります。版の「1.10」が「1.1」になっていないかご確認ください。',
    en: 'Some cells hold numbers. Check that a version such as 1.10 has not become 1.1.',
  },
  'inventory.sheet-empty': { ja: '一覧に何も書かれていません。', en: 'The list is empty.' },
  'inventory.sheet-quote': {
    ja: '引用符が閉じられていません。',
    en: 'A quotation mark is not closed.',
  },
  'inventory.sheet-cells': {
    ja: '見出しは{{expected}}列ですが、この行には{{found}}列あります。',
    en: 'There are {{expected}} headings, and {{found}} cells in this row.',
  },
  'inventory.sheet-faults': {
    ja: '一覧に{{count}}件の誤りがあります。何も登録していません。',
    en: 'The list has {{count}} faults. Nothing was registered.',
  },
  'inventory.sheet-moved': {
    ja: '確認した後に登録内容が変わったか、確認したものと違うファイルです。もう一度確認してください。',
    en: 'What is registered has changed since, or this is not the file that was checked. Check it again.',
  },
  'inventory.sheet-importance': {
    ja: '高、中、低のいずれかにしてください。',
    en: 'This must be high, medium or low.',
  },
  'inventory.sheet-value': {
    ja: '次のいずれかにしてください: {{values}}',
    en: 'This must be one of: {{values}}',
  },
  'inventory.sheet-cell': {
    ja: '1行の文字で、{{limit}}文字以内にしてください。',
    en: 'This must be on one line, of at most {{limit}} characters.',
  },
  'inventory.sheet-name-missing': {
    ja: 'システム名がありません。',
    en: 'The name of the system is missing.',
  },
  'inventory.sheet-name-twice': {
    ja: '{{line}}行目と同じシステム名です。',
    en: 'Row {{line}} has the same name.',
  },
  'inventory.sheet-many-dependencies': {
    ja: '委託先や製品などが多すぎます(上限は{{limit}}件)。',
    en: 'There are more than {{limit}} dependencies.',
  },
  'inventory.mapping-unknown': {
    ja: '「{{field}}」という項目はありません。',
    en: 'There is no field “{{field}}”.',
  },
  'inventory.mapping-twice': {
    ja: '「{{field}}」が2つの列に割り当てられています。',
    en: 'Two columns are said to hold “{{field}}”.',
  },
  'inventory.mapping-long': { ja: '列は{{columns}}列です。', en: 'There are {{columns}} columns.' },
  'inventory.mapping-name': {
    ja: 'システム名の列がありません。列の割当てを確認してください。',
    en: 'No column holds the name of the system. Check what the columns hold.',
  },
  'inventory.mapping-product': {
    ja: 'ベンダーと製品名の列、又は CPE の列がありません。列の割当てを確認してください。',
    en: 'No columns hold vendor and product, and none the CPE. Check what the columns hold.',
  },
  'inventory.page.xlsx': { ja: 'Excel(.xlsx)', en: 'Excel (.xlsx)' },
  'inventory.page.csv': { ja: 'CSV(UTF-8)', en: 'CSV (UTF-8)' },
  'inventory.page.csv-shift-jis': { ja: 'CSV(Shift_JIS)', en: 'CSV (Shift_JIS)' },
  'inventory.page.sheet': { ja: '一覧の取込み', en: 'Import a list' },
  'inventory.page.sheet-lead': {
    ja: 'Excel や CSV の一覧を取り込みます。まず内容を確認し、確認したとおりに登録します。',
    en: 'Takes a list in Excel or CSV: checked first, then registered exactly as it was checked.',
  },
  'inventory.page.download-template': { ja: 'ひな型をダウンロード', en: 'Download the template' },
  'inventory.page.templates': { ja: 'ひな型', en: 'Templates' },
  'inventory.page.templates-lead': {
    ja: '2行目は記入例です。上書きしてお使いください。',
    en: 'The second row is an example, to be overwritten.',
  },
  'inventory.page.kind': { ja: '一覧の種類', en: 'What it lists' },
  'inventory.page.kind-systems': { ja: 'システム台帳', en: 'Systems' },
  'inventory.page.kind-components': { ja: '1システムの構成要素', en: 'Components of one system' },
  'inventory.page.list-file': { ja: '一覧のファイル', en: 'The list' },
  'inventory.page.list-file-support': {
    ja: '.xlsx、又は CSV(UTF-8 でも Shift_JIS でも構いません)',
    en: '.xlsx, or CSV in UTF-8 or Shift_JIS',
  },
  'inventory.page.list-taken-at': {
    ja: '空欄の場合は、いまの状態として扱います(日本時間)。',
    en: 'In Japan time; now, if left empty.',
  },
  'inventory.page.sheet-check': { ja: '内容の確認', en: 'Check a list' },
  'inventory.page.sheet-check-now': { ja: '確認する', en: 'Check' },
  'inventory.page.previewed': {
    ja: '誤りはありません。まだ何も登録していません。',
    en: 'There are no faults. Nothing has been registered yet.',
  },
  'inventory.page.preview-counts': {
    ja: '追加 {{added}}件、変更 {{changed}}件、削除 {{removed}}件、変更なし {{unchanged}}件',
    en: '{{added}} added, {{changed}} changed, {{removed}} removed, {{unchanged}} unchanged',
  },
  'inventory.page.absent': {
    ja: '一覧にない登録済みのシステム({{count}}件)。そのまま残ります。',
    en: 'Registered systems that are not on the list ({{count}}); they stay as they are',
  },
  'inventory.page.mapped-given': { ja: '指定された割当てです。', en: 'As you chose.' },
  'inventory.page.mapped-saved': {
    ja: '前回保存した割当てです。',
    en: 'As it was saved the last time.',
  },
  'inventory.page.mapped-guessed': {
    ja: '見出しから推定した割当てです。',
    en: 'Guessed from the headings.',
  },
  'inventory.page.row': { ja: '行', en: 'Row' },
  'inventory.page.what': { ja: '対象', en: 'What' },
  'inventory.page.act': { ja: '処理', en: 'What happens' },
  'inventory.page.changes': { ja: '変更の内容', en: 'Changes' },
  'inventory.page.act-added': { ja: '追加', en: 'Added' },
  'inventory.page.act-changed': { ja: '変更', en: 'Changed' },
  'inventory.page.act-removed': { ja: '削除', en: 'Removed' },
  'inventory.page.act-unchanged': { ja: '変更なし', en: 'Unchanged' },
  'inventory.page.change-of': {
    ja: '{{field}}: {{before}} → {{after}}',
    en: '{{field}}: {{before}} → {{after}}',
  },
  'inventory.page.nothing': { ja: '(なし)', en: '(none)' },
  'inventory.page.preview-list': { ja: '取込みの内容', en: 'What the import does' },
  'inventory.page.nothing-changes': {
    ja: '登録されている内容から変わるところはありません。',
    en: 'Nothing would change.',
  },
  'inventory.page.imported': {
    ja: '確認したとおりに登録しました。',
    en: 'Registered exactly as checked.',
  },
  'inventory.page.remember': {
    ja: 'この列の割当てを保存し、次回から使う',
    en: 'Keep what the columns hold for the next time',
  },
  'inventory.page.import-now': { ja: '確認したとおりに登録する', en: 'Register as checked' },
});
