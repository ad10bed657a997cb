import { catalogue } from '#kernel/text.ts';

/** What is said where a ministry relays to the bodies below it, and of the chain of towers. */
export const say = catalogue({
  'directives.not-relayed': {
    ja: 'この文書は、下位の組織への伝達を求めていません。',
    en: 'This is not to be passed on.',
  },
  'directives.not-below': {
    ja: '貴組織の直下の組織ではありません。',
    en: 'This body is not directly below your own.',
  },
  'directives.nobody-left': {
    ja: '伝達していない組織は残っていません。',
    en: 'Nobody is left who was not told.',
  },
  'directives.label-not-relayed': {
    ja: '{{label}} の文書は、宛先の下位の組織には伝達できません。',
    en: 'What bears {{label}} cannot be passed on to bodies below its addressees.',
  },
  'directives.relay.told': {
    ja: '「{{title}}」が伝達されました。',
    en: '“{{title}}” has been passed on to you.',
  },
  'directives.relay.clock.issue': { ja: '発出の日時から', en: 'from the issue' },
  'directives.relay.clock.told': { ja: '伝達を受けた日時から', en: 'from being told' },
  'directives.tower.title': { ja: '{{top}}からの伝達', en: 'How the signal went from {{top}}' },
  'directives.tower.told': {
    ja: '受領済み{{lit}}、伝達のみ{{smoking}}、応答なし{{dark}}。全体で{{told}}組織に届いています。同じ内容は下の表にあります。',
    en: '{{lit}} lit, {{smoking}} smoking, {{dark}} dark; {{told}} were told in all. The table below says the same.',
  },
  'directives.tower.headquarters': { ja: '本部', en: 'Headquarters' },
  'directives.tower.lit': { ja: '受領済み', en: 'Acknowledged' },
  'directives.tower.smoking': { ja: '伝達のみ', en: 'Only passed on' },
  'directives.tower.dark': { ja: '応答なし', en: 'Silent' },
  'directives.tower.below': {
    ja: '下位 {{acknowledged}}/{{told}}',
    en: 'below: {{acknowledged}} of {{told}}',
  },
  'directives.tower.more': {
    ja: 'ほかの{{count}}組織は表にあります。',
    en: '{{count}} more are in the table.',
  },
  'directives.relay.acknowledged': {
    ja: '受領済み',
    en: 'Acknowledged',
  },
  'directives.relay.acknowledged-count': {
    ja: '受領 {{count}}({{percent}}%)',
    en: 'acknowledged {{count}} ({{percent}}%)',
  },
  'directives.relay.all-told': {
    ja: '直下のすべての組織に伝達しました。',
    en: 'Every body below has been told.',
  },
  'directives.relay.answered': {
    ja: '回答済み',
    en: 'Answered',
  },
  'directives.relay.answered-count': {
    ja: '回答 {{count}}({{percent}}%)',
    en: 'answered {{count}} ({{percent}}%)',
  },
  'directives.relay.below': {
    ja: '下位への伝達',
    en: 'Below it',
  },
  'directives.relay.branches': {
    ja: '伝達先',
    en: 'Told from here',
  },
  'directives.relay.choose': {
    ja: '伝達先を選ぶ(未伝達 {{count}})',
    en: 'Choose among the {{count}}',
  },
  'directives.relay.coverage': {
    ja: '集計',
    en: 'Coverage',
  },
  'directives.relay.lead': {
    ja: '下位の組織の期限は、{{clock}}数えます。',
    en: 'The time of each body below runs {{clock}}.',
  },
  'directives.relay.names': {
    ja: '伝達した組織の名称',
    en: 'Names of the bodies',
  },
  'directives.relay.names-support': {
    ja: '1行に1組織を書いてください。',
    en: 'One a line.',
  },
  'directives.relay.no-branches': {
    ja: '伝達した組織はありません。',
    en: 'Nobody has been told from here.',
  },
  'directives.relay.no-outsiders': {
    ja: '報告された組織はありません。',
    en: 'None has been reported.',
  },
  'directives.relay.nobody-below': {
    ja: '下位の組織なし',
    en: 'Nobody below',
  },
  'directives.relay.note': {
    ja: '伝達',
    en: 'Told',
  },
  'directives.relay.open-branch': {
    ja: '{{name}}から先を見る',
    en: 'See below {{name}}',
  },
  'directives.relay.opened': {
    ja: '閲覧のみ',
    en: 'Opened',
  },
  'directives.relay.opened-count': {
    ja: '閲覧 {{count}}({{percent}}%)',
    en: 'opened {{count}} ({{percent}}%)',
  },
  'directives.relay.outsider-contact': {
    ja: '連絡先',
    en: 'Contact',
  },
  'directives.relay.outsider-name': {
    ja: '組織',
    en: 'Body',
  },
  'directives.relay.outsiders': {
    ja: '本システム外の組織への伝達',
    en: 'Told outside of this system',
  },
  'directives.relay.outsiders-lead': {
    ja: '本システムの利用者がいない組織に、別の方法で伝達したものです。受領した組織には数えません。',
    en: 'Bodies without an account here, told by other means. They never count as acknowledged.',
  },
  'directives.relay.own-note': {
    ja: '伝達の添え書き',
    en: 'Your note',
  },
  'directives.relay.own-note-support': {
    ja: '本文は変わりません。添え書きは、貴組織の名で示されます。',
    en: 'The text itself stays as it is; the note appears under your body’s name.',
  },
  'directives.relay.own-state': {
    ja: 'その組織の状況',
    en: 'The body itself',
  },
  'directives.relay.pass-on': {
    ja: '下位の組織への伝達',
    en: 'Pass it on',
  },
  'directives.relay.pass-on-lead': {
    ja: 'まだ伝達していない組織は{{count}}組織です。',
    en: '{{count}} bodies have not been told yet.',
  },
  'directives.relay.pass-on-submit': {
    ja: '伝達する',
    en: 'Pass it on',
  },
  'directives.relay.report': {
    ja: '本システム外の組織への伝達を報告する',
    en: 'Report bodies told outside of this system',
  },
  'directives.relay.report-submit': {
    ja: '報告する',
    en: 'Report',
  },
  'directives.relay.reported': {
    ja: '{{recorded}}組織を記録しました。記録済みの{{known}}組織は除きました。',
    en: '{{recorded}} recorded; {{known}} were known already.',
  },
  'directives.relay.reported-count': {
    ja: '別に、システム外への伝達の報告 {{count}}',
    en: 'beside these, reported as told outside {{count}}',
  },
  'directives.relay.see': {
    ja: '下位への伝達の状況を見る',
    en: 'See how far it has come below',
  },
  'directives.relay.silent': {
    ja: '応答なし',
    en: 'Silent',
  },
  'directives.relay.silent-count': {
    ja: '応答なし {{count}}({{percent}}%)',
    en: 'silent {{count}} ({{percent}}%)',
  },
  'directives.relay.title': {
    ja: '伝達の状況',
    en: 'Relay',
  },
  'directives.relay.to-all': {
    ja: '選ばない場合は、まだ伝達していないすべての組織に伝達します。',
    en: 'Choose none to tell everybody who has not been told.',
  },
  'directives.relay.to-whom': {
    ja: '伝達先',
    en: 'To whom',
  },
  'directives.relay.told-at': {
    ja: '伝達した日時',
    en: 'When',
  },
  'directives.relay.told-count': {
    ja: '伝達先 {{count}}組織',
    en: 'told {{count}}',
  },
  'directives.relay.waiting': {
    ja: '未伝達 {{count}}組織',
    en: 'not yet told {{count}}',
  },
  'directives.relay.order': {
    ja: '下位の組織への伝達を求める',
    en: 'Have it passed on',
  },
  'directives.relay.order-lead': {
    ja: '宛先の府省庁や団体に、下位の組織への伝達を求めます。発出した後は変えられません。',
    en: 'Its addressees are asked to pass it on to the bodies below them. This cannot be changed once it is issued.',
  },
  'directives.relay.order-clock': {
    ja: '下位の組織の期限の起算',
    en: 'From when their time runs',
  },
  'directives.relay.order-submit': {
    ja: '伝達を求める',
    en: 'Have it passed on',
  },
  'directives.relay.ordered': {
    ja: '下位の組織への伝達を求めます。期限は、{{clock}}数えます。',
    en: 'It is to be passed on. The time of bodies below runs {{clock}}.',
  },
});
