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
  'exposure.reason.no-system': {
    ja: 'システムが一つも登録されていないため判断できません。',
    en: 'No system is registered, so nothing can be said.',
  },
  'exposure.input.KEV': { ja: '悪用が確認された脆弱性の一覧への掲載', en: 'Listed as exploited' },
  'exposure.input.PE': { ja: 'インターネットへの露出', en: 'Exposure to the internet' },
  'exposure.input.A': { ja: '攻撃の自動化', en: 'Automatable' },
  'exposure.input.TI': { ja: '技術的影響', en: 'Technical impact' },
  'exposure.verdict.affected': { ja: '影響あり', en: 'Affected' },
  'exposure.verdict.not-affected': { ja: '影響なし', en: 'Not affected' },
  'exposure.verdict.unknown': { ja: '不明', en: 'Unknown' },
  'exposure.no-such-vulnerability': {
    ja: '脆弱性「{{id}}」の情報は取り込まれていません。',
    en: 'Nothing has been taken in about “{{id}}”.',
  },
  'exposure.no-such-table': {
    ja: '判断表「{{id}}」はありません。',
    en: 'There is no decision table “{{id}}”.',
  },
  'exposure.bad-value': {
    ja: '「{{value}}」は {{input}} の値として使えません。',
    en: '“{{value}}” is not a value of {{input}}.',
  },
  'exposure.title': { ja: '脅威', en: 'Threats' },
});
