import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'csaf.unused-product-id': {
    ja: '製品 ID「{{id}}」は定義されていますが、文書のどこからも参照されていません。',
    en: 'The product id “{{id}}” is defined, and nothing in the document refers to it.',
  },
  'csaf.missing-remediation': {
    ja: '製品「{{id}}」は影響を受けるか調査中ですが、対応策(remediations)が示されていません。',
    en: 'The product “{{id}}” is affected or under investigation, and no remediation is given for it.',
  },
  'csaf.missing-metric': {
    ja: '製品「{{id}}」は影響を受けますが、評価値(スコア)がありません。',
    en: 'The product “{{id}}” is affected, and no score or metric covers it.',
  },
  'csaf.build-metadata': {
    ja: '改訂履歴の版「{{version}}」にビルドメタデータ(「+」以降)が含まれています。',
    en: 'The revision “{{version}}” carries build metadata (“+” and what follows).',
  },
  'csaf.older-initial-release': {
    ja: '初回公開日時「{{date}}」が、改訂履歴で最も古い日時「{{oldest}}」より前です。',
    en: 'The initial release “{{date}}” is older than the oldest revision, “{{oldest}}”.',
  },
  'csaf.older-current-release': {
    ja: '現行版の公開日時「{{date}}」が、改訂履歴で最も新しい日時「{{newest}}」より前です。',
    en: 'The current release “{{date}}” is older than the newest revision, “{{newest}}”.',
  },
  'csaf.undated-involvement': {
    ja: '関与(involvements)の項目に日時がありません。',
    en: 'The involvement has no date.',
  },
  'csaf.weak-hash': {
    ja: 'ファイルのハッシュ値が {{algorithm}} だけです。より安全なアルゴリズムの値を併記してください。',
    en: '{{algorithm}} is the only hash algorithm of the file; a stronger one should stand beside it.',
  },
  'csaf.missing-tlp-label': {
    ja: 'TLP ラベルがありません。',
    en: 'The document has no TLP label.',
  },
  'csaf.missing-canonical-url': {
    ja: '正規の URL がありません。category が self で、「https://」で始まり「{{file}}」で終わる参照が必要です。',
    en: 'The document has no canonical URL: a reference of the category self that begins with “https://” and ends with “{{file}}”.',
  },
  'csaf.missing-language': {
    ja: '文書の言語(lang)が示されていません。',
    en: 'The document does not say its language.',
  },
  'csaf.unsorted-key': {
    ja: 'キー「{{key}}」が「{{before}}」の後にあります。キーはアルファベット順に並べてください。',
    en: 'The key “{{key}}” stands behind “{{before}}”; keys should be in alphabetical order.',
  },
  'csaf.private-language': {
    ja: '言語コード「{{language}}」に、私的利用のために予約されたサブタグ「{{subtag}}」が含まれています。',
    en: 'The language “{{language}}” has the subtag “{{subtag}}”, which is reserved for private use.',
  },
  'csaf.default-language': {
    ja: '言語コードに「i-default」が使われています。',
    en: 'The language is given as “i-default”.',
  },
  'csaf.missing-identification-helper': {
    ja: '製品「{{id}}」に、製品を識別するための情報(product_identification_helper)がありません。',
    en: 'The product “{{id}}” has no identification helper.',
  },
  'csaf.cve-in-ids': {
    ja: 'CVE 番号「{{cve}}」が ids に書かれています。cve に書いてください。',
    en: 'The CVE “{{cve}}” stands among the ids; it belongs in “cve”.',
  },
  'csaf.range-without-vers': {
    ja: '版の範囲「{{range}}」が VERS(vers:)の形式ではありません。',
    en: 'The range of versions “{{range}}” is not in the form of VERS.',
  },
  'csaf.fixed-with-cvss': {
    ja: '修正済みの製品「{{id}}」に、0 ではない CVSS 値が付いています。',
    en: 'The product “{{id}}” is fixed, and a CVSS score other than 0 is given for it.',
  },
  'csaf.additional-property': {
    ja: 'キー「{{key}}」は CSAF のスキーマにありません。',
    en: 'The schema of CSAF does not know the key “{{key}}”.',
  },
  'csaf.same-timestamp': {
    ja: '日時「{{date}}」が、改訂履歴の他の項目と同じ時点を示しています。',
    en: 'The date “{{date}}” is the moment of another revision.',
  },
  'csaf.id-in-title': {
    ja: '表題に文書の識別子「{{id}}」が含まれています。',
    en: 'The title contains the tracking id “{{id}}”.',
  },
  'csaf.deprecated-cwe': {
    ja: '{{cwe}} は CWE {{version}} では廃止されています。',
    en: '{{cwe}} is deprecated in CWE {{version}}.',
  },
  'csaf.non-latest-cwe': {
    ja: 'CWE の版「{{version}}」は、この文書の公開日における最新版「{{latest}}」ではありません。',
    en: 'CWE {{version}} is not the version that was the latest at the release of the document, {{latest}}.',
  },
  'csaf.cwe-not-allowed': {
    ja: '{{cwe}} は、CWE {{version}} では脆弱性の分類に使うべきではないとされています({{usage}})。',
    en: 'CWE {{version}} does not allow {{cwe}} for the mapping of vulnerabilities ({{usage}}).',
  },
  'csaf.cwe-with-review': {
    ja: '{{cwe}} を脆弱性の分類に使うには、CWE {{version}} では十分な確認が必要とされています。',
    en: 'CWE {{version}} allows {{cwe}} for the mapping of vulnerabilities only after a review.',
  },
  'csaf.discouraged-remediation.affected': {
    ja: '影響を受ける製品「{{id}}」に、対応策の区分「{{category}}」は推奨されません。',
    en: 'The remediation “{{category}}” is discouraged for “{{id}}”, which is affected.',
  },
  'csaf.discouraged-remediation.not_affected': {
    ja: '影響を受けない製品「{{id}}」に、対応策の区分「{{category}}」は推奨されません。',
    en: 'The remediation “{{category}}” is discouraged for “{{id}}”, which is not affected.',
  },
  'csaf.discouraged-remediation.fixed': {
    ja: '修正済みの製品「{{id}}」に、対応策の区分「{{category}}」は推奨されません。',
    en: 'The remediation “{{category}}” is discouraged for “{{id}}”, which is fixed.',
  },
  'csaf.discouraged-remediation.under_investigation': {
    ja: '調査中の製品「{{id}}」に、対応策の区分「{{category}}」は推奨されません。',
    en: 'The remediation “{{category}}” is discouraged for “{{id}}”, which is under investigation.',
  },
  'csaf.discouraged-remediation.unknown': {
    ja: '影響の有無が不明な製品「{{id}}」に、対応策の区分「{{category}}」は推奨されません。',
    en: 'The remediation “{{category}}” is discouraged for “{{id}}”, whose status is unknown.',
  },
  'csaf.max-uuid': {
    ja: '共有グループの ID に Max UUID が使われています。',
    en: 'The id of the sharing group is the Max UUID.',
  },
  'csaf.nil-uuid': {
    ja: '共有グループの ID に Nil UUID が使われています。',
    en: 'The id of the sharing group is the Nil UUID.',
  },
  'csaf.sharing-group-on-clear': {
    ja: 'TLP:CLEAR の文書に共有グループが指定されています。',
    en: 'The document is TLP:CLEAR, and a sharing group is given.',
  },
  'csaf.hardware-and-software': {
    ja: '製品「{{id}}」は製造番号又は型番を持ちますが、これを参照する製品の経路(product_paths)がありません。ハードウェアとソフトウェアが混在している可能性があります。',
    en: 'The product “{{id}}” has serial or model numbers, and no product path refers to it: hardware and software may be mixed.',
  },
  'csaf.same-helper': {
    ja: '製品「{{id}}」の識別情報({{kind}})が、製品「{{other}}」と同じです。',
    en: 'The product “{{id}}” has an identification helper ({{kind}}) that “{{other}}” has as well.',
  },
  'csaf.newer-disclosure': {
    ja: '公表日時「{{date}}」は既に過ぎていますが、改訂履歴で最も新しい日時「{{newest}}」より後です。',
    en: 'The disclosure date “{{date}}” has passed and is newer than the newest revision, “{{newest}}”.',
  },
  'csaf.unknown-ssvc-namespace': {
    ja: 'SSVC の名前空間「{{namespace}}」は登録されていません。',
    en: 'The SSVC namespace “{{namespace}}” is not registered.',
  },
  'csaf.unregistered-ssvc-namespace-clear': {
    ja: 'TLP:CLEAR の文書に、未登録の SSVC の名前空間「{{namespace}}」が使われています。',
    en: 'The document is TLP:CLEAR and uses the unregistered SSVC namespace “{{namespace}}”.',
  },
  'csaf.extended-ssvc-namespace-clear': {
    ja: 'TLP:CLEAR の文書に、拡張を伴う SSVC の名前空間「{{namespace}}」が使われています。',
    en: 'The document is TLP:CLEAR and uses an extension of an SSVC namespace, “{{namespace}}”.',
  },
  'csaf.ssvc-namespace-without-resource': {
    ja: '登録されていない SSVC の名前空間「{{namespace}}」を説明する資料(decision_point_resources)がありません。',
    en: 'No decision point resource speaks of the SSVC namespace “{{namespace}}”, which is not registered.',
  },
  'csaf.deprecated-profile': {
    ja: '廃止予定のプロファイル「{{category}}」が使われています。',
    en: 'The profile “{{category}}” is deprecated.',
  },
  'csaf.missing-fixed-product': {
    ja: '影響を受ける製品「{{id}}」に対応する修正済みの版が、同じ脆弱性に示されていません。',
    en: 'The product “{{id}}” is affected, and no version of it is listed as fixed in the same vulnerability.',
  },
  'csaf.language-specific-note': {
    ja: '表題が「{{title}}」で区分が「{{category}}」の注記(notes)が、ちょうど 1 件必要です。',
    en: 'Exactly one note must have the title “{{title}}”, and be of the category {{category}}.',
  },
  'csaf.language-specific-reference': {
    ja: '要約が「{{summary}}」で始まり、区分が external の参照が必要です。',
    en: 'A reference of the category external is needed whose summary begins with “{{summary}}”.',
  },
  'csaf.extension-in-withdrawn': {
    ja: '取り下げられた、又は置き換えられた文書に拡張が含まれています。',
    en: 'The document is withdrawn or superseded, and contains an extension.',
  },
  'csaf.unbound-description': {
    ja: '製品の説明「{{title}}」に、対象の製品(product_ids 又は group_ids)が示されていません。',
    en: 'The product description “{{title}}” does not say which products it is about.',
  },
  'csaf.old-epss': {
    ja: 'EPSS の日時「{{date}}」が、改訂履歴で最も新しい日時「{{newest}}」より 15 日を超えて前です。',
    en: 'The EPSS timestamp “{{date}}” is more than 15 days older than the newest revision, “{{newest}}”.',
  },
  'csaf.inconsistent-helper': {
    ja: '製品の識別情報のうち {{part}} が、製品ツリーの分類と一致していません。',
    en: 'The identification helper does not agree with the branches of the product tree in {{part}}.',
  },
  'csaf.missing-licence': {
    ja: 'ライセンス式(license_expression)がありません。',
    en: 'The document has no licence expression.',
  },
  'csaf.empty-licence': {
    ja: 'ライセンス式(license_expression)はありますが、値が空です。',
    en: 'The licence expression is there but empty.',
  },
  'csaf.deprecated-licence': {
    ja: 'ライセンス識別子「{{id}}」は廃止されています。',
    en: 'The licence identifier “{{id}}” is deprecated.',
  },
  'csaf.unlisted-licence': {
    ja: 'ライセンス識別子「{{id}}」は一覧にありません。',
    en: 'The licence identifier “{{id}}” is in neither list.',
  },
  'csaf.own-qualitative-rating': {
    ja: '発行者自身の評価に、定性的な深刻度(qualitative_severity_rating)が使われています。',
    en: 'The issuer’s own metric is a qualitative severity rating.',
  },
  'csaf.open-source-vendor': {
    ja: 'ベンダ名が「{{name}}」となっています。実際のベンダ名を書いてください。',
    en: 'The vendor is named “{{name}}”, which is hardly the name of a vendor.',
  },
  'csaf.open-ended-range': {
    ja: '版の範囲「{{range}}」に上限がありません。',
    en: 'The range of versions “{{range}}” has no upper end.',
  },
  'csaf.overlap-contradicting': {
    ja: '製品「{{id}}」と「{{other}}」の版が重なっていますが、矛盾する状態が与えられています。',
    en: 'The versions of “{{id}}” and “{{other}}” overlap, and their statuses contradict each other.',
  },
  'csaf.unsupported-vers-type': {
    ja: 'VERS の種別「{{type}}」は登録されていますが、Noroshi では版を比較できません。',
    en: 'The VERS type “{{type}}” is registered, but its versions cannot be compared here.',
  },
  'csaf.unregistered-vers-type': {
    ja: 'VERS の種別「{{type}}」は登録されていません。Noroshi では版を比較できます。',
    en: 'The VERS type “{{type}}” is not registered, though its versions can be compared here.',
  },
  'csaf.unknown-vers-type': {
    ja: 'VERS の種別「{{type}}」は登録されておらず、Noroshi でも版を比較できません。',
    en: 'The VERS type “{{type}}” is not registered, and its versions cannot be compared here.',
  },
  'csaf.unknown-hash': {
    ja: 'ハッシュアルゴリズム「{{algorithm}}」は標準に挙げられていません。Noroshi では値を文字列として比較します。',
    en: 'The hash algorithm “{{algorithm}}” is not mentioned in the standard; here its values are compared as text.',
  },
  'csaf.id-form': {
    ja: '「{{text}}」は、登録された体系「{{system}}」の識別子の形式ではありません。',
    en: '“{{text}}” does not have the form that identifiers of “{{system}}” are registered with.',
  },
  'csaf.unregistered-extension': {
    ja: '拡張「{{schema}}」は、公式のものでも登録されたものでもありません。',
    en: 'The extension “{{schema}}” is neither official nor registered.',
  },
  'csaf.unofficial-extension': {
    ja: '拡張「{{schema}}」は公式のものではありません。',
    en: 'The extension “{{schema}}” is not official.',
  },
  'csaf.critical-extension': {
    ja: 'この拡張は、必須の検査の結果を変えるもの(critical)です。',
    en: 'The extension is critical: mandatory tests come out otherwise with it.',
  },
  'csaf.experimental-extension-clear': {
    ja: 'TLP:CLEAR の文書に、試験的な拡張「{{schema}}」が使われています。',
    en: 'The document is TLP:CLEAR and uses the experimental extension “{{schema}}”.',
  },
});
