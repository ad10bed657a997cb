import { catalogue } from '#kernel/text.ts';

/** What the commands of incidents, and of the duties to report them, say. */
export const say = catalogue({
  'cli.duties': {
    ja: '事案の事実から、生じる報告義務と期限を示す',
    en: 'say which duties to report arise from the facts of an incident, and by when',
  },
  'cli.duties.option.profile': {
    ja: '法域のプロファイル',
    en: 'the profile of the jurisdiction',
  },
  'cli.duties.option.test': {
    ja: 'プロファイルを、その見本の事案で試す',
    en: 'try the profile on its sample incidents',
  },
  'cli.duties.no-facts': {
    ja: '事実のファイルか --test のどちらか一方を指定してください。',
    en: 'Name either a file of facts or --test.',
  },
  'cli.duties.no-profile': {
    ja: '--profile でプロファイルを指定してください(使えるもの: {{ids}})。',
    en: 'Name a profile with --profile (known: {{ids}}).',
  },
  'cli.incident.file': {
    ja: '事実のファイルから事案を記録し、生じた義務の報告を提出する',
    en: 'record an incident from a file of facts, and file the reports that are owed',
  },
  'cli.incident.show': {
    ja: '事案の記録と、義務の状況を示す',
    en: 'show an incident as it is recorded, and where its duties stand',
  },
  'cli.incident.paper': {
    ja: '提出した報告を、その様式の文書として書き出す',
    en: 'write a filed report as a paper in the layout of its form',
  },
  'cli.incident.option.as': {
    ja: '文書の形式: pdf、xlsx、docx',
    en: 'the form of the file: pdf, xlsx or docx',
  },
  'cli.incident.bad-filing': {
    ja: '報告の ID は filing_ で始まります。',
    en: 'The id of a report begins with filing_.',
  },
  'cli.incident.correct': {
    ja: '事実のファイルで記録を改め、提出先に訂正を知らせる',
    en: 'change an incident by a file of facts, and tell each authority what changed',
  },
  'cli.incident.option.organization': {
    ja: '報告する組織のコード',
    en: 'the code of the organization that reports',
  },
  'cli.incident.option.reason': { ja: '訂正の理由', en: 'why it is corrected' },
  'cli.incident.no-organization': {
    ja: '報告する組織を --organization で指定してください。',
    en: 'Say with --organization which organization reports.',
  },
  'cli.incident.no-reason': {
    ja: '訂正の理由を --reason で指定してください。',
    en: 'Say with --reason why it is corrected.',
  },
  'cli.incident.bad-id': {
    ja: '事案の ID は incident_ で始まります。',
    en: 'The id of an incident begins with incident_.',
  },
  'cli.incident.opened': {
    ja: '事案を記録しました: {{id}}',
    en: 'The incident is recorded: {{id}}',
  },
  'cli.incident.filed': {
    ja: '提出しました: {{duty}} {{stage}} → {{recipient}}(第{{sequence}}報) 台帳 {{entry}}',
    en: 'Filed: {{duty}}, {{stage}} → {{recipient}} (no. {{sequence}}), ledger entry {{entry}}',
  },
  'cli.incident.unsent': {
    ja: '提出先「{{recipient}}」に当たる組織が設定されていないため、提出していません: {{duty}}',
    en: 'Not filed, since nobody has said which organization “{{recipient}}” is: {{duty}}',
  },
  'cli.duties.bad-facts': {
    ja: '「{{file}}」は事実のファイルとして使えません。',
    en: '“{{file}}” cannot be used as a file of facts.',
  },
  'cli.duties.arises': { ja: '生じる', en: 'arises' },
  'cli.duties.does-not-arise': { ja: '生じない', en: 'does not arise' },
  'cli.duties.cannot-tell': { ja: '判断できない', en: 'cannot be told yet' },
  'cli.duties.not-in-force': {
    ja: '{{day}}に効力のある定めがない。',
    en: 'No rule was in force on {{day}}.',
  },
  'cli.duties.not-of-kind': {
    ja: 'この種類の記録は対象でない。',
    en: 'It is not about records of this kind.',
  },
  'cli.duties.entity': { ja: '組織', en: 'entity' },
  'cli.duties.system': { ja: 'システム', en: 'system' },
  'cli.duties.trigger': { ja: '事由', en: 'trigger' },
  'cli.duties.recipients': { ja: '報告先: {{names}}', en: 'to: {{names}}' },
  'cli.duties.open': { ja: '未確定: {{names}}', en: 'open: {{names}}' },
  'cli.duties.stage': {
    ja: '{{name}}: 期限 {{due}} / 起算 {{start}} / 様式 {{form}}',
    en: '{{name}}: due {{due}} / from {{start}} / form {{form}}',
  },
  'cli.duties.promptly': { ja: '速やかに(日数の定めなし)', en: 'promptly, no number of days' },
  'cli.duties.soft': { ja: '{{due}}(指針による目安)', en: '{{due}} (measure of a guideline)' },
  'cli.duties.projected': {
    ja: '{{due}}(前の報告を期限の日に行う場合)',
    en: '{{due}} (if the report before is sent when due)',
  },
  'cli.duties.provisional': { ja: '{{form}}(仮)', en: '{{form}} (provisional)' },
  'cli.duties.waits': { ja: '未定(待ち: {{names}})', en: 'not yet (waits for: {{names}})' },
  'cli.duties.otherwise': {
    ja: '「{{name}}」に当たる場合の期限は {{due}}',
    en: 'due {{due}} in this case: {{name}}',
  },
  'cli.duties.sample-good': { ja: '✔ {{path}} {{name}}', en: '✔ {{path}} {{name}}' },
  'cli.duties.sample-bad': { ja: '✖ {{path}} {{name}}', en: '✖ {{path}} {{name}}' },
});
