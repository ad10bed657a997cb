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
});
