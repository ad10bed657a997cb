import { catalogue } from '#kernel/text.ts';

/** What is said of evidence, requests for it and training records. */
export const say = catalogue({
  'audits.training.no-column': {
    ja: '「{{column}}」の列がありません。',
    en: 'There is no column “{{column}}”.',
  },
  'audits.training.course': {
    ja: '研修名を200文字以内で入れてください。',
    en: 'Name the course in at most 200 characters.',
  },
  'audits.training.day': {
    ja: '実施日「{{said}}」が読み取れないか、先の日です。',
    en: '“{{said}}” is no day, or has not come yet.',
  },
  'audits.training.counts': {
    ja: '対象者数は1以上、受講者数は対象者数以下の整数で入れてください。',
    en: 'Give whole numbers: at least one invited, and no more attended than were invited.',
  },
  'audits.evidence.refused': {
    ja: '読み取れない箇所があるため、取り込みませんでした。',
    en: 'It was not taken in: there are faults in it.',
  },
  'audits.evidence.not-own': {
    ja: '資料を出せるのは、監査を受ける組織だけです。',
    en: 'Only the audited body hands this in.',
  },
  'audits.evidence.future': {
    ja: '資料の示す日が先の日です。',
    en: 'The day that it shows has not come yet.',
  },
  'audits.evidence.empty': { ja: 'ファイルが空です。', en: 'The file is empty.' },
  'audits.evidence.other-source': {
    ja: 'この資料の新しい版を出せるのは、元の提出者の側だけです。',
    en: 'A new revision comes from the side that gave the first.',
  },
  'audits.evidence.same': {
    ja: '同じ内容の版が既にあります。',
    en: 'The latest revision is the same, byte for byte.',
  },
  'audits.evidence.none-named': {
    ja: '方針に、自動で集める資料が定められていません。',
    en: 'The policy names no evidence that is computed.',
  },
  'audits.evidence.day-passed': {
    ja: '期限が過ぎています。今日以後の日にしてください。',
    en: 'That day has passed. Choose today or later.',
  },
  'audits.evidence.told': {
    ja: '監査の資料の提出を求められています(期限: {{day}})',
    en: 'Evidence is asked for, by {{day}}',
  },

  'audits.evidence.page': { ja: '監査の資料', en: 'Evidence' },
  'audits.evidence.lead': {
    ja: '監査のよりどころとする資料です。版ごとにハッシュ値とともに保管し、示す日からの経過日数を表示します。',
    en: 'What the audit rests on. Each revision is kept with its hash, and its age counts from the day that it shows.',
  },
  'audits.evidence.title': { ja: '資料名', en: 'Title' },
  'audits.evidence.source': { ja: '出所', en: 'Source' },
  'audits.evidence.source.body': { ja: '監査を受ける組織', en: 'Audited body' },
  'audits.evidence.source.auditor': { ja: '監査人', en: 'Auditor' },
  'audits.evidence.source.inventory': { ja: '自動: 構成情報の鮮度', en: 'Computed: inventory' },
  'audits.evidence.source.exposure': { ja: '自動: 影響と公開の状況', en: 'Computed: exposure' },
  'audits.evidence.source.directives': {
    ja: '自動: 指令への対応',
    en: 'Computed: directives',
  },
  'audits.evidence.source.incidents': { ja: '自動: 事案の報告', en: 'Computed: incidents' },
  'audits.evidence.source.training': { ja: '自動: 研修の記録', en: 'Computed: training' },
  'audits.evidence.age': { ja: '示す日からの日数', en: 'Age in days' },
  'audits.evidence.days': { ja: '{{count}}日', en: '{{count}} days' },
  'audits.evidence.shows-on': { ja: '資料の示す日', en: 'Day that it shows' },
  'audits.evidence.clauses': { ja: '対象の条項', en: 'Clauses' },
  'audits.evidence.whole': { ja: '監査全体', en: 'The whole audit' },
  'audits.evidence.clauses-support': {
    ja: '番号を読点で区切ります。空のときは監査全体の資料になります。',
    en: 'Separate numbers by commas; none means the audit as a whole.',
  },
  'audits.evidence.revision': { ja: '版', en: 'Revision' },
  'audits.evidence.of-latest': {
    ja: '{{number}}(最新は{{latest}})',
    en: '{{number}} of {{latest}}',
  },
  'audits.evidence.hash': { ja: 'ハッシュ値(SHA-256)', en: 'SHA-256' },
  'audits.evidence.added': { ja: '追加', en: 'Added' },
  'audits.evidence.elsewhere': { ja: 'ほかの監査での利用', en: 'Used elsewhere' },
  'audits.evidence.download': { ja: 'ファイルを保存', en: 'Save the file' },
  'audits.evidence.none': {
    ja: '資料がまだありません。組織に提出を求めるか、ファイルを追加してください。',
    en: 'There is no evidence yet. Ask the body for it, or add a file.',
  },
  'audits.evidence.add': { ja: '資料を追加する', en: 'Add evidence' },
  'audits.evidence.hand-in': { ja: '資料を提出する', en: 'Hand in evidence' },
  'audits.evidence.submit': { ja: '追加する', en: 'Add' },
  'audits.evidence.added-now': { ja: '資料を保管しました。', en: 'The evidence was kept.' },
  'audits.evidence.file': { ja: 'ファイル', en: 'File' },
  'audits.evidence.file-support': { ja: '16 MiB まで。', en: 'Up to 16 MiB.' },
  'audits.evidence.note': { ja: '説明', en: 'Note' },
  'audits.evidence.revises': { ja: '改める資料', en: 'New revision of' },
  'audits.evidence.new': { ja: '新しい資料', en: 'New evidence' },
  'audits.evidence.answers': { ja: '対象の提出依頼', en: 'Request that it answers' },
  'audits.evidence.unasked': { ja: '依頼によらない', en: 'None' },
  'audits.evidence.reuse': { ja: '過去の資料を使う', en: 'Reuse evidence' },
  'audits.evidence.reuse-lead': {
    ja: '同じ組織のほかの監査の資料です。経過日数を確かめて使ってください。',
    en: 'Evidence about the same body from other audits. Mind its age.',
  },
  'audits.evidence.reuse-submit': { ja: 'この監査で使う', en: 'Use in this audit' },
  'audits.evidence.compute': { ja: '自動で集める', en: 'Compute evidence' },
  'audits.evidence.compute-what': {
    ja: '方針の定める資料を、現在のデータから作ります。日時、出所、ハッシュ値とともに保管されます。',
    en: 'What the policy names is computed from the data there is, and kept with its time, source and hash.',
  },
  'audits.evidence.computed': {
    ja: '{{count}}件の資料を作りました。',
    en: '{{count}} pieces of evidence were computed.',
  },
  'audits.evidence.requests': { ja: '提出の依頼', en: 'Requests' },
  'audits.evidence.no-requests': { ja: '依頼はありません。', en: 'Nothing was asked for.' },
  'audits.evidence.request': { ja: '提出を求める', en: 'Ask for evidence' },
  'audits.evidence.request-submit': { ja: '依頼する', en: 'Ask' },
  'audits.evidence.words': { ja: '求める資料', en: 'What is asked for' },
  'audits.evidence.due': { ja: '期限', en: 'Due' },
  'audits.evidence.overdue': { ja: '期限超過', en: 'Overdue' },
  'audits.evidence.answered': { ja: '回答あり', en: 'Answered' },
  'audits.evidence.waiting': { ja: '回答待ち', en: 'Waiting' },
  'audits.evidence.answer': { ja: '文章で回答する', en: 'Answer in words' },
  'audits.evidence.answer-submit': { ja: '回答する', en: 'Answer' },

  'audits.training.page': { ja: '研修の記録', en: 'Training records' },
  'audits.training.lead': {
    ja: '情報セキュリティの研修の実施記録です。監査の方針により、自動で集める資料になります。',
    en: 'Courses on information security and who attended. By the policy they become evidence of audits.',
  },
  'audits.training.body': { ja: '組織', en: 'Body' },
  'audits.training.course-name': { ja: '研修名', en: 'Course' },
  'audits.training.held-on': { ja: '実施日', en: 'Held on' },
  'audits.training.invited': { ja: '対象者数', en: 'Invited' },
  'audits.training.attended': { ja: '受講者数', en: 'Attended' },
  'audits.training.none': {
    ja: '研修の記録がまだありません。一覧を取り込んでください。',
    en: 'There is no record yet. Take in a list.',
  },
  'audits.training.none-read': {
    ja: '研修の記録がまだありません。各組織が取り込むと、ここに表示されます。',
    en: 'There is no record yet. What bodies take in is shown here.',
  },
  'audits.training.import': { ja: '一覧を取り込む', en: 'Take in a list' },
  'audits.training.import-support': {
    ja: 'CSV 又は XLSX。一行目は「研修名、実施日、対象者数、受講者数」。256 KiB まで。',
    en: 'CSV or XLSX, headed course, held on, invited, attended. Up to 256 KiB.',
  },
  'audits.training.import-submit': { ja: '取り込む', en: 'Take in' },
  'audits.training.imported': {
    ja: '追加{{added}}件、変更{{changed}}件、同じもの{{unchanged}}件。',
    en: '{{added}} added, {{changed}} changed, {{unchanged}} unchanged.',
  },
});
