import { catalogue } from '#kernel/text.ts';

/** What the page of the policy on audits says. */
export const say = catalogue({
  'audits.policy.page': { ja: '監査の基本方針', en: 'Audit policy' },
  'audits.policy.page-lead': {
    ja: '監査の種類、周期、評定、期限を定めます。改定は一人が提案し、別の一人が採択します。採択の前に、進行中の監査や指摘事項への影響を確かめられます。',
    en: 'Kinds of audit, cycles, ratings and times. One person proposes a revision and another adopts it, after seeing what it does to what is under way.',
  },
  'audits.policy.held': { ja: '有効な方針', en: 'In force' },
  'audits.policy.none-yet': {
    ja: '有効な方針がまだありません。方針を提案し、別の人の採択を受けてください。',
    en: 'No policy is in force yet. Propose one and have somebody else adopt it.',
  },
  'audits.policy.proposed': { ja: '採択を待つ案', en: 'Waiting for adoption' },
  'audits.policy.earlier': { ja: 'すべての版', en: 'All versions' },
  'audits.policy.effective': { ja: '施行日', en: 'Takes effect' },
  'audits.policy.state': { ja: '状態', en: 'State' },
  'audits.policy.state.waiting': { ja: '採択待ち', en: 'Waiting' },
  'audits.policy.state.adopted': { ja: '採択済み', en: 'Adopted' },
  'audits.policy.state.declined': { ja: '不採択', en: 'Declined' },
  'audits.policy.state.held': { ja: '有効', en: 'In force' },
  'audits.policy.reason': { ja: '理由', en: 'Reason' },
  'audits.policy.purpose': { ja: '目的', en: 'Purpose' },
  'audits.policy.kinds': { ja: '監査の種類', en: 'Kinds of audit' },
  'audits.policy.cycles': { ja: '周期', en: 'Cycles' },
  'audits.policy.cycle': {
    ja: '{{body}}: {{kind}} {{months}}か月ごと',
    en: '{{body}}: {{kind}} every {{months}} months',
  },
  'audits.policy.sampling': { ja: '対象システムの抽出', en: 'Sampling of systems' },
  'audits.policy.sample': {
    ja: '{{kind}}: {{percent}}%、最少{{least}}件',
    en: '{{kind}}: {{percent}} %, at least {{least}}',
  },
  'audits.policy.scale': { ja: '評定', en: 'Ratings' },
  'audits.policy.no-scale': { ja: '評定を付けない', en: 'Findings are not rated' },
  'audits.policy.scale-severity': {
    ja: '重大、中程度、軽微の三段階',
    en: 'Severe, medium, slight',
  },
  'audits.policy.urgent': { ja: '緊急の指摘', en: 'Urgent findings' },
  'audits.policy.urgent-from': {
    ja: '「{{rating}}」以上、又は監査人が緊急としたもの。{{hours}}時間以内に回答',
    en: 'From “{{rating}}” on, or where the auditor says so; answered within {{hours}} hours',
  },
  'audits.policy.urgent-marked': {
    ja: '監査人が緊急としたもの。{{hours}}時間以内に回答',
    en: 'Where the auditor says so; answered within {{hours}} hours',
  },
  'audits.policy.follow-up': { ja: 'フォローアップ', en: 'Follow-up' },
  'audits.policy.follow-up-words': {
    ja: '改善計画は{{days}}日以内、進み具合の報告は{{months}}か月ごと、リスク受容は最長{{most}}か月',
    en: 'A plan within {{days}} days, progress every {{months}} months, risks accepted for {{most}} months at most',
  },
  'audits.policy.independence': { ja: '独立性', en: 'Independence' },
  'audits.policy.independence-words': {
    ja: '過去{{months}}か月以内に助言した人は、その組織を監査しない',
    en: 'Whoever advised a body in the last {{months}} months does not audit it',
  },
  'audits.policy.effort': { ja: '作業の見積り', en: 'Effort' },
  'audits.policy.effort-words': {
    ja: '弱まる判断{{weakened}}分、再確認{{examine}}分、新規{{fresh}}分(一日{{day}}分)',
    en: '{{weakened}} min for a weakened judgement, {{examine}} for one made again, {{fresh}} for a new one ({{day}} min a day)',
  },
  'audits.policy.effect': { ja: '採択した場合の影響', en: 'What adopting it does' },
  'audits.policy.effect-parts': { ja: '変わる項目', en: 'What changes' },
  'audits.policy.effect-due': {
    ja: '監査の期限が変わる組織',
    en: 'Bodies whose audits fall due otherwise',
  },
  'audits.policy.effect-audits': { ja: '種類がなくなる監査', en: 'Audits whose kind ends' },
  'audits.policy.effect-unrated': { ja: '評定し直す指摘事項', en: 'Findings to be rated anew' },
  'audits.policy.effect-urgent': { ja: '緊急になる指摘事項', en: 'Findings that become urgent' },
  'audits.policy.effect-not-urgent': {
    ja: '緊急でなくなる指摘事項',
    en: 'Findings no longer urgent',
  },
  'audits.policy.effect-plans': {
    ja: '計画の期限が変わる指摘事項',
    en: 'Findings with another time for their plan',
  },
  'audits.policy.count': { ja: '{{count}}件', en: '{{count}}' },
  'audits.policy.nothing': { ja: 'なし', en: 'None' },
  'audits.policy.due-table': { ja: '期限の変わる監査', en: 'Audits that fall due otherwise' },
  'audits.policy.body': { ja: '組織', en: 'Body' },
  'audits.policy.kind': { ja: '監査の種類', en: 'Kind of audit' },
  'audits.policy.before': { ja: '現在の期限', en: 'Due now' },
  'audits.policy.after': { ja: '採択後の期限', en: 'Due then' },
  'audits.policy.not-due': { ja: '定めなし', en: 'Not due' },
  'audits.policy.adopt': { ja: '採択する', en: 'Adopt' },
  'audits.policy.adopt-what': {
    ja: '施行日から、この方針で監査を計画し、フォローアップします。進行中の監査は、開始したときの方針のまま進みます。',
    en: 'From its day on, audits are planned and followed up by this policy. Audits under way keep the one they began under.',
  },
  'audits.policy.decline': { ja: '不採択とする', en: 'Decline' },
  'audits.policy.decline-what': {
    ja: 'この案は採択されず、記録として残ります。',
    en: 'The proposal is not adopted and stays on record.',
  },
  'audits.policy.own-proposal': {
    ja: '自分が提案した案です。別の人が採否を決めます。',
    en: 'You proposed this. Somebody else decides.',
  },
  'audits.policy.propose': { ja: '改定を提案する', en: 'Propose a revision' },
  'audits.policy.propose-first': { ja: '最初の方針を提案する', en: 'Propose the first policy' },
  'audits.policy.propose-submit': { ja: '提案する', en: 'Propose' },
  'audits.policy.proposed-now': {
    ja: '提案しました。別の人の採択を待っています。',
    en: 'It was proposed and waits for somebody else.',
  },
  'audits.policy.field.months': {
    ja: '{{body}}の{{kind}}の周期(月)',
    en: '{{body}}: months between two of {{kind}}',
  },
  'audits.policy.field.answer-hours': {
    ja: '緊急の指摘に回答するまでの時間',
    en: 'Hours to answer an urgent finding',
  },
  'audits.policy.field.plan-days': {
    ja: '改善計画を出すまでの日数',
    en: 'Days to hand in an improvement plan',
  },
  'audits.policy.field.progress-months': {
    ja: '進み具合を報告する間隔(月)',
    en: 'Months between reports on progress',
  },
  'audits.policy.field.acceptance-months': {
    ja: 'リスクを受容できる最長の期間(月)',
    en: 'Most months that a risk is accepted for',
  },
  'audits.policy.field.adviser-months': {
    ja: '助言した人が監査できない期間(月)',
    en: 'Months in which an adviser does not audit',
  },
});
