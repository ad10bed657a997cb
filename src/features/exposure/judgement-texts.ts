import { catalogue } from '#kernel/text.ts';

/** What is judged of a system, and why. */
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
  'exposure.verdict.affected': { ja: '影響あり', en: 'Affected' },
  'exposure.verdict.not-affected': { ja: '影響なし', en: 'Not affected' },
  'exposure.verdict.unknown': { ja: '不明', en: 'Unknown' },
});
