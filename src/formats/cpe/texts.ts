import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'cpe.scheme': {
    ja: 'CPE 名は「cpe:2.3:」又は「cpe:/」で始まらなければなりません。',
    en: 'A CPE name begins with “cpe:2.3:” or “cpe:/”.',
  },
  'cpe.too-long': {
    ja: 'CPE 名が長すぎます(上限は {{limit}} 文字)。',
    en: 'The CPE name is longer than {{limit}} characters.',
  },
  'cpe.components': {
    ja: 'CPE 名の構成要素の数が正しくありません({{count}} 個)。',
    en: 'The CPE name has the wrong number of components: {{count}}.',
  },
  'cpe.part': {
    ja: 'CPE 名の part は a、o、h、*、- のいずれかです。',
    en: 'The part of a CPE name is one of a, o, h, * and -.',
  },
  'cpe.form': {
    ja: 'CPE 名の {{component}} の表記が規格に従っていません。記号は「\\」を付けて書き、ワイルドカードは値の端にだけ置けます。',
    en: 'The CPE name’s {{component}} is not written as the standard has it: signs are escaped, wildcards stand at an end only.',
  },
  'cpe.wfn': {
    ja: 'WFN は「wfn:[属性=値,…]」の形で、各属性は一度だけです。',
    en: 'A well-formed name is “wfn:[attribute=value,…]”, each attribute once.',
  },
  'cpe.value': {
    ja: 'CPE 名の {{component}} の値が正しくありません。',
    en: 'The CPE name’s {{component}} is malformed.',
  },
});
