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
    ja: '展開後の大きさが上限({{limit}} MiB、または圧縮時の{{ratio}}倍)を超えています。',
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
  'inventory.xml': {
    ja: 'XML の文書は受け付けていません。同じ内容を JSON で出力して提出してください。',
    en: 'XML is not accepted. Please produce the same document in JSON.',
  },
  'inventory.unrecognised': {
    ja: '形式を判別できません。CycloneDX または SPDX の JSON、もしくは資産一覧の CSV を提出してください。',
    en: 'The format is not recognised. Submit CycloneDX or SPDX in JSON, or a list of assets in CSV.',
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
    ja: '各組織の情報システムと、構成情報の新しさです。構成情報がない、または古いシステムへの影響は「不明」として扱います。',
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
    ja: '管理者',
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
    ja: 'CycloneDX または SPDX の JSON、もしくは資産一覧の CSV(vendor, product, version または cpe の列)。gzip で圧縮したものも受け付けます。',
    en: 'CycloneDX or SPDX in JSON, or a list of assets in CSV (columns vendor, product, version or cpe). It may be packed with gzip.',
  },
  'inventory.page.current': {
    ja: 'この構成情報は、いまの状態を示しています',
    en: 'This inventory shows the system as it is now',
  },
  'inventory.page.accepted': {
    ja: '構成情報を受け付けました。',
    en: 'The inventory was accepted.',
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
});
