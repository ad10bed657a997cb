import { catalogue } from '#kernel/text.ts';

/** What is said where the documents of an audit are taken along and brought in. */
export const say = catalogue({
  'audits.files.page': { ja: '監査の文書', en: 'Documents of the audit' },
  'audits.files.page-lead': {
    ja: '監査報告書と OSCAL の文書を書き出し、他のツールの文書を取り込みます。書出しは記録台帳に残ります。',
    en: 'Take along the audit report and OSCAL documents, and bring in documents of other tools. What leaves is entered in the ledger.',
  },
  'audits.files.report': { ja: '監査報告書', en: 'Audit report' },
  'audits.files.report-lead': {
    ja: '対象、方法、条項ごとの判断、指摘事項、改善計画、監査を受けた組織の回答をまとめた公文書です。',
    en: 'An official paper of scope, method, judgements by clause, findings, plans and what the audited body said.',
  },
  'audits.files.number': { ja: '文書番号', en: 'Document number' },
  'audits.files.number-support': {
    ja: '空欄のときは、番号なしで作成します。',
    en: 'Left empty, the paper bears no number.',
  },
  'audits.files.number-do': { ja: '番号を付ける', en: 'Set the number' },
  'audits.files.paper': { ja: '{{form}}({{language}})を保存', en: 'Save {{form}} ({{language}})' },
  'audits.files.ja': { ja: '日本語', en: 'Japanese' },
  'audits.files.en': { ja: '英語', en: 'English' },
  'audits.files.oscal': { ja: 'OSCAL の文書', en: 'OSCAL documents' },
  'audits.files.oscal-lead': {
    ja: 'OSCAL 1.2 の JSON です。文書は互いを参照し、同じ事実からは同じ内容になります。',
    en: 'JSON of OSCAL 1.2. The documents refer to one another; the same facts always make the same document.',
  },
  'audits.files.form.ap': { ja: '評価計画(AP)', en: 'Assessment plan (AP)' },
  'audits.files.form.ar': { ja: '評価結果(AR)', en: 'Assessment results (AR)' },
  'audits.files.form.poam': {
    ja: '改善計画(POA&M)',
    en: 'Plan of action and milestones (POA&M)',
  },
  'audits.files.form.ssp': {
    ja: 'システムセキュリティ計画(SSP)',
    en: 'System security plan (SSP)',
  },
  'audits.files.form.component': { ja: 'コンポーネント定義', en: 'Component definition' },
  'audits.files.take': { ja: 'OSCAL の文書を取り込む', en: 'Bring in OSCAL documents' },
  'audits.files.take-lead': {
    ja: '評価結果(AR)と改善計画(POA&M)からは条項の判断と指摘事項を記録します。評価計画(AP)、システムセキュリティ計画(SSP)、コンポーネント定義は保管します。まず内容を確かめ、そのあとで記録します。どの文書も、届いたままの形で保管し、そのまま書き出せます。',
    en: 'Assessment results (AR) and plans of action (POA&M) enter judgements and findings; assessment plans (AP), security plans (SSP) and component definitions are kept. Checked first, entered afterwards. Every document is kept as it came and can be saved again unchanged.',
  },
  'audits.files.hand-in-lead': {
    ja: '改善計画(POA&M)からは指摘事項ごとの改善計画を、システムセキュリティ計画(SSP)からは自己評価とシステムを、コンポーネント定義からはシステムを記録します。まず内容を確かめ、そのあとで記録します。どの文書も、届いたままの形で保管します。',
    en: 'A plan of action (POA&M) enters improvement plans for findings, a security plan (SSP) the self-assessment and systems, a component definition systems. Checked first, entered afterwards. Every document is kept as it came.',
  },
  'audits.files.take-file': { ja: 'OSCAL の文書', en: 'OSCAL document' },
  'audits.files.take-file-support': { ja: 'JSON 又は YAML', en: 'JSON or YAML' },
  'audits.files.clause': {
    ja: '条項の書かれていない指摘事項の条項',
    en: 'Clause of findings that name none',
  },
  'audits.files.clause-support': {
    ja: '条項の番号。空欄のときは、条項のない指摘事項があれば取り込みません。',
    en: 'The number of a clause. Left empty, a file with such findings is not taken in.',
  },
  'audits.files.keep-only': {
    ja: '内容を記録せず、文書だけを保管する',
    en: 'Keep the document only, enter nothing',
  },
  'audits.files.take-check': { ja: '内容を確かめる', en: 'Check' },
  'audits.files.take-do': { ja: '取り込む', en: 'Take in' },
  'audits.files.take-would': { ja: '取り込む内容: {{title}}', en: 'Would be taken in: {{title}}' },
  'audits.files.take-did': { ja: '取り込みました: {{title}}', en: 'Taken in: {{title}}' },
  'audits.files.take-judgements': { ja: '条項の判断 {{count}}件', en: '{{count}} judgements' },
  'audits.files.take-findings': { ja: '指摘事項 {{count}}件', en: '{{count}} findings' },
  'audits.files.take-plans': { ja: '改善計画 {{count}}件', en: '{{count}} improvement plans' },
  'audits.files.take-statements': {
    ja: '自己評価 {{count}}条項',
    en: '{{count}} clauses of the self-assessment',
  },
  'audits.files.take-systems': {
    ja: '台帳に加えるシステム {{count}}件',
    en: '{{count}} systems for the ledger of systems',
  },
  'audits.files.take-same': {
    ja: 'すでに同じ内容で記録されているもの {{count}}件',
    en: '{{count}} stand there already just so',
  },
  'audits.files.take-nothing': {
    ja: '新たに記録するものはありません。',
    en: 'There is nothing new to enter.',
  },
  'audits.files.take-keeps': {
    ja: '文書は、届いたままの形で保管します。',
    en: 'The document is kept as it came.',
  },
  'audits.files.take-is-kept': {
    ja: '同じ文書は、すでに保管されています。',
    en: 'The same document is kept already.',
  },
  'audits.files.kept': { ja: '取り込んだ文書', en: 'Documents that were taken in' },
  'audits.files.kept-title': { ja: '表題', en: 'Title' },
  'audits.files.kept-model': { ja: '種類', en: 'Kind' },
  'audits.files.kept-from': { ja: '提供元', en: 'From' },
  'audits.files.kept-body': { ja: '監査を受ける組織', en: 'Audited body' },
  'audits.files.kept-auditor': { ja: '監査人', en: 'Auditor' },
  'audits.files.kept-at': { ja: '取り込んだ日時', en: 'Taken in' },
  'audits.files.kept-none': {
    ja: '取り込んだ文書はまだありません。',
    en: 'No document has been taken in yet.',
  },
  'audits.plan-file.title': {
    ja: 'OSCAL の評価計画から監査を開始する',
    en: 'Open an audit from an OSCAL assessment plan',
  },
  'audits.plan-file.lead': {
    ja: '評価計画に書かれた組織、基準、期間、監査人で監査を開始します。同じ名称、種類、年度の計画があれば、そこに加えます。',
    en: 'Opens an audit for the organization, edition, time and auditors that the plan names, in the campaign of the same title, kind and year where there is one.',
  },
  'audits.plan-file.file': { ja: '評価計画(AP)', en: 'Assessment plan (AP)' },
  'audits.plan-file.beside': {
    ja: '評価計画に書かれていないときに選ぶもの',
    en: 'What to choose where the plan does not say it',
  },
  'audits.plan-file.body': { ja: '監査を受ける組織', en: 'Audited organization' },
  'audits.plan-file.would': {
    ja: '{{title}}: {{body}}の監査を{{startsOn}}から{{endsOn}}まで行います。',
    en: '{{title}}: audits {{body}} from {{startsOn}} to {{endsOn}}.',
  },
  'audits.plan-file.joins': {
    ja: 'すでにある計画に、この組織を加えます。',
    en: 'The organization is added to a campaign that there is.',
  },
  'audits.plan-file.names': { ja: '監査人に指名: {{names}}', en: 'Named as auditors: {{names}}' },
  'audits.plan-file.strangers': {
    ja: 'この本部の監査人にいないため、指名しない人: {{names}}',
    en: 'Not named, being no auditors here: {{names}}',
  },
  'audits.plan-file.open': { ja: '監査を開始する', en: 'Open the audit' },
  'audits.files.not-taken': {
    ja: '監査に取り込める OSCAL の文書ではありません({{model}})。',
    en: 'This is no OSCAL document that an audit takes in ({{model}}).',
  },
  'audits.files.not-plan': {
    ja: 'OSCAL の評価計画ではありません({{model}})。',
    en: 'This is no OSCAL assessment plan ({{model}}).',
  },
  'audits.files.not-of-bodies': {
    ja: '評価結果は、監査人だけが取り込めます。',
    en: 'Assessment results are brought in by auditors only.',
  },
  'audits.files.too-many': {
    ja: '一度に取り込めるのは、種類ごとに{{limit}}件までです。',
    en: 'At most {{limit}} of a kind are taken in at once.',
  },
  'audits.files.no-finding': {
    ja: 'この監査に、これに当たる指摘事項がありません。',
    en: 'The audit has no such finding.',
  },
  'audits.files.no-title': { ja: '表題がありません。', en: 'It has no title.' },
  'audits.plan-file.no-body': {
    ja: '監査を受ける組織が分かりません。組織を選んでください。',
    en: 'It does not say which organization is audited. Choose it.',
  },
  'audits.plan-file.no-edition': {
    ja: '基準の版が分かりません。取り込み済みの版を選んでください。',
    en: 'It does not say which edition it goes by. Choose one that was taken in.',
  },
  'audits.plan-file.no-kind': {
    ja: '施行中の基本方針にある監査の種類を選んでください。',
    en: 'Choose a kind of audit of the policy in force.',
  },
  'audits.plan-file.no-days': {
    ja: '監査の期間が分かりません。開始日と終了日を記入してください。',
    en: 'It does not say when. Give the first and the last day.',
  },
  'audits.plan-file.known': {
    ja: 'この組織の監査は、同じ計画にすでにあります。',
    en: 'The campaign has an audit of this organization already.',
  },
  'audits.files.refused': {
    ja: 'この監査には取り込めません。何も記録していません。',
    en: 'This cannot be taken into the audit. Nothing was entered.',
  },
  'audits.files.no-clause': {
    ja: '「{{id}}」は、この監査の基準の版にありません。',
    en: '“{{id}}” is not in the edition of this audit.',
  },
  'audits.files.no-relation': {
    ja: 'どの条項についてのリスクか書かれていません。',
    en: 'It is not said which clause this risk is about.',
  },
  'audits.files.no-rating': {
    ja: '「{{id}}」という評定は定められていません。',
    en: 'No rating is called “{{id}}”.',
  },
  'audits.files.too-long': {
    ja: '{{most}}文字を超えています。',
    en: 'It is longer than {{most}} signs.',
  },
  'audits.files.no-findings': {
    ja: '指摘事項がないため、改善計画の文書は作成できません。',
    en: 'There are no findings, so there is no plan of action to write.',
  },
});
