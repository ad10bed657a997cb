/** Experts of the demo nation, and what each says of the draft that they were asked about. */
export const experts: readonly {
  readonly name: string;
  readonly affiliation: string;
  readonly paragraph: number;
  readonly words: string;
}[] = [
  {
    ...{ name: '学 まなぶ', affiliation: '烽火大学', paragraph: 4 },
    words: '共通の認証基盤が破られると影響が大きい。多要素認証を必須とすべきである。',
  },
  {
    ...{ name: '識 さとる', affiliation: '烽火総合研究機構', paragraph: 4 },
    words: '認証基盤の監査の方法も示すべきである。',
  },
  {
    ...{ name: '究 きわむ', affiliation: '西烽大学', paragraph: 3 },
    words: 'オンライン化の期限に、安全の確認に要する期間を含めるべきである。',
  },
  {
    ...{ name: '法 のりこ', affiliation: '南烽法科大学', paragraph: 7 },
    words: '同意の取消しの手続も定めるべきである。',
  },
  {
    ...{ name: '営 いとなみ', affiliation: '烽火経済団体連合', paragraph: 6 },
    words: '公開するデータの改ざんを防ぐ手段を示すべきである。',
  },
  {
    ...{ name: '網 あみこ', affiliation: '烽火通信協会', paragraph: 9 },
    words: 'クラウドサービスの鍵を誰が管理するかを定めるべきである。',
  },
  {
    ...{ name: '雲 くもる', affiliation: '東烽工科大学', paragraph: 9 },
    words: '障害が起きたときの切替えの方法を定めるべきである。',
  },
  {
    ...{ name: '商 あきない', affiliation: '烽火情報産業協会', paragraph: 10 },
    words: '価格を主な基準とすると、安全への投資が軽んじられる。',
  },
  {
    ...{ name: '質 ただし', affiliation: '北烽大学', paragraph: 10 },
    words: '調達の基準にサイバーセキュリティを加えるべきである。',
  },
  {
    ...{ name: '民 たみこ', affiliation: '烽火消費者の会', paragraph: 7 },
    words: '同意の求め方を、高齢者にも分かるものにすべきである。',
  },
  {
    ...{ name: '報 しらせ', affiliation: '烽火新聞', paragraph: 1 },
    words: '計画の全体を通じて、進み具合をどう確かめるかが書かれていない。',
  },
];
