import { catalogue } from '#kernel/text.ts';

/** Where a text, a policy or a step is refused; what the pages say stands in `page-texts.ts`. */
export const say = catalogue({
  'audits.text.too-long': { ja: '行数が多すぎます。', en: 'There are too many lines.' },
  'audits.text.nothing': {
    ja: '番号の付いた部、章、節がありません。',
    en: 'There is no numbered part, chapter or section.',
  },
  'audits.text.no-place': {
    ja: '「{{number}}」の上に立つ部、章、節、見出し又は遵守事項がありません。',
    en: '“{{number}}” stands under nothing that it could belong to.',
  },
  'audits.text.elsewhere': {
    ja: '「{{number}}」は、この部、章、節の番号ではありません。',
    en: '“{{number}}” is a number of another part, chapter or section.',
  },
  'audits.text.twice': {
    ja: '「{{number}}」が前にもあります。',
    en: '“{{number}}” was used before.',
  },
  'audits.text.words-first': {
    ja: '番号より前に本文があります: {{number}}',
    en: 'Words stand before any number: {{number}}',
  },
  'audits.policy.twice': {
    ja: '「{{id}}」が重複しています。',
    en: '“{{id}}” is there twice.',
  },
  'audits.policy.no-kind': {
    ja: '「{{id}}」という監査の種類は定められていません。',
    en: 'No kind of audit is called “{{id}}”.',
  },
  'audits.policy.no-rating': {
    ja: '「{{id}}」という評定は定められていません。',
    en: 'No rating is called “{{id}}”.',
  },
});
