import { catalogue } from '#kernel/text.ts';

/** What the command says that takes files in. */
export const say = catalogue({
  'cli.import': {
    ja: '脅威情報・構成情報・組織一覧のファイルを取り込む',
    en: 'take in files of threats, inventories and organizations',
  },
  'cli.import.organization': {
    ja: '構成情報の情報システムを持つ組織(ID 又はコード)',
    en: 'whose system the inventories are of (id or code)',
  },
  'cli.import.system': {
    ja: '構成情報の情報システムの名前',
    en: 'name of the system the inventories are of',
  },
  'cli.import.source': {
    ja: '脅威情報の情報源の名前(指定しなければ内容から決める)',
    en: 'source of the threats (by content unless given)',
  },
  'cli.import.taken-at': {
    ja: '構成情報がいつの時点のものか(ISO 8601)',
    en: 'moment the inventories show (ISO 8601)',
  },
  'cli.import.create': {
    ja: 'その情報システムがなければ登録する',
    en: 'register the system if there is none',
  },
  'cli.import.bad-moment': {
    ja: '--taken-at「{{moment}}」は 2026-11-23T09:00:00+09:00 のように書いてください。',
    en: 'Write --taken-at “{{moment}}” like 2026-11-23T09:00:00+09:00.',
  },
  'cli.import.bad-source': {
    ja: '情報源の名前「{{name}}」は、英小文字・数字・ハイフン(40文字以内)にしてください。',
    en: 'The source “{{name}}” must be lower-case letters, digits and hyphens, 40 at most.',
  },
  'cli.import.unrecognised': {
    ja: '脅威情報(OSV・CVE・KEV・EPSS・JVN)、構成情報(CycloneDX・SPDX・資産一覧)、VEX(OpenVEX・CSAF・CycloneDX)、組織一覧のいずれでもありません。',
    en: 'These are neither threats (OSV, CVE, KEV, EPSS, JVN) nor an inventory (CycloneDX, SPDX, asset list) nor VEX (OpenVEX, CSAF, CycloneDX) nor a sheet of organizations.',
  },
  'cli.import.declined': {
    ja: '形式は「{{format}}」と分かりますが、取り込んで使う機能がまだありません。内容の検査は `noroshi validate` でできます。',
    en: 'This is “{{format}}”, which nothing here takes in yet. Check it with `noroshi validate`.',
  },
  'cli.import.system-needed': {
    ja: '構成情報です。どの組織のどの情報システムのものかを --organization と --system で指定してください。',
    en: 'This is an inventory. Say whose, and of which system, with --organization and --system.',
  },
  'cli.import.in-zip': {
    ja: 'zip の中の構成情報は受け付けていません。展開してから取り込んでください。',
    en: 'An inventory inside a zip is not taken. Unpack it first.',
  },
  'cli.import.no-organization': {
    ja: '組織「{{name}}」が見つかりません。',
    en: 'There is no organization “{{name}}”.',
  },
  'cli.import.no-system': {
    ja: '情報システム「{{name}}」が見つかりません。新しく登録するときは --create を付けてください。',
    en: 'There is no system “{{name}}”. Add --create to register it.',
  },
  'cli.import.done': {
    ja: '{{files}}件のファイルのうち、{{refused}}件に受け付けられないものがあります。',
    en: 'Of {{files}} files, {{refused}} were refused in whole or in part.',
  },
  'cli.import.working': {
    ja: '新しい事実で判断し直しています…',
    en: 'Deciding anew on the new facts…',
  },
});
