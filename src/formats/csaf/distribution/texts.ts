import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'csaf.insecure-address': {
    ja: '「{{url}}」は TLS で保護されていません。https の URL を使ってください。',
    en: '“{{url}}” is not protected by TLS; it should be an https URL.',
  },
  'csaf.lone-party': {
    ja: '互いに異なる発行者が 2 者以上(うち 1 者以上は CSAF provider)載っていなければなりません。',
    en: 'At least two disjoint issuing parties must be listed, one of them a CSAF provider.',
  },
  'csaf.rolie-category': {
    ja: 'フィードに、情報の種別「csaf」を示す category がありません。',
    en: 'No category of the feed says that its information type is “csaf”.',
  },
  'csaf.rolie-self': {
    ja: '項目の self リンクが、content の src と一致していません。',
    en: 'No link “self” of the entry is the source of its content.',
  },
  'csaf.rolie-hash': {
    ja: '項目にハッシュ値のファイルへのリンクがありません。',
    en: 'The entry links to no file with a hash.',
  },
  'csaf.rolie-signature': {
    ja: '項目に署名ファイルへのリンクがありません。',
    en: 'The entry links to no signature.',
  },
});
