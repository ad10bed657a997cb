import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'stix.not': {
    ja: 'STIX の文書ではありません(バンドルでも STIX オブジェクトでもありません)。',
    en: 'This is no STIX document: neither a bundle nor a STIX object.',
  },
  'stix.not-object': {
    ja: 'バンドルの要素は STIX オブジェクトでなければなりません。',
    en: 'What a bundle holds must be STIX objects.',
  },
  'stix.more': {
    ja: 'このほかに {{count}} 件の指摘があります。',
    en: 'There are {{count}} more findings.',
  },
  'stix.not-observable': {
    ja: '観測コンテナに入れられるのは観測オブジェクト(SCO)だけです。',
    en: 'An observable container holds cyber-observable objects only.',
  },
  'stix.bundle-in-bundle': {
    ja: 'バンドルは STIX オブジェクトではないため、バンドルに入れることはできません。',
    en: 'A bundle is no STIX object and cannot stand in a bundle.',
  },
  'stix.value-type': {
    ja: '値の型が違います({{type}} でなければなりません)。',
    en: 'The value is of the wrong type: {{type}} is needed.',
  },
  'stix.missing': {
    ja: '必須のプロパティ「{{property}}」がありません。',
    en: 'The required property “{{property}}” is missing.',
  },
  'stix.null': {
    ja: 'STIX に null という値はありません。プロパティごと省いてください。',
    en: 'STIX has no null: leave the property out.',
  },
  'stix.empty-list': {
    ja: '空のリストは使えません。プロパティごと省いてください。',
    en: 'Empty lists are prohibited: leave the property out.',
  },
  'stix.empty-dictionary': {
    ja: '空の辞書は使えません。プロパティごと省いてください。',
    en: 'Empty dictionaries are prohibited: leave the property out.',
  },
  'stix.dictionary-key': {
    ja: '辞書のキー「{{key}}」の書き方が違います(英数字、ハイフン、下線だけで 250 文字まで)。',
    en: 'The dictionary key “{{key}}” may have only ASCII letters, digits, hyphens and underscores, 250 at most.',
  },
  'stix.range': {
    ja: '数値が範囲外です({{range}})。',
    en: 'The number is out of range: {{range}}.',
  },
  'stix.timestamp': {
    ja: '日時の書き方が違います(RFC 3339、UTC、末尾は Z。例：2026-11-26T09:00:00.000Z)。',
    en: 'This is no timestamp: RFC 3339 in UTC ending in Z is needed, as 2026-11-26T09:00:00.000Z.',
  },
  'stix.timestamp-precision': {
    ja: '「{{property}}」はミリ秒(小数点以下 3 桁)以上の精度で書いてください。',
    en: '“{{property}}” must be precise to the millisecond: three digits after the point or more.',
  },
  'stix.binary': {
    ja: 'Base64(RFC 4648)として正しくありません。',
    en: 'This is not Base64 as RFC 4648 writes it.',
  },
  'stix.hex': {
    ja: '16 進数は偶数個の 0–9 と a–f で書いてください。',
    en: 'Hexadecimal is an even number of the digits 0–9 and a–f.',
  },
  'stix.hash-key': {
    ja: 'ハッシュの名前「{{key}}」の書き方が違います(英数字、ハイフン、下線で 3–250 文字)。',
    en: 'The hash name “{{key}}” must be 3 to 250 ASCII letters, digits, hyphens and underscores.',
  },
  'stix.hash-algorithm': {
    ja: 'ハッシュの名前「{{key}}」は hash-algorithm-ov にありません。',
    en: 'The hash name “{{key}}” is not in hash-algorithm-ov.',
  },
  'stix.hash-form': {
    ja: '{{key}} のハッシュ値として正しくありません。',
    en: 'This is no hash of {{key}}.',
  },
  'stix.identifier': {
    ja: '識別子の書き方が違います(型名、二つのハイフン、RFC 4122 の UUID)。',
    en: 'This is no identifier: type name, two hyphens and a UUID of RFC 4122.',
  },
  'stix.id-type': {
    ja: '識別子の型名が type の値「{{type}}」と一致しません。',
    en: 'The identifier does not begin with the object’s type, “{{type}}”.',
  },
  'stix.reference-type': {
    ja: '「{{type}}」型のオブジェクトは参照できません(参照できるもの：{{allowed}})。',
    en: 'An object of type “{{type}}” cannot be referred to here; allowed: {{allowed}}.',
  },
  'stix.reference-except': {
    ja: '「{{type}}」型のオブジェクトは参照できません。',
    en: 'An object of type “{{type}}” cannot be referred to here.',
  },
  'stix.local-reference': {
    ja: '観測コンテナの中に「{{key}}」というオブジェクトがありません。',
    en: 'The observable container has no object “{{key}}”.',
  },
  'stix.enum': {
    ja: '「{{value}}」は {{vocabulary}} にない値です。',
    en: '“{{value}}” is not one of {{vocabulary}}.',
  },
  'stix.vocabulary': {
    ja: '「{{value}}」は語彙 {{vocabulary}} にない語です(使えますが、語彙の語が推奨されます)。',
    en: '“{{value}}” is not in the vocabulary {{vocabulary}}; it is allowed, but a term of it should be used.',
  },
  'stix.language': {
    ja: '「{{value}}」は RFC 5646 の言語タグではありません。',
    en: '“{{value}}” is no language tag of RFC 5646.',
  },
  'stix.url': {
    ja: 'URL として正しくありません(RFC 3986)。',
    en: 'This is no URL (RFC 3986).',
  },
  'stix.kill-chain-name': {
    ja: '小文字で書き、語の間はハイフンでつなぐことが推奨されます。',
    en: 'Should be lowercase, with hyphens between words.',
  },
  'stix.external-reference': {
    ja: 'description、url、external_id のうち少なくとも一つが必要です。',
    en: 'At least one of description, url and external_id is needed.',
  },
  'stix.external-id': {
    ja: '「{{source}}」の external_id の書き方が違います(例：{{example}})。',
    en: 'The external_id of “{{source}}” is not written as {{example}}.',
  },
  'stix.external-source': {
    ja: 'この external_id には source_name「{{source}}」が必要です。',
    en: 'This external_id needs the source_name “{{source}}”.',
  },
  'stix.type-name': {
    ja: '型名「{{type}}」の書き方が違います(小文字の英数字とハイフンで 3–250 文字、英字で始まる)。',
    en: 'The type name “{{type}}” must be 3 to 250 lowercase ASCII letters, digits and single hyphens, beginning with a letter.',
  },
  'stix.property-name': {
    ja: 'プロパティ名「{{property}}」の書き方が違います(小文字の英数字と下線で 3–250 文字、英字で始まる)。',
    en: 'The property name “{{property}}” must be 3 to 250 lowercase ASCII letters, digits and underscores, beginning with a letter.',
  },
  'stix.reserved': {
    ja: 'プロパティ名「{{property}}」は将来のために予約されており、使えません。',
    en: 'The property name “{{property}}” is reserved and may not be used.',
  },
  'stix.unknown-property': {
    ja: '「{{property}}」は規格にないプロパティです。独自のものは拡張として宣言するか、「x_」で始めてください。',
    en: '“{{property}}” is not defined by the standard; one of your own should be declared by an extension or begin with “x_”.',
  },
  'stix.unknown-part': {
    ja: '「{{property}}」は規格にない項目です。',
    en: '“{{property}}” is not defined by the standard here.',
  },
  'stix.unknown-type': {
    ja: '「{{type}}」は規格にない型です。独自のものは拡張として宣言するか、「x-」で始めてください。',
    en: 'The type “{{type}}” is not defined by the standard; one of your own should be declared by an extension or begin with “x-”.',
  },
  'stix.not-applicable': {
    ja: '共通プロパティ「{{property}}」は「{{type}}」では使いません。',
    en: 'The common property “{{property}}” is not used by “{{type}}”.',
  },
  'stix.defanged': {
    ja: '「defanged」は観測オブジェクト(SCO)でしか使えません。',
    en: '“defanged” may be used on cyber-observable objects only.',
  },
  'stix.spec-version': {
    ja: 'spec_version は「2.1」でなければなりません。',
    en: 'spec_version must be “2.1”.',
  },
  'stix.deprecated': {
    ja: '「{{property}}」は非推奨です。',
    en: '“{{property}}” is deprecated.',
  },
  'stix.one-of': {
    ja: '{{properties}} のうち少なくとも一つが必要です。',
    en: 'At least one of {{properties}} is needed.',
  },
  'stix.not-both': {
    ja: '「{{property}}」と「{{other}}」は同時に使えません。',
    en: '“{{property}}” and “{{other}}” may not stand together.',
  },
  'stix.needs': {
    ja: '「{{property}}」には「{{needed}}」も必要です。',
    en: '“{{property}}” needs “{{needed}}” beside it.',
  },
  'stix.order': {
    ja: '「{{later}}」は「{{earlier}}」以後でなければなりません。',
    en: '“{{later}}” must not be before “{{earlier}}”.',
  },
  'stix.order-strict': {
    ja: '「{{later}}」は「{{earlier}}」より後でなければなりません。',
    en: '“{{later}}” must be later than “{{earlier}}”.',
  },
  'stix.selector-form': {
    ja: 'セレクター「{{selector}}」の書き方が違います(例：external_references.[0].source_name)。',
    en: 'The selector “{{selector}}” is not written as external_references.[0].source_name is.',
  },
  'stix.selector': {
    ja: 'セレクター「{{selector}}」が指すものは、このオブジェクトにありません。',
    en: 'The selector “{{selector}}” leads to nothing in this object.',
  },
  'stix.granular-choice': {
    ja: '部分マーキングには marking_ref と lang のどちらか一方だけを書きます。',
    en: 'A granular marking has exactly one of marking_ref and lang.',
  },
  'stix.marking-cycle': {
    ja: 'マーキング定義が自分自身を(直接又は間接に)参照しています。',
    en: 'The marking definition refers to itself, directly or by others.',
  },
  'stix.marking-definition': {
    ja: '「extensions」がない場合は「{{property}}」が必要です。',
    en: 'Without “extensions”, “{{property}}” is needed.',
  },
  'stix.marking-type': {
    ja: '「{{type}}」は規格にないマーキングの種類です。新しいマーキングは拡張として定義することが推奨されます。',
    en: 'The marking type “{{type}}” is not of the standard; a new one should be defined as an extension.',
  },
  'stix.tlp-instance': {
    ja: 'TLP のマーキングは規格が定める実体をそのまま使わなければなりません。',
    en: 'A TLP marking must be the very instance that the standard gives.',
  },
  'stix.extension-key': {
    ja: '拡張のキー「{{key}}」は、拡張定義の識別子でも規格の拡張の名前でもありません。',
    en: 'The extension key “{{key}}” is neither the identifier of an extension definition nor the name of a predefined extension.',
  },
  'stix.extension-place': {
    ja: '拡張「{{key}}」は「{{type}}」のものではありません。',
    en: 'The extension “{{key}}” does not belong to “{{type}}”.',
  },
  'stix.extension-type': {
    ja: '拡張には extension_type が必要です。',
    en: 'The extension must have an extension_type.',
  },
  'stix.extension-kind': {
    ja: '拡張定義の extension_types に「{{kind}}」がありません。',
    en: 'The extension definition does not list “{{kind}}” in its extension_types.',
  },
  'stix.extension-sort': {
    ja: '規格にある型のオブジェクトを「{{kind}}」として拡張することはできません。',
    en: 'An object of a type of the standard cannot be “{{kind}}”.',
  },
  'stix.extension-properties': {
    ja: 'extension_properties は toplevel-property-extension の拡張でしか使えません。',
    en: 'extension_properties may be used only with toplevel-property-extension.',
  },
  'stix.sco-id': {
    ja: '識別子が内容から決まる値({{expected}})と一致しません。',
    en: 'The identifier is not the one that follows from the content: {{expected}}.',
  },
  'stix.relationship': {
    ja: '関係「{{source}} {{type}} {{target}}」は規格の表にありません。',
    en: 'The relationship “{{source}} {{type}} {{target}}” is not in the tables of the standard.',
  },
  'stix.relationship-type': {
    ja: '関係の種類は小文字の英数字とハイフンだけで書きます。',
    en: 'A relationship type has only lowercase ASCII letters, digits and hyphens.',
  },
  'stix.duplicate': {
    ja: '同じ識別子と版のオブジェクトが二度あります。',
    en: 'The same version of this object is in the bundle twice.',
  },
  'stix.version-conflict': {
    ja: '同じ識別子と版で内容の違うオブジェクトがあります。',
    en: 'Two objects have this identifier and version but different content.',
  },
  'stix.created-changed': {
    ja: '「created」が他の版と違います(版が変わっても変えてはなりません)。',
    en: '“created” differs from another version of the object, which it may not.',
  },
  'stix.after-revocation': {
    ja: '失効したオブジェクトの、失効より後の版です。',
    en: 'This version is later than the one that revoked the object.',
  },
  'stix.uuid-reused': {
    ja: '同じ UUID が別の型のオブジェクト「{{id}}」にも使われています。',
    en: 'The UUID is also that of an object of another type, “{{id}}”.',
  },
  'stix.translated-version': {
    ja: 'object_modified が、参照先のどの版の modified とも一致しません。',
    en: 'object_modified is not the modified time of any version of the object at hand.',
  },
  'stix.translation': {
    ja: '翻訳の形が、元のオブジェクトの「{{property}}」と合いません。',
    en: 'The translation does not mirror “{{property}}” of the object.',
  },
  'stix.ipv4': {
    ja: 'IPv4 アドレス又は CIDR 表記ではありません。',
    en: 'This is neither an IPv4 address nor a CIDR block.',
  },
  'stix.ipv6': {
    ja: 'IPv6 アドレス又は CIDR 表記ではありません。',
    en: 'This is neither an IPv6 address nor a CIDR block.',
  },
  'stix.mac': {
    ja: 'MAC アドレスは小文字の 16 進 2 桁を六つ、コロンでつないで書きます。',
    en: 'A MAC address is six pairs of lowercase hexadecimal digits joined by colons.',
  },
  'stix.domain': {
    ja: 'ドメイン名として正しくありません(RFC 1034、RFC 5890)。',
    en: 'This is no domain name (RFC 1034, RFC 5890).',
  },
  'stix.email': {
    ja: 'メールアドレスとして正しくありません(RFC 5322)。',
    en: 'This is no e-mail address (RFC 5322).',
  },
  'stix.mime-type': {
    ja: 'MIME の型の書き方が違います(例：application/pdf)。',
    en: 'This is not written as a MIME type is, as application/pdf.',
  },
  'stix.character-set': {
    ja: 'IANA の文字集合の名前の書き方ではありません。',
    en: 'This is not written as the name of an IANA character set.',
  },
  'stix.cpe': {
    ja: 'CPE 2.3 の名前として正しくありません。',
    en: 'This is no CPE 2.3 name.',
  },
  'stix.registry-key': {
    ja: 'レジストリのハイブは略さずに書きます(例：HKEY_LOCAL_MACHINE)。',
    en: 'The hive of a registry key is written in full, as HKEY_LOCAL_MACHINE.',
  },
  'stix.header-field': {
    ja: '「{{key}}」には専用のプロパティがあります。additional_header_fields には書けません。',
    en: '“{{key}}” has a property of its own and may not stand in additional_header_fields.',
  },
  'stix.exif-tag': {
    ja: 'EXIF のタグ名は規格どおり大文字で始めます(例：XResolution)。',
    en: 'An EXIF tag is written as EXIF writes it, as XResolution.',
  },
  'stix.timestamp-seconds': {
    ja: '「{{property}}」は秒までで書きます(小数は付けません)。',
    en: '“{{property}}” is precise to the second: it has no fraction.',
  },
  'stix.socket-option': {
    ja: 'ソケットの選択肢は SO_、ICMP_、TCP_ などで始まる大文字の名前で書きます。',
    en: 'A socket option is an uppercase name that begins with SO_, ICMP_, TCP_ and the like.',
  },
  'stix.multipart': {
    ja: 'is_multipart が {{value}} のときは「{{property}}」を使えません。',
    en: '“{{property}}” may not be used where is_multipart is {{value}}.',
  },
  'stix.active-traffic': {
    ja: '続いている通信(is_active が true)に「end」は書けません。終わった通信では is_active を false にします。',
    en: 'Traffic with an “end” has is_active false; what is active has no end.',
  },
  'stix.family-name': {
    ja: 'マルウェアのファミリーには「name」が必要です。',
    en: 'A malware family needs a “name”.',
  },
  'stix.lifted-moved': {
    ja: 'STIX 2.1 に合わせて「{{from}}」を「{{to}}」に移しました。',
    en: '“{{from}}” became “{{to}}” for STIX 2.1.',
  },
  'stix.lifted-added': {
    ja: 'STIX 2.1 に合わせて「{{property}}」を加えました。',
    en: '“{{property}}” was added for STIX 2.1.',
  },
  'stix.lifted-pattern': {
    ja: 'パターンを STIX 2.1 の書き方に直しました。',
    en: 'The pattern was written anew in the language of STIX 2.1.',
  },
  'stix.needed-in-2.0': {
    ja: 'STIX 2.0 で必須のプロパティ「{{property}}」がありません。',
    en: 'The property “{{property}}”, required by STIX 2.0, is missing.',
  },
});

/** A thing that is said of a document. */
export type Key = Parameters<typeof say>[0];
