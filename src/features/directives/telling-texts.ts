import { catalogue } from '#kernel/text.ts';

/** What is told to people, and what a course and a summary tell of what happened. */
export const say = catalogue({
  'directives.told.issued': { ja: '{{title}}が発出されました。', en: 'Issued to you: {{title}}' },
  'directives.told.joined': {
    ja: '{{title}}の宛先に加わりました。',
    en: 'You have become an addressee of: {{title}}',
  },
  'directives.told.amended': {
    ja: '{{title}}が改正されました。変更点を確認してください。',
    en: 'Amended; read what has changed: {{title}}',
  },
  'directives.told.summary': {
    ja: '{{title}}への回答の集計が共有されました。',
    en: 'What all bodies answered was shared: {{title}}',
  },
  'directives.told.superseded': {
    ja: '{{title}}は別の文書に差し替えられました。',
    en: 'Superseded by another: {{title}}',
  },
  'directives.told.retired': { ja: '{{title}}は廃止されました。', en: 'Retired: {{title}}' },
  'directives.remind.before': {
    ja: '「{{title}}」の期限まで{{days}}日です。',
    en: '“{{title}}” is due in {{days}} days.',
  },
  'directives.remind.today': {
    ja: '「{{title}}」は本日が期限です。',
    en: '“{{title}}” is due today.',
  },
  'directives.remind.after': {
    ja: '「{{title}}」の期限を{{days}}日過ぎています。',
    en: '“{{title}}” is {{days}} days overdue.',
  },
  'directives.remind.escalated': {
    ja: '「{{title}}」について、期限までに対応していない組織は{{count}}組織です。',
    en: '“{{title}}”: {{count}} bodies have passed the deadline without an answer.',
  },
  'directives.step.before': { ja: '期限の{{days}}日前の督促', en: 'Reminder {{days}} days before' },
  'directives.step.on': { ja: '期限当日の督促', en: 'Reminder on the day' },
  'directives.step.after': {
    ja: '期限から{{days}}日後の督促',
    en: 'Reminder {{days}} days after the deadline',
  },
  'directives.step.ministry': {
    ja: '所管府省庁への期限超過の通知',
    en: 'Escalated to the supervising ministry',
  },
  'directives.step.headquarters': {
    ja: '本部当直への期限超過の通知',
    en: 'Escalated to the headquarters’ duty officer',
  },
  'directives.happened.told': { ja: '本部が送付', en: 'Sent by the headquarters' },
  'directives.happened.relayed-to': {
    ja: '{{viaJa}}が伝達',
    en: 'Passed on by {{viaEn}}',
  },
  'directives.happened.opened': { ja: '初めて閲覧', en: 'First opened' },
  'directives.happened.released': { ja: '対象外と確認', en: 'Released' },
  'directives.happened.passed-on': {
    ja: '下位の{{count}}組織に伝達',
    en: 'Passed on to {{count}} bodies below',
  },
  'directives.happened.acknowledged': {
    ja: '第{{version}}版の受領を確認',
    en: 'Acknowledged version {{version}}',
  },
  'directives.happened.disputed': {
    ja: '代理記録を組織が訂正',
    en: 'The body corrected what was recorded for it',
  },
  'directives.happened.replied': {
    ja: '回答を提出(第{{number}}回)',
    en: 'Submitted answers, no. {{number}}',
  },
  'directives.happened.claimed': { ja: '対応を申告 {{system}}', en: 'Claimed {{system}}' },
  'directives.happened.verified': {
    ja: '構成情報により対応を確認 {{system}}',
    en: 'Verified by an inventory {{system}}',
  },
  'directives.happened.verified-by-person': {
    ja: '確認担当者が対応を確認 {{system}}',
    en: 'Verified by the reviewer {{system}}',
  },
  'directives.happened.contradicted': {
    ja: '申告と不一致 {{system}}',
    en: 'Contradicted {{system}}',
  },
  'directives.happened.withdrawn': { ja: '申告を取下げ', en: 'Withdrew the claim' },
  'directives.happened.evidence': { ja: '根拠を追加', en: 'Added evidence' },
  'directives.happened.review-assigned': { ja: '確認担当者を指名', en: 'A reviewer was named' },
  'directives.happened.more-asked': {
    ja: '確認担当者が追加の根拠を要求',
    en: 'The reviewer asked for more evidence',
  },
  'directives.happened.extension-asked': {
    ja: '期限の延長を申請',
    en: 'Asked for an extension',
  },
  'directives.happened.extension-granted': { ja: '期限の延長を承認', en: 'Extension granted' },
  'directives.happened.extension-refused': { ja: '期限の延長を不承認', en: 'Extension refused' },
  'directives.happened.deadline-moved': {
    ja: '改正により期限を変更',
    en: 'An amendment moved a deadline',
  },
  'directives.happened.exception-asked': {
    ja: '例外措置を申請',
    en: 'Applied for an exception',
  },
  'directives.happened.exception-proposed': {
    ja: '本部が例外措置を発議',
    en: 'The headquarters proposed an exception',
  },
  'directives.happened.exception-granted': { ja: '例外措置を承認', en: 'Exception granted' },
  'directives.happened.exception-refused': { ja: '例外措置を不承認', en: 'Exception refused' },
  'directives.happened.exception-lapsed': {
    ja: '例外措置の期間が満了',
    en: 'The exception lapsed',
  },
  'directives.happened.exception-ended': {
    ja: '例外措置の終了を報告',
    en: 'Reported the end of the exception',
  },
  'directives.happened.caught-up': { ja: '停止のため遅れて実施', en: 'done late, after an outage' },
  'directives.happened.untold': {
    ja: '後続の通知にまとめて送付',
    en: 'told together with a later one',
  },
  'directives.summary.title': { ja: '回答の集計', en: 'All answers together' },
  'directives.summary.none': {
    ja: '回答の集計は、まだ宛先と共有されていません。',
    en: 'What all bodies answered has not been shared with them yet.',
  },
  'directives.summary.shared-at': { ja: '第{{number}}回の集計', en: 'Shared, no. {{number}}:' },
  'directives.summary.answered': {
    ja: '宛先{{addressees}}組織のうち、回答した組織は{{answered}}組織です。',
    en: 'Of {{addressees}} addressees, answered: {{answered}}',
  },
  'directives.summary.what': { ja: '照会事項', en: 'Question' },
  'directives.summary.bodies': { ja: '組織数', en: 'Bodies' },
  'directives.summary.sum': { ja: '合計', en: 'Sum' },
  'directives.summary.held-back': { ja: '秘匿', en: 'Held back' },
  'directives.summary.rule': {
    ja: '「秘匿」は、該当が{{fewest}}組織に満たないか、他の数から差し引いて分かるために示していないことを表します。0は該当がないことを表します。',
    en: 'Held back: fewer than {{fewest}} bodies, or it could be had by subtracting from the others. 0 means none.',
  },
  'directives.summary.share': { ja: '集計を宛先と共有する', en: 'Share with all addressees' },
  'directives.summary.share-title': {
    ja: '次の集計を、すべての宛先に共有しますか',
    en: 'Share these counts with every addressee?',
  },
  'directives.summary.effect': {
    ja: 'どの組織が何と回答したかは示されません。共有したものは取り消せません。',
    en: 'Nobody is told what any one body answered. It cannot be taken back.',
  },
  'directives.summary.shared': { ja: '集計を共有しました。', en: 'Shared.' },
  'directives.summary.wait': {
    ja: '{{fewest}}組織以上が新たに回答すると、集計を共有できます。',
    en: 'It can be shared once {{fewest}} or more bodies have answered anew.',
  },
  'directives.summary-few': {
    ja: '回答が{{fewest}}組織に満たないため、共有できません。',
    en: 'Fewer than {{fewest}} bodies have answered; nothing can be shared.',
  },
  'directives.summary-same': {
    ja: '前回の共有から、回答は変わっていません。',
    en: 'No answer has changed since it was last shared.',
  },
  'directives.summary-soon': {
    ja: '前回の共有から回答を変えた組織が{{fewest}}に満たず、前回と比べると個々の回答が分かるため、共有できません。',
    en: 'Fewer than {{fewest}} bodies have answered anew; beside the last summary, this would tell what they said.',
  },
  'directives.happened.see': {
    ja: 'これまでの経過を見る',
    en: 'See what happened',
  },
  'directives.happened.title': {
    ja: '経過',
    en: 'What happened',
  },
  'directives.course.title': { ja: '対応状況の推移', en: 'Course of the standings' },
  'directives.course.chart': {
    ja: '対応状況別の宛先の数',
    en: 'Addressees by standing',
  },
  'directives.course.at': { ja: '日時', en: 'When' },
  'directives.course.due': { ja: '期限({{count}}組織)', en: 'due ({{count}})' },
  'directives.tell.contradicted': {
    ja: '「{{title}}」について、申告した対応が確認の結果と一致しませんでした。期限は変わりません。',
    en: '“{{title}}”: what you claimed was contradicted. The deadline stands.',
  },
  'directives.tell.evidence-asked': {
    ja: '「{{title}}」の申告について、追加の根拠を求められています。',
    en: '“{{title}}”: more evidence is asked for your claim.',
  },
  'directives.tell.exception-granted': {
    ja: '「{{title}}」の例外措置が承認されました。',
    en: '“{{title}}”: the exception was granted.',
  },
  'directives.tell.exception-refused': {
    ja: '「{{title}}」の例外措置は承認されませんでした。',
    en: '“{{title}}”: the exception was refused.',
  },
  'directives.tell.exception-requested': {
    ja: '「{{title}}」について、例外措置の申請がありました。',
    en: '“{{title}}”: an exception was applied for.',
  },
  'directives.tell.extension-granted': {
    ja: '「{{title}}」の期限の延長が承認されました。',
    en: '“{{title}}”: the extension was granted.',
  },
  'directives.tell.extension-refused': {
    ja: '「{{title}}」の期限の延長は承認されませんでした。',
    en: '“{{title}}”: the extension was refused.',
  },
  'directives.tell.extension-requested': {
    ja: '「{{title}}」について、期限の延長の申請がありました。',
    en: '“{{title}}”: an extension was asked for.',
  },
  'directives.tell.recorded': {
    ja: '「{{title}}」について、本部が電話などでの連絡を代理で記録しました。',
    en: '“{{title}}”: the headquarters recorded what you said by other means.',
  },
});
