import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'inventory.name-taken': {
    ja: '「{{name}}」という情報システムは、既に登録されています。',
    en: 'A system named “{{name}}” is already registered.',
  },
  'inventory.retired': {
    ja: 'この情報システムは廃止済みのため、変更も提出もできません。',
    en: 'This system is retired, so it takes neither changes nor submissions.',
  },
  'inventory.stated-in-future': {
    ja: '確認日は今日までの日付にしてください。',
    en: 'The day it was established cannot lie in the future.',
  },
  'inventory.refused': {
    ja: '構成情報に{{count}}件の誤りがあります。何も登録していません。',
    en: 'The inventory has {{count}} faults. Nothing was registered.',
  },
  'inventory.empty-body': {
    ja: 'ファイルの中身が空です。',
    en: 'The file is empty.',
  },
  'inventory.unpacked-too-large': {
    ja: '展開後の大きさが上限({{limit}} MiB、又は圧縮時の{{ratio}}倍)を超えています。',
    en: 'Unpacked, the file exceeds the limit of {{limit}} MiB or of {{ratio}} times its packed size.',
  },
  'inventory.unpackable': {
    ja: 'gzip として展開できません。ファイルが壊れているおそれがあります。',
    en: 'The file cannot be unpacked as gzip. It may be damaged.',
  },
  'inventory.not-text': {
    ja: '文字として読み取れません(文字コードは UTF-8。CSV は Shift_JIS でも受け付けます)。',
    en: 'The file cannot be read as text (UTF-8; a CSV may also be Shift_JIS).',
  },
  'inventory.unrecognised': {
    ja: '形式を判別できません。CycloneDX(JSON 又は XML)、SPDX(JSON 又はタグ・バリュー)、資産一覧の CSV のいずれかを提出してください。',
    en: 'The format is not recognised. Submit CycloneDX in JSON or XML, SPDX in JSON or tag-value, or a list of assets in CSV.',
  },
  'inventory.too-many': {
    ja: '構成要素が{{count}}件あります。一度に提出できるのは{{limit}}件までです。情報システムを分けて登録してください。',
    en: 'It lists {{count}} components; {{limit}} at most can be submitted at once. Register the system in parts.',
  },
  'inventory.name-too-long': {
    ja: 'パッケージの名前が長すぎます(上限は{{limit}}文字)。',
    en: 'The name of the package is longer than {{limit}} characters.',
  },
  'inventory.taken-at-needed': {
    ja: '文書に作成日時がありません。いつの時点の構成かを指定してください(takenAt)。',
    en: 'The document does not say when it was made. State the moment it shows (takenAt).',
  },
  'inventory.taken-in-future': {
    ja: '構成の時点({{takenAt}})が未来になっています。',
    en: 'The moment the inventory shows ({{takenAt}}) lies in the future.',
  },
  'inventory.older-than-latest': {
    ja: '構成の時点({{takenAt}})が、最新の提出(第{{number}}回、{{latest}})より前です。古い構成で上書きすることはできません。',
    en: 'The moment it shows ({{takenAt}}) is before that of the latest submission (no. {{number}}, {{latest}}). What is newer cannot be replaced by what is older.',
  },
  'inventory.title': {
    ja: 'システム',
    en: 'Systems',
  },
  'inventory.freshness.fresh': {
    ja: '新しい',
    en: 'Fresh',
  },
  'inventory.freshness.stale': {
    ja: '古い',
    en: 'Old',
  },
  'inventory.freshness.none': {
    ja: '提出なし',
    en: 'None submitted',
  },
  'inventory.importance.high': {
    ja: '高',
    en: 'High',
  },
  'inventory.importance.medium': {
    ja: '中',
    en: 'Medium',
  },
  'inventory.importance.low': {
    ja: '低',
    en: 'Low',
  },
  'inventory.importance.unrated': {
    ja: '未評価',
    en: 'Not rated',
  },
  'inventory.page.lead': {
    ja: '各組織の情報システムと、構成情報の新しさです。構成情報がない、又は古いシステムへの影響は「不明」として扱います。',
    en: 'The systems of each organization and how recent their inventories are. Without a recent one, nothing can be said of a system.',
  },
  'inventory.page.list': {
    ja: 'システムの一覧',
    en: 'Systems',
  },
  'inventory.page.system': {
    ja: 'システム',
    en: 'System',
  },
  'inventory.page.organization': {
    ja: '組織',
    en: 'Organization',
  },
  'inventory.page.freshness': {
    ja: '構成情報',
    en: 'Inventory',
  },
  'inventory.page.taken-at': {
    ja: '構成の時点',
    en: 'As of',
  },
  'inventory.page.received-at': {
    ja: '受付日時',
    en: 'Received',
  },
  'inventory.page.components': {
    ja: '構成要素の数',
    en: 'Components',
  },
  'inventory.page.exposure': {
    ja: 'インターネットへの露出',
    en: 'Exposure to the internet',
  },
  'inventory.page.importance': {
    ja: '重要度',
    en: 'Importance',
  },
  'inventory.page.exposed': {
    ja: '露出している',
    en: 'Exposed',
  },
  'inventory.page.not-exposed': {
    ja: '露出していない',
    en: 'Not exposed',
  },
  'inventory.page.exposure-unstated': {
    ja: '未申告',
    en: 'Not stated',
  },
  'inventory.page.show-all': {
    ja: 'すべてのシステムを表示する({{total}}件)',
    en: 'Show all systems ({{total}})',
  },
  'inventory.page.first': {
    ja: '全{{total}}件のうち、先頭の{{shown}}件から表示しています。',
    en: 'Only the first {{shown}} of {{total}} are considered.',
  },
  'inventory.page.none': {
    ja: '該当するシステムはありません。',
    en: 'There is no such system.',
  },
  'inventory.page.register': {
    ja: 'システムの登録',
    en: 'Register a system',
  },
  'inventory.page.register-submit': {
    ja: '登録する',
    en: 'Register',
  },
  'inventory.page.name': {
    ja: 'システム名',
    en: 'Name',
  },
  'inventory.page.purpose': {
    ja: '用途',
    en: 'Purpose',
  },
  'inventory.page.owner': {
    ja: '責任者',
    en: 'Owner',
  },
  'inventory.page.owner-support': {
    ja: 'このシステムに責任を持つ課室や担当者',
    en: 'The unit or person who answers for it',
  },
  'inventory.page.unstated': {
    ja: '記載なし',
    en: 'Not stated',
  },
  'inventory.page.submit': {
    ja: '構成情報の提出',
    en: 'Submit an inventory',
  },
  'inventory.page.submit-now': {
    ja: '提出する',
    en: 'Submit',
  },
  'inventory.page.document': {
    ja: '構成情報のファイル',
    en: 'Inventory file',
  },
  'inventory.page.document-support': {
    ja: 'CycloneDX(JSON 又は XML)、SPDX(JSON 又はタグ・バリュー)、資産一覧の CSV か Excel(vendor, product, version 又は cpe の列)。gzip で圧縮したものも受け付けます。',
    en: 'CycloneDX in JSON or XML, SPDX in JSON or tag-value, or a list of assets in CSV or Excel (columns vendor, product, version or cpe). It may be packed with gzip.',
  },
  'inventory.page.current': {
    ja: 'この構成情報は、いまの状態を示しています',
    en: 'This inventory shows the system as it is now',
  },
  'inventory.page.accepted': {
    ja: '構成情報を受け付けました。',
    en: 'The inventory was accepted.',
  },
  'inventory.page.to-desk': {
    ja: '自組織の対応に戻り、確認の結果を見る',
    en: 'Go back to your desk and see what it proves',
  },
  'inventory.page.resubmitted': {
    ja: '同じ構成情報を既に受け付けています。',
    en: 'This very inventory had been accepted before.',
  },
  'inventory.page.accepted-counts': {
    ja: '第{{number}}回の提出です。構成要素 {{components}}件(うち製品を特定できないもの {{unidentified}}件)、前回から追加 {{added}}件、削除 {{removed}}件',
    en: 'Submission no. {{number}}: {{components}} components, {{unidentified}} of them unidentified; {{added}} added and {{removed}} removed since the last.',
  },
  'inventory.page.shrunken': {
    ja: '前回より内容が減っているため、対応の証明には使えません。',
    en: 'It shows less than the one before, so it proves no remedy.',
  },
  'inventory.page.shrunken-short': {
    ja: '内容が減少',
    en: 'Shows less',
  },
  'inventory.page.remarks': {
    ja: '確認していただきたい点',
    en: 'Please check',
  },
  'inventory.page.submissions': {
    ja: '提出の履歴',
    en: 'Submissions',
  },
  'inventory.page.agreement': {
    ja: '別のツールによる構成情報との一致',
    en: 'Agreement with another tool',
  },
  'inventory.page.agreement-show': {
    ja: '別のツールによる提出と比べる',
    en: 'Compare with another tool’s submission',
  },
  'inventory.page.agreement-none': {
    ja: '別のツールが作成した提出はありません。同じ時点の構成情報を別のツールでも作成すると、見落としの割合が分かります。',
    en: 'No submission was made by another tool. An inventory of the same moment by a second tool shows how much either misses.',
  },
  'inventory.page.agreement-large': {
    ja: '構成要素が多いため、ここでは比べません。noroshi compare で二つのファイルを比べてください。',
    en: 'There are too many components to compare here. Use noroshi compare on the two files.',
  },
  'inventory.page.agreement-nothing': {
    ja: 'どちらにも照合できるパッケージがありません。',
    en: 'Neither names a package that can be compared.',
  },
  'inventory.page.agreement-risk': {
    ja: '測定したリスク: どちらかに載る {{all}} 件のうち、両方が一致するのは {{agreed}} %、版が異なるのは {{doubtful}} % です。{{first}} だけに頼ると {{missedByFirst}} %、{{second}} だけに頼ると {{missedBySecond}} % を見落とします。',
    en: 'Measured risk: of {{all}} packages that either names, both agree on {{agreed}} % and differ in the version of {{doubtful}} %. {{first}} alone would miss {{missedByFirst}} %, {{second}} alone {{missedBySecond}} %.',
  },
  'inventory.page.agreement-apart': {
    ja: '{{tools}}: 照合できない構成要素 {{apart}} 件、配布元のリリースが不明で判定できないもの {{withoutRelease}} 件',
    en: '{{tools}}: {{apart}} components that cannot be compared, {{withoutRelease}} that cannot be judged because the release of their distribution is not told',
  },
  'inventory.page.agreement-ecosystem': { ja: 'エコシステム', en: 'Ecosystem' },
  'inventory.page.agreement-same': { ja: '一致', en: 'Alike' },
  'inventory.page.agreement-different': { ja: '版の相違', en: 'Other version' },
  'inventory.page.agreement-only': { ja: '{{tools}} のみ', en: 'Only {{tools}}' },
  'inventory.page.no-submissions': {
    ja: '構成情報はまだ提出されていません。',
    en: 'No inventory has been submitted yet.',
  },
  'inventory.page.number': {
    ja: '回',
    en: 'No.',
  },
  'inventory.page.number-value': {
    ja: '第{{number}}回',
    en: 'No. {{number}}',
  },
  'inventory.page.format': {
    ja: '形式',
    en: 'Format',
  },
  'inventory.page.difference': {
    ja: '前回との差',
    en: 'Difference',
  },
  'inventory.page.added-removed': {
    ja: '追加 {{added}}、削除 {{removed}}',
    en: '{{added}} added, {{removed}} removed',
  },
  'inventory.page.contents': {
    ja: '現在の構成要素',
    en: 'What it runs now',
  },
  'inventory.page.contents-list': {
    ja: '最新の構成情報による構成要素(全{{total}}件)',
    en: 'Components by the latest inventory ({{total}} in all)',
  },
  'inventory.page.no-contents': {
    ja: '構成要素は登録されていません。',
    en: 'Nothing is listed.',
  },
  'inventory.page.package': {
    ja: '製品・パッケージ',
    en: 'Package',
  },
  'inventory.page.package-version': {
    ja: '版',
    en: 'Version',
  },
  'inventory.page.ecosystem': {
    ja: '種類',
    en: 'Ecosystem',
  },
  'inventory.page.more': {
    ja: 'さらに表示する',
    en: 'Show more',
  },
  'inventory.page.exposure-by': {
    ja: '{{on}} 確認。根拠: {{evidence}}',
    en: 'as of {{on}}. Evidence: {{evidence}}',
  },
  'inventory.page.exposure-needed': {
    ja: 'まだ申告されていません。対処の期限を判断するために必要です。',
    en: 'Not stated yet. The decision on deadlines needs it.',
  },
  'inventory.page.exposed-question': {
    ja: 'インターネットから到達できますか',
    en: 'Can it be reached from the internet?',
  },
  'inventory.page.exposure-evidence': {
    ja: '確認の方法と根拠',
    en: 'Evidence',
  },
  'inventory.page.exposure-evidence-support': {
    ja: 'ファイアウォールの設定、外部からの確認結果など',
    en: 'Firewall rules, the result of an outside scan, and the like',
  },
  'inventory.page.exposure-on': {
    ja: '確認した日',
    en: 'Established on',
  },
  'inventory.page.exposure-submit': {
    ja: '申告する',
    en: 'State it',
  },
  'inventory.page.assertions': {
    ja: 'このシステムについての影響の表明(VEX)',
    en: 'Assertions on this system (VEX)',
  },
  'inventory.page.change': {
    ja: '台帳の記載を改める',
    en: 'Change what is registered',
  },
  'inventory.page.change-submit': {
    ja: '変更を保存する',
    en: 'Save the changes',
  },
  'inventory.page.taken-at-support': {
    ja: 'この構成がいつの時点のものか(日本時間)。文書に作成日時がある場合は、空欄で構いません。',
    en: 'When this is what the system ran, in Japan time. Leave it empty where the document says so itself.',
  },
  'inventory.class-not-higher': {
    ja: '上位の組織が行えるのは、分類の引上げだけです。',
    en: 'A supervisor can only raise the class.',
  },
  'inventory.class-below-floor': {
    ja: '上位の組織が定めた分類より低くすることはできません。',
    en: 'The class cannot be lower than the one a supervisor has set.',
  },
  'inventory.class-same': { ja: '既にこの分類です。', en: 'The system is in this class already.' },
  'inventory.alias-of-itself': {
    ja: '同じ名称を別の表記として登録することはできません。',
    en: 'A name cannot be another writing of itself.',
  },
  'inventory.shrinkage-answered': {
    ja: 'この照会には既に回答があります。',
    en: 'This has been answered already.',
  },
  'inventory.shrinkage-not-waiting': {
    ja: '本部の確認を待っている回答ではありません。',
    en: 'No answer waits for the headquarters here.',
  },
  'inventory.shrinkage-own-word': {
    ja: '自らの回答を自ら認めることはできません。',
    en: 'Nobody accepts what they said themselves.',
  },
  'inventory.book-encrypted': {
    ja: 'パスワードで保護されたファイルは読み取れません。保護を解除して保存し直してください。',
    en: 'A file protected by a password cannot be read. Save it again without the password.',
  },
  'inventory.book-old': {
    ja: 'この形式の表計算ファイル(.xls、.xlsb など)は受け付けていません。.xlsx で保存し直してください。',
    en: 'Spreadsheets of this kind (.xls, .xlsb and others) are not accepted. Save it as .xlsx.',
  },
  'inventory.book-macro': {
    ja: 'マクロを含むファイルは受け付けていません。マクロのない .xlsx で保存し直してください。',
    en: 'A file with macros is not accepted. Save it as .xlsx without macros.',
  },
  'inventory.book-damaged': {
    ja: 'ファイルが壊れているため読み取れません。',
    en: 'The file is damaged and cannot be read.',
  },
  'inventory.book-unknown': {
    ja: '表計算ファイル(.xlsx)ではありません。',
    en: 'This is not a workbook (.xlsx).',
  },
  'inventory.book-too-large': {
    ja: 'ファイルが大きすぎます(上限は {{packed}} MiB、展開後 {{unpacked}} MiB、又は圧縮時の{{ratio}}倍)。',
    en: 'The file is too large: at most {{packed}} MiB, {{unpacked}} MiB unpacked, or {{ratio}} times its packed size.',
  },
  'inventory.book-too-many': {
    ja: '行が多すぎます(上限は{{limit}}行)。ファイルを分けてください。',
    en: 'There are more than {{limit}} rows. Split the file.',
  },
  'inventory.book-too-wide': {
    ja: '列が多すぎます(上限は{{limit}}列)。',
    en: 'There are more than {{limit}} columns.',
  },
  'inventory.book-no-sheet': {
    ja: '「{{sheet}}」というシートはありません。',
    en: 'There is no sheet named “{{sheet}}”.',
  },
  'inventory.book-formulas': {
    ja: '計算式のセルが{{count}}個あります。保存されている値だけを読み取りました。',
    en: '{{count}} cells hold formulas. Only the values kept in them were read.',
  },
  'inventory.book-merged': {
    ja: '結合されたセルが{{count}}か所あります。結合された各セルに同じ内容があるものとして読み取りました。',
    en: 'There are {{count}} merged ranges. Each of their cells was read as holding the same.',
  },
  'inventory.book-error-cell': {
    ja: '計算の誤り(#REF! など)になっているセルです。',
    en: 'This cell shows an error such as #REF!.',
  },
  'inventory.book-numbers': {
    ja: '数値として入力されたセルがあります。版の「1.10」が「1.1」になっていないかご確認ください。',
    en: 'Some cells hold numbers. Check that a version such as 1.10 has not become 1.1.',
  },
  'inventory.sheet-empty': { ja: '一覧に何も書かれていません。', en: 'The list is empty.' },
  'inventory.sheet-quote': {
    ja: '引用符が閉じられていません。',
    en: 'A quotation mark is not closed.',
  },
  'inventory.sheet-cells': {
    ja: '見出しは{{expected}}列ですが、この行には{{found}}列あります。',
    en: 'There are {{expected}} headings, and {{found}} cells in this row.',
  },
  'inventory.sheet-faults': {
    ja: '一覧に{{count}}件の誤りがあります。何も登録していません。',
    en: 'The list has {{count}} faults. Nothing was registered.',
  },
  'inventory.sheet-moved': {
    ja: '確認した後に登録内容が変わったか、確認したものと違うファイルです。もう一度確認してください。',
    en: 'What is registered has changed since, or this is not the file that was checked. Check it again.',
  },
  'inventory.sheet-importance': {
    ja: '高、中、低のいずれかにしてください。',
    en: 'This must be high, medium or low.',
  },
  'inventory.sheet-value': {
    ja: '次のいずれかにしてください: {{values}}',
    en: 'This must be one of: {{values}}',
  },
  'inventory.sheet-cell': {
    ja: '1行の文字で、{{limit}}文字以内にしてください。',
    en: 'This must be on one line, of at most {{limit}} characters.',
  },
  'inventory.sheet-name-missing': {
    ja: 'システム名がありません。',
    en: 'The name of the system is missing.',
  },
  'inventory.sheet-name-twice': {
    ja: '{{line}}行目と同じシステム名です。',
    en: 'Row {{line}} has the same name.',
  },
  'inventory.sheet-many-dependencies': {
    ja: '委託先や製品などが多すぎます(上限は{{limit}}件)。',
    en: 'There are more than {{limit}} dependencies.',
  },
  'inventory.mapping-unknown': {
    ja: '「{{field}}」という項目はありません。',
    en: 'There is no field “{{field}}”.',
  },
  'inventory.mapping-twice': {
    ja: '「{{field}}」が2つの列に割り当てられています。',
    en: 'Two columns are said to hold “{{field}}”.',
  },
  'inventory.mapping-long': { ja: '列は{{columns}}列です。', en: 'There are {{columns}} columns.' },
  'inventory.mapping-name': {
    ja: 'システム名の列がありません。列の割当てを確認してください。',
    en: 'No column holds the name of the system. Check what the columns hold.',
  },
  'inventory.mapping-product': {
    ja: 'ベンダーと製品名の列、又は CPE の列がありません。列の割当てを確認してください。',
    en: 'No columns hold vendor and product, and none the CPE. Check what the columns hold.',
  },
  'inventory.field.name': { ja: 'システム名', en: 'System name' },
  'inventory.field.purpose': { ja: '用途', en: 'Purpose' },
  'inventory.field.owner': { ja: '責任者', en: 'Owner' },
  'inventory.field.importance': { ja: '重要度', en: 'Importance' },
  'inventory.field.division': { ja: '管理課室', en: 'Division' },
  'inventory.field.contact': { ja: '連絡先', en: 'Contact' },
  'inventory.field.configuration': { ja: 'システム構成', en: 'Configuration' },
  'inventory.field.outside-links': { ja: '外部接続', en: 'Outside links' },
  'inventory.field.confidentiality': { ja: '機密性', en: 'Confidentiality' },
  'inventory.field.integrity': { ja: '完全性', en: 'Integrity' },
  'inventory.field.availability': { ja: '可用性', en: 'Availability' },
  'inventory.field.handling': { ja: '取扱制限', en: 'Handling limits' },
  'inventory.field.development': { ja: '開発・運用の形態', en: 'Development' },
  'inventory.field.cloud-outline': { ja: 'クラウドの利用概要', en: 'Cloud outline' },
  'inventory.field.cloud-period': { ja: '利用期間', en: 'Contract period' },
  'inventory.field.cloud-domain': { ja: 'ドメイン名', en: 'Domain name' },
  'inventory.field.cloud-class': { ja: '取り扱う情報の格付', en: 'Information classes' },
  'inventory.field.key-custody': { ja: '暗号鍵の管理主体', en: 'Key custody' },
  'inventory.field.service-level': { ja: 'サービスレベル', en: 'Service level' },
  'inventory.field.product': { ja: '製品名', en: 'Product' },
  'inventory.field.cloud-service': { ja: 'クラウドサービス', en: 'Cloud service' },
  'inventory.field.cloud-provider': { ja: 'クラウド事業者', en: 'Cloud provider' },
  'inventory.field.region': { ja: 'リージョン', en: 'Region' },
  'inventory.field.country': { ja: 'データの保存国', en: 'Country of storage' },
  'inventory.field.contractor': { ja: '委託先', en: 'Contractor' },
  'inventory.field.subcontractor': { ja: '再委託先', en: 'Subcontractor' },
  'inventory.field.linked-system': { ja: '連携システム', en: 'Linked system' },
  'inventory.field.vendor': { ja: 'ベンダー', en: 'Vendor' },
  'inventory.field.version': { ja: '版', en: 'Version' },
  'inventory.field.cpe': { ja: 'CPE名', en: 'CPE name' },
  'inventory.field.part': { ja: '種別', en: 'Part' },
  'inventory.field.quantity': { ja: '数量', en: 'Quantity' },
  'inventory.field.note': { ja: '備考', en: 'Note' },
  'inventory.field.taken-at': { ja: '調査日', en: 'Date' },
  'inventory.section.management': { ja: '管理', en: 'Management' },
  'inventory.section.configuration': { ja: '構成と接続', en: 'Configuration' },
  'inventory.section.information': { ja: '取り扱う情報', en: 'Information' },
  'inventory.section.development': { ja: '開発と運用', en: 'Development and operation' },
  'inventory.section.cloud': { ja: 'クラウドサービス', en: 'Cloud services' },
  'inventory.section.dependencies': { ja: '依存先', en: 'What it rests on' },
  'inventory.grade.high': { ja: '高', en: 'High' },
  'inventory.grade.medium': { ja: '中', en: 'Medium' },
  'inventory.grade.low': { ja: '低', en: 'Low' },
  'inventory.grade.none': { ja: '未分類', en: 'Not classified' },
  'inventory.custody.own': { ja: '自組織', en: 'The organization itself' },
  'inventory.custody.provider': { ja: '事業者', en: 'The provider' },
  'inventory.custody.third-party': { ja: '第三者', en: 'A third party' },
  'inventory.confidentiality-value': { ja: '機密性{{level}}', en: 'Confidentiality {{level}}' },
  'inventory.integrity-value': { ja: '完全性{{level}}', en: 'Integrity {{level}}' },
  'inventory.availability-value': { ja: '可用性{{level}}', en: 'Availability {{level}}' },
  'inventory.path.links-to': { ja: '「{{name}}」と連携', en: 'linked to {{name}}' },
  'inventory.path.engaged-by': { ja: '「{{name}}」の再委託先', en: 'engaged by {{name}}' },
  'inventory.note.name': {
    ja: '必須。登録済みのシステムは、この名称で見分けます。',
    en: 'Required. Systems that are registered are recognised by it.',
  },
  'inventory.note.importance': {
    ja: '高、中、低のいずれか。未評価は空欄。',
    en: 'One of high, medium, low (高, 中, 低); empty if not rated.',
  },
  'inventory.note.confidentiality': { ja: '3、2、1のいずれか。', en: 'One of 3, 2, 1.' },
  'inventory.note.two-levels': { ja: '2、1のいずれか。', en: 'One of 2, 1.' },
  'inventory.note.custody': {
    ja: '自組織、事業者、第三者のいずれか。',
    en: 'One of own, provider, third-party.',
  },
  'inventory.note.subcontractor': {
    ja: '「委託先 > 再委託先」の形で。複数ある場合は、セミコロン(;)又は改行で区切る。',
    en: 'As “contractor > subcontractor”. Separate several by a semicolon or on lines of their own.',
  },
  'inventory.note.many': {
    ja: '複数ある場合は、セミコロン(;)又は改行で区切る。',
    en: 'Separate several by a semicolon or on lines of their own.',
  },
  'inventory.note.free': { ja: '文字で記入。', en: 'In words.' },
  'inventory.note.version': {
    ja: '文字列として記入(「1.10」が「1.1」にならないように)。',
    en: 'As text, so that 1.10 does not become 1.1.',
  },
  'inventory.note.taken-at': { ja: '2026-11-23 の形で。', en: 'As 2026-11-23.' },
  'inventory.note.quantity': {
    ja: '整数。0 は「ない」ことを示す。',
    en: 'A whole number; 0 records that there are none.',
  },
  'inventory.note.product': {
    ja: 'ベンダーと製品名、又は CPE名のどちらかが必須。',
    en: 'Either vendor and product, or the CPE name, is required.',
  },
  'inventory.export.organization-id': { ja: '組織の識別子', en: 'Organization id' },
  'inventory.export.system-id': { ja: 'システムの識別子', en: 'System id' },
  'inventory.page.facet': { ja: '項目', en: 'Field' },
  'inventory.page.value': { ja: '台帳の記載', en: 'As written' },
  'inventory.page.path': { ja: '経路', en: 'Through' },
  'inventory.page.one-a-line': { ja: '1行に1つ', en: 'One to a line' },
  'inventory.page.one-a-line-via': {
    ja: '1行に1つ。「委託先 > 再委託先」の形で書くと、どの委託先の再委託先かを記録できます。',
    en: 'One to a line; as “contractor > subcontractor” where it is known who engages it',
  },
  'inventory.page.ledger': { ja: 'システム台帳の記載', en: 'The ledger of systems' },
  'inventory.page.class': { ja: '情報システムの分類', en: 'Class of the system' },
  'inventory.page.class-given': {
    ja: '「{{grade}}」と分類。理由: {{reason}}',
    en: 'Classified as {{grade}}. Reason: {{reason}}',
  },
  'inventory.page.class-raised': {
    ja: '上位の組織が「{{grade}}」に引上げ。理由: {{reason}}',
    en: 'Raised to {{grade}} by a supervisor. Reason: {{reason}}',
  },
  'inventory.page.class-submit': { ja: '分類する', en: 'Classify' },
  'inventory.page.class-raise': { ja: '分類を引き上げる', en: 'Raise the class' },
  'inventory.page.reason': { ja: '理由', en: 'Reason' },
  'inventory.page.history': { ja: '台帳の変更履歴', en: 'History of the ledger' },
  'inventory.page.no-history': { ja: '変更の記録はありません。', en: 'Nothing has been changed.' },
  'inventory.page.changed-at': { ja: '変更日時', en: 'Changed' },
  'inventory.page.changed-by': { ja: '変更者', en: 'Changed by' },
  'inventory.page.before': { ja: '変更前', en: 'Before' },
  'inventory.page.after': { ja: '変更後', en: 'After' },
  'inventory.page.due-at': { ja: '次の提出期限', en: 'Next inventory due' },
  'inventory.page.overdue-badge': { ja: '提出期限超過', en: 'Overdue' },
  'inventory.page.shrinkages': { ja: '内容が減った構成情報', en: 'Inventories that show less' },
  'inventory.page.shrinkages-lead': {
    ja: '減った理由が確かめられるまで、これらの提出は対応の証明には使えません。',
    en: 'Until it is known why, these submissions prove no remedy.',
  },
  'inventory.page.shrinkage': {
    ja: '{{system}}: パッケージが{{before}}件から{{after}}件に減っています',
    en: '{{system}}: {{before}} packages before, {{after}} now',
  },
  'inventory.page.shrinkage-small': {
    ja: '減り方が小さいため、照会はしていません。理由を回答することはできます。',
    en: 'Too little is missing to be asked about; it can be answered all the same.',
  },
  'inventory.page.shrinkage-due': { ja: '減った理由の回答期限:', en: 'To be answered by' },
  'inventory.page.shrinkage-overdue': {
    ja: '回答期限を過ぎています:',
    en: 'The answer was due on',
  },
  'inventory.page.shrinkage-removed': {
    ja: '実際に取り除いたとの回答。理由: {{reason}}',
    en: 'Answered: really removed. Reason: {{reason}}',
  },
  'inventory.page.shrinkage-waits': {
    ja: '本部の確認を待っています。',
    en: 'The headquarters has not accepted this yet.',
  },
  'inventory.page.shrinkage-accepted': {
    ja: '本部が認めました。以後の提出はこの内容と比べます。',
    en: 'Accepted by the headquarters: later inventories are measured by this one.',
  },
  'inventory.page.shrinkage-answer': {
    ja: '実際に取り除いたと回答する',
    en: 'Say that it was really removed',
  },
  'inventory.page.shrinkage-reason': { ja: '取り除いた理由', en: 'Why it was removed' },
  'inventory.page.shrinkage-support': {
    ja: '提出した一覧が不完全だった場合は、回答せずに完全な構成情報を提出し直してください。',
    en: 'If the list was incomplete, submit a whole one instead.',
  },
  'inventory.page.shrinkage-accept': { ja: 'この回答を認める', en: 'Accept this answer' },
  'inventory.page.shrinkage-accept-title': {
    ja: 'この回答を認めますか',
    en: 'Accept this answer?',
  },
  'inventory.page.to-system': { ja: 'システムのページへ', en: 'To the system' },
  'inventory.page.dependencies': { ja: '依存先の検索', en: 'Who depends on what' },
  'inventory.page.dependencies-lead': {
    ja: '製品、クラウドのリージョン、委託先などを指定して、それに依存するシステムを探します。',
    en: 'Find the systems that rest on a product, a cloud region, a contractor and the like.',
  },
  'inventory.page.search': { ja: '検索する', en: 'Search' },
  'inventory.page.sought': { ja: '名称', en: 'Name' },
  'inventory.page.sought-support': {
    ja: '全角・半角、大文字・小文字、ひらがな・カタカナの違いは区別しません。',
    en: 'Width, case and kana make no difference.',
  },
  'inventory.page.suggestions': { ja: '台帳にある名称', en: 'Names in the ledgers' },
  'inventory.page.suggested-systems': { ja: '{{systems}}件', en: '{{systems}} systems' },
  'inventory.page.found': {
    ja: '「{{value}}」に依存するシステム',
    en: 'Systems that rest on {{value}}',
  },
  'inventory.page.found-counts': {
    ja: '{{organizations}}組織、{{systems}}システム',
    en: 'Organizations: {{organizations}}. Systems: {{systems}}.',
  },
  'inventory.page.cut': {
    ja: '件数又は経路が多すぎるため、一部だけを表示しています。',
    en: 'There are more, or longer chains, than are shown.',
  },
  'inventory.page.draft-alert': {
    ja: 'これらの組織への指令を起案する',
    en: 'Draft an alert to these',
  },
  'inventory.page.xlsx': { ja: 'Excel(.xlsx)', en: 'Excel (.xlsx)' },
  'inventory.page.csv': { ja: 'CSV(UTF-8)', en: 'CSV (UTF-8)' },
  'inventory.page.csv-shift-jis': { ja: 'CSV(Shift_JIS)', en: 'CSV (Shift_JIS)' },
  'inventory.page.dependents': { ja: '依存するシステムの一覧', en: 'Dependent systems' },
  'inventory.page.nobody': {
    ja: '閲覧できる範囲に、該当するシステムはありません。',
    en: 'No system that you may see rests on this.',
  },
  'inventory.page.direct': { ja: '直接', en: 'Directly' },
  'inventory.page.aliases': { ja: '同じものとして扱う表記', en: 'Writings that mean the same' },
  'inventory.page.aliases-lead': {
    ja: 'ここに登録した表記は、どちらで検索しても同じ結果になります。',
    en: 'A search for either writing finds both.',
  },
  'inventory.page.no-aliases': { ja: '登録はありません。', en: 'There are none.' },
  'inventory.page.alias': { ja: '表記', en: 'Writing' },
  'inventory.page.means': { ja: '正式な名称', en: 'What it means' },
  'inventory.page.alias-submit': { ja: '表記を登録する', en: 'Keep this writing' },
  'inventory.page.alias-drop': { ja: '外す', en: 'Remove' },
  'inventory.page.alias-drop-one': { ja: '「{{value}}」を外す', en: 'Remove {{value}}' },
  'inventory.page.overdue': { ja: '提出期限を過ぎた構成情報', en: 'Overdue inventories' },
  'inventory.page.overdue-lead': {
    ja: '構成情報は、重要度が高いシステムは{{high}}日、中は{{medium}}日、低は{{low}}日、未評価は{{unrated}}日ごとに提出することとしています。',
    en: 'An inventory is owed every {{high}} days for systems of high importance, {{medium}} for medium, {{low}} for low and {{unrated}} where it is not rated.',
  },
  'inventory.page.overdue-count': { ja: '{{total}}件', en: '{{total}} systems' },
  'inventory.page.marked-late': { ja: '(後から記録)', en: '(marked late)' },
  'inventory.page.sheet': { ja: '一覧の取込み', en: 'Import a list' },
  'inventory.page.sheet-lead': {
    ja: 'Excel や CSV の一覧を取り込みます。まず内容を確認し、確認したとおりに登録します。',
    en: 'Takes a list in Excel or CSV: checked first, then registered exactly as it was checked.',
  },
  'inventory.page.download-template': { ja: 'ひな型をダウンロード', en: 'Download the template' },
  'inventory.page.templates': { ja: 'ひな型', en: 'Templates' },
  'inventory.page.templates-lead': {
    ja: '2行目は記入例です。上書きしてお使いください。',
    en: 'The second row is an example, to be overwritten.',
  },
  'inventory.page.kind': { ja: '一覧の種類', en: 'What it lists' },
  'inventory.page.kind-systems': { ja: 'システム台帳', en: 'Systems' },
  'inventory.page.kind-components': { ja: '1システムの構成要素', en: 'Components of one system' },
  'inventory.page.list-file': { ja: '一覧のファイル', en: 'The list' },
  'inventory.page.list-file-support': {
    ja: '.xlsx、又は CSV(UTF-8 でも Shift_JIS でも構いません)',
    en: '.xlsx, or CSV in UTF-8 or Shift_JIS',
  },
  'inventory.page.list-taken-at': {
    ja: '空欄の場合は、いまの状態として扱います(日本時間)。',
    en: 'In Japan time; now, if left empty.',
  },
  'inventory.page.sheet-check': { ja: '内容の確認', en: 'Check a list' },
  'inventory.page.sheet-check-now': { ja: '確認する', en: 'Check' },
  'inventory.page.previewed': {
    ja: '誤りはありません。まだ何も登録していません。',
    en: 'There are no faults. Nothing has been registered yet.',
  },
  'inventory.page.preview-counts': {
    ja: '追加 {{added}}件、変更 {{changed}}件、削除 {{removed}}件、変更なし {{unchanged}}件',
    en: '{{added}} added, {{changed}} changed, {{removed}} removed, {{unchanged}} unchanged',
  },
  'inventory.page.absent': {
    ja: '一覧にない登録済みのシステム({{count}}件)。そのまま残ります。',
    en: 'Registered systems that are not on the list ({{count}}); they stay as they are',
  },
  'inventory.page.mapped-given': { ja: '指定された割当てです。', en: 'As you chose.' },
  'inventory.page.mapped-saved': {
    ja: '前回保存した割当てです。',
    en: 'As it was saved the last time.',
  },
  'inventory.page.mapped-guessed': {
    ja: '見出しから推定した割当てです。',
    en: 'Guessed from the headings.',
  },
  'inventory.page.row': { ja: '行', en: 'Row' },
  'inventory.page.what': { ja: '対象', en: 'What' },
  'inventory.page.act': { ja: '処理', en: 'What happens' },
  'inventory.page.changes': { ja: '変更の内容', en: 'Changes' },
  'inventory.page.act-added': { ja: '追加', en: 'Added' },
  'inventory.page.act-changed': { ja: '変更', en: 'Changed' },
  'inventory.page.act-removed': { ja: '削除', en: 'Removed' },
  'inventory.page.act-unchanged': { ja: '変更なし', en: 'Unchanged' },
  'inventory.page.change-of': {
    ja: '{{field}}: {{before}} → {{after}}',
    en: '{{field}}: {{before}} → {{after}}',
  },
  'inventory.page.nothing': { ja: '(なし)', en: '(none)' },
  'inventory.page.preview-list': { ja: '取込みの内容', en: 'What the import does' },
  'inventory.page.nothing-changes': {
    ja: '登録されている内容から変わるところはありません。',
    en: 'Nothing would change.',
  },
  'inventory.page.imported': {
    ja: '確認したとおりに登録しました。',
    en: 'Registered exactly as checked.',
  },
  'inventory.page.remember': {
    ja: 'この列の割当てを保存し、次回から使う',
    en: 'Keep what the columns hold for the next time',
  },
  'inventory.page.import-now': { ja: '確認したとおりに登録する', en: 'Register as checked' },
  'inventory.page.to-import': { ja: '一覧から取り込む', en: 'Import a list' },
  'inventory.notice.stale': {
    ja: '「{{name}}」の構成情報の提出期限を過ぎました。最新の構成情報を提出してください。',
    en: 'The inventory of {{name}} is overdue. Submit a current one.',
  },
  'inventory.notice.shrunken': {
    ja: '提出された構成情報のパッケージが{{before}}件から{{after}}件に減っています。実際に取り除いたのか、不完全なのかを回答してください。',
    en: 'A submitted inventory lists {{after}} packages where there were {{before}}. Say whether they were removed, or submit a whole one.',
  },
});
