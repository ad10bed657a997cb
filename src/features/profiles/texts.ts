import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'profiles.clock.hours': {
    ja: '{{start}}から{{count}}時間です。時間で定めた期限は休日でも動きません。',
    en: '{{count}} hours from {{start}}; a limit in hours does not move for holidays.',
  },
  'profiles.clock.day-after': {
    ja: '初日({{start}})は数えず、{{first}}から数えます。',
    en: 'The day it starts on ({{start}}) is not counted: the first day counted is {{first}}.',
  },
  'profiles.clock.day-of': {
    ja: '当日({{start}})から数えます。',
    en: 'The day it starts on ({{start}}) is counted.',
  },
  'profiles.clock.days': { ja: '{{count}}日間です。', en: 'It runs for {{count}} days.' },
  'profiles.clock.business-days': {
    ja: '開庁日で{{count}}日間です。',
    en: 'It runs for {{count}} business days.',
  },
  'profiles.clock.months': {
    ja: '暦に従い{{count}}か月間です。',
    en: 'It runs for {{count}} months of the calendar.',
  },
  'profiles.clock.same-date': {
    ja: '{{start}}の{{count}}か月後の同じ日付です。その日付がない月では月の末日です。',
    en: 'The same date {{count}} months after {{start}}, or the last day of a month without it.',
  },
  'profiles.clock.quarter': {
    ja: '{{start}}の属する四半期の末日({{end}})から{{count}}か月以内です。',
    en: 'Within {{count}} months of {{end}}, the end of the quarter of {{start}}.',
  },
  'profiles.clock.given': {
    ja: '期限の日は{{day}}と定められています。',
    en: 'The day was set as {{day}}.',
  },
  'profiles.clock.moved': {
    ja: '末日の{{from}}は閉庁日のため、{{to}}になります。',
    en: 'The last day, {{from}}, is closed, so {{to}} takes its place.',
  },
  'profiles.clock.end-of-day': {
    ja: '{{day}}の終わり({{zone}})が期限です。',
    en: 'It is due by the end of {{day}} in {{zone}}.',
  },
  'profiles.clock.calendar': {
    ja: '暦は{{id}}の{{version}}公布時点の版です。',
    en: 'Closed days are those of {{id}} as promulgated on {{version}}.',
  },
  'profiles.clock.condition': {
    ja: '「{{ja}}」({{en}})に当たるため、期間が変わります。',
    en: 'The length is another because of this: {{en}} ({{ja}}).',
  },
  'profiles.clock.promptly': {
    ja: '定めは「速やかに」です。',
    en: 'The rule says “promptly”.',
  },
  'profiles.clock.immediately': {
    ja: '定めは「直ちに」です。',
    en: 'The rule says “immediately”.',
  },
  'profiles.clock.without-delay': {
    ja: '定めは「遅滞なく」です。',
    en: 'The rule says “without delay”.',
  },
  'profiles.clock.guideline': {
    ja: '次の長さは指針による目安で、法令の期限ではありません。',
    en: 'What follows is the measure of a guideline, not a limit of the law.',
  },
  'profiles.clock.no-day-given': {
    ja: '規則「{{rule}}」に必要な期限の日が示されていません。',
    en: 'The rule “{{rule}}” takes a day that was not given.',
  },
  'profiles.clock.no-calendar': {
    ja: '開庁日を定める暦がありません。',
    en: 'There is no calendar that says which days are open.',
  },
  'profiles.clock.uncovered': {
    ja: '{{day}}は暦「{{id}}」の範囲({{from}}から{{until}}まで)にありません。',
    en: '{{day}} lies outside the calendar “{{id}}” ({{from}} to {{until}}).',
  },

  'profiles.fault.json': { ja: 'JSON として読み取れません。', en: 'This cannot be read as JSON.' },
  'profiles.fault.twice': { ja: '「{{id}}」が二度現れます。', en: '“{{id}}” appears twice.' },
  'profiles.fault.no-timeline': {
    ja: '判断表「{{table}}」に、結果ごとの期限を定めた表がありません。',
    en: 'The table “{{table}}” has no timeline for its outcomes.',
  },
  'profiles.fault.unsaid': {
    ja: '次の結果の期限が定められていません: {{outcomes}}',
    en: 'Nothing is said of the time of these outcomes: {{outcomes}}',
  },
  'profiles.fault.zone': {
    ja: '「{{zone}}」という時間帯はありません。',
    en: 'There is no time zone “{{zone}}”.',
  },
  'profiles.fault.absent': {
    ja: '「{{id}}」がどこにもありません。',
    en: '“{{id}}” is to be found nowhere.',
  },
  'profiles.fault.kind': {
    ja: '組織の種別「{{key}}」は扱えません。',
    en: 'The kind of body “{{key}}” is not one that is known.',
  },
  'profiles.fault.no-length': {
    ja: '長さも、「速やかに」などの定めもありません。',
    en: 'There is neither a length nor a word such as “promptly”.',
  },
  'profiles.fault.overlap': {
    ja: '規則「{{id}}」の版「{{version}}」の期間が、同じ規則の別の版と重なるか、版の名前が同じです。',
    en: 'Version “{{version}}” of the rule “{{id}}” overlaps another one, or has the same name.',
  },
  'profiles.unsound': {
    ja: 'プロファイルに{{count}}件の誤りがあります。`noroshi profiles` で確認してください。',
    en: 'The profiles have {{count}} faults; `noroshi profiles` names them.',
  },
  'profiles.no-profile': {
    ja: 'プロファイル「{{id}}」はありません。使えるもの: {{ids}}',
    en: 'There is no profile “{{id}}”. Known: {{ids}}',
  },
  'profiles.no-table': {
    ja: '判断表「{{id}}」はありません。',
    en: 'There is no decision table “{{id}}”.',
  },
  'profiles.not-in-force': {
    ja: '判断表「{{id}}」は{{on}}には効力がありません。',
    en: 'The decision table “{{id}}” was not in force on {{on}}.',
  },
  'profiles.no-default': {
    ja: '{{on}}に効力のある判断表がありません。',
    en: 'No decision table was in force on {{on}}.',
  },

  'profiles.no-rule': {
    ja: '期限の規則「{{id}}」は{{on}}にはありません。',
    en: 'There is no rule “{{id}}” on {{on}}.',
  },
  'profiles.chosen-already': {
    ja: 'この環境のプロファイルは、すでに決まっています。',
    en: 'The profile of this installation has been chosen already.',
  },
  'profiles.misfit.rows': {
    ja: '結果は{{rows}}行すべてについて必要です。',
    en: 'An outcome is needed for each of the {{rows}} rows.',
  },
  'profiles.misfit.outcome': {
    ja: '「{{value}}」はこの表の結果にありません。',
    en: '“{{value}}” is no outcome of this table.',
  },
  'profiles.misfit.nothing': {
    ja: 'いまの版と同じ内容です。',
    en: 'This is the same as the version there is.',
  },
  'profiles.not-editable': {
    ja: 'ほかの機関が公表した表は変更できません。',
    en: 'A table that others publish stays as they published it.',
  },
  'profiles.other-version': {
    ja: 'この表は版{{version}}に変わっています。読み直してから提案してください。',
    en: 'The table is now version {{version}}. Read it before you propose a change.',
  },
  'profiles.past-day': {
    ja: '施行日は今日以後にしてください。',
    en: 'It can come into force today at the earliest.',
  },
  'profiles.one-waits': {
    ja: '承認を待つ提案がすでにあります。先にそれを決めてください。',
    en: 'Another proposal waits for approval; decide on it first.',
  },
  'profiles.decided-already': {
    ja: 'この提案はすでに決定されています。',
    en: 'This proposal has been decided on already.',
  },
  'profiles.own': {
    ja: '自分の提案は自分では承認できません。別の人が決定します。',
    en: 'Nobody decides on what they proposed; somebody else does.',
  },

  'profiles.title': { ja: '法域プロファイル', en: 'Jurisdiction profile' },
  'profiles.page.lead': {
    ja: 'この本部が従う判断表・期限の規則・暦です。それぞれに出典と確かさを示します。',
    en: 'The decision tables, clock rules and calendars that this headquarters works by, each with its source and how sure it is.',
  },
  'profiles.page.profile': { ja: 'プロファイル', en: 'Profile' },
  'profiles.page.version': { ja: '版', en: 'Version' },
  'profiles.page.zone': { ja: '時間帯', en: 'Time zone' },
  'profiles.page.today': { ja: '今日', en: 'Today' },
  'profiles.page.tables': { ja: '判断表', en: 'Decision tables' },
  'profiles.page.table': { ja: '判断表', en: 'Table' },
  'profiles.page.default': { ja: '標準の表', en: 'The usual table' },
  'profiles.page.yes': { ja: 'はい', en: 'Yes' },
  'profiles.page.in-force': { ja: '効力のある版', en: 'Version in force' },
  'profiles.page.not-in-force': { ja: '効力なし', en: 'Not in force' },
  'profiles.page.from': { ja: '施行日', en: 'From' },
  'profiles.page.until': { ja: '失効日', en: 'Until' },
  'profiles.page.source': { ja: '出典', en: 'Source' },
  'profiles.page.certainty': { ja: '確かさ', en: 'Certainty' },
  'profiles.page.rules': { ja: '期限の規則', en: 'Clock rules' },
  'profiles.page.calendars': { ja: '暦(開庁日)', en: 'Calendars of business days' },
  'profiles.page.lists': { ja: '種別・分野・項目', en: 'Kinds, sectors and inputs' },
  'profiles.page.kinds': { ja: '組織の種別', en: 'Kinds of bodies' },
  'profiles.page.sectors': { ja: '分野', en: 'Sectors' },
  'profiles.page.designations': { ja: '指定', en: 'Designations' },
  'profiles.page.inputs': { ja: '判断表の入力項目', en: 'Inputs of decision tables' },
  'profiles.page.gaps': { ja: '分かっていないこと', en: 'What is not known' },
  'profiles.page.name': { ja: '名称', en: 'Name' },
  'profiles.page.asked-of': { ja: '尋ねる相手', en: 'Asked of' },
  'profiles.page.values': { ja: '値', en: 'Values' },
  'profiles.asked-of.sources': { ja: '情報源', en: 'The sources' },
  'profiles.asked-of.headquarters': { ja: '本部', en: 'The headquarters' },
  'profiles.asked-of.owner': { ja: '情報システムの所管', en: 'The system’s owner' },
  'profiles.page.promulgated': { ja: '公布日(版)', en: 'Promulgated (version)' },
  'profiles.page.current': { ja: '現行', en: 'Current' },
  'profiles.page.law': { ja: '法令', en: 'Law' },
  'profiles.page.versions': { ja: '暦の版', en: 'Versions of the calendar' },
  'profiles.page.holidays': {
    ja: '今年と来年の閉庁日({{count}}日。土曜・日曜を除く)',
    en: 'Closed days of this year and the next ({{count}}, weekends aside)',
  },
  'profiles.page.length': { ja: '期間', en: 'Length' },
  'profiles.page.counting': { ja: '数え方', en: 'Counting' },
  'profiles.page.guided': { ja: '指針の目安:', en: 'guideline:' },
  'profiles.page.try': { ja: 'いま始まるとしたときの期限', en: 'If it started now' },
  'profiles.page.no-date': { ja: '日の定めなし', en: 'No date set' },
  'profiles.counting.from-day-after': { ja: '初日を数えない', en: 'The first day is not counted' },
  'profiles.counting.from-day-of': { ja: '初日を数える', en: 'The first day is counted' },
  'profiles.closed.stays': { ja: '末日が閉庁日でも動かない', en: 'A closed last day stays' },
  'profiles.closed.next-open-day': {
    ja: '末日が閉庁日なら翌開庁日',
    en: 'A closed last day moves to the next open one',
  },
  'profiles.closed.previous-open-day': {
    ja: '末日が閉庁日なら前の開庁日',
    en: 'A closed last day moves to the open one before',
  },
  'profiles.length.hours': { ja: '{{count}}時間', en: '{{count}} hours' },
  'profiles.length.days': { ja: '{{count}}日', en: '{{count}} days' },
  'profiles.length.business-days': { ja: '{{count}}開庁日', en: '{{count}} business days' },
  'profiles.length.months': { ja: '{{count}}か月', en: '{{count}} months' },
  'profiles.length.quarter-end-months': {
    ja: '四半期末から{{count}}か月',
    en: '{{count}} months from the end of the quarter',
  },
  'profiles.length.given-day': { ja: '一覧の定める日', en: 'The day that the catalogue sets' },
  'profiles.soft.promptly': { ja: '速やかに', en: 'promptly' },
  'profiles.soft.immediately': { ja: '直ちに', en: 'immediately' },
  'profiles.soft.without-delay': { ja: '遅滞なく', en: 'without delay' },
  'profiles.page.rows': { ja: '表の内容', en: 'Rows' },
  'profiles.page.rows-of': { ja: '版{{version}}の行', en: 'Rows of version {{version}}' },
  'profiles.page.outcome': { ja: '結果', en: 'Outcome' },
  'profiles.page.compare': { ja: '比べる版', en: 'Compare with' },
  'profiles.page.amendments': { ja: '変更の提案', en: 'Proposals' },
  'profiles.page.no-amendments': {
    ja: '変更の提案はありません。',
    en: 'Nothing has been proposed.',
  },
  'profiles.page.propose': { ja: 'この表の変更を提案する', en: 'Propose a change of this table' },
  'profiles.page.propose-submit': { ja: '提案する', en: 'Propose' },
  'profiles.page.propose-default': {
    ja: 'この表を標準にすることを提案する',
    en: 'Propose this as the usual table',
  },
  'profiles.page.proposed': {
    ja: '版{{version}}を提案しました。別の人が承認すると、施行日から効力を持ちます。',
    en: 'Version {{version}} was proposed. Once somebody else approves it, it holds from its day.',
  },
  'profiles.page.default-proposed': {
    ja: '提案しました。別の人が承認すると、施行日から標準の表になります。',
    en: 'Proposed. Once somebody else approves it, it is the usual table from its day.',
  },
  'profiles.page.effective-on': { ja: '施行日', en: 'In force from' },
  'profiles.page.reason': { ja: '理由', en: 'Reason' },
  'profiles.page.days-of': {
    ja: '「{{outcome}}」の日数(空欄は日の定めなし)',
    en: 'Days of “{{outcome}}” (empty: no date)',
  },
  'profiles.page.new-version': { ja: '版{{version}}', en: 'Version {{version}}' },
  'profiles.page.new-default': { ja: '標準の表にする', en: 'To be the usual table' },
  'profiles.page.proposed-at': { ja: '提案日時', en: 'Proposed' },
  'profiles.page.waits': { ja: '承認待ち', en: 'Waits for approval' },
  'profiles.page.approved': { ja: '承認', en: 'Approved' },
  'profiles.page.declined': { ja: '否決', en: 'Declined' },
  'profiles.page.approve': { ja: '承認する', en: 'Approve' },
  'profiles.page.decline': { ja: '否決する', en: 'Decline' },
  'profiles.page.days-changed': {
    ja: '「{{outcome}}」の日数: {{before}} → {{after}}',
    en: 'Days of “{{outcome}}”: {{before}} → {{after}}',
  },
  'profiles.page.row-changed': {
    ja: '{{row}}行目: {{before}} → {{after}}',
    en: 'Row {{row}}: {{before}} → {{after}}',
  },
});
