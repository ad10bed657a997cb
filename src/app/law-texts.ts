import { catalogue } from '#kernel/text.ts';

/** What the commands on laws say. */
export const say = catalogue({
  'cli.group.law': { ja: '法令と施行準備', en: 'laws and readiness for them' },
  'cli.law.readiness': {
    ja: '法令の義務ごと、組織ごとに施行準備の状況を示す',
    en: 'show how ready each body is for what laws oblige to',
  },
  'cli.law.option.law': {
    ja: 'この法令だけ(識別子。例 jp:act42-2025)',
    en: 'this law alone, by its key (such as jp:act42-2025)',
  },
  'cli.law.option.organization': {
    ja: 'この組織だけ(名簿のコード)',
    en: 'this body alone, by its code in the register',
  },
  'cli.law.option.at': {
    ja: 'この時点で分かっていた状況(例 2026-12-01、2026-12-01T17:00)',
    en: 'as far as was known then (such as 2026-12-01 or 2026-12-01T17:00)',
  },
  'cli.law.no-law': {
    ja: '法令「{{key}}」は取り込まれていません。取込み済み: {{keys}}',
    en: 'The law “{{key}}” was not taken in. Taken in: {{keys}}',
  },
  'cli.law.no-organization': {
    ja: '組織「{{code}}」は名簿にありません。',
    en: 'The register has no body “{{code}}”.',
  },
  'cli.law.bad-moment': {
    ja: '「{{text}}」を日時として読み取れません。',
    en: '“{{text}}” is no moment that can be read.',
  },
  'cli.law.none': {
    ja: '施行準備の計画はありません。',
    en: 'There is no plan for readiness.',
  },
  'cli.law.obligation': {
    ja: '■ {{name}}({{law}} {{provision}}) 満たすべき日 {{target}} {{left}}',
    en: '■ {{name}} ({{law}} {{provision}}) to be met by {{target}}, {{left}}',
  },
  'cli.law.under-review': {
    ja: '新しい版で根拠の規定が変わり、見直しを待っています',
    en: 'A new version changed what it rests on: to be reviewed',
  },
  'cli.law.no-target': { ja: '未定', en: 'a day not yet set' },
  'cli.law.body': {
    ja: '{{standing}} {{total}}件中{{done}}件完了 {{slack}} 完了見込み {{ready}}',
    en: '{{standing}}, {{done}} of {{total}} done, {{slack}}, expected {{ready}}',
  },
  'cli.law.path': {
    ja: 'クリティカルパス: {{names}}',
    en: 'Critical path: {{names}}',
  },
});
