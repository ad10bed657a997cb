import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'directives.title': { ja: '指令', en: 'Directives' },
  'directives.nobody': {
    ja: '影響のある組織も、判断できない組織もありません。宛先のない指令は発出できません。',
    en: 'No organization is affected or unknown. A directive without addressees cannot be issued.',
  },
  'directives.own-draft': {
    ja: '自分が起案した指令は、自分では発出できません。別の承認者が確認してください。',
    en: 'Somebody else has to approve a directive that you drafted.',
  },
  'directives.already-issued': {
    ja: 'この指令は既に発出されています。',
    en: 'This directive has already been issued.',
  },
  'directives.other-version': {
    ja: '指令は第{{version}}版に改められています。内容を確認してからやり直してください。',
    en: 'The directive is now in version {{version}}. Read it before you go on.',
  },
  'directives.system-not-named': {
    ja: 'このシステムは指令の対象ではありません。',
    en: 'The directive does not name this system.',
  },
  'directives.claim-open': {
    ja: 'このシステムについては、対応済みの申告が確認待ちです。',
    en: 'A claim on this system is already waiting for its proof.',
  },
  'directives.claim-verified': {
    ja: 'このシステムの対応は既に確認されています。',
    en: 'The remedy on this system is already verified.',
  },
  'directives.standing.released': { ja: '対象外', en: 'Released' },
  'directives.standing.excepted': { ja: '例外措置', en: 'Excepted' },
  'directives.standing.verified': { ja: '確認済み', en: 'Verified' },
  'directives.standing.contradicted': { ja: '申告と不一致', en: 'Contradicted' },
  'directives.standing.claimed': { ja: '対応済みと申告', en: 'Claimed' },
  'directives.standing.unknown': { ja: '判断できず', en: 'Unknown' },
  'directives.standing.overdue': { ja: '期限超過', en: 'Overdue' },
  'directives.standing.acknowledged': { ja: '受領済み', en: 'Acknowledged' },
  'directives.standing.pending': { ja: '未応答', en: 'Pending' },
  'directives.measure.patched': { ja: '修正版を適用した', en: 'Patched' },
  'directives.measure.removed': { ja: '製品の使用をやめた', en: 'Removed' },
  'directives.measure.mitigated': { ja: '緩和策を講じた', en: 'Mitigated' },
  'directives.measure.disconnected': { ja: 'ネットワークから切り離した', en: 'Disconnected' },
});
