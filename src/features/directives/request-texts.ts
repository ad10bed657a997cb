import { catalogue } from '#kernel/text.ts';

/** What is said of extensions and exceptions: asked for, granted, refused, ended. */
export const say = catalogue({
  'directives.own-request': {
    ja: '自分又は自組織の申請は、自分では承認できません。別の組織の承認者が審査してください。',
    en: 'Somebody else has to decide what you or your own body asked for.',
  },
  'directives.until-past': {
    ja: '現在より後の日時を指定してください。',
    en: 'Give a moment that lies in the future.',
  },
  'directives.until-no-later': {
    ja: '現在の期限より後の日時を指定してください。',
    en: 'Give a moment later than the deadline as it is.',
  },
  'directives.until-too-far': {
    ja: '本日から366日以内の日時を指定してください。',
    en: 'Give a moment within 366 days.',
  },
  'directives.requested-already': {
    ja: '同じ対応についての申請が、既に審査を待っています。',
    en: 'A request about the same is already waiting to be decided.',
  },
  'directives.decided-already': {
    ja: 'この申請は、既に審査されています。',
    en: 'This request has already been decided.',
  },
  'directives.nothing-to-renew': {
    ja: '更新の対象となる例外措置がありません。',
    en: 'There is no such exception to renew.',
  },
  'directives.not-granted': {
    ja: '承認された例外措置ではありません。',
    en: 'This exception was not granted.',
  },
  'directives.ended-already': {
    ja: 'この例外措置の終了は、既に報告されています。',
    en: 'The end of this exception has been reported already.',
  },
  'directives.attachment-empty': {
    ja: 'ファイルが空です。',
    en: 'The file is empty.',
  },
  'directives.attachment-unknown': {
    ja: 'このファイルは提出されていません。',
    en: 'This file has not been handed in.',
  },
  'directives.exception.requested': { ja: '審査中', en: 'To be decided' },
  'directives.exception.refused': { ja: '不承認', en: 'Refused' },
  'directives.exception.in-force': { ja: '適用中', en: 'In force' },
  'directives.exception.lapsed': { ja: '期間満了', en: 'Lapsed' },
  'directives.exception.ended': { ja: '終了報告済み', en: 'Ended' },
  'directives.exception.all': {
    ja: 'すべて',
    en: 'All',
  },
  'directives.exception.applicant': {
    ja: '申請者',
    en: 'Applicant',
  },
  'directives.exception.applicant-support': {
    ja: '所属、役職、氏名を書いてください。',
    en: 'Unit, post and name.',
  },
  'directives.exception.by-headquarters': {
    ja: '本部の発議 {{applicant}}',
    en: 'Proposed by the headquarters: {{applicant}}',
  },
  'directives.exception.clause': {
    ja: '例外とする規定',
    en: 'Rule and clause',
  },
  'directives.exception.clause-support': {
    ja: '規定の名称と条項の番号を書いてください。',
    en: 'The rule by name, and the number of the clause.',
  },
  'directives.exception.end': {
    ja: '終了を報告する',
    en: 'Report the end',
  },
  'directives.exception.end-submit': {
    ja: '報告する',
    en: 'Report',
  },
  'directives.exception.filter': {
    ja: '状態による絞り込み',
    en: 'By state',
  },
  'directives.exception.is-renewal': {
    ja: '以前の例外措置の更新です。',
    en: 'It renews an earlier exception.',
  },
  'directives.exception.lead': {
    ja: '規定の適用を、期間を限って除外した記録です。期間が満了すると、例外措置は自動的に終わり、元の対応状況に戻ります。',
    en: 'Who is allowed not to follow which rule, why, and until when. An exception lapses by itself, and the body then stands where it stood.',
  },
  'directives.exception.none': {
    ja: '該当する例外措置はありません。',
    en: 'There is no such exception.',
  },
  'directives.exception.period': {
    ja: '期間',
    en: 'Period',
  },
  'directives.exception.propose': {
    ja: '例外措置を発議する',
    en: 'Propose an exception',
  },
  'directives.exception.propose-lead': {
    ja: '本部から例外措置を発議します。別の承認者が審査し、承認した時点から適用されます。',
    en: 'Another person, an approver, decides. The exception begins when it is granted.',
  },
  'directives.exception.register': {
    ja: '例外措置台帳',
    en: 'Exception ledger',
  },
  'directives.exception.renew': {
    ja: '更新を申請する',
    en: 'Apply to renew it',
  },
  'directives.exception.renewal': {
    ja: '更新',
    en: 'Renewal',
  },
  'directives.exception.report': {
    ja: '終了の報告',
    en: 'Report on the end',
  },
  'directives.exception.report-support': {
    ja: '講じた代替措置の結果と、規定への適合の状況を書いてください。適用中の例外措置は、報告した時点で終わります。',
    en: 'How the substitute measure worked, and how the rule is kept now. One in force ends with the report.',
  },
  'directives.exception.request': {
    ja: '例外措置を申請する',
    en: 'Apply for an exception',
  },
  'directives.exception.result': {
    ja: '審査の結果',
    en: 'Result',
  },
  'directives.exception.reviewer': {
    ja: '審査者 {{name}}',
    en: 'Decided by {{name}}',
  },
  'directives.exception.see-why': {
    ja: '理由と代替措置を見る',
    en: 'Reason and substitute measure',
  },
  'directives.exception.state': {
    ja: '状態',
    en: 'State',
  },
  'directives.exception.substitute': {
    ja: '代替の措置',
    en: 'Substitute measure',
  },
  'directives.exception.substitute-support': {
    ja: '規定に代えて講じる措置を書いてください。',
    en: 'What is done instead of following the rule.',
  },
  'directives.exception.title': {
    ja: '例外措置',
    en: 'Exceptions',
  },
  'directives.exception.to': {
    ja: '終期',
    en: 'until',
  },
  'directives.exception.to-register': {
    ja: '例外措置台帳を見る',
    en: 'See the exception ledger',
  },
  'directives.exception.until': {
    ja: '例外措置の終期',
    en: 'Until',
  },
  'directives.exception.until-support': {
    ja: '366日以内の日を指定してください。',
    en: 'Within 366 days.',
  },
  'directives.exception.why': {
    ja: '理由',
    en: 'Why',
  },
  'directives.extension.due': {
    ja: '現在の期限',
    en: 'Due now',
  },
  'directives.extension.request': {
    ja: '期限の延長を申請する',
    en: 'Ask for an extension',
  },
  'directives.extension.title': {
    ja: '期限の延長',
    en: 'Extensions',
  },
  'directives.extension.wanted': {
    ja: '希望する期限',
    en: 'Wanted until',
  },
  'directives.request.about': {
    ja: '申請の対象',
    en: 'What it is about',
  },
  'directives.request.about-all': {
    ja: '選ばない場合は、求められている対応のすべてを対象とします。',
    en: 'Choose none for everything that is open.',
  },
  'directives.request.decide': {
    ja: '審査する',
    en: 'Decide',
  },
  'directives.request.decision': {
    ja: '審査の結果',
    en: 'Decision',
  },
  'directives.request.everything': {
    ja: '求められている対応のすべて',
    en: 'Everything that is open',
  },
  'directives.request.grant': {
    ja: '承認する',
    en: 'Grant',
  },
  'directives.request.lead': {
    ja: '組織から申請された期限の延長と例外措置です。申請した本人と同じ組織の者は審査できません。',
    en: 'More time and exceptions that were asked for. Nobody decides what they or their own body asked for.',
  },
  'directives.request.none': {
    ja: '審査を待つ申請はありません。',
    en: 'Nothing waits to be decided.',
  },
  'directives.request.of': {
    ja: '対象 {{names}}',
    en: 'About {{names}}',
  },
  'directives.request.reason': {
    ja: '理由',
    en: 'Reason',
  },
  'directives.request.refuse': {
    ja: '承認しない',
    en: 'Refuse',
  },
  'directives.request.requested-at': {
    ja: '申請日時',
    en: 'Asked',
  },
  'directives.request.sent': {
    ja: '申請しました。審査の結果は通知されます。',
    en: 'Sent. You will be told of the decision.',
  },
  'directives.request.submit': {
    ja: '申請する',
    en: 'Send',
  },
  'directives.request.title': {
    ja: '申請の審査',
    en: 'Requests',
  },
  'directives.request.until': {
    ja: '承認する期限',
    en: 'Until',
  },
  'directives.request.waits': {
    ja: '承認者の審査を待っています。',
    en: 'It waits for an approver.',
  },
  'directives.request.why': {
    ja: '審査の理由',
    en: 'Why',
  },
});
