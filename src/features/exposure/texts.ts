import { catalogue } from '#kernel/text.ts';

/** What the pages of threats, and of whom a threat concerns, say. */
export const say = catalogue({
  'exposure.page.more-bodies': {
    ja: '次の組織を表示する({{total}}組織のうち{{shown}}組織まで表示)',
    en: 'Show further bodies ({{shown}} of {{total}} shown)',
  },
  'exposure.page.more-systems': {
    ja: '{{organization}}: ほか{{count}}システムを表示する',
    en: '{{organization}}: show {{count}} more systems',
  },
  'exposure.title': { ja: '脅威', en: 'Threats' },
  'exposure.page.lead': {
    ja: '登録されたシステムに関わる脆弱性を、急ぐものから順に示します。',
    en: 'Vulnerabilities that concern registered systems, the most urgent first.',
  },
  'exposure.page.matching': {
    ja: 'システムに該当する脆弱性',
    en: 'Vulnerabilities found in systems',
  },
  'exposure.page.exploited': {
    ja: '悪用が確認され、システムに該当する脆弱性',
    en: 'Exploited vulnerabilities found in systems',
  },
  'exposure.page.all': {
    ja: 'システムに該当するすべての脆弱性',
    en: 'Every vulnerability found in systems',
  },
  'exposure.page.show-all': {
    ja: '悪用が確認されていないものも表示する',
    en: 'Show those not known to be exploited too',
  },
  'exposure.page.only-exploited': {
    ja: '悪用が確認されたものだけを表示する',
    en: 'Show only those known to be exploited',
  },
  'exposure.page.none-urgent': {
    ja: '該当する脆弱性はありません。脅威情報と構成情報が新しいかどうかもご確認ください。',
    en: 'None matches. Check as well that feeds and inventories are recent.',
  },
  'exposure.page.vulnerability': {
    ja: '脆弱性',
    en: 'Vulnerability',
  },
  'exposure.page.what': {
    ja: '概要',
    en: 'Summary',
  },
  'exposure.page.listed-on': {
    ja: '悪用一覧への掲載日',
    en: 'Listed as exploited',
  },
  'exposure.page.organizations': {
    ja: '該当する組織',
    en: 'Organizations',
  },
  'exposure.page.systems': {
    ja: '該当するシステム',
    en: 'Systems',
  },
  'exposure.page.find': {
    ja: '取り込み済みの脆弱性を探す',
    en: 'Find a vulnerability',
  },
  'exposure.page.search': {
    ja: '探す',
    en: 'Search',
  },
  'exposure.page.search-for': {
    ja: '識別子又は題名',
    en: 'Id or title',
  },
  'exposure.page.search-support': {
    ja: 'CVE 番号などの識別子、又は題名の先頭から入力してください。',
    en: 'The beginning of an id such as a CVE number, or of a title.',
  },
  'exposure.page.found': {
    ja: '「{{search}}」に該当する脆弱性',
    en: 'Vulnerabilities matching “{{search}}”',
  },
  'exposure.page.none-found': {
    ja: '該当する脆弱性は取り込まれていません。',
    en: 'Nothing that was taken in matches.',
  },
  'exposure.page.more': {
    ja: '全{{total}}件のうち、先頭の{{shown}}件を表示しています。',
    en: 'The first {{shown}} of {{total}} are shown.',
  },
  'exposure.page.to-directives': {
    ja: 'この脅威についての指令を見る',
    en: 'See the directives on this threat',
  },
  'exposure.page.start-directive': {
    ja: 'この脅威への指令を起案する',
    en: 'Draft a directive on this threat',
  },
  'exposure.page.who': {
    ja: '影響の範囲',
    en: 'Who is concerned',
  },
  'exposure.page.affected-bodies': {
    ja: '影響のある組織',
    en: 'Affected organizations',
  },
  'exposure.page.unknown-bodies': {
    ja: '判断できない組織',
    en: 'Unknown organizations',
  },
  'exposure.page.unknown-hint': {
    ja: '影響がないとはみなしません',
    en: 'Never read as “not affected”',
  },
  'exposure.page.not-affected-bodies': {
    ja: '影響のない組織',
    en: 'Organizations not affected',
  },
  'exposure.page.not-affected-hint': {
    ja: '一覧には表示しません',
    en: 'Only counted',
  },
  'exposure.page.as-of': {
    ja: '次の時点で判定しました:',
    en: 'Judged as of',
  },
  'exposure.page.exposed': {
    ja: '影響のある、又は判断できないシステム',
    en: 'Systems affected or unknown',
  },
  'exposure.page.views': { ja: '表示のしかた', en: 'Ways to see it' },
  'exposure.page.as-list': { ja: 'システムの一覧', en: 'List of systems' },
  'exposure.page.as-tree': { ja: '組織の系統', en: 'Tree of organizations' },
  'exposure.page.tree-lead': {
    ja: '影響のある組織と判断できない組織を、所管の系統に沿って示します。組織を選ぶと、そのシステムの一覧に移ります。',
    en: 'Organizations affected or unknown, under whoever supervises them. Choose one to see its systems.',
  },
  'exposure.page.systems-meant': {
    ja: 'システム: 影響あり{{affected}}、不明{{unknown}}',
    en: 'Systems: {{affected}} affected, {{unknown}} unknown',
  },
  'exposure.page.below-meant': {
    ja: '所管の組織: 影響あり{{affected}}、不明{{unknown}}',
    en: 'Below it: {{affected}} affected, {{unknown}} unknown',
  },
  'exposure.page.exposed-part': {
    ja: 'システムの一覧({{verdict}})',
    en: 'Systems: {{verdict}}',
  },
  'exposure.page.show-whole': {
    ja: 'すべて表示する',
    en: 'Show all',
  },
  'exposure.page.nobody': {
    ja: '影響のある組織も、判断できない組織もありません。',
    en: 'No organization is affected or unknown.',
  },
  'exposure.page.organization': {
    ja: '組織',
    en: 'Organization',
  },
  'exposure.page.system': {
    ja: 'システム',
    en: 'System',
  },
  'exposure.page.no-system': {
    ja: '登録なし',
    en: 'None registered',
  },
  'exposure.page.verdict': {
    ja: '判定',
    en: 'Verdict',
  },
  'exposure.page.reason': {
    ja: '理由',
    en: 'Reason',
  },
  'exposure.page.decision': {
    ja: '対処の判断',
    en: 'Decision',
  },
});
