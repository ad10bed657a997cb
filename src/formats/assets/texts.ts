import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'assets.empty': {
    ja: '資産一覧に見出しの行がありません。',
    en: 'The asset list has no line of headings.',
  },
  'assets.columns': {
    ja: '必要な列がありません。「ベンダー」と「製品」の両方、又は「CPE」の列が必要です。',
    en: 'Columns are missing: either both vendor and product, or cpe.',
  },
  'assets.column-twice': {
    ja: '「{{column}}」の列が二つあります。',
    en: 'There are two columns “{{column}}”.',
  },
  'assets.column-unknown': {
    ja: '「{{column}}」という列は使いません。',
    en: 'The column “{{column}}” is not used.',
  },
  'assets.cells': {
    ja: '列の数が見出しと合いません(見出しは {{expected}} 列、この行は {{found}} 列)。',
    en: 'The row has {{found}} cells, where there are {{expected}} headings.',
  },
  'assets.quote': {
    ja: '引用符(")が閉じていないか、閉じた後に文字が続いています。ここから先は読んでいません。',
    en: 'A quotation mark is not closed, or text follows it. Nothing after this line was read.',
  },
  'assets.too-many': {
    ja: '行が多すぎます(上限は {{limit}} 行)。',
    en: 'There are more than {{limit}} rows.',
  },
  'assets.product-missing': {
    ja: '製品が特定できません。「ベンダー」と「製品」、又は「CPE」を書いてください。',
    en: 'The row names no product. Give vendor and product, or a CPE name.',
  },
  'assets.cell': {
    ja: '「{{column}}」に書けない文字があるか、長すぎます(上限は {{limit}} 文字)。',
    en: '“{{column}}” holds characters that cannot be used, or more than {{limit}} of them.',
  },
  'assets.differs': {
    ja: '「ベンダー」「製品」({{named}})と CPE({{cpe}})が別の製品を指しています。両方で照合します。',
    en: 'Vendor and product ({{named}}) and the CPE name ({{cpe}}) are two products. Both are matched.',
  },
  'assets.version-missing': {
    ja: 'バージョンが書かれていないため、影響の有無は判断できません。',
    en: 'Without a version it cannot be told whether this is affected.',
  },
  'assets.part': {
    ja: '種別は a(アプリケーション)、o(OS)、h(ハードウェア)のいずれかで書いてください。',
    en: 'The part is a (application), o (operating system) or h (hardware).',
  },
  'assets.quantity': {
    ja: '数量は 0 以上の整数で書いてください。',
    en: 'The quantity is a whole number, 0 or more.',
  },
  'assets.none': {
    ja: '数量が 0 のため、この行は数えません。',
    en: 'The quantity is 0, so the row does not count.',
  },
  'assets.taken-at': {
    ja: '調査日は 2026-11-23 のような日付か、2026-11-23T09:00:00+09:00 のような日時で書いてください。',
    en: 'The date is written as 2026-11-23, or with a time as 2026-11-23T09:00:00+09:00.',
  },
});
