/** What the headquarters answers an expert: that the draft was changed, or why it was not. */
type Answer = {
  readonly gist: string;
  readonly words: string;
  /** Why nothing was changed; empty where the paragraph was. */
  readonly reason: string;
};

/** Experts of the demo nation, what each says of the draft that they were asked about, and what is answered. */
export const experts: readonly {
  readonly name: string;
  readonly affiliation: string;
  readonly paragraph: number;
  readonly words: string;
  readonly answer: Answer;
}[] = [
  {
    ...{ name: '学 まなぶ', affiliation: '烽火大学', paragraph: 4 },
    words: '共通の認証基盤が破られると影響が大きい。多要素認証を必須とすべきである。',
    answer: {
      gist: '共通の認証基盤に多要素認証を必須とすべきである。',
      words: '本部の意見とし、多要素認証を必須とする修正が行われた。',
      reason: '',
    },
  },
  {
    ...{ name: '識 さとる', affiliation: '烽火総合研究機構', paragraph: 4 },
    words: '認証基盤の監査の方法も示すべきである。',
    answer: {
      gist: '認証基盤の監査の方法を示すべきである。',
      words: '監査の実施に当たっての参考とする。',
      reason: '監査の方法は、監査の基本方針に基づいて毎年度の監査計画で定めるため。',
    },
  },
  {
    ...{ name: '究 きわむ', affiliation: '西烽大学', paragraph: 3 },
    words: 'オンライン化の期限に、安全の確認に要する期間を含めるべきである。',
    answer: {
      gist: 'オンライン化の期限に、安全の確認に要する期間を含めるべきである。',
      words: '手続ごとの工程を確認する際の参考とする。',
      reason:
        '期限は手続ごとの工程表で定め、安全の確認の期間も、そこで確保することとされているため。',
    },
  },
  {
    ...{ name: '法 のりこ', affiliation: '南烽法科大学', paragraph: 7 },
    words: '同意の取消しの手続も定めるべきである。',
    answer: {
      gist: '同意の取消しの手続を定めるべきである。',
      words: '個人情報の保護を所管する組織に伝え、今後の検討の参考とする。',
      reason:
        '同意の取扱いは個人情報の保護に関する法令で定める事項であり、本部の意見の対象としないため。',
    },
  },
  {
    ...{ name: '営 いとなみ', affiliation: '烽火経済団体連合', paragraph: 6 },
    words: '公開するデータの改ざんを防ぐ手段を示すべきである。',
    answer: {
      gist: '公開するデータの改ざんを防ぐ手段を示すべきである。',
      words: '統一基準の改定を検討する際の参考とする。',
      reason:
        '公開するデータの保護は統一基準で定めており、計画で個別の手段を示す必要はないと考えるため。',
    },
  },
  {
    ...{ name: '網 あみこ', affiliation: '烽火通信協会', paragraph: 9 },
    words: 'クラウドサービスの鍵を誰が管理するかを定めるべきである。',
    answer: {
      gist: 'クラウドサービスの鍵を管理する者を定めるべきである。',
      words: '本部の意見とし、鍵の管理の方法を定める修正が行われた。',
      reason: '',
    },
  },
  {
    ...{ name: '雲 くもる', affiliation: '東烽工科大学', paragraph: 9 },
    words: '障害が起きたときの切替えの方法を定めるべきである。',
    answer: {
      gist: '障害時の切替えの方法を定めるべきである。',
      words: '本部の意見とし、障害時の切替えの方法を定める修正が行われた。',
      reason: '',
    },
  },
  {
    ...{ name: '商 あきない', affiliation: '烽火情報産業協会', paragraph: 10 },
    words: '価格を主な基準とすると、安全への投資が軽んじられる。',
    answer: {
      gist: '価格を調達の主な基準とすべきでない。',
      words: '本部の意見とし、価格と併せて評価する修正が行われた。',
      reason: '',
    },
  },
  {
    ...{ name: '質 ただし', affiliation: '北烽大学', paragraph: 10 },
    words: '調達の基準にサイバーセキュリティを加えるべきである。',
    answer: {
      gist: '調達の基準にサイバーセキュリティの確保を加えるべきである。',
      words: '本部の意見とし、評価の基準に加える修正が行われた。',
      reason: '',
    },
  },
  {
    ...{ name: '民 たみこ', affiliation: '烽火消費者の会', paragraph: 7 },
    words: '同意の求め方を、高齢者にも分かるものにすべきである。',
    answer: {
      gist: '同意の求め方を、高齢者にも分かるものにすべきである。',
      words: '案を作成した組織に伝え、画面を設計する際の参考とする。',
      reason:
        '利用者への示し方はシステムごとに設計する事項であり、サイバーセキュリティの観点からの意見としないため。',
    },
  },
  {
    ...{ name: '報 しらせ', affiliation: '烽火新聞', paragraph: 1 },
    words: '計画の全体を通じて、進み具合をどう確かめるかが書かれていない。',
    answer: {
      gist: '計画の進み具合を確かめる方法を示すべきである。',
      words: '年次報告を取りまとめる際の参考とする。',
      reason: '進み具合は、計画を所管する組織が年次の点検で公表することとされているため。',
    },
  },
];
