import { catalogue } from '#kernel/text.ts';

/** What is said where the documents of an audit are taken along and brought in. */
export const say = catalogue({
  'audits.files.page': { ja: '監査の文書', en: 'Documents of the audit' },
  'audits.files.page-lead': {
    ja: '監査報告書と OSCAL の文書を書き出し、他のツールの監査結果を取り込みます。書出しは記録台帳に残ります。',
    en: 'Take along the audit report and OSCAL documents, and bring in results of other tools. What leaves is entered in the ledger.',
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
  'audits.files.take': { ja: '監査結果を取り込む', en: 'Bring in results' },
  'audits.files.take-lead': {
    ja: 'OSCAL の評価結果(AR)から、条項の判断と指摘事項を記録します。まず内容を確かめ、そのあとで記録します。',
    en: 'Enters judgements and findings from OSCAL assessment results (AR): checked first, entered afterwards.',
  },
  'audits.files.take-file': { ja: '評価結果のファイル', en: 'File of results' },
  'audits.files.take-check': { ja: '内容を確かめる', en: 'Check' },
  'audits.files.take-do': { ja: '記録する', en: 'Enter' },
  'audits.files.take-would': {
    ja: '条項の判断{{judgements}}件と指摘事項{{findings}}件を記録します。{{same}}件は、すでに同じ内容で記録されています。',
    en: 'This enters {{judgements}} judgements and {{findings}} findings; {{same}} stand there already.',
  },
  'audits.files.take-did': {
    ja: '条項の判断{{judgements}}件と指摘事項{{findings}}件を記録しました。',
    en: 'Entered {{judgements}} judgements and {{findings}} findings.',
  },
  'audits.files.take-nothing': {
    ja: '新たに記録するものはありません。',
    en: 'There is nothing new to enter.',
  },
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
