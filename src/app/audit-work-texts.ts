import { catalogue } from '#kernel/text.ts';

/** What the commands say with which auditors work on an audit. */
export const say = catalogue({
  'cli.audit-work.copy': {
    ja: '監査調書の写しを、ネットワークのない場所で書くために保存する',
    en: 'save a working paper to write in without a network',
  },
  'cli.audit-work.copy-as': {
    ja: '形式。html(画面。指定しないとき)又は csv(表)',
    en: 'form: html, a page, unless given; or csv, a table',
  },
  'cli.audit-work.forms': { ja: '形式は html 又は csv です。', en: 'The forms are html and csv.' },
  'cli.audit-work.out': { ja: '書き出す先のファイル', en: 'file to write to' },
  'cli.audit-work.merge': {
    ja: '書き込んだ写しを、項目ごとに監査調書へ取り込む',
    en: 'bring a copy back that was written in, field by field',
  },
  'cli.audit-work.take': {
    ja: '双方で変えた項目について残す側。copy(写し)又は site(現在)',
    en: 'which side stands where both changed a field: copy or site',
  },
  'cli.audit-work.sides': {
    ja: '残す側は copy 又は site です。',
    en: 'The sides are copy and site.',
  },
  'cli.audit-work.no-copy': {
    ja: '作業用の写しとして読めません。何も記録していません。',
    en: 'This is no working copy. Nothing was entered.',
  },
  'cli.audit-work.merged': {
    ja: '{{entries}} 件を記録しました。',
    en: 'Entered {{entries}}.',
  },
  'cli.audit-work.would-merge': {
    ja: '記録する内容は {{entries}} 件、決める必要のある項目は {{conflicts}} 件です。何も記録していません。',
    en: '{{entries}} to enter, {{conflicts}} to be decided. Nothing was entered.',
  },
  'cli.audit-work.dry-run': {
    ja: '記録せずに、内容だけを確かめる',
    en: 'say what would be entered, and enter nothing',
  },
  'cli.audit-work.evidence': {
    ja: '監査の資料としてファイルを保管する',
    en: 'keep a file as evidence of an audit',
  },
  'cli.audit-work.title': { ja: '資料の表題', en: 'title of the evidence' },
  'cli.audit-work.shows-on': {
    ja: '資料が示す日(2026-11-26 の形)',
    en: 'day whose state it shows, as 2026-11-26',
  },
  'cli.audit-work.clauses': {
    ja: '条項の番号(コンマ区切り)',
    en: 'numbers of clauses, separated by commas',
  },
  'cli.audit-work.note': { ja: '説明', en: 'note' },
  'cli.audit-work.bad-day': {
    ja: '表題、資料が示す日又は条項を正しく指定してください。',
    en: 'The title, the day that it shows or the clauses cannot be read.',
  },
  'cli.audit-work.kept': {
    ja: '「{{file}}」を第{{number}}版として保管しました。',
    en: 'Kept “{{file}}” as revision {{number}}.',
  },
  'cli.audit-work.remark': {
    ja: '聞取り又は所見を実査の記録に書く',
    en: 'enter an interview or a comment in the field work',
  },
  'cli.audit-work.clause': { ja: '条項の番号', en: 'number of a clause' },
  'cli.audit-work.with': { ja: '聞取りの相手', en: 'of an interview: with whom' },
  'cli.audit-work.held-on': {
    ja: '聞取りの日(2026-11-26 の形)',
    en: 'of an interview: its day, as 2026-11-26',
  },
  'cli.audit-work.bad-remark': {
    ja: '聞取りには --with と --held-on の両方を、正しい日付で指定してください。',
    en: 'An interview needs both --with and --held-on, the latter a day.',
  },
  'cli.audit-work.remarked': { ja: '記録しました。', en: 'Entered.' },
  'cli.audit-work.findings': {
    ja: '検査の一覧(CSV、XLSX、SARIF)から指摘事項を取り込む',
    en: 'take in findings of a test from CSV, XLSX or SARIF',
  },
  'cli.audit-work.source': {
    ja: '提供元。列の割当てを覚え、次の一覧にも使う',
    en: 'who tested: what the columns hold is remembered for the next list',
  },
  'cli.audit-work.sheet': { ja: 'ブックのシート', en: 'sheet of a workbook' },
  'cli.audit-work.columns': {
    ja: '列ごとの項目(コンマ区切り)',
    en: 'the field of each column, separated by commas',
  },
  'cli.audit-work.otherwise': {
    ja: '条項の書かれていない指摘事項の条項',
    en: 'clause of findings that name none',
  },
  'cli.audit-work.no-findings': {
    ja: '「{{file}}」は取り込めません。何も記録していません。',
    en: '“{{file}}” cannot be taken in. Nothing was entered.',
  },
  'cli.audit-work.would-raise': {
    ja: '指摘事項 {{added}} 件を記録する内容です(同じ内容 {{unchanged}} 件)。',
    en: 'Would raise {{added}} findings ({{unchanged}} stand there already).',
  },
  'cli.audit-work.raised': {
    ja: '指摘事項 {{added}} 件を記録しました(同じ内容 {{unchanged}} 件)。',
    en: 'Raised {{added}} findings ({{unchanged}} stood there already).',
  },
  'cli.audit-work.bad-audit': {
    ja: '監査の番号を指定してください。',
    en: 'Give the id of an audit.',
  },
  'cli.audit-work.missing': {
    ja: '--{{name}} を指定してください。',
    en: 'Give --{{name}}.',
  },
});
