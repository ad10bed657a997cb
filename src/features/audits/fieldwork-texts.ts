import { catalogue } from '#kernel/text.ts';

/** What is said of staffing, sampling, self-assessment, interviews and comments. */
export const say = catalogue({
  'audits.staffing.refused': {
    ja: 'この監査人は、次の理由により担当できません。',
    en: 'This auditor cannot be named, for these reasons.',
  },
  'audits.staffing.own-body': {
    ja: '監査を受ける組織、又はその上下の組織に所属しています。',
    en: 'Belongs to the audited body, or to one above or below it.',
  },
  'audits.staffing.is-adviser': {
    ja: '方針の定める期間内に、この組織へ助言しています。',
    en: 'Advised the body within the time the policy names.',
  },
  'audits.staffing.former-post': {
    ja: '方針の定める年数以内に、この組織又はその上下の組織に在職していました。',
    en: 'Held a post there, or above or below, within the years the policy names.',
  },
  'audits.staffing.over-capacity': {
    ja: '年度の稼働日数を超えます。',
    en: 'Has fewer days in the year than are planned.',
  },
  'audits.staffing.future': {
    ja: '離任日が先の日です。',
    en: 'The day the post was left has not come yet.',
  },
  'audits.staffing.known': {
    ja: '同じ経歴を登録済みです。',
    en: 'The same post was recorded before.',
  },
  'audits.sample.no-rule': {
    ja: '方針に、この種類の監査の抽出の定めがありません。',
    en: 'The policy names no sampling for this kind of audit.',
  },
  'audits.sample.no-systems': {
    ja: 'この組織のシステムが登録されていません。',
    en: 'The body has no system on record.',
  },
  'audits.sample.drawn-already': {
    ja: '対象システムは抽出済みです。',
    en: 'Systems were drawn before.',
  },
  'audits.opened.told': {
    ja: '監査「{{title}}」の対象となりました({{starts}}から{{ends}}まで)',
    en: 'You are audited: “{{title}}”, from {{starts}} to {{ends}}',
  },

  'audits.staffing.page': { ja: '監査人の体制', en: 'Auditor staffing' },
  'audits.staffing.lead': {
    ja: '年度ごとに、監査人の稼働日数と計画した日数を比べます。過去の在職先は、利益相反の確認に使います。',
    en: 'Days that auditors have in a fiscal year against what is planned for them. Former posts serve to find conflicts of interest.',
  },
  'audits.staffing.year': { ja: '年度', en: 'Fiscal year' },
  'audits.staffing.auditor': { ja: '監査人', en: 'Auditor' },
  'audits.staffing.days': { ja: '稼働日数', en: 'Days available' },
  'audits.staffing.planned': { ja: '計画した日数', en: 'Days planned' },
  'audits.staffing.audits': { ja: '担当する監査', en: 'Audits' },
  'audits.staffing.posts': { ja: '過去の在職先', en: 'Former posts' },
  'audits.staffing.unknown': { ja: '未登録', en: 'Not stated' },
  'audits.staffing.over': { ja: '超過', en: 'Over' },
  'audits.staffing.state': { ja: '稼働日数を登録する', en: 'State days' },
  'audits.staffing.record': { ja: '在職先を登録する', en: 'Record a former post' },
  'audits.staffing.submit': { ja: '登録する', en: 'Enter' },
  'audits.staffing.body': { ja: '組織', en: 'Body' },
  'audits.staffing.left-on': { ja: '離任日', en: 'Left on' },
  'audits.staffing.none': {
    ja: '監査人の役割を持つ利用者がいません。管理者に依頼してください。',
    en: 'Nobody holds the role of an auditor. Ask the administrator.',
  },
  'audits.staffing.beyond': {
    ja: '稼働日数を超えても担当とする',
    en: 'Name them although the days do not suffice',
  },
  'audits.staffing.against': {
    ja: '選んだ組織に担当できない理由があります: {{bodies}}',
    en: 'There are conflicts at: {{bodies}}',
  },
  'audits.campaign.days-each': {
    ja: '一組織当たりの監査人の日数',
    en: 'Auditor days for each body',
  },

  'audits.field.page': { ja: '実査の記録', en: 'Field work' },
  'audits.field.lead': {
    ja: '抽出したシステム、組織の自己評価と監査人の判断との違い、聞取りと所見です。',
    en: 'Systems drawn, what the body says of itself beside what was found, interviews and comments.',
  },
  'audits.field.sample': { ja: '対象システムの抽出', en: 'Systems drawn' },
  'audits.field.no-sample': {
    ja: 'まだ抽出していません。',
    en: 'Nothing was drawn yet.',
  },
  'audits.field.rule': {
    ja: '方針の定め: {{percent}}%、最少{{least}}件',
    en: 'By the policy {{percent}} %, at least {{least}}',
  },
  'audits.field.no-rule': {
    ja: '方針に抽出の定めがないため、すべてのシステムが対象です。',
    en: 'The policy names no sampling: every system is looked at.',
  },
  'audits.field.how': {
    ja: '{{population}}件から{{drawn}}件を抽出。種「{{seed}}」とシステムの番号から計算した値の小さい順に選んでおり、同じ種からは誰が行っても同じ結果になります。',
    en: '{{drawn}} of {{population}}. Those are drawn whose digest of the seed “{{seed}}” and their id is lowest: anybody draws the same from it.',
  },
  'audits.field.draw': { ja: '抽出する', en: 'Draw' },
  'audits.field.draw-what': {
    ja: '抽出は一度だけです。結果は変えられません。',
    en: 'Systems are drawn once, and what is drawn stays.',
  },
  'audits.field.self': { ja: '自己評価', en: 'Self-assessment' },
  'audits.field.self-none': { ja: '未評価', en: 'Not assessed' },
  'audits.field.clause': { ja: '条項', en: 'Clause' },
  'audits.field.audited': { ja: '監査人の判断', en: 'Auditor' },
  'audits.field.difference': { ja: '違い', en: 'Difference' },
  'audits.field.differs': { ja: '違いあり', en: 'Differs' },
  'audits.field.note': { ja: '説明', en: 'Note' },
  'audits.field.assess': { ja: '「{{result}}」と自己評価する', en: 'Assess as “{{result}}”' },
  'audits.field.assess-what': {
    ja: '選んだ{{count}}件の条項を「{{result}}」と自己評価します。',
    en: 'The {{count}} chosen clauses are assessed as “{{result}}”.',
  },
  'audits.field.submit': { ja: '記録する', en: 'Enter' },
  'audits.field.remarks': { ja: '聞取りと所見', en: 'Interviews and comments' },
  'audits.field.no-remarks': {
    ja: '聞取りと所見はまだありません。',
    en: 'There is no interview or comment yet.',
  },
  'audits.field.interview': { ja: '聞取り', en: 'Interview' },
  'audits.field.comment': { ja: '所見', en: 'Comment' },
  'audits.field.with-whom': { ja: '聞取りの相手', en: 'With whom' },
  'audits.field.held-on': { ja: '聞取りの日', en: 'Held on' },
  'audits.field.words': { ja: '内容', en: 'What was said' },
  'audits.field.remark': { ja: '聞取り又は所見を記録する', en: 'Enter an interview or a comment' },
  'audits.field.remark-support': {
    ja: '聞取りのときは相手と日も入れてください。',
    en: 'Of an interview give with whom and the day too.',
  },
});
