import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'cve.unnamed': {
    ja: 'ベンダー名又は製品名が書かれていないため、この項目はどのインベントリとも照合できません。',
    en: 'Vendor or product is not named, so this entry cannot be matched with any inventory.',
  },
  'cve.distribution': {
    ja: '「{{collection}}」の配布パッケージの版は、製品の版として比べることができないため使いません。',
    en: 'Versions of packages distributed at “{{collection}}” are not versions of the product; they are not used.',
  },
  'cve.commits': {
    ja: 'コミットで書かれた範囲は、同じ製品の版の範囲が別にあるため使いません。',
    en: 'This range of commits is not used, because the same product also has a range of versions.',
  },
  'cve.cpe': {
    ja: '「{{cpe}}」は CPE の名前として読み取れません。',
    en: '“{{cpe}}” is not a CPE name.',
  },
  'cve.purl': {
    ja: '「{{purl}}」はパッケージ URL として読み取れません。',
    en: '“{{purl}}” is not a package URL.',
  },
  'cve.conditional': {
    ja: 'ほかの製品との組合せが条件のため、一致しても影響の有無は不明とします。',
    en: 'This holds only together with other products, so a match is unknown and not affected.',
  },
  'cve.ssvc': {
    ja: 'SSVC の「{{name}}」の値「{{value}}」は知られていません。',
    en: '“{{value}}” is not a known value of the SSVC decision point “{{name}}”.',
  },
  'cve.kev': {
    ja: 'KEV の追加日「{{value}}」を日付として読み取れません。',
    en: '“{{value}}” is not a day on which a vulnerability can have been added to KEV.',
  },
});
