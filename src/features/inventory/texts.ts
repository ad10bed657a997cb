import { catalogue } from '#kernel/text.ts';

/** What every part of the inventory says, and the pages of a system and its ledger. */
export const say = catalogue({
  'inventory.name-taken': {
    ja: '「{{name}}」という情報システムは、既に登録されています。',
    en: 'A system named “{{name}}” is already registered.',
  },
  'inventory.retired': {
    ja: 'この情報システムは廃止済みのため、変更も提出もできません。',
    en: 'This system is retired, so it takes neither changes nor submissions.',
  },
  'inventory.stated-in-future': {
    ja: '確認日は今日までの日付にしてください。',
    en: 'The day it was established cannot lie in the future.',
  },
  'inventory.title': {
    ja: 'システム',
    en: 'Systems',
  },
  'inventory.freshness.fresh': {
    ja: '新しい',
    en: 'Fresh',
  },
  'inventory.freshness.stale': {
    ja: '古い',
    en: 'Old',
  },
  'inventory.freshness.none': {
    ja: '提出なし',
    en: 'None submitted',
  },
  'inventory.importance.high': {
    ja: '高',
    en: 'High',
  },
  'inventory.importance.medium': {
    ja: '中',
    en: 'Medium',
  },
  'inventory.importance.low': {
    ja: '低',
    en: 'Low',
  },
  'inventory.importance.unrated': {
    ja: '未評価',
    en: 'Not rated',
  },
  'inventory.page.lead': {
    ja: '各組織の情報システムと、構成情報の新しさです。構成情報がない、又は古いシステムへの影響は「不明」として扱います。',
    en: 'The systems of each organization and how recent their inventories are. Without a recent one, nothing can be said of a system.',
  },
  'inventory.page.list': {
    ja: 'システムの一覧',
    en: 'Systems',
  },
  'inventory.page.system': {
    ja: 'システム',
    en: 'System',
  },
  'inventory.page.organization': {
    ja: '組織',
    en: 'Organization',
  },
  'inventory.page.freshness': {
    ja: '構成情報',
    en: 'Inventory',
  },
  'inventory.page.taken-at': {
    ja: '構成の時点',
    en: 'As of',
  },
  'inventory.page.components': {
    ja: '構成要素の数',
    en: 'Components',
  },
  'inventory.page.exposure': {
    ja: 'インターネットへの露出',
    en: 'Exposure to the internet',
  },
  'inventory.page.importance': {
    ja: '重要度',
    en: 'Importance',
  },
  'inventory.page.exposed': {
    ja: '露出している',
    en: 'Exposed',
  },
  'inventory.page.not-exposed': {
    ja: '露出していない',
    en: 'Not exposed',
  },
  'inventory.page.exposure-unstated': {
    ja: '未申告',
    en: 'Not stated',
  },
  'inventory.page.show-all': {
    ja: 'すべてのシステムを表示する({{total}}件)',
    en: 'Show all systems ({{total}})',
  },
  'inventory.page.first': {
    ja: '全{{total}}件のうち、先頭の{{shown}}件から表示しています。',
    en: 'Only the first {{shown}} of {{total}} are considered.',
  },
  'inventory.page.none': {
    ja: '該当するシステムはありません。',
    en: 'There is no such system.',
  },
  'inventory.page.register': {
    ja: 'システムの登録',
    en: 'Register a system',
  },
  'inventory.page.register-submit': {
    ja: '登録する',
    en: 'Register',
  },
  'inventory.page.name': {
    ja: 'システム名',
    en: 'Name',
  },
  'inventory.page.purpose': {
    ja: '用途',
    en: 'Purpose',
  },
  'inventory.page.owner': {
    ja: '責任者',
    en: 'Owner',
  },
  'inventory.page.owner-support': {
    ja: 'このシステムに責任を持つ課室や担当者',
    en: 'The unit or person who answers for it',
  },
  'inventory.page.unstated': {
    ja: '記載なし',
    en: 'Not stated',
  },
  'inventory.page.contents': {
    ja: '現在の構成要素',
    en: 'What it runs now',
  },
  'inventory.page.contents-list': {
    ja: '最新の構成情報による構成要素(全{{total}}件)',
    en: 'Components by the latest inventory ({{total}} in all)',
  },
  'inventory.page.no-contents': {
    ja: '構成要素は登録されていません。',
    en: 'Nothing is listed.',
  },
  'inventory.page.package': {
    ja: '製品・パッケージ',
    en: 'Package',
  },
  'inventory.page.package-version': {
    ja: '版',
    en: 'Version',
  },
  'inventory.page.ecosystem': {
    ja: '種類',
    en: 'Ecosystem',
  },
  'inventory.page.more': {
    ja: 'さらに表示する',
    en: 'Show more',
  },
  'inventory.page.exposure-by': {
    ja: '{{on}} 確認。根拠: {{evidence}}',
    en: 'as of {{on}}. Evidence: {{evidence}}',
  },
  'inventory.page.exposure-needed': {
    ja: 'まだ申告されていません。対処の期限を判断するために必要です。',
    en: 'Not stated yet. The decision on deadlines needs it.',
  },
  'inventory.page.exposed-question': {
    ja: 'インターネットから到達できますか',
    en: 'Can it be reached from the internet?',
  },
  'inventory.page.exposure-evidence': {
    ja: '確認の方法と根拠',
    en: 'Evidence',
  },
  'inventory.page.exposure-evidence-support': {
    ja: 'ファイアウォールの設定、外部からの確認結果など',
    en: 'Firewall rules, the result of an outside scan, and the like',
  },
  'inventory.page.exposure-on': {
    ja: '確認した日',
    en: 'Established on',
  },
  'inventory.page.exposure-submit': {
    ja: '申告する',
    en: 'State it',
  },
  'inventory.page.assertions': {
    ja: 'このシステムについての影響の表明(VEX)',
    en: 'Assertions on this system (VEX)',
  },
  'inventory.page.change': {
    ja: '台帳の記載を改める',
    en: 'Change what is registered',
  },
  'inventory.page.change-submit': {
    ja: '変更を保存する',
    en: 'Save the changes',
  },
  'inventory.class-not-higher': {
    ja: '上位の組織が行えるのは、分類の引上げだけです。',
    en: 'A supervisor can only raise the class.',
  },
  'inventory.class-below-floor': {
    ja: '上位の組織が定めた分類より低くすることはできません。',
    en: 'The class cannot be lower than the one a supervisor has set.',
  },
  'inventory.class-same': { ja: '既にこの分類です。', en: 'The system is in this class already.' },
  'inventory.page.one-a-line': { ja: '1行に1つ', en: 'One to a line' },
  'inventory.page.one-a-line-via': {
    ja: '1行に1つ。「委託先 > 再委託先」の形で書くと、どの委託先の再委託先かを記録できます。',
    en: 'One to a line; as “contractor > subcontractor” where it is known who engages it',
  },
  'inventory.page.ledger': { ja: 'システム台帳の記載', en: 'The ledger of systems' },
  'inventory.page.class': { ja: '情報システムの分類', en: 'Class of the system' },
  'inventory.page.class-given': {
    ja: '「{{grade}}」と分類。理由: {{reason}}',
    en: 'Classified as {{grade}}. Reason: {{reason}}',
  },
  'inventory.page.class-raised': {
    ja: '上位の組織が「{{grade}}」に引上げ。理由: {{reason}}',
    en: 'Raised to {{grade}} by a supervisor. Reason: {{reason}}',
  },
  'inventory.page.class-submit': { ja: '分類する', en: 'Classify' },
  'inventory.page.class-raise': { ja: '分類を引き上げる', en: 'Raise the class' },
  'inventory.page.reason': { ja: '理由', en: 'Reason' },
  'inventory.page.history': { ja: '台帳の変更履歴', en: 'History of the ledger' },
  'inventory.page.no-history': { ja: '変更の記録はありません。', en: 'Nothing has been changed.' },
  'inventory.page.changed-at': { ja: '変更日時', en: 'Changed' },
  'inventory.page.changed-by': { ja: '変更者', en: 'Changed by' },
  'inventory.page.before': { ja: '変更前', en: 'Before' },
  'inventory.page.after': { ja: '変更後', en: 'After' },
  'inventory.page.due-at': { ja: '次の提出期限', en: 'Next inventory due' },
  'inventory.page.overdue-badge': { ja: '提出期限超過', en: 'Overdue' },
  'inventory.page.overdue': { ja: '提出期限を過ぎた構成情報', en: 'Overdue inventories' },
  'inventory.page.overdue-lead': {
    ja: '構成情報は、重要度が高いシステムは{{high}}日、中は{{medium}}日、低は{{low}}日、未評価は{{unrated}}日ごとに提出することとしています。',
    en: 'An inventory is owed every {{high}} days for systems of high importance, {{medium}} for medium, {{low}} for low and {{unrated}} where it is not rated.',
  },
  'inventory.page.overdue-count': { ja: '{{total}}件', en: '{{total}} systems' },
  'inventory.page.marked-late': { ja: '(後から記録)', en: '(marked late)' },
  'inventory.page.to-import': { ja: '一覧から取り込む', en: 'Import a list' },
  'inventory.notice.stale': {
    ja: '「{{name}}」の構成情報の提出期限を過ぎました。最新の構成情報を提出してください。',
    en: 'The inventory of {{name}} is overdue. Submit a current one.',
  },
});
