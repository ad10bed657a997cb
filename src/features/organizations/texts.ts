import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'organizations.sheet-faults': {
    ja: 'シートに{{count}}件の誤りがあります。何も登録していません。',
    en: 'The sheet has {{count}} faults. Nothing was registered.',
  },
  'organizations.sheet-unreadable': {
    ja: 'CSV として読み取れません({{line}}行目付近)。',
    en: 'This cannot be read as CSV (near line {{line}}).',
  },
  'organizations.sheet-empty': {
    ja: 'シートに組織の行がありません。',
    en: 'The sheet has no rows of organizations.',
  },
  'organizations.strange-column': {
    ja: '「{{name}}」という列は使えません。',
    en: 'There is no column “{{name}}”.',
  },
  'organizations.bad-code': {
    ja: '組織コード「{{code}}」は、英小文字・数字・ハイフン(40文字以内)にしてください。',
    en: 'The code “{{code}}” must be lower-case letters, digits and hyphens, 40 at most.',
  },
  'organizations.code-twice': {
    ja: '組織コード「{{code}}」は{{line}}行目と重複しています。',
    en: 'The code “{{code}}” already stands in line {{line}}.',
  },
  'organizations.name-needed': {
    ja: '日本語名と英語名の両方を記入してください。',
    en: 'Give both the Japanese and the English name.',
  },
  'organizations.unknown-kind': {
    ja: '組織の種別「{{kind}}」は使えません。次のいずれかです: {{kinds}}',
    en: 'The kind “{{kind}}” is not known. Use one of: {{kinds}}',
  },
  'organizations.bad-date': {
    ja: '適用開始日「{{date}}」は 2026-04-01 のように書いてください。',
    en: 'Write the date “{{date}}” like 2026-04-01.',
  },
  'organizations.unknown-supervisor': {
    ja: '所管組織「{{code}}」が見つかりません。',
    en: 'There is no supervising body “{{code}}”.',
  },
  'organizations.bad-precedence': {
    ja: '建制順は整数で書いてください。',
    en: 'The order of precedence must be a whole number.',
  },
  'organizations.bad-corporate-number': {
    ja: '法人番号「{{number}}」の検査数字が合いません(13桁)。',
    en: 'The corporate number “{{number}}” does not pass its check digit (13 digits).',
  },
  'organizations.circle': {
    ja: '「{{code}}」が自らを所管することになります。',
    en: '“{{code}}” would come to supervise itself.',
  },
  'organizations.title': { ja: '組織', en: 'Organizations' },
  'organizations.kind.headquarters': { ja: '本部', en: 'Headquarters' },
  'organizations.kind.ministry': { ja: '府省庁', en: 'Ministry' },
  'organizations.kind.agency': { ja: '独立行政法人', en: 'Independent administrative agency' },
  'organizations.kind.corporation': { ja: '指定法人', en: 'Designated corporation' },
  'organizations.kind.association': { ja: '業界団体', en: 'Association' },
  'organizations.kind.operator': {
    ja: '重要インフラ事業者',
    en: 'Critical infrastructure operator',
  },
  'organizations.kind.local-government': { ja: '地方公共団体', en: 'Local government' },
});
