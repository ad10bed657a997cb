import { catalogue } from '#kernel/text.ts';

/** What is said of standing directives. */
export const say = catalogue({
  'standing-directive.title': { ja: '常設指令', en: 'Standing directives' },
  'standing-directive.lead': {
    ja: '2人の職員が承認した条件に従い、悪用が確認された脆弱性ごとに指令を自動で発出します。宛先が上限を超えるものは、承認者の判断を待ちます。',
    en: 'Under terms that two people agreed on, a directive is issued by itself for each vulnerability known to be exploited. Beyond the cap on addressees it waits for an approver.',
  },
  'standing-directive.none': {
    ja: '常設指令はまだありません。条件を起案すると、ほかの職員の承認後に効力を生じます。',
    en: 'There is no standing directive yet. Propose terms; they count once another person approves them.',
  },
  'standing-directive.name': { ja: '件名', en: 'Title' },
  'standing-directive.state': { ja: '状態', en: 'State' },
  'standing-directive.state.proposed': { ja: '承認待ち', en: 'Waiting for approval' },
  'standing-directive.state.in-force': { ja: '有効', en: 'In force' },
  'standing-directive.state.ended': { ja: '終了', en: 'Ended' },
  'standing-directive.issued': { ja: '発出した指令', en: 'Directives issued' },
  'standing-directive.waiting': { ja: '判断待ち', en: 'Waiting for a decision' },
  'standing-directive.propose': { ja: '常設指令を起案する', en: 'Propose a standing directive' },
  'standing-directive.propose-version': { ja: '条件の変更を起案する', en: 'Propose other terms' },
  'standing-directive.propose-submit': { ja: '起案する', en: 'Propose' },
  'standing-directive.body': { ja: '本文', en: 'Text' },
  'standing-directive.title-start': {
    ja: '悪用が確認された脆弱性への対処について(指令)',
    en: 'Remedy of a vulnerability known to be exploited',
  },
  'standing-directive.body-start': {
    ja: '標記の脆弱性について、悪用が確認されています。該当するシステムを、それぞれの期限までに修正し、修正後の構成情報を提出してください。',
    en: 'The vulnerability named above is known to be exploited. Remedy each system concerned by its deadline and submit an inventory taken afterwards.',
  },
  'standing-directive.days': { ja: '期限(日数)', en: 'Days to act' },
  'standing-directive.days-support': {
    ja: '判断表に期限のない場合に用います。',
    en: 'Where the decision table sets no deadline.',
  },
  'standing-directive.sources': { ja: '対象とする一覧', en: 'Catalogues' },
  'standing-directive.outcomes': { ja: '対象とする判断結果', en: 'Outcomes' },
  'standing-directive.outcomes-support': {
    ja: 'いずれかのシステムがこの判断結果となった場合に発出します。空欄はすべてです。',
    en: 'Issued where one of them falls on a system. Empty: any outcome.',
  },
  'standing-directive.kinds': { ja: '組織の種別', en: 'Kinds of organization' },
  'standing-directive.cap': { ja: '宛先の上限', en: 'Cap on addressees' },
  'standing-directive.cap-support': {
    ja: 'これを超える指令は自動では発出せず、承認者の判断を待ちます。',
    en: 'Beyond it nothing is issued by itself; an approver decides.',
  },
  'standing-directive.terms': { ja: '条件(第{{version}}版)', en: 'Terms, version {{version}}' },
  'standing-directive.proposal': {
    ja: '変更案(第{{version}}版)',
    en: 'Proposed terms, version {{version}}',
  },
  'standing-directive.all': { ja: 'すべて', en: 'all' },
  'standing-directive.approve': { ja: '承認して有効にする', en: 'Approve and put in force' },
  'standing-directive.approve-title': {
    ja: 'この条件を有効にしますか',
    en: 'Put these terms in force?',
  },
  'standing-directive.approve-effect': {
    ja: '今後、条件に当てはまる指令が自動で発出されます。一度に{{cap}}組織までです。',
    en: 'From now on, directives under these terms are issued by themselves, to {{cap}} addressees at most each.',
  },
  'standing-directive.waits': {
    ja: '起案者以外の承認を待っています。',
    en: 'Waits for the approval of somebody other than who proposed it.',
  },
  'standing-directive.end': { ja: '自動発出を停止する', en: 'Stop issuing' },
  'standing-directive.end-lead': {
    ja: '停止は1人でできます。発出済みの指令は有効のままです。',
    en: 'One person is enough to stop it. What it has issued stays in force.',
  },
  'standing-directive.reason': { ja: '理由', en: 'Reason' },
  'standing-directive.ended-because': {
    ja: '終了の理由: {{reason}}',
    en: 'Ended because: {{reason}}',
  },
  'standing-directive.cases': { ja: '対応した脆弱性', en: 'Vulnerabilities answered' },
  'standing-directive.no-cases': {
    ja: '条件に当てはまる脆弱性は、まだありません。',
    en: 'No vulnerability has met the terms yet.',
  },
  'standing-directive.vulnerability': { ja: '脆弱性', en: 'Vulnerability' },
  'standing-directive.listed': { ja: '一覧への掲載', en: 'Listed' },
  'standing-directive.taken': { ja: '対応', en: 'Answered' },
  'standing-directive.late': { ja: '遅延', en: 'late' },
  'standing-directive.addressees': { ja: '宛先', en: 'Addressees' },
  'standing-directive.outcome': { ja: '結果', en: 'Result' },
  'standing-directive.declined': { ja: '発出せず: {{reason}}', en: 'Declined: {{reason}}' },
  'standing-directive.decide': {
    ja: '{{vulnerability}}について判断する',
    en: 'Decide on {{vulnerability}}',
  },
  'standing-directive.decide-lead': {
    ja: '宛先が{{addressees}}組織で、上限の{{cap}}組織を超えています。',
    en: 'It would reach {{addressees}} addressees, more than the cap of {{cap}}.',
  },
  'standing-directive.decision': { ja: '判断', en: 'Decision' },
  'standing-directive.decision.issue': { ja: '発出する', en: 'Issue' },
  'standing-directive.decision.decline': { ja: '発出しない', en: 'Decline' },
  'standing-directive.decide-submit': { ja: '判断を記録する', en: 'Record the decision' },
  'standing-directive.ended': {
    ja: 'この常設指令は終了しています。',
    en: 'This standing directive has ended.',
  },
  'standing-directive.already-approved': {
    ja: 'この版は承認済みです。',
    en: 'This version is approved already.',
  },
  'standing-directive.notice': {
    ja: '常設指令の宛先が上限を超えました: {{vulnerability}}({{addressees}}組織)',
    en: 'A standing directive waits: {{vulnerability}} would reach {{addressees}} addressees',
  },
});
