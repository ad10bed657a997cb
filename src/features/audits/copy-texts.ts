import { catalogue } from '#kernel/text.ts';

/** What is said of a working copy that is taken along and brought back. */
export const say = catalogue({
  'audits.copy.title': { ja: '作業用の写し', en: 'Working copy' },
  'audits.copy.lead': {
    ja: 'ネットワークのない場所で監査調書を書くためのものです。画面の写しは、一つのファイルをブラウザーで開いて書き、書いたものを保存して持ち帰ります。表の写し(CSV、UTF-8)は、表計算ソフトで「判断」と「メモ」の列に書きます。取り込むときは、写しを保存した時点、写し、現在の三つを項目ごとに比べます。',
    en: 'For writing the working paper where there is no network. The copy as a page is one file that a browser opens: write in it, save what was written and bring that back. The copy as a table (CSV, UTF-8) is written in with any spreadsheet, in the columns “Judgement” and “Note”. Copy, site and what was when it was taken are compared field by field.',
  },
  'audits.copy.take': { ja: '表の写し(CSV)を保存する', en: 'Save the copy as a table (CSV)' },
  'audits.copy.take-page': {
    ja: '画面の写し(HTML)を保存する',
    en: 'Save the copy as a page (HTML)',
  },
  'audits.copy.bring': { ja: '写しを取り込む', en: 'Bring the copy back' },
  'audits.copy.file': {
    ja: '書き込んだ写し(表の CSV、又は画面で保存した JSON)',
    en: 'What was written (the table as CSV, or what the page saved as JSON)',
  },
  'audits.copy.check': { ja: '内容を確かめる', en: 'Check' },
  'audits.copy.enter': { ja: '{{count}}件を記録する', en: 'Enter {{count}}' },
  'audits.copy.entered': { ja: '{{count}}件を記録しました。', en: 'Entered {{count}}.' },
  'audits.copy.nothing': {
    ja: '新たに記録するものはありません。',
    en: 'There is nothing new to enter.',
  },
  'audits.copy.conflicts': { ja: '決める必要のある項目', en: 'To be decided' },
  'audits.copy.conflicts-lead': {
    ja: '写しと現在の両方で、別々に変えられています。どちらを残すか選んでください。選ばなかった方も、記録には残ります。',
    en: 'Copy and site both changed these, each in its own way. Choose which one stands; the other stays in the record.',
  },
  'audits.copy.page-title': { ja: '監査調書の写し', en: 'Copy of a working paper' },
  'audits.copy.page-lead': {
    ja: 'この画面は、ネットワークを使いません。書いたものは、このブラウザーだけに残ります。終わったら保存し、持ち帰って監査の「文書」の画面で取り込みます。',
    en: 'This page uses no network. What is written stays in this browser alone. When done, save it and bring it back at the documents of the audit.',
  },
  'audits.copy.body': { ja: '監査を受ける組織', en: 'Audited body' },
  'audits.copy.campaign': { ja: '監査の計画', en: 'Campaign' },
  'audits.copy.made': { ja: '写しを保存した日時', en: 'Copy taken' },
  'audits.copy.progress': { ja: '判断', en: 'Judged' },
  'audits.copy.progress-of': {
    ja: '{{judged}}件({{clauses}}件中。この写しで変更 {{changed}}件)',
    en: '{{judged}} of {{clauses}}; {{changed}} changed in this copy',
  },
  'audits.copy.unkept': {
    ja: 'このブラウザーには、書いたものを残せません。閉じる前に保存してください。',
    en: 'This browser keeps nothing. Save before closing it.',
  },
  'audits.copy.look-for': { ja: '条項を探す', en: 'Find a clause' },
  'audits.copy.look-support': {
    ja: '番号、名称又は求める事項の一部',
    en: 'Part of its number, title or demand',
  },
  'audits.copy.found': { ja: '{{count}}件', en: '{{count}} clauses' },
  'audits.copy.show': { ja: '表示する条項', en: 'Show' },
  'audits.copy.show-all': { ja: 'すべて', en: 'All' },
  'audits.copy.show-open': { ja: 'まだ判断していないもの', en: 'Not judged yet' },
  'audits.copy.show-changed': { ja: 'この写しで変更したもの', en: 'Changed in this copy' },
  'audits.copy.shown': {
    ja: '{{total}}件のうち {{first}}から{{last}}まで',
    en: '{{first}} to {{last}} of {{total}}',
  },
  'audits.copy.shown-none': { ja: '当てはまる条項はありません。', en: 'No clause fits.' },
  'audits.copy.earlier': { ja: '前の条項', en: 'Earlier' },
  'audits.copy.later': { ja: '次の条項', en: 'Later' },
  'audits.copy.save': { ja: '書いたものを保存する', en: 'Save what was written' },
  'audits.copy.none': { ja: 'まだ判断していない', en: 'Not judged yet' },
  'audits.copy.choose': { ja: '{{clause}} {{field}}', en: '{{clause}} {{field}}' },
  'audits.copy.of-copy': { ja: '写し: {{value}}', en: 'Copy: {{value}}' },
  'audits.copy.of-site': { ja: '現在: {{value}}', en: 'Site: {{value}}' },
  'audits.copy.of-base': {
    ja: '写しを保存したとき: {{value}}',
    en: 'When it was taken: {{value}}',
  },
  'audits.copy.empty': { ja: '(なし)', en: '(none)' },
  'audits.copy.unfit': {
    ja: '判断を取り消すこと、判断なしでメモだけを残すことはできません: {{clauses}}',
    en: 'A judgement cannot be taken back, nor a note be kept without one: {{clauses}}',
  },
  'audits.copy.edition': { ja: '基準の版', en: 'Edition' },
  'audits.copy.clause': { ja: '条項の記号', en: 'Clause id' },
  'audits.copy.name': { ja: '条項', en: 'Clause' },
  'audits.copy.demand': { ja: '求める事項', en: 'Demand' },
  'audits.copy.base-result': { ja: '保存時の判断', en: 'Judgement when taken' },
  'audits.copy.base-note': { ja: '保存時のメモ', en: 'Note when taken' },
  'audits.copy.result': { ja: '判断', en: 'Judgement' },
  'audits.copy.note': { ja: 'メモ', en: 'Note' },
  'audits.copy.torn': {
    ja: '表として読めません。引用符が閉じていません。',
    en: 'This is no table: a quote is not closed.',
  },
  'audits.copy.not-utf-8': {
    ja: '文字コードが UTF-8 ではありません。「CSV UTF-8」の形式で保存し直してください。',
    en: 'This is not UTF-8. Save it again as “CSV UTF-8”.',
  },
  'audits.copy.columns': {
    ja: '列は{{count}}列でなければなりません。',
    en: 'A line has {{count}} columns.',
  },
  'audits.copy.twice': { ja: '「{{id}}」が前にもあります。', en: '“{{id}}” was there before.' },
  'audits.copy.no-result': {
    ja: '判断は、適合、一部適合、不適合、対象外のいずれかか、空欄です。',
    en: 'A judgement is Met, Partly met, Not met or Not applicable, or empty.',
  },
  'audits.copy.too-long': {
    ja: '{{most}}文字を超えています。',
    en: 'It is longer than {{most}} signs.',
  },
  'audits.copy.not-one': {
    ja: '一つの監査の作業用の写しではありません。',
    en: 'This is not the working copy of one audit.',
  },
  'audits.copy.moved': {
    ja: '写しを保存したあと、監査が別の版に移りました。新しい写しを保存して、書き写してください。',
    en: 'The audit has moved to another edition since the copy was taken. Save a new copy and write it over.',
  },
  'audits.copy.refused': {
    ja: '取り込めません。何も記録していません。',
    en: 'This cannot be brought back. Nothing was entered.',
  },
});
