import { catalogue } from '#kernel/text.ts';

/** What the commands of `noroshi plan` say. */
export const say = catalogue({
  'cli.group.plan': {
    ja: '計画の版の比較と、意見の要旨と考え方の書出し',
    en: 'compare revisions of a plan, and hand on the opinions and answers',
  },
  'cli.plan.diff': {
    ja: '計画の二つの版(Markdown)を段落ごとに比べ、追加、削除、移動、修正を示す',
    en: 'compare two texts (Markdown) paragraph by paragraph: added, removed, moved, reworded',
  },
  'cli.plan.counts': {
    ja: '追加{{added}}、削除{{removed}}、移動{{moved}}、修正{{reworded}}、変更なし{{unchanged}}',
    en: '{{added}} added, {{removed}} removed, {{moved}} moved, {{reworded}} reworded, {{unchanged}} unchanged',
  },
  'cli.plan.no-text': {
    ja: '「{{file}}」は計画の本文として読めません。',
    en: '“{{file}}” cannot be read as the text of a plan.',
  },
  'cli.plan.opinions': {
    ja: '意見の要旨と考え方を書き出す。意見募集を指定しなければ、その一覧を示す',
    en: 'hand on opinions and answers; without a consultation, list those there are',
  },
  'cli.plan.as': { ja: '形式: csv、pdf、docx', en: 'form: csv, pdf, docx' },
  'cli.plan.lang': { ja: '文書の言語: ja、en', en: 'language of the paper: ja, en' },
  'cli.plan.out': { ja: '書出し先のファイル', en: 'file to write' },
});
