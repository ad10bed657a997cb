import { catalogue } from '#kernel/text.ts';

/** What is said where findings of a test are taken in from a file. */
export const say = catalogue({
  'audits.taking.title': {
    ja: '件名を200文字以内で入れてください。',
    en: 'Give a title of at most 200 characters.',
  },
  'audits.taking.clause': {
    ja: '条項「{{said}}」は、監査の基準にありません。',
    en: 'The edition has no clause “{{said}}”.',
  },
  'audits.taking.rating': {
    ja: '「{{said}}」という評定は、方針にありません。',
    en: 'The policy has no rating “{{said}}”.',
  },
  'audits.taking.system': {
    ja: '「{{said}}」というシステムは、この組織に登録されていません。',
    en: 'The body has no system “{{said}}” on record.',
  },
  'audits.taking.too-long': {
    ja: '原因と影響は、それぞれ4,000文字以内にしてください。',
    en: 'Cause and effect have at most 4,000 characters each.',
  },
  'audits.taking.no-title': {
    ja: '件名の列がありません。列の対応を選んでください。',
    en: 'No column holds the title. Say which does.',
  },
  'audits.taking.unknown-field': {
    ja: '「{{field}}」という項目はありません。',
    en: 'There is no field “{{field}}”.',
  },
  'audits.taking.twice': {
    ja: '「{{field}}」の列を二度指定しています。',
    en: '“{{field}}” is given to two columns.',
  },
  'audits.taking.not-text': {
    ja: 'UTF-8 の文字として読み取れません。',
    en: 'This is not text in UTF-8.',
  },
  'audits.taking.too-many': {
    ja: '一度に取り込める指摘事項は{{limit}}件までです。',
    en: 'At most {{limit}} findings are taken in at once.',
  },
  'audits.taking.faults': {
    ja: '読み取れない箇所が{{count}}件あるため、取り込めません。',
    en: '{{count}} faults keep it from being taken in.',
  },
  'audits.taking.moved': {
    ja: '確かめた後に内容が変わりました。もう一度確かめてください。',
    en: 'Something changed since it was checked. Check it again.',
  },
  'audits.urgent.told': {
    ja: '緊急の指摘事項「{{title}}」への回答を求められています',
    en: 'An urgent finding has to be answered: “{{title}}”',
  },

  'audits.taking.page': { ja: '検査結果の取込み', en: 'Take in findings' },
  'audits.taking.lead': {
    ja: 'ペネトレーションテストなどの結果を取り込みます。先に内容を確かめ、誤りがなければ取り込みます。同じファイルを再び取り込んでも増えません。',
    en: 'Results of a penetration test or a tool. They are checked first, then taken in; the same file again adds nothing.',
  },
  'audits.taking.file': { ja: 'ファイル', en: 'File' },
  'audits.taking.file-support': {
    ja: 'CSV、XLSX 又は SARIF 2.1.0。16 MiB まで。',
    en: 'CSV, XLSX or SARIF 2.1.0. Up to 16 MiB.',
  },
  'audits.taking.default-clause': {
    ja: '条項の指定がないときの条項',
    en: 'Clause of what names none',
  },
  'audits.taking.level.error': { ja: 'SARIF の error の評定', en: 'Rating of SARIF errors' },
  'audits.taking.level.warning': {
    ja: 'SARIF の warning の評定',
    en: 'Rating of SARIF warnings',
  },
  'audits.taking.level.note': { ja: 'SARIF の note の評定', en: 'Rating of SARIF notes' },
  'audits.taking.check': { ja: '内容を確かめる', en: 'Check' },
  'audits.taking.checked': {
    ja: '追加{{added}}件、取込み済み{{unchanged}}件。まだ取り込んでいません。',
    en: '{{added}} are new, {{unchanged}} are known. Nothing was taken in yet.',
  },
  'audits.taking.take': { ja: '取り込む', en: 'Take in' },
  'audits.taking.taken': {
    ja: '{{added}}件を取り込みました。{{urgent}}件は緊急です。',
    en: '{{added}} were taken in; {{urgent}} are urgent.',
  },
  'audits.taking.source': { ja: '提供元', en: 'Source' },
  'audits.taking.source-support': {
    ja: '検査した事業者又はツールの名前。書いておくと、列の割当てを覚え、次の一覧にも使います。',
    en: 'The tester or tool. Where it is named, what the columns hold is remembered for its next list.',
  },
  'audits.taking.sources': { ja: 'これまでの提供元: {{names}}', en: 'So far: {{names}}' },
  'audits.taking.mapped-source': {
    ja: 'この提供元の前回の割当てです。',
    en: 'As in the last list of this source.',
  },
  'audits.taking.lines': { ja: '取り込む内容', en: 'What it does' },
  'audits.taking.act': { ja: '処理', en: 'Act' },
  'audits.taking.act.added': { ja: '追加', en: 'New' },
  'audits.taking.act.unchanged': { ja: '取込み済み', en: 'Known' },
  'audits.taking.field.title': { ja: '件名', en: 'Title' },
  'audits.taking.field.clause': { ja: '条項', en: 'Clause' },
  'audits.taking.field.rating': { ja: '評定', en: 'Rating' },
  'audits.taking.field.system': { ja: 'システム', en: 'System' },
  'audits.taking.field.cause': { ja: '原因', en: 'Cause' },
  'audits.taking.field.effect': { ja: '影響', en: 'Effect' },
  'audits.taking.field.urgent': { ja: '緊急', en: 'Urgent' },
  'audits.taking.field.reference': { ja: '番号', en: 'Reference' },
  'audits.taking.nothing': {
    ja: '取り込む指摘事項がありません。',
    en: 'There is no finding in it.',
  },
});
