import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'incidents.block.reporter': { ja: '報告者', en: 'Reporter' },
  'incidents.block.event': { ja: '事案', en: 'Event' },
  'incidents.block.impact': { ja: '影響', en: 'Impact' },
  'incidents.block.technique': { ja: '技術的事項', en: 'Technical matters' },
  'incidents.block.ddos': { ja: 'DDoS攻撃', en: 'DDoS attack' },
  'incidents.block.ransom': { ja: 'ランサムウェア', en: 'Ransomware' },
  'incidents.block.personal': { ja: '個人データ', en: 'Personal data' },
  'incidents.block.response': { ja: '対応', en: 'Response' },
  'incidents.block.remarks': { ja: 'その他', en: 'Remarks' },
  'incidents.clock.no-rule': {
    ja: '{{on}}に効力のある規則「{{rule}}」はありません。',
    en: 'No version of the rule “{{rule}}” was in force on {{on}}.',
  },
  'incidents.certainty.confirmed': { ja: '確認済み', en: 'Confirmed' },
  'incidents.certainty.suspected': { ja: '疑い', en: 'Suspected' },
  'incidents.certainty.unknown': { ja: '不明', en: 'Unknown' },
  'incidents.kind.incident': { ja: '事案', en: 'Incident' },
  'incidents.kind.near-miss': { ja: 'ヒヤリ・ハット', en: 'Near miss' },
  'incidents.kind.sign': { ja: '予兆', en: 'Sign' },
  'incidents.kind.voluntary': { ja: '任意の報告', en: 'Voluntary report' },
  'incidents.contact.filing': { ja: '報告の担当', en: 'For the report' },
  'incidents.contact.technical': { ja: '技術の担当', en: 'For technical matters' },
  'incidents.contact.always': { ja: '24時間の連絡先', en: 'Day and night' },
  'incidents.contact.public': { ja: '一般からの問合せ先', en: 'For the public' },
  'incidents.yes': { ja: 'はい', en: 'Yes' },
  'incidents.no': { ja: 'いいえ', en: 'No' },
  'incidents.span.open': { ja: '継続中又は終了時刻不明', en: 'not over, or its end not known' },
  'incidents.filing.sequence': { ja: '第{{count}}報', en: 'Report no. {{count}}' },
  'incidents.consent.given': { ja: '同意する', en: 'consents' },
  'incidents.consent.not-given': { ja: '同意しない', en: 'does not consent' },
  'incidents.change.between': { ja: '、', en: ', ' },
  'incidents.change.added': {
    ja: '「{{item}}」を追加しました: {{after}}',
    en: '“{{item}}” was added: {{after}}',
  },
  'incidents.change.removed': {
    ja: '「{{item}}」を取り下げました(以前: {{before}})。',
    en: '“{{item}}” was taken back; it had been: {{before}}',
  },
  'incidents.change.changed': {
    ja: '「{{item}}」を改めました: {{before}} → {{after}}',
    en: '“{{item}}” was changed: {{before}} → {{after}}',
  },
  'incidents.change.certainty': {
    ja: '「{{item}}」の確度が変わりました: {{before}} → {{after}}',
    en: 'How sure “{{item}}” is has changed: {{before}} → {{after}}',
  },
  'incidents.fault.subject': {
    ja: '条件には、all、any、not、field、reporter、question、record、filed のうち一つだけを書いてください。',
    en: 'A condition names exactly one of all, any, not, field, reporter, question, record and filed.',
  },
  'incidents.fault.depth': {
    ja: '条件の入れ子は{{most}}段までです。',
    en: 'Conditions go at most {{most}} levels deep.',
  },
  'incidents.fault.comparison': {
    ja: 'ここで使える比べ方は次のうち一つです: {{allowed}}',
    en: 'What can be compared here, one at a time: {{allowed}}',
  },
  'incidents.fault.absent': {
    ja: '「{{id}}」がどこにもありません。',
    en: '“{{id}}” is to be found nowhere.',
  },
  'incidents.fault.option': {
    ja: '項目「{{field}}」に選択肢「{{option}}」はありません。',
    en: 'The field “{{field}}” has no option “{{option}}”.',
  },
  'incidents.fault.twice': { ja: '「{{id}}」が二度現れます。', en: '“{{id}}” appears twice.' },
  'incidents.fault.overlap': {
    ja: '「{{id}}」の版「{{version}}」の期間が別の版と重なるか、版の名前が同じです。',
    en: 'Version “{{version}}” of “{{id}}” overlaps another one, or has the same name.',
  },
  'incidents.fault.identification': {
    ja: '報告する組織の名称(reporter-name)を必須とする項目が、様式にありません。',
    en: 'No item of the form requires the name of who reports (reporter-name) in every stage.',
  },
  'incidents.fault.item': {
    ja: '項目には、facts と filing のどちらか一方だけを書いてください。',
    en: 'An item is answered either by facts or by what is said of the report (filing).',
  },
  'incidents.fault.filing-item': {
    ja: '報告そのものに関する項目は、必須にできません。',
    en: 'What is said of the report itself cannot be required of a person.',
  },
  'incidents.fault.no-moment': {
    ja: '項目「{{field}}」は日時ではないため、期限の起点になりません。',
    en: 'The field “{{field}}” holds no moment, so no clock can start with it.',
  },
  'incidents.fault.clock-later': {
    ja: '義務が始まる日に、期限の規則「{{rule}}」がまだ(又はもう)効力を持ちません。',
    en: 'The clock rule “{{rule}}” is not in force on the day the duty begins.',
  },
  'incidents.fault.chain': {
    ja: '期限は規則「{{rule}}」の報告から数えますが、それより前の段階にその規則がありません。',
    en: 'The clock counts from the report under “{{rule}}”, which no earlier stage has.',
  },
  'incidents.fault.start': {
    ja: '期限の起点「{{event}}」を示す項目が、starts にありません。',
    en: 'The clock starts with “{{event}}”, of which `starts` says nothing.',
  },
  'incidents.fault.condition': {
    ja: '期限の規則が使う条件「{{name}}」が、conditions にありません。',
    en: 'The clock rule depends on “{{name}}”, of which `conditions` says nothing.',
  },
  'incidents.fault.last-form': {
    ja: '最後の様式には条件を付けないでください。',
    en: 'The last form names no condition, so that there always is one.',
  },
  'incidents.fault.unused': {
    ja: '「{{id}}」はどこからも使われていません。',
    en: 'Nothing uses “{{id}}”.',
  },
  'incidents.sample.unsaid': {
    ja: '義務「{{duty}}」について、見本が何も述べていません。',
    en: 'The sample says nothing of the duty “{{duty}}”.',
  },
  'incidents.sample.differs': {
    ja: '見本では{{expected}}ですが、結果は{{found}}です。',
    en: 'The sample expects {{expected}}, but {{found}} came out.',
  },
  'incidents.unsound': {
    ja: '義務と様式の定めに{{count}}件の誤りがあります。`noroshi profiles` で確認してください。',
    en: 'The duties and forms have {{count}} faults; `noroshi profiles` names them.',
  },
  'incidents.no-rulebook': {
    ja: 'プロファイル「{{id}}」はありません。使えるもの: {{ids}}',
    en: 'There is no profile “{{id}}”. Known: {{ids}}',
  },
  'incidents.subject.kind': { ja: '組織の種別', en: 'Kind of body' },
  'incidents.subject.sector': { ja: '分野', en: 'Sector' },
  'incidents.subject.designation': { ja: '指定', en: 'Designation' },
  'incidents.subject.record': { ja: '記録の種類', en: 'Kind of record' },
  'incidents.subject.filed': { ja: '前の段階の報告', en: 'The report of the stage before' },
  'incidents.subject.request': { ja: '当局の求め', en: 'A request of the authority' },
});
