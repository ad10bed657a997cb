import { catalogue } from '#kernel/text.ts';

/** What the commands of profiles and their decision tables say. */
export const say = catalogue({
  'cli.decide': { ja: '判断表で対応の緊急度を求める', en: 'decide by a decision table' },
  'cli.decide.no-table': {
    ja: '判断表「{{table}}」がありません。使えるもの: {{tables}}(又はファイル)',
    en: 'There is no table “{{table}}”. Known: {{tables}} (or a file)',
  },
  'cli.decide.bad-table': {
    ja: '「{{table}}」は判断表として使えません。',
    en: '“{{table}}” cannot be used as a decision table.',
  },
  'cli.decide.undecided': {
    ja: 'まだ決定できません。あり得る結果: {{possible}}',
    en: 'This cannot be decided yet. Still possible: {{possible}}',
  },
  'cli.decide.missing': {
    ja: '{{name}}({{key}})を指定してください({{allowed}})。',
    en: '{{name}} ({{key}}) is missing ({{allowed}}).',
  },
  'cli.decide.invalid': {
    ja: '{{key}}={{value}} は使えません(使えるもの: {{allowed}})。',
    en: '{{key}}={{value}} is not taken (taken: {{allowed}}).',
  },
  'cli.decide.twice': {
    ja: '{{key}} が二度指定されています。',
    en: '{{key}} is given twice.',
  },
  'cli.profiles': {
    ja: '法域のプロファイルを確かめ、判断表・規則・報告義務の数を示す',
    en: 'check the profiles of jurisdictions and list what they hold',
  },
  'cli.profiles.option.dir': {
    ja: '同梱のものでなく、このフォルダーのプロファイルを確かめる',
    en: 'check the profiles of this folder instead of those shipped',
  },
  'cli.profiles.line': {
    ja: '{{id}} 版{{version}} {{name}}: 判断表{{tables}}件、期限の規則{{rules}}件、報告義務{{duties}}件、法令{{laws}}件、時間帯{{zone}}',
    en: '{{id}} version {{version}} {{name}}: {{tables}} decision tables, {{rules}} clock rules, {{duties}} duties, {{laws}} laws, zone {{zone}}',
  },
  'cli.profiles.unsound': {
    ja: '{{count}}件の誤りがあります:',
    en: 'There are {{count}} faults:',
  },
  'cli.profiles.no-folder': {
    ja: 'フォルダー「{{folder}}」がありません。',
    en: 'There is no folder “{{folder}}”.',
  },
  'cli.doctor.profiles': {
    ja: 'プロファイルに誤りはありません({{profiles}})。',
    en: 'The profiles are sound ({{profiles}}).',
  },
  'cli.doctor.profiles-unsound': {
    ja: 'プロファイルに{{count}}件の誤りがあります(最初は {{path}})。',
    en: 'The profiles have {{count}} faults, the first at {{path}}.',
  },
});
