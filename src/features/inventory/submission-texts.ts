import { catalogue } from '#kernel/text.ts';

/** Where an inventory is refused, what it changed, where it shows less or another tool disagrees. */
export const say = catalogue({
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
  'inventory.page.received-at': {
    ja: '受付日時',
    en: 'Received',
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
  'inventory.page.taken-at-support': {
    ja: 'この構成がいつの時点のものか(日本時間)。文書に作成日時がある場合は、空欄で構いません。',
    en: 'When this is what the system ran, in Japan time. Leave it empty where the document says so itself.',
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
  'inventory.notice.shrunken': {
    ja: '提出された構成情報のパッケージが{{before}}件から{{after}}件に減っています。実際に取り除いたのか、不完全なのかを回答してください。',
    en: 'A submitted inventory lists {{after}} packages where there were {{before}}. Say whether they were removed, or submit a whole one.',
  },
});
