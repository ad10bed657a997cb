import { catalogue } from '#kernel/text.ts';

/** The words of papers. */
export const say = catalogue({
  'papers.particulars': { ja: '記', en: 'Particulars' },
  'papers.end': { ja: '以上', en: 'End' },
  'papers.to-officer': {
    ja: '{{name}} 最高情報セキュリティ責任者 殿',
    en: 'To the Chief Information Security Officer, {{name}}',
  },
  'papers.to-head': { ja: '{{name}} 代表者 様', en: 'To the representative, {{name}}' },
  'papers.to-body': { ja: '{{name}} 御中', en: 'To {{name}}' },
  'papers.geta': {
    ja: '「〓」は、この文書の書体にない文字です。正しい文字は画面で確かめてください。',
    en: '“〓” stands for a character that the typeface of this paper lacks. See the screen for it.',
  },
  'papers.slow': {
    ja: '文書の作成に時間がかかりすぎたため、中止しました。宛先を分けて、もう一度お試しください。',
    en: 'Making the paper took too long and was stopped. Try again with fewer addressees.',
  },
  'papers.lost': {
    ja: '文書の作成が途中で止まりました。もう一度お試しください。続く場合は、システム管理者に連絡してください。',
    en: 'Making the paper stopped half-way. Try again; if it happens again, tell the administrator.',
  },
  'papers.busy': {
    ja: 'いま多くの文書を作成しています。しばらくしてから、もう一度お試しください。',
    en: 'Many papers are being made just now. Try again in a moment.',
  },
  'papers.too-many': {
    ja: '宛先が{{total}}組織あり、一つのファイルにまとめられる{{most}}組織を超えています。宛先ごとに作成してください。',
    en: 'There are {{total}} addressees; one file holds {{most}}. Make the papers one by one.',
  },
});
