import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'situation.title': { ja: '状況', en: 'Situation' },
  'situation.lead': {
    ja: 'いま急ぐこと、影響のある組織、期限、分かっていないことを示します。変化があると、画面は自動で更新されます。',
    en: 'What is urgent, who is exposed, what falls due, and what is unknown. The page follows what changes.',
  },
  'situation.to-wall': { ja: '大画面表示を開く', en: 'Open the wall screen' },

  'situation.today': { ja: 'いま対応が必要なこと', en: 'What needs you now' },
  'situation.today.none': {
    ja: 'あなたの対応を待っていることはありません。',
    en: 'Nothing waits for you.',
  },
  'situation.task.overdue': { ja: '期限を過ぎた自組織の対応', en: 'Overdue at your organization' },
  'situation.task.orders': { ja: '対応中の自組織への指令', en: 'Open directives to you' },
  'situation.task.questions': { ja: '回答を求められている照会', en: 'Questions to answer' },
  'situation.task.issue': { ja: '承認を待つ起案', en: 'Drafts to approve' },
  'situation.task.requests': {
    ja: '判断を待つ期限延長・例外措置の申請',
    en: 'Requests to decide',
  },
  'situation.task.reviews': { ja: 'あなたの確認を待つ申告', en: 'Claims to review' },
  'situation.task.snapshots': { ja: '確認待ちの脅威情報', en: 'Feed files to decide on' },
  'situation.task.contradicted': { ja: '申告と不一致の宛先', en: 'Contradicted claims' },
  'situation.task.unread': { ja: '未読のお知らせ', en: 'Unread notices' },

  'situation.urgent': { ja: '急を要する脅威', en: 'Urgent threats' },
  'situation.urgent.list': {
    ja: '悪用が確認され、システムに該当する脆弱性',
    en: 'Exploited vulnerabilities found in systems',
  },
  'situation.urgent.none': { ja: '該当する脆弱性はありません。', en: 'None matches a system.' },
  'situation.urgent.to-feeds': {
    ja: '脅威情報の鮮度を確かめる',
    en: 'Check the age of the feeds',
  },
  'situation.vulnerability': { ja: '脆弱性', en: 'Vulnerability' },
  'situation.about': { ja: '概要', en: 'About' },
  'situation.listed-on': { ja: '悪用確認日', en: 'Listed' },
  'situation.organizations': { ja: '影響のある組織', en: 'Exposed organizations' },
  'situation.systems': { ja: '影響のあるシステム', en: 'Exposed systems' },

  'situation.exposed': { ja: '影響のある組織', en: 'Exposed organizations' },
  'situation.exposed.lead': {
    ja: '悪用が確認された脆弱性のいずれかに該当する組織は{{exposed}}、システムは{{systems}}です(対象{{bodies}}組織)。',
    en: '{{exposed}} organizations and {{systems}} systems match an exploited vulnerability, of {{bodies}} organizations.',
  },
  'situation.exposed.none': {
    ja: '悪用が確認された脆弱性に該当する組織はありません。',
    en: 'No organization matches an exploited vulnerability.',
  },
  'situation.by-ministry': { ja: '所管府省庁別', en: 'By ministry' },
  'situation.by-sector': { ja: '分野別', en: 'By sector' },
  'situation.ministry': { ja: '所管府省庁', en: 'Ministry' },
  'situation.sector': { ja: '分野', en: 'Sector' },
  'situation.no-ministry': { ja: '所管府省庁なし', en: 'Under no ministry' },
  'situation.no-sector': { ja: '分野の指定なし', en: 'No sector' },
  'situation.bodies.exposed': { ja: '影響あり', en: 'Exposed' },
  'situation.bodies.others': { ja: '影響なし・不明', en: 'Not exposed or unknown' },

  'situation.deadlines': { ja: '72時間以内の期限', en: 'Due within 72 hours' },
  'situation.deadlines.lead': {
    ja: '宛先の組織ごとに数えています。左端は、すでに期限を過ぎたものです。',
    en: 'Counted by addressee. At the left, what is overdue already.',
  },
  'situation.deadlines.none': {
    ja: '72時間以内に期限を迎えるものはありません。',
    en: 'Nothing falls due within 72 hours.',
  },
  'situation.deadlines.strip': {
    ja: '1時間ごとの期限の数。期限超過{{overdue}}、72時間以内{{due}}。',
    en: 'Deadlines by hour: {{overdue}} overdue, {{due}} within 72 hours.',
  },
  'situation.due': { ja: '期限', en: 'Due' },
  'situation.directive': { ja: '指令等', en: 'Directive' },
  'situation.addressees': { ja: '宛先', en: 'Addressees' },
  'situation.overdue': { ja: '期限超過', en: 'Overdue' },
  'situation.hours-ahead': { ja: '{{hours}}時間後', en: '+{{hours}} h' },
  'situation.now': { ja: '現在', en: 'now' },

  'situation.open': { ja: '対応中の指令等', en: 'Open directives' },
  'situation.open.none': {
    ja: '対応中の指令等はありません。',
    en: 'No directive is open.',
  },
  'situation.open.to-directives': { ja: '指令の一覧を見る', en: 'See all directives' },
  'situation.next-due': { ja: '次の期限', en: 'Next due' },
  'situation.finished': { ja: '完了', en: 'Finished' },
  'situation.finished-of': { ja: '{{finished}}/{{all}}', en: '{{finished}} of {{all}}' },
  'situation.contradicted': { ja: '申告と不一致', en: 'Contradicted' },
  'situation.unknown-bodies': { ja: '判断できず', en: 'Unknown' },
  'situation.others': { ja: '対応中', en: 'Under way' },

  'situation.pace': { ja: '所管府省庁別の対応状況', en: 'Answers by ministry' },
  'situation.pace.chart': { ja: '宛先の対応状況', en: 'Where the addressees stand' },
  'situation.pace.lead': {
    ja: '対応中の指令等について、宛先への通知から受領確認・完了までの時間です。',
    en: 'Of open directives: from being told to having acknowledged and finished.',
  },
  'situation.pace.none': {
    ja: '対応中の指令等の宛先はありません。',
    en: 'No open directive has an addressee.',
  },
  'situation.acknowledge.median': { ja: '受領確認まで(中央値)', en: 'To acknowledge, median' },
  'situation.acknowledge.slowest': { ja: '受領確認まで(最長)', en: 'To acknowledge, slowest' },
  'situation.finish.median': { ja: '完了まで(中央値)', en: 'To finish, median' },
  'situation.finish.slowest': { ja: '完了まで(最長)', en: 'To finish, slowest' },
  'situation.nobody-yet': { ja: 'まだなし', en: 'none yet' },

  'situation.unknown': { ja: '分かっていないこと', en: 'What is unknown' },
  'situation.unknown.none-submitted': {
    ja: '構成情報のないシステム',
    en: 'Systems without inventory',
  },
  'situation.unknown.stale': {
    ja: '構成情報が古いシステム',
    en: 'Systems with an old inventory',
  },
  'situation.unknown.questions': { ja: '所有組織への確認事項', en: 'Unanswered questions' },
  'situation.unknown.questions-hint': {
    ja: '判断が回答を待っています',
    en: 'Decisions wait for them',
  },
  'situation.unknown.bodies': { ja: '判断できない宛先', en: 'Unknown addressees' },
  'situation.unknown.bodies-hint': {
    ja: '構成情報の提出を待っています',
    en: 'They owe an inventory',
  },

  'situation.feeds': { ja: '脅威情報の鮮度', en: 'Age of the feeds' },
  'situation.feeds.none': {
    ja: '情報源が登録されていません。',
    en: 'No source is entered.',
  },
  'situation.feeds.enter': { ja: '情報源を登録する', en: 'Enter a source' },
  'situation.feed': { ja: '情報源', en: 'Source' },
  'situation.feed.age': { ja: '最後の更新から', en: 'Since the last update' },
  'situation.feed.state': { ja: '状態', en: 'State' },
  'situation.feed.fresh': { ja: '更新あり', en: 'Current' },
  'situation.feed.silent': { ja: '更新が途絶', en: 'Silent' },
  'situation.feed.waiting': { ja: '確認待ち{{count}}件', en: '{{count}} to decide on' },

  'situation.wall': { ja: '状況(大画面)', en: 'Situation wall' },
  'situation.wall.leave': { ja: '通常の画面に戻る', en: 'Back to the pages' },
  'situation.wall.whole': { ja: '全画面にする', en: 'Full screen' },
  'situation.wall.stop': { ja: '切替えを止める', en: 'Stop turning' },
  'situation.wall.go': { ja: '自動で切り替える', en: 'Turn by itself' },
  'situation.wall.before': { ja: '前へ', en: 'Back' },
  'situation.wall.next': { ja: '次へ', en: 'Next' },
  'situation.wall.panel': { ja: '{{number}}/{{all}}', en: '{{number}} of {{all}}' },
  'situation.wall.zone': { ja: '日本標準時', en: 'JST' },
  'situation.wall.lost': {
    ja: '接続が切れています({{at}} から)。表示は古い可能性があります。',
    en: 'The connection is lost since {{at}}. What is shown may be old.',
  },
  'situation.wall.connected': { ja: '接続中', en: 'Connected' },
  'situation.wall.age': { ja: '{{seconds}}秒前の情報', en: '{{seconds}} s old' },
  'situation.wall.old': { ja: '古い情報です({{span}}前)', en: 'Old: {{span}} ago' },
  'situation.wall.keys': {
    ja: 'キー操作: ←→ 切替え、スペース 停止・再開',
    en: 'Keys: ← → to turn, space to stop and go on',
  },

  'situation.changes': { ja: '前回の確認以降の変化', en: 'Since you last looked' },
  'situation.changes.since': {
    ja: '{{at}} に既読にしてからの変化です。自分の操作は含みません。',
    en: 'Since you marked everything as read, {{at}}. Your own acts are left out.',
  },
  'situation.changes.first': {
    ja: 'まだ一度も既読にしていないため、直近24時間の変化を示しています。自分の操作は含みません。',
    en: 'You have not marked anything as read yet: this is the last 24 hours. Your own acts are left out.',
  },
  'situation.changes.none': {
    ja: '新しい変化はありません。',
    en: 'Nothing has changed.',
  },
  'situation.changes.more': {
    ja: 'ほかに{{count}}件の変化があります。',
    en: '{{count}} more changes are not shown.',
  },
  'situation.changes.read': { ja: '既読にする', en: 'Mark as read' },
  'situation.changes.what': { ja: '変化', en: 'Change' },
  'situation.changes.about': { ja: '対象', en: 'About' },
  'situation.changes.who': { ja: '組織', en: 'Organization' },
  'situation.changes.at': { ja: '日時', en: 'When' },
  'situation.changes.times': { ja: '{{what}}({{count}}件)', en: '{{what}} ({{count}} times)' },
  'situation.changes.organizations': { ja: '{{count}}組織', en: '{{count}} organizations' },
  'situation.not-seen': {
    ja: 'そのような変化は見つかりません。画面を再読み込みしてください。',
    en: 'There is no such change. Reload the page.',
  },
});
