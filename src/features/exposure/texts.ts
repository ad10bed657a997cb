import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'exposure.reason.no-inventory': {
    ja: '構成情報(インベントリ)が提出されていないため判断できません。',
    en: 'No inventory has been submitted, so nothing can be said.',
  },
  'exposure.reason.stale-inventory': {
    ja: '構成情報が古く({{takenOn}}時点)、現在の状態を判断できません。',
    en: 'The inventory is too old (as of {{takenOn}}) to judge by.',
  },
  'exposure.reason.not-listed': {
    ja: '{{takenOn}}時点の構成情報({{components}}件)に該当する製品がありません。',
    en: 'The inventory of {{takenOn}} ({{components}} components) lists no such product.',
  },
  'exposure.reason.in-range': {
    ja: '{{component}} {{version}} は影響を受ける範囲({{words}})に入っています({{record}})。',
    en: '{{component}} {{version}} lies in the affected range ({{words}}), says {{record}}.',
  },
  'exposure.reason.listed': {
    ja: '{{component}} {{version}} は影響を受ける版として挙げられています({{record}})。',
    en: '{{component}} {{version}} is listed as affected by {{record}}.',
  },
  'exposure.reason.undecided': {
    ja: '{{component}} {{version}} が影響を受けるかどうか、{{record}} からは定まりません({{words}})。',
    en: '{{record}} leaves open whether {{component}} {{version}} is affected ({{words}}).',
  },
  'exposure.reason.unordered': {
    ja: '{{component}} の版「{{version}}」は順序づけできないため判断できません({{record}})。',
    en: 'The version “{{version}}” of {{component}} cannot be ordered, so nothing can be said ({{record}}).',
  },
  'exposure.reason.unstated': {
    ja: '{{component}} の版が構成情報に書かれていないため判断できません({{record}})。',
    en: 'The inventory does not state the version of {{component}} ({{record}}).',
  },
  'exposure.reason.silent': {
    ja: '{{component}} {{version}} について、{{record}} は何も述べていません。',
    en: '{{record}} says nothing of {{component}} {{version}}.',
  },
  'exposure.reason.no-feed': {
    ja: '{{component}} {{version}}({{ecosystem}})は、その配布元の情報源が取り込まれていないため判断できません。',
    en: '{{component}} {{version}} ({{ecosystem}}) cannot be judged: no feed of its distribution is taken in.',
  },
  'exposure.reason.outside': {
    ja: '{{component}} {{version}} は影響を受ける範囲の外です({{record}})。',
    en: '{{component}} {{version}} lies outside the affected range ({{record}}).',
  },
  'exposure.reason.joint': {
    ja: '{{component}} {{version}} は、{{platforms}} とともに使われる場合に影響を受け({{words}})、このシステムはその条件に当たります({{record}})。',
    en: '{{component}} {{version}} is affected ({{words}}) together with {{platforms}}, and that holds here, says {{record}}.',
  },
  'exposure.reason.joint-unknown': {
    ja: '{{component}} {{version}} は、{{platforms}} とともに使われる場合に影響を受けます({{words}})が、その条件に当たるかどうかを構成情報から判断できません({{record}})。',
    en: '{{component}} {{version}} is affected ({{words}}) only together with {{platforms}}; the inventory leaves open whether that holds here ({{record}}).',
  },
  'exposure.reason.joint-outside': {
    ja: '{{component}} {{version}} は、{{platforms}} とともに使われる場合に限り影響を受け({{words}})、このシステムはその条件に当たりません({{record}})。',
    en: '{{component}} {{version}} is affected ({{words}}) only together with {{platforms}}, and that does not hold here ({{record}}).',
  },
  'exposure.reason.cleared': {
    ja: '{{source}} は、{{component}} {{version}} が影響を受けないと表明しています({{words}}、文書 {{record}})。',
    en: '{{source}} states that {{component}} {{version}} is not affected ({{words}}, document {{record}}).',
  },
  'exposure.reason.asserted': {
    ja: '{{source}} は、{{component}} {{version}} が影響を受けると表明しています({{words}}、文書 {{record}})。',
    en: '{{source}} states that {{component}} {{version}} is affected ({{words}}, document {{record}}).',
  },
  'exposure.reason.investigated': {
    ja: '{{source}} は、{{component}} {{version}} が影響を受けるかどうかを調査中です({{words}}、文書 {{record}})。',
    en: '{{source}} is still investigating whether {{component}} {{version}} is affected ({{words}}, document {{record}}).',
  },
  'exposure.reason.contradicted': {
    ja: '{{component}} {{version}} についての表明が食い違うため判断できません。{{source}} の表明は {{words}} です(文書 {{record}})。',
    en: 'Assertions on {{component}} {{version}} contradict one another, so nothing can be said; {{source}} states {{words}} (document {{record}}).',
  },
  'exposure.reason.no-system': {
    ja: 'システムが一つも登録されていないため判断できません。',
    en: 'No system is registered, so nothing can be said.',
  },
  'exposure.page.more-bodies': {
    ja: '次の組織を表示する({{total}}組織のうち{{shown}}組織まで表示)',
    en: 'Show further bodies ({{shown}} of {{total}} shown)',
  },
  'exposure.page.more-systems': {
    ja: '{{organization}}: ほか{{count}}システムを表示する',
    en: '{{organization}}: show {{count}} more systems',
  },
  'exposure.input.KEV': { ja: '悪用が確認された脆弱性の一覧への掲載', en: 'Listed as exploited' },
  'exposure.input.PE': { ja: 'インターネットへの露出', en: 'Exposure to the internet' },
  'exposure.input.A': { ja: '攻撃の自動化', en: 'Automatable' },
  'exposure.input.TI': { ja: '技術的影響', en: 'Technical impact' },
  'exposure.verdict.affected': { ja: '影響あり', en: 'Affected' },
  'exposure.verdict.not-affected': { ja: '影響なし', en: 'Not affected' },
  'exposure.verdict.unknown': { ja: '不明', en: 'Unknown' },
  'exposure.no-such-table': {
    ja: '判断表「{{id}}」はありません。',
    en: 'There is no decision table “{{id}}”.',
  },
  'exposure.bad-value': {
    ja: '「{{value}}」は {{input}} の値として使えません。',
    en: '“{{value}}” is not a value of {{input}}.',
  },
  'exposure.title': { ja: '脅威', en: 'Threats' },
  'exposure.value.yes': {
    ja: 'はい',
    en: 'Yes',
  },
  'exposure.value.no': {
    ja: 'いいえ',
    en: 'No',
  },
  'exposure.value.partial': {
    ja: '部分的',
    en: 'Partial',
  },
  'exposure.value.total': {
    ja: '全面的',
    en: 'Total',
  },
  'exposure.value.active': { ja: '悪用を確認', en: 'Active' },
  'exposure.value.poc': { ja: '実証コードあり', en: 'Proof of concept' },
  'exposure.value.none': { ja: '確認なし', en: 'None' },
  'exposure.value.known': { ja: '確認あり', en: 'Known' },
  'exposure.value.unknown': { ja: '不明', en: 'Unknown' },
  'exposure.outcome.3DF': {
    ja: '3日以内に修正し、侵害の有無を調査',
    en: 'Fix within 3 days and examine for compromise',
  },
  'exposure.outcome.3D': {
    ja: '3日以内に修正',
    en: 'Fix within 3 days',
  },
  'exposure.outcome.14D': {
    ja: '14日以内に修正',
    en: 'Fix within 14 days',
  },
  'exposure.outcome.60D': {
    ja: '60日以内に修正',
    en: 'Fix within 60 days',
  },
  'exposure.outcome.FSU': {
    ja: '次回のシステム更新時に修正',
    en: 'Fix at the next system upgrade',
  },
  'exposure.giver.owner': {
    ja: '所有組織の申告',
    en: 'stated by its owner',
  },
  'exposure.giver.headquarters': {
    ja: '本部の判断',
    en: 'stated by the headquarters',
  },
  'exposure.page.lead': {
    ja: '登録されたシステムに関わる脆弱性を、急ぐものから順に示します。',
    en: 'Vulnerabilities that concern registered systems, the most urgent first.',
  },
  'exposure.page.comma': {
    ja: '、',
    en: ', ',
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
  'exposure.page.published': {
    ja: '公開日時',
    en: 'Published',
  },
  'exposure.page.modified': {
    ja: '更新日時',
    en: 'Modified',
  },
  'exposure.page.withdrawn': {
    ja: '取下げ日時',
    en: 'Withdrawn',
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
  'exposure.page.undecided': {
    ja: '未判断',
    en: 'Not decided yet',
  },
  'exposure.page.waits-for': {
    ja: '次の情報を待っています: {{inputs}}',
    en: 'Waiting for: {{inputs}}',
  },
  'exposure.page.inputs': {
    ja: '判断の根拠',
    en: 'What it rests on',
  },
  'exposure.page.input': {
    ja: '{{input}}: {{value}}({{source}})',
    en: '{{input}}: {{value}} ({{source}})',
  },
  'exposure.page.decided-at': {
    ja: '判断日時',
    en: 'Decided',
  },
  'exposure.page.decide': {
    ja: '判断表の適用',
    en: 'Apply the decision table',
  },
  'exposure.page.decide-lead': {
    ja: '影響のある各システムについて、いつまでに何をすべきかを判断表で定めます。足りない情報は推測せず、確認を求めます。',
    en: 'Decides by the table what each affected system is to do, and by when. Missing inputs are asked for, never assumed.',
  },
  'exposure.page.decide-now': {
    ja: '判断表を適用する',
    en: 'Apply the table',
  },
  'exposure.page.decided': {
    ja: '新たに判断 {{decided}}件、情報待ち {{waiting}}件、変更なし {{unchanged}}件',
    en: '{{decided}} decided, {{waiting}} waiting, {{unchanged}} unchanged',
  },
  'exposure.page.missing': {
    ja: '{{input}}: {{count}}件で不足',
    en: '{{input}}: missing for {{count}}',
  },
  'exposure.page.state': {
    ja: '情報源にない項目を本部の判断として記録する',
    en: 'State an input that no source gives',
  },
  'exposure.page.state-input': {
    ja: '項目',
    en: 'Input',
  },
  'exposure.page.state-value': {
    ja: '値',
    en: 'Value',
  },
  'exposure.page.state-evidence': {
    ja: '根拠',
    en: 'Evidence',
  },
  'exposure.page.state-evidence-support': {
    ja: '判断に用いた資料や分析の内容を書いてください。台帳に残ります。',
    en: 'What the statement rests on. It is kept in the ledger.',
  },
  'exposure.page.state-submit': {
    ja: '記録する',
    en: 'Record it',
  },
  'exposure.page.signals': {
    ja: '深刻さを示す情報',
    en: 'Signals',
  },
  'exposure.page.voices': {
    ja: '情報源ごとの内容',
    en: 'What each source says',
  },
  'exposure.disagreement.title': {
    ja: '情報源の間に{{count}}件の食い違いがあります',
    en: 'The sources disagree on {{count}} matters',
  },
  'exposure.disagreement.lead': {
    ja: '供給者の表明がない限り、いずれかの情報源が影響ありとする版を影響ありと判定します。',
    en: 'Unless its supplier states otherwise, a version counts as affected where any source says so.',
  },
  'exposure.disagreement.none': {
    ja: '情報源の間に食い違いはありません。',
    en: 'The sources do not contradict one another.',
  },
  'exposure.disagreement.caption': { ja: '情報源の食い違い', en: 'Where sources disagree' },
  'exposure.disagreement.matter': { ja: '食い違う事項', en: 'Matter' },
  'exposure.disagreement.source': { ja: '情報源', en: 'Source' },
  'exposure.disagreement.what': { ja: '内容', en: 'What it says' },
  'exposure.disagreement.withdrawal': { ja: '取下げの有無', en: 'Whether it is withdrawn' },
  'exposure.disagreement.withdrawn': { ja: '取下げ済み', en: 'Withdrawn' },
  'exposure.disagreement.standing': { ja: '有効', en: 'In force' },
  'exposure.disagreement.versions': {
    ja: '{{of}}の影響を受ける版',
    en: 'Affected versions of {{of}}',
  },
  'exposure.disagreement.severity': { ja: '深刻度(CVSS {{of}})', en: 'Severity (CVSS {{of}})' },
  'exposure.page.aliases': {
    ja: '別名',
    en: 'Also known as',
  },
  'exposure.page.due-on': {
    ja: '一覧が定める対処期限',
    en: 'Due date of the list',
  },
  'exposure.page.ransomware': {
    ja: 'ランサムウェアでの利用',
    en: 'Used by ransomware',
  },
  'exposure.page.required-action': {
    ja: '求められている対処',
    en: 'Required action',
  },
  'exposure.page.exploitation': {
    ja: '悪用の状況',
    en: 'Exploitation',
  },
  'exposure.page.automatable': {
    ja: '攻撃の自動化',
    en: 'Automatable',
  },
  'exposure.page.technical-impact': {
    ja: '技術的影響',
    en: 'Technical impact',
  },
  'exposure.page.score-differs': {
    ja: '情報源の記載は{{claimed}}',
    en: 'The source says {{claimed}}',
  },
  'exposure.page.unsaid': {
    ja: '記載なし',
    en: 'Not stated',
  },
  'exposure.page.snapshot': {
    ja: '取り込んだファイル',
    en: 'File',
  },
  'exposure.page.received': {
    ja: '取込日時',
    en: 'Received',
  },
  'exposure.page.ranges': {
    ja: '影響を受ける版({{count}}製品)',
    en: 'Affected versions ({{count}} packages)',
  },
  'exposure.page.details': {
    ja: '説明',
    en: 'Description',
  },
  'exposure.page.more-packages': {
    ja: 'ほかに{{count}}製品あります。',
    en: '{{count}} more packages are not shown.',
  },
});
