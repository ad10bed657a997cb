import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'csaf.only-cvss-v2': {
    ja: '製品「{{id}}」の評価が CVSS v2 だけです。',
    en: 'CVSS v2 is the only scoring system for the product “{{id}}”.',
  },
  'csaf.cvss-v3-0': {
    ja: 'CVSS v3.0 が使われています。v3.1 以降を使ってください。',
    en: 'CVSS v3.0 is used; v3.1 or a later version should be.',
  },
  'csaf.missing-cve': {
    ja: '脆弱性に CVE 番号がありません。',
    en: 'The vulnerability has no CVE.',
  },
  'csaf.missing-cwe': {
    ja: '脆弱性に CWE がありません。',
    en: 'The vulnerability has no CWE.',
  },
  'csaf.short-hash': {
    ja: 'ハッシュ値が {{length}} 文字です。{{shortest}} 文字以上のものを使ってください。',
    en: 'The hash has {{length}} characters; it should have {{shortest}} or more.',
  },
  'csaf.unresolvable-url': {
    ja: 'URL「{{url}}」は、予約された名前か名前のないホストを指しており、到達できません。',
    en: 'The URL “{{url}}” cannot resolve: its host has a reserved name, or none.',
  },
  'csaf.unresolvable-own-url': {
    ja: 'この文書自身の URL「{{url}}」は、予約された名前か名前のないホストを指しており、到達できません。',
    en: 'The document’s own URL “{{url}}” cannot resolve: its host has a reserved name, or none.',
  },
  'csaf.no-word': {
    ja: '「{{word}}」には、見た目の似た別の文字体系の文字又は失われた文字が混じっています。',
    en: '“{{word}}” mixes letters of scripts that look alike, or has lost a character.',
  },
  'csaf.branch-categories': {
    ja: '製品「{{id}}」への経路に、vendor、product_name、product_version がこの順に揃っていません。',
    en: 'The path to the product “{{id}}” does not have vendor, product_name and product_version, in this order.',
  },
  'csaf.version-range': {
    ja: '版の範囲(product_version_range)が使われています。個々の版を挙げる方が確実です。',
    en: 'A range of versions is used; single versions can be matched with more certainty.',
  },
  'csaf.version-with-v': {
    ja: '版「{{version}}」が「v」で始まっています。',
    en: 'The version “{{version}}” begins with “v”.',
  },
  'csaf.missing-cvss-v4': {
    ja: 'CVSS v4.0 の評価がありません。',
    en: 'There is no CVSS v4.0.',
  },
  'csaf.affected-without-cvss': {
    ja: '影響を受ける製品「{{id}}」に CVSS の評価がありません。',
    en: 'The product “{{id}}” is affected, and no CVSS covers it.',
  },
  'csaf.non-latest-decision-point': {
    ja: 'SSVC の判断項目「{{key}}」の版「{{version}}」は最新版「{{latest}}」ではありません。',
    en: 'Version {{version}} of the SSVC decision point “{{key}}” is not the latest, {{latest}}.',
  },
  'csaf.unregistered-ssvc-namespace': {
    ja: '未登録の SSVC の名前空間「{{namespace}}」が使われています。',
    en: 'The document uses the unregistered SSVC namespace “{{namespace}}”.',
  },
  'csaf.extended-ssvc-namespace': {
    ja: '拡張を伴う SSVC の名前空間「{{namespace}}」が使われています。',
    en: 'The document uses an extension of an SSVC namespace, “{{namespace}}”.',
  },
  'csaf.doubled-word': {
    ja: '「{{word}}」が続けて 2 回書かれています。',
    en: '“{{word}}” is written twice in a row.',
  },
  'csaf.unregistered-licence': {
    ja: 'ライセンス識別子「{{id}}」は、SPDX と ScanCode のどちらの一覧にもありません。',
    en: 'The licence identifier “{{id}}” is neither in the SPDX list nor in that of ScanCode.',
  },
  'csaf.qualitative-rating': {
    ja: '定性的な深刻度(qualitative_severity_rating)が使われています。',
    en: 'A qualitative severity rating is used.',
  },
  'csaf.overlap-same': {
    ja: '製品「{{id}}」と「{{other}}」の版が重なっており、同じ区分の状態が与えられています。',
    en: 'The versions of “{{id}}” and “{{other}}” overlap, and their statuses are of the same group.',
  },
  'csaf.overlap-branch': {
    ja: 'この版の指定は「{{other}}」と重なっています。',
    en: 'These versions overlap with those at “{{other}}”.',
  },
  'csaf.unregistered-id-system': {
    ja: '識別子の体系「{{system}}」は RVISC に登録されていません。',
    en: 'The ID system “{{system}}” is not registered in RVISC.',
  },
  'csaf.essential-extension': {
    ja: 'この拡張は、文書の理解に欠かせないもの({{category}})とされています。',
    en: 'The extension is said to be needed to understand the document ({{category}}).',
  },
  'csaf.experimental-extension': {
    ja: '試験的な拡張「{{schema}}」が使われています。',
    en: 'The document uses the experimental extension “{{schema}}”.',
  },
  'csaf.extension': {
    ja: 'ここに拡張が使われています。',
    en: 'An extension is used here.',
  },
  'csaf.nested-product-path': {
    ja: '参照先の製品「{{id}}」は、別の製品の経路(product_paths)で定義されています。',
    en: 'The product “{{id}}” is itself defined by a product path.',
  },
});
