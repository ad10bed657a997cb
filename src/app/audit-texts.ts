import { catalogue } from '#kernel/text.ts';

/** What the commands of `noroshi audit` say. */
export const say = catalogue({
  'cli.group.audit': {
    ja: '監査の基準と対応付けの取込み、比較、影響の見積り、書出し',
    en: 'take in, compare and hand on what is audited by, and estimate revisions',
  },
  'cli.audit.import': {
    ja: '監査の基準(OSCAL のカタログ、プロファイル、番号付きの全文)、対応付け又は監査の文書を取り込む。評価計画からは監査を開始する',
    en: 'take in an OSCAL catalogue or profile, a numbered full text, a mapping or a document of an audit; open an audit from an assessment plan',
  },
  'cli.audit.from': { ja: '対応付けの旧版の番号', en: 'edition that a mapping leads from' },
  'cli.audit.to': { ja: '対応付けの新版の番号', en: 'edition that a mapping leads to' },
  'cli.audit.title': { ja: '全文の名称', en: 'title of a full text' },
  'cli.audit.version': { ja: '全文の版', en: 'version of a full text' },
  'cli.audit.imported': {
    ja: '{{id}}: {{count}}件の管理策を取り込みました。',
    en: '{{id}}: {{count}} controls taken in.',
  },
  'cli.audit.mapped': {
    ja: '{{id}}: {{count}}件の関係を取り込みました。',
    en: '{{id}}: {{count}} relations taken in.',
  },
  'cli.audit.both': {
    ja: '対応付けには --from と --to の両方を指定してください。',
    en: 'A mapping needs both --from and --to.',
  },
  'cli.audit.diff': {
    ja: '二つの版を比べ、追加、削除、変更、移動、字句修正を示す',
    en: 'compare two editions: added, removed, changed, moved, reworded',
  },
  'cli.audit.as-mapping': {
    ja: '比較の結果を OSCAL の対応付け(案)として出力する',
    en: 'print what was found as a draft of an OSCAL mapping',
  },
  'cli.audit.no-catalogue': {
    ja: '「{{file}}」はカタログでもプロファイルでもありません。',
    en: '“{{file}}” is neither a catalogue nor a profile.',
  },
  'cli.audit.counts': {
    ja: '追加 {{added}}、削除 {{removed}}、変更 {{changed}}、移動 {{moved}}、字句修正 {{reworded}}、解説のみ変更 {{explained}}、変更なし {{unchanged}}',
    en: '{{added}} added, {{removed}} removed, {{changed}} changed, {{moved}} moved, {{reworded}} reworded, {{explained}} explained otherwise, {{unchanged}} unchanged',
  },
  'cli.audit.impact': {
    ja: '版の改定が監査の判断に与える影響を、件数と作業日数で見積もる',
    en: 'estimate what a revision does to judgements, as counts and work days',
  },
  'cli.audit.mapping': {
    ja: '対応付けのファイル(なければ字句の比較による)',
    en: 'file of a mapping; without one, words are compared',
  },
  'cli.audit.judgements': {
    ja: '判断のファイル(JSON。なければ、すべて適合の監査一件とみなす)',
    en: 'file of judgements in JSON; without one, one audit that met everything',
  },
  'cli.audit.bad-judgements': {
    ja: '「{{file}}」を判断として読めません。',
    en: '“{{file}}” cannot be read as judgements.',
  },
  'cli.audit.bad-mapping': {
    ja: '「{{file}}」は、二つの版の対応付けとして読めません。',
    en: '“{{file}}” is no OSCAL mapping between the two editions.',
  },
  'cli.audit.stranger': {
    ja: '「{{id}}」は、この版にありません。',
    en: 'The edition has no “{{id}}”.',
  },
  'cli.audit.total': {
    ja: '維持 {{preserved}}、弱まる {{weakened}}、再確認 {{examine}}、新規 {{new}}、終了 {{ended}}: 作業 {{days}} 日',
    en: '{{preserved}} preserved, {{weakened}} weakened, {{examine}} to be examined again, {{new}} new, {{ended}} ended: {{days}} days of work',
  },
  'cli.audit.export': {
    ja: '基準、対応付け、監査の文書又は年次のまとめを書き出す',
    en: 'hand on an edition, a mapping, an audit or the summary of a fiscal year',
  },
  'cli.audit.as': {
    ja: '監査は ap, ar, poam, ssp, component, pdf, docx、年度は csv, pdf, docx',
    en: 'of an audit: ap, ar, poam, ssp, component, pdf, docx; of a year: csv, pdf, docx',
  },
  'cli.audit.lang': { ja: '文書の言語(ja, en)', en: 'language of a paper (ja, en)' },
  'cli.audit.number': { ja: '監査報告書の文書番号', en: 'document number of a report' },
  'cli.audit.choice': {
    ja: '次のいずれかを指定してください: {{choices}}',
    en: 'Choose one of: {{choices}}',
  },
  'cli.audit.into': {
    ja: 'OSCAL の文書(AP、AR、POA&M、SSP、コンポーネント定義)を取り込む監査の番号',
    en: 'audit that an OSCAL document (AP, AR, POA&M, SSP, component definition) is taken into',
  },
  'cli.audit.clause': {
    ja: '条項の書かれていない指摘事項を記録する条項',
    en: 'clause of findings that name none',
  },
  'cli.audit.keep': {
    ja: '内容を記録せず、文書だけを保管する',
    en: 'keep the document and enter nothing of it',
  },
  'cli.audit.plan-edition': {
    ja: '評価計画に書かれていない基準の版の番号',
    en: 'edition, where an assessment plan does not say it',
  },
  'cli.audit.plan-organization': {
    ja: '評価計画に書かれていない組織の番号',
    en: 'organization, where an assessment plan does not say it',
  },
  'cli.audit.plan-kind': {
    ja: '評価計画に書かれていない監査の種類',
    en: 'kind of audit, where an assessment plan does not say it',
  },
  'cli.audit.bad-option': {
    ja: '--{{name}} の番号が正しくありません。',
    en: 'The id at --{{name}} is none.',
  },
  'cli.audit.would-open': {
    ja: '「{{title}}」の監査({{startsOn}}から{{endsOn}}まで)を開始する内容です。',
    en: 'Would open the audit “{{title}}” ({{startsOn}} to {{endsOn}}).',
  },
  'cli.audit.opened': {
    ja: '{{audit}}: 「{{title}}」の監査を開始しました({{campaign}})。',
    en: '{{audit}}: opened the audit “{{title}}” ({{campaign}}).',
  },
  'cli.audit.dry-run': {
    ja: '取り込まずに、内容だけを確かめる',
    en: 'say what would be taken in, and take nothing',
  },
  'cli.audit.bad-audit': { ja: '監査の番号を指定してください。', en: 'Give the id of an audit.' },
  'cli.audit.would-take': {
    ja: '条項の判断 {{judgements}} 件、指摘事項 {{findings}} 件、システム {{systems}} 件を取り込む内容です(同じ内容 {{same}} 件)。',
    en: 'Would take in {{judgements}} judgements, {{findings}} findings and {{systems}} systems ({{same}} stand there already).',
  },
  'cli.audit.taken': {
    ja: '条項の判断 {{judgements}} 件、指摘事項 {{findings}} 件、システム {{systems}} 件を取り込み、文書を保管しました(同じ内容 {{same}} 件)。',
    en: 'Took in {{judgements}} judgements, {{findings}} findings and {{systems}} systems, and kept the document ({{same}} stood there already).',
  },
  'cli.audit.out': { ja: '書き出す先のファイル', en: 'file to write to' },
  'cli.audit.yaml': { ja: 'YAML で書き出す', en: 'write YAML' },
  'cli.audit.bad-id': {
    ja: '版、対応付け若しくは監査の番号又は年度を指定してください。',
    en: 'Give the id of an edition, a mapping or an audit, or a fiscal year.',
  },
});
