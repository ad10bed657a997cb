import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'csaf.6.1.1': {
    ja: '製品 ID「{{id}}」は product_tree で定義されていません。',
    en: 'The product id “{{id}}” is not defined in the product_tree.',
  },
  'csaf.6.1.2': {
    ja: '製品 ID「{{id}}」はすでに定義されています。',
    en: 'The product id “{{id}}” has already been defined.',
  },
  'csaf.6.1.3': {
    ja: '製品 ID「{{id}}」の定義が循環しています。参照をたどると自分自身に戻ります。',
    en: 'The definition of the product id “{{id}}” is circular: its references lead back to it.',
  },
  'csaf.6.1.4': {
    ja: '製品グループ ID「{{id}}」は product_tree で定義されていません。',
    en: 'The product group id “{{id}}” is not defined in the product_tree.',
  },
  'csaf.6.1.5': {
    ja: '製品グループ ID「{{id}}」はすでに定義されています。',
    en: 'The product group id “{{id}}” has already been defined.',
  },
  'csaf.6.1.6': {
    ja: '製品 ID「{{id}}」は、両立しない状態 {{one}} と {{other}} の両方に入っています。',
    en: 'The product id “{{id}}” is in two contradicting status groups: {{one}} and {{other}}.',
  },
  'csaf.6.1.7': {
    ja: '製品 ID「{{id}}」に CVSS {{version}} のスコアが二つ以上あります。',
    en: 'There is more than one CVSS {{version}} score for the product id “{{id}}”.',
  },
  'csaf.6.1.9': {
    ja: '値 {{given}} は vectorString から計算した値 {{computed}} と一致しません。',
    en: 'The value {{given}} is not what follows from the vectorString: {{computed}}.',
  },
  'csaf.6.1.10': {
    ja: '値「{{given}}」は vectorString の {{metric}} と矛盾します。',
    en: 'The value “{{given}}” contradicts {{metric}} of the vectorString.',
  },
  'csaf.6.1.11': {
    ja: '{{id}} に「{{name}}」という名前の脆弱性タイプはありません。',
    en: 'There is no weakness {{id}} with the name “{{name}}”.',
  },
  'csaf.6.1.11.unknown': {
    ja: 'CWE {{version}} 版に {{id}} という脆弱性タイプはありません。カテゴリとビューは使えません。',
    en: 'CWE {{version}} has no weakness {{id}}; categories and views are not allowed.',
  },
  'csaf.6.1.11.name': {
    ja: 'CWE {{version}} 版の {{id}} の名前は「{{right}}」です。文書では「{{name}}」となっています。',
    en: 'In CWE {{version}} the name of {{id}} is “{{right}}”, not “{{name}}”.',
  },
  'csaf.6.1.11.release': {
    ja: 'CWE {{version}} 版の一覧を持っていないため、名前を確かめていません。',
    en: 'The name was not checked: the list of CWE {{version}} is not known here.',
  },
  'csaf.6.1.12': {
    ja: '「{{language}}」は有効な言語タグではありません。IANA に登録されたものを使います。',
    en: '“{{language}}” is no valid language tag of the IANA registry.',
  },
  'csaf.6.1.14': {
    ja: '改訂履歴を日時の順に並べると、番号が {{earlier}} から {{later}} に戻ります。',
    en: 'In the order of dates the revision history goes back from {{earlier}} to {{later}}.',
  },
  'csaf.6.1.15': {
    ja: '発行者が翻訳者の場合は、翻訳元の言語 source_lang が必要です。',
    en: 'A translator has to name the language translated from in source_lang.',
  },
  'csaf.6.1.16': {
    ja: '文書の版 {{version}} が、改訂履歴の最新の番号 {{newest}} と一致しません。',
    en: 'The document version {{version}} is not the newest in the revision history, {{newest}}.',
  },
  'csaf.6.1.17': {
    ja: '版 {{version}} の文書の状態は draft でなければなりません。',
    en: 'A document of version {{version}} must have the status draft.',
  },
  'csaf.6.1.18': {
    ja: '公開済みの文書の改訂履歴に、初版より前の番号 {{number}} があります。',
    en: 'The revision history of a released document has the number {{number}}.',
  },
  'csaf.6.1.19': {
    ja: '改訂履歴に公開前の版 {{number}} があります。',
    en: 'The revision history has the pre-release version {{number}}.',
  },
  'csaf.6.1.20': {
    ja: '公開済みの文書の版が、公開前の版 {{version}} になっています。',
    en: 'The version {{version}} of a released document is that of a pre-release.',
  },
  'csaf.6.1.21.start': {
    ja: '改訂履歴は 0 か 1 から始まらなければなりませんが、最も古い番号は {{number}} です。',
    en: 'By date the revision history must begin with 0 or 1, but it begins with {{number}}.',
  },
  'csaf.6.1.21.missing': {
    ja: '改訂履歴に番号 {{number}} がありません。',
    en: 'The revision history has no item with the number {{number}} at all.',
  },
  'csaf.6.1.21.before': {
    ja: '改訂履歴の番号 {{number}} が {{until}} より前にありません。',
    en: 'The revision history has no item with the number {{number}} before {{until}}.',
  },
  'csaf.6.1.21.between': {
    ja: '改訂履歴の番号 {{number}} が {{from}} と {{until}} の間にありません。',
    en: 'The revision history has no item with the number {{number}} between {{from}} and {{until}}.',
  },
  'csaf.6.1.22': {
    ja: '改訂履歴に番号 {{number}} が二度現れます。',
    en: 'The revision history has the number {{number}} more than once.',
  },
  'csaf.6.1.23': {
    ja: '{{cve}} が複数の脆弱性に使われています。',
    en: '{{cve}} is used for more than one vulnerability.',
  },
  'csaf.6.1.24': {
    ja: '同じ日時に同じ関係者「{{party}}」の関与が二度書かれています。',
    en: 'The party “{{party}}” is involved more than once at one date.',
  },
  'csaf.6.1.25': {
    ja: '一つのファイルにハッシュ方式 {{algorithm}} が二度使われています。',
    en: 'The hash algorithm {{algorithm}} is used more than once for one file.',
  },
  'csaf.6.1.26': {
    ja: '文書の分類「{{category}}」は、定められたプロファイルの名前と紛らわしいため使えません。',
    en: 'The document category “{{category}}” is not allowed: it reads like the name of a profile.',
  },
  'csaf.6.1.27.1': {
    ja: 'description、details、general、summary のいずれかの注記が必要です。',
    en: 'A note of the category description, details, general or summary is needed.',
  },
  'csaf.6.1.27.2': {
    ja: '外部への参照が一つ以上必要です。',
    en: 'At least one reference to an external source is needed.',
  },
  'csaf.6.1.27.3': {
    ja: 'このプロファイルの文書に vulnerabilities を置くことはできません。',
    en: 'A document of this profile must not have vulnerabilities.',
  },
  'csaf.6.1.27.4': {
    ja: 'このプロファイルの文書には product_tree が必要です。',
    en: 'A document of this profile must have a product_tree.',
  },
  'csaf.6.1.27.5': {
    ja: '脆弱性に notes がありません。',
    en: 'The vulnerability has no notes.',
  },
  'csaf.6.1.27.6': {
    ja: '脆弱性に product_status がありません。',
    en: 'The vulnerability has no product_status.',
  },
  'csaf.6.1.27.7': {
    ja: 'fixed、known_affected、known_not_affected、under_investigation のいずれかが必要です。',
    en: 'One of fixed, known_affected, known_not_affected and under_investigation is needed.',
  },
  'csaf.6.1.27.8': {
    ja: '脆弱性に cve も ids もありません。',
    en: 'The vulnerability has neither a cve nor ids.',
  },
  'csaf.6.1.27.8.product': {
    ja: '製品 ID「{{id}}」に当てはまる脆弱性の識別子がありません。',
    en: 'No id of the vulnerability applies to the product id “{{id}}”.',
  },
  'csaf.6.1.27.9': {
    ja: '影響を受けないとされた製品 ID「{{id}}」に、その理由を示す flags も threats もありません。',
    en: 'Neither flags nor threats say why the product id “{{id}}” is not affected.',
  },
  'csaf.6.1.27.10': {
    ja: '影響を受ける製品 ID「{{id}}」に対応策がありません。',
    en: 'No remediation says what to do about the affected product id “{{id}}”.',
  },
  'csaf.6.1.27.11': {
    ja: 'このプロファイルの文書には vulnerabilities が必要です。',
    en: 'A document of this profile must have vulnerabilities.',
  },
  'csaf.6.1.27.12': {
    ja: '脆弱性に known_affected がありません。',
    en: 'The vulnerability lists no known_affected products.',
  },
  'csaf.6.1.27.13': {
    ja: '修正済みの製品 ID「{{id}}」に対応する、影響を受ける版が同じ脆弱性にありません。',
    en: 'The same vulnerability lists no affected version of the fixed product id “{{id}}”.',
  },
  'csaf.6.1.27.14': {
    ja: '分類 description の注記が必要です。',
    en: 'A note of the category description is needed.',
  },
  'csaf.6.1.27.15': {
    ja: 'このプロファイルの文書に product_tree を置くことはできません。',
    en: 'A document of this profile must not have a product_tree.',
  },
  'csaf.6.1.27.16': {
    ja: '改訂履歴に項目が二つ以上必要です。',
    en: 'The revision history must have at least two items.',
  },
  'csaf.6.1.27.19': {
    ja: '「Superseding Document」で始まる要約を持つ、外部への参照が必要です。',
    en: 'An external reference is needed whose summary begins with “Superseding Document”.',
  },
  'csaf.6.1.28': {
    ja: '翻訳元の言語が文書の言語 {{language}} と同じです。',
    en: 'The source language is that of the document, {{language}}.',
  },
  'csaf.6.1.29': {
    ja: '対応策に、対象を示す product_ids も group_ids もありません。',
    en: 'The remediation has neither product_ids nor group_ids.',
  },
  'csaf.6.1.30': {
    ja: '番号 {{number}} の付け方が文書のほかの版と異なります。整数と意味的な版番号は混ぜられません。',
    en: 'The number {{number}} mixes integer and semantic versioning in one document.',
  },
  'csaf.6.1.31': {
    ja: '製品の版「{{name}}」に版の範囲が書かれています。',
    en: 'The product version “{{name}}” is a range of versions.',
  },
  'csaf.6.1.32': {
    ja: '標識に、対象を示す product_ids も group_ids もありません。',
    en: 'The flag has neither product_ids nor group_ids.',
  },
  'csaf.6.1.33': {
    ja: '製品 ID「{{id}}」に、影響を受けない理由の標識が二つ以上付いています。',
    en: 'The product id “{{id}}” has more than one flag with a VEX justification.',
  },
  'csaf.6.1.34': {
    ja: '製品が {{depth}} 段の branches の下にあります。上限は {{limit}} 段です。',
    en: 'The product lies under {{depth}} levels of branches; the limit is {{limit}}.',
  },
  'csaf.6.1.35': {
    ja: '製品 ID「{{id}}」の対応策 {{one}} と {{other}} は両立しません。',
    en: 'The remediations {{one}} and {{other}} for the product id “{{id}}” contradict each other.',
  },
  'csaf.6.1.36': {
    ja: '対応策 {{category}} は、製品 ID「{{id}}」の状態 {{group}} と両立しません。',
    en: 'The remediation {{category}} contradicts the status {{group}} of the product id “{{id}}”.',
  },
  'csaf.6.1.37': {
    ja: '「{{value}}」は正しい日時ではありません。大文字の T と Z を使い、うるう秒は使いません。',
    en: '“{{value}}” is no date and time as required: capital T and Z, a time zone, no leap second.',
  },
  'csaf.6.1.38': {
    ja: '全員を表す共有グループは TLP:CLEAR でだけ使えます。この文書は TLP:{{label}} です。',
    en: 'The sharing group of everyone goes with TLP:CLEAR alone; this document is TLP:{{label}}.',
  },
  'csaf.6.1.39': {
    ja: 'TLP:CLEAR の文書に、全員を表すもの以外の共有グループ「{{id}}」があります。',
    en: 'A document of TLP:CLEAR has a sharing group that is not everyone: “{{id}}”.',
  },
  'csaf.6.1.40': {
    ja: '共有グループの名前「{{name}}」は、定められた ID にだけ使えます。',
    en: 'The sharing group name “{{name}}” is reserved for another id.',
  },
  'csaf.6.1.41': {
    ja: 'この ID の共有グループの名前は「{{name}}」でなければなりません。',
    en: 'A sharing group with this id must have the name “{{name}}”.',
  },
  'csaf.6.1.42': {
    ja: '「{{purl}}」は、修飾子以外でも「{{first}}」と異なります。',
    en: '“{{purl}}” differs from “{{first}}” in more than its qualifiers.',
  },
  'csaf.6.1.47': {
    ja: '「{{id}}」は、この脆弱性の CVE でも ids の識別子でもありません。',
    en: '“{{id}}” is neither the CVE of the vulnerability nor one of its ids.',
  },
  'csaf.6.1.47.document': {
    ja: '脆弱性が複数ある文書では、文書の ID を対象にできません。',
    en: 'The id of the document cannot be the target where it has several vulnerabilities.',
  },
  'csaf.6.1.48': {
    ja: '名前空間 {{namespace}} に、判断項目 {{key}} の {{version}} 版はありません。',
    en: 'The namespace {{namespace}} has no decision point {{key}} in version {{version}}.',
  },
  'csaf.6.1.48.value': {
    ja: '判断項目に値 {{key}} はありません。',
    en: 'The decision point has no value {{key}}.',
  },
  'csaf.6.1.48.order': {
    ja: '値 {{key}} の位置が、定められた順序と異なります。',
    en: 'The value {{key}} does not stand in the order of the decision point.',
  },
  'csaf.6.1.48.invalid': {
    ja: '名前空間 invalid は使えません。',
    en: 'The namespace “invalid” is reserved for what is not valid.',
  },
  'csaf.6.1.50.constraint': {
    ja: '「{{constraint}}」は版の条件ではありません。比較記号と版を空白なしで書きます。',
    en: '“{{constraint}}” is no constraint: a comparator and a version without blanks.',
  },
  'csaf.6.1.50.scheme': {
    ja: '「{{name}}」は VERS の形になっていません。例：vers:npm/>=1.0.0|<2.0.0',
    en: '“{{name}}” is not of the form of a VERS such as vers:npm/>=1.0.0|<2.0.0.',
  },
  'csaf.6.1.50.all': {
    ja: 'すべての版は vers:all/* と書きます。「{{name}}」は使えません。',
    en: 'All versions are written vers:all/*, not “{{name}}”.',
  },
  'csaf.6.1.50.order': {
    ja: '「{{name}}」の版が順に並んでいないか、同じ版が二度現れます。',
    en: 'The versions of “{{name}}” are not in order, or one of them stands there twice.',
  },
  'csaf.6.1.50.needless': {
    ja: '「{{name}}」に、ほかの条件に含まれる余分な条件があります。',
    en: '“{{name}}” has a constraint that another makes needless.',
  },
  'csaf.6.1.50.single': {
    ja: '「{{name}}」は版の範囲ではなく、一つの版です。',
    en: '“{{name}}” is a single version and no range.',
  },
  'csaf.6.1.50.unknown': {
    ja: '版の体系「{{scheme}}」を知らないため、順序を確かめていません。',
    en: 'The order was not checked: the version scheme “{{scheme}}” is not known here.',
  },
  'csaf.6.1.53': {
    ja: '悪用された日時 {{exploited}} が、それを知った日時 {{known}} より後です。',
    en: 'The exploitation at {{exploited}} is later than the date it was known at, {{known}}.',
  },
  'csaf.6.1.54': {
    ja: '「{{expression}}」は SPDX のライセンス式ではありません。',
    en: '“{{expression}}” is no SPDX licence expression.',
  },
  'csaf.6.1.56': {
    ja: '製品 ID「{{id}}」に、同じ情報源の CVSS と定性的な深刻度の両方があります。',
    en: 'The product id “{{id}}” has both CVSS values and a qualitative rating of one source.',
  },
  'csaf.6.1.57': {
    ja: '分類 {{category}} の branches が上の段にもあります。',
    en: 'A branch of the category {{category}} lies within another.',
  },
  'csaf.6.1.58': {
    ja: '一つの経路に product_version と product_version_range の両方があります。',
    en: 'One path has both a product_version and a product_version_range.',
  },
  'csaf.6.1.59': {
    ja: '版の範囲「{{name}}」は一つの版だけを指しています。',
    en: 'The version range “{{name}}” means a single version.',
  },
  'csaf.6.1.60.3': {
    ja: '拡張「{{schema}}」は、ここでは {{limit}} 回までしか使えません。',
    en: 'The extension “{{schema}}” may stand here no more than {{limit}} times.',
  },
  'csaf.6.1.60.3.incompatible': {
    ja: '拡張「{{schema}}」は「{{other}}」と一緒に使えません。',
    en: 'The extension “{{schema}}” is incompatible with “{{other}}”.',
  },
  'csaf.extension.official': {
    ja: 'OASIS の拡張「{{schema}}」には対応していないため、内容を確かめていません。',
    en: 'The official extension “{{schema}}” is not supported and was not checked.',
  },
  'csaf.extension.other': {
    ja: '登録された、又は試験的な拡張「{{schema}}」には対応していないため、内容を確かめていません。',
    en: 'The registered or experimental extension “{{schema}}” is not supported and was not checked.',
  },
  'csaf.later': {
    ja: '日時 {{date}} が、改訂履歴の最新の日時 {{newest}} より後です。',
    en: 'The date {{date}} is later than the newest of the revision history, {{newest}}.',
  },
  'csaf.sole-note': {
    ja: '題名が「{{title}}」の注記がちょうど一つ必要ですが、{{count}} 個あります。',
    en: 'There must be exactly one note titled “{{title}}”; there are {{count}}.',
  },
  'csaf.sole-note.category': {
    ja: '題名が「{{title}}」の注記の分類は {{category}} でなければなりません。今は {{given}} です。',
    en: 'The note titled “{{title}}” must be of the category {{category}}, not {{given}}.',
  },
  'csaf.stars': {
    ja: '「{{value}}」に、エスケープされていない * が二つ以上あります。',
    en: '“{{value}}” has more than one * that is not escaped.',
  },
  'csaf.unfinished': {
    ja: '製品グループの所属が {{limit}} 件を超えるため、残りは調べていません。',
    en: 'The rest was not checked: groups are named for more than {{limit}} memberships.',
  },
});
