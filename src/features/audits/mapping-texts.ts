import { catalogue } from '#kernel/text.ts';

/** What the editor of mappings says, and where it refuses. */
export const say = catalogue({
  'audits.drawing.stranger': {
    ja: '「{{id}}」は、この版にありません。',
    en: 'The edition has no “{{id}}”.',
  },
  'audits.drawing.named-twice': {
    ja: '「{{id}}」を二度指定しています。',
    en: '“{{id}}” is named twice.',
  },
  'audits.drawing.nothing': { ja: '条項が一つもありません。', en: 'No clause is named.' },
  'audits.drawing.one-sided': {
    ja: '新旧の両方の条項を指定してください。片方だけのときは「対応なし」としてください。',
    en: 'Name clauses of both editions, or say that there is no counterpart.',
  },
  'audits.drawing.twice': {
    ja: '「{{pair}}」の関係が既にあります。',
    en: 'The relation of “{{pair}}” is there already.',
  },
  'audits.drawing.contradiction': {
    ja: '「{{id}}」は、対応なしとしながら、ほかの条項とも対応付けています。',
    en: '“{{id}}” has no counterpart, and yet is related to a clause.',
  },
  'audits.drawing.undecided': {
    ja: '「{{id}}」の対応が決まっていません。',
    en: '“{{id}}” is not decided.',
  },
  'audits.drawing.not-finished': {
    ja: '決まっていない条項が{{count}}件あります。すべて決めてから提案してください。',
    en: '{{count}} clauses are not decided. Decide on each, then propose it.',
  },
  'audits.drawing.open-elsewhere': {
    ja: 'この二つの版の対応付けの案が既にあります。',
    en: 'A draft between these two editions is there already.',
  },
  'audits.drawing.proposed': {
    ja: '採択を待っているため、変更できません。',
    en: 'It waits for adoption and cannot be changed.',
  },
  'audits.drawing.not-proposed': {
    ja: 'まだ提案されていません。',
    en: 'It was not proposed yet.',
  },
  'audits.drawing.own': {
    ja: '自分が作成又は提案した対応付けは採択できません。別の人が決めます。',
    en: 'You had a hand in this. Somebody else decides.',
  },
  'audits.drawing.gone': {
    ja: '関係がほかの人により変更されました。画面を更新してください。',
    en: 'Somebody else has changed the relation. Reload the page.',
  },
  'audits.drawing.too-many': {
    ja: '一度に取り込める関係は{{limit}}件までです。',
    en: 'At most {{limit}} relations are taken at once.',
  },

  'audits.drawing.lead': {
    ja: '「{{old}}」から「{{new}}」へ。字句の近さによる提案を確かめ、条項ごとに関係と理由を決めます。',
    en: 'From “{{old}}” to “{{new}}”. Look at what the words suggest, and decide clause by clause on the relation and why.',
  },
  'audits.drawing.drafts': { ja: '作成中の対応付け', en: 'Mappings being made' },
  'audits.drawing.none': {
    ja: '作成中の対応付けはありません。新旧の版を選んで作成を始めてください。',
    en: 'No mapping is being made. Choose two editions to begin one.',
  },
  'audits.drawing.name': { ja: '名称', en: 'Title' },
  'audits.drawing.opened': { ja: '開始日時', en: 'Begun' },
  'audits.drawing.begin': { ja: '対応付けを作る', en: 'Make a mapping' },
  'audits.drawing.begin-submit': { ja: '作成を始める', en: 'Begin' },
  'audits.drawing.state': { ja: '状態', en: 'State' },
  'audits.drawing.state.decided': { ja: '決定', en: 'Decided' },
  'audits.drawing.state.proposed': { ja: '字句による提案', en: 'Suggested' },
  'audits.drawing.state.open': { ja: '未決定', en: 'Open' },
  'audits.drawing.stage.drawing': { ja: '作成中', en: 'Being made' },
  'audits.drawing.stage.waiting': { ja: '採択待ち', en: 'Waiting' },
  'audits.drawing.stage.adopted': { ja: '採択済み', en: 'Adopted' },
  'audits.drawing.count': { ja: '{{count}}件', en: '{{count}}' },
  'audits.drawing.lines': { ja: '条項の対応', en: 'Clauses and their relations' },
  'audits.drawing.no-lines': { ja: '条項がありません。', en: 'There is no clause.' },
  'audits.drawing.new': { ja: '新版の条項', en: 'Later clause' },
  'audits.drawing.old': { ja: '旧版の条項', en: 'Earlier clause' },
  'audits.drawing.relation': { ja: '関係', en: 'Relation' },
  'audits.drawing.rationale': { ja: '理由', en: 'Rationale' },
  'audits.drawing.is.equal-to': { ja: '同じ', en: 'Equal' },
  'audits.drawing.is.equivalent-to': { ja: '同等', en: 'Equivalent' },
  'audits.drawing.is.subset-of': { ja: '旧版は新版の一部', en: 'Earlier is a part of later' },
  'audits.drawing.is.superset-of': { ja: '旧版が新版を含む', en: 'Earlier contains later' },
  'audits.drawing.is.intersects-with': { ja: '一部が重なる', en: 'They overlap' },
  'audits.drawing.is.no-relationship': { ja: '対応なし', en: 'None' },
  'audits.drawing.accept': { ja: '提案どおりに決める', en: 'Accept as suggested' },
  'audits.drawing.accept-what': {
    ja: '選んだ行のうち、提案のある{{count}}件を提案どおりに決めます。',
    en: '{{count}} of the chosen rows have a suggestion, which is accepted.',
  },
  'audits.drawing.relate': { ja: '関係を決める', en: 'Set the relation' },
  'audits.drawing.relate-what': {
    ja: '選んだ{{count}}行のそれぞれに、同じ関係と理由を付けます。片方の版の条項だけの行は「対応なし」とすることができます。',
    en: 'Each of the {{count}} chosen rows gets the same relation and rationale. A row with clauses of one edition alone can only have none.',
  },
  'audits.drawing.edit': { ja: '条項を組み替える', en: 'Choose the clauses' },
  'audits.drawing.edit-what': {
    ja: '選んだ行を一つの関係にまとめます。旧版の条項が複数なら統合、新版の条項が複数なら分割です。番号を読点で区切って入れてください。',
    en: 'The chosen rows become one relation. Several earlier clauses are a merge, several later ones a split. Separate their numbers by commas.',
  },
  'audits.drawing.candidates-new': {
    ja: '字句が近い新版の条項',
    en: 'Later clauses in like words',
  },
  'audits.drawing.candidates-old': {
    ja: '字句が近い旧版の条項',
    en: 'Earlier clauses in like words',
  },
  'audits.drawing.no-candidates': { ja: '近い条項はありません。', en: 'None is alike.' },
  'audits.drawing.alike': { ja: '{{percent}}%', en: '{{percent}} %' },
  'audits.drawing.clear': { ja: '決定を取り消す', en: 'Undo the decision' },
  'audits.drawing.clear-what': {
    ja: '選んだ行のうち、決定した{{count}}件を未決定に戻します。',
    en: '{{count}} of the chosen rows are decided, and become open again.',
  },
  'audits.drawing.save': { ja: '決める', en: 'Decide' },
  'audits.drawing.import': { ja: 'OSCAL から取り込む', en: 'Take in from OSCAL' },
  'audits.drawing.import-submit': { ja: '取り込む', en: 'Take in' },
  'audits.drawing.import-support': {
    ja: 'OSCAL の対応付け(JSON、YAML)。今の決定は、取り込んだ関係にすべて置き換わります。16 MiB まで。',
    en: 'An OSCAL mapping in JSON or YAML. It takes the place of all decisions so far. Up to 16 MiB.',
  },
  'audits.drawing.imported': {
    ja: '{{count}}件の関係を取り込みました。',
    en: '{{count}} relations were taken in.',
  },
  'audits.drawing.file': { ja: 'ファイル', en: 'File' },
  'audits.drawing.export': { ja: 'OSCAL で書き出す', en: 'Save as OSCAL' },
  'audits.drawing.propose': { ja: '採択を求める', en: 'Propose for adoption' },
  'audits.drawing.propose-what': {
    ja: '別の人が採否を決めるまで、変更できなくなります。',
    en: 'Nothing of it changes until somebody else has decided.',
  },
  'audits.drawing.adopt': { ja: '採択する', en: 'Adopt' },
  'audits.drawing.adopt-what': {
    ja: '以後、判断の引継ぎと指摘事項の繰返しは、この対応付けによります。',
    en: 'From now on judgements are carried over, and repeats recognised, by this mapping.',
  },
  'audits.drawing.return': { ja: '差し戻す', en: 'Return' },
  'audits.drawing.return-what': {
    ja: '作成中に戻り、変更できるようになります。',
    en: 'It can be changed again.',
  },
  'audits.drawing.waits': {
    ja: '採択を待っています。作成又は提案をした人は採択できません。',
    en: 'It waits for somebody who had no hand in it.',
  },
  'audits.drawing.made-by-persons': {
    ja: '条項ごとに人が判断した。',
    en: 'Judged by persons, clause by clause.',
  },
});
