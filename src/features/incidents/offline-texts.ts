import { catalogue } from '#kernel/text.ts';

/** What the page says that is used without a network, and whatever takes in what was written on it. */
export const say = catalogue({
  'incidents.offline.title': { ja: '事案の記録(オフライン)', en: 'Incident record (offline)' },
  'incidents.offline.lead': {
    ja: 'ネットワークに接続せずに記録するページです。入力はこのブラウザーの中だけに保存されます。接続できるようになったら、書き出したファイルを狼煙に取り込んでください。',
    en: 'This page works without a network. What you enter stays in this browser. Once connected, bring the exported file into Noroshi.',
  },
  'incidents.offline.for': { ja: '記録する組織', en: 'Organization' },
  'incidents.offline.made': { ja: 'このページの作成日時', en: 'Page made at' },
  'incidents.offline.rules': { ja: '報告義務のルール', en: 'Rules of the duties' },
  'incidents.offline.facts': { ja: '事実', en: 'Facts' },
  'incidents.offline.scope': { ja: '対象かどうかの質問', en: 'Questions of scope' },
  'incidents.offline.scope-done': {
    ja: 'いま答える質問はありません。',
    en: 'There is no question to answer now.',
  },
  'incidents.offline.duties': { ja: '報告義務と期限', en: 'Duties and deadlines' },
  'incidents.offline.duties-lead': {
    ja: '入力した内容から、このページの中で判定しています。提出は、狼煙に取り込んでから行います。',
    en: 'Judged within this page from what was entered. Reports are filed after it was brought into Noroshi.',
  },
  'incidents.offline.no-duty': {
    ja: '入力した内容から生じる報告義務は、まだありません。',
    en: 'No duty arises yet from what was entered.',
  },
  'incidents.offline.export': { ja: 'ファイルに書き出す', en: 'Export to a file' },
  'incidents.offline.export-lead': {
    ja: '入力した内容を一つのファイルに保存します。ファイルには事案の内容が含まれます。取扱いに注意してください。',
    en: 'Saves what was entered as one file. It tells what happened: handle it with care.',
  },
  'incidents.offline.carry': { ja: '資料を添える', en: 'Add a file' },
  'incidents.offline.carry-lead': {
    ja: '添えた資料は、書き出すファイルに入ります。書き出すまでは、この画面だけにあり、閉じると失われます。',
    en: 'Added files go into the exported file. Until then only this window has them: they are lost when it is closed.',
  },
  'incidents.offline.carried': { ja: '資料', en: 'File' },
  'incidents.offline.carried-support': {
    ja: '合わせて10メガバイト、20件まで。',
    en: 'Up to 10 megabytes and 20 files in all.',
  },
  'incidents.offline.too-large': {
    ja: '資料が大きすぎるか、多すぎます。取り込んだ後に、記録の画面で添付してください。',
    en: 'The files are too large or too many. Attach them to the record once it was brought in.',
  },
  'incidents.offline.drop': { ja: '外す', en: 'Remove' },
  'incidents.offline.drop-of': { ja: '「{{name}}」を外す', en: 'Remove “{{name}}”' },
  'incidents.offline.clear': { ja: '入力を消去する', en: 'Clear what was entered' },
  'incidents.offline.clear-sure': {
    ja: 'このブラウザーから入力した内容を消去します。書き出したファイルは残ります。',
    en: 'Removes what was entered from this browser. An exported file remains.',
  },
  'incidents.offline.clear-do': { ja: '消去する', en: 'Clear' },
  'incidents.offline.unkept': {
    ja: 'このブラウザーには保存できません。閉じる前に、ファイルに書き出してください。',
    en: 'This browser keeps nothing. Export to a file before you close it.',
  },
  'incidents.offline.broken': {
    ja: 'このページのルールを読み取れません。狼煙から新しいページを入手してください。',
    en: 'The rules of this page cannot be read. Get a new page from Noroshi.',
  },
  'incidents.offline.take': { ja: 'オフライン用のページを保存する', en: 'Save the offline page' },
  'incidents.offline.take-lead': {
    ja: 'ネットワークが使えないときに備えて、記録のページを一つのファイルで手元に置けます。',
    en: 'Keep the record page as one file, for when there is no network.',
  },
  'incidents.offline.bring': {
    ja: '書き出したファイルを取り込む',
    en: 'Bring in an exported file',
  },
  'incidents.offline.bring-lead': {
    ja: 'オフライン用のページで書き出したファイルから、新しい記録を始めます。提出はまだ行いません。',
    en: 'Begins a new record from a file that the offline page exported. Nothing is filed yet.',
  },
  'incidents.offline.file': { ja: '書き出したファイル(JSON)', en: 'Exported file (JSON)' },
  'incidents.offline.bring-do': { ja: '取り込む', en: 'Bring in' },
});
