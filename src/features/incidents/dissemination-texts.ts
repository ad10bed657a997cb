import { catalogue } from '#kernel/text.ts';

/** What is said where an authority hands out what a matter shows, and takes it back. */
export const say = catalogue({
  'incidents.dissemination.title': { ja: '情報展開', en: 'Dissemination' },
  'incidents.dissemination.lead': {
    ja: '報告された痕跡と脆弱性を、誰の事案かを伏せて、脅威情報、影響の確認及び共有に一度に回します。',
    en: 'Hands the indicators and vulnerabilities that were reported to intake, exposure and sharing in one act, without saying whom they hit.',
  },
  'incidents.dissemination.nothing': {
    ja: '届いた報告に、痕跡も脆弱性もありません。必要なら、報告者に照会してください。',
    en: 'The reports name no indicator and no vulnerability. Ask the reporter if you need them.',
  },
  'incidents.dissemination.all-stay': {
    ja: '展開できるものはありません。報告者の同意が必要なときは、照会してください。',
    en: 'Nothing of it can go on. Ask the reporter where their consent is missing.',
  },
  'incidents.dissemination.red': {
    ja: 'TLP:REDの報告から情報を展開することはできません。',
    en: 'Nothing can be handed out of a report under TLP:RED.',
  },
  'incidents.dissemination.open': { ja: '展開する情報を選ぶ', en: 'Choose what to hand out' },
  'incidents.dissemination.vulnerabilities': { ja: '脆弱性', en: 'Vulnerabilities' },
  'incidents.dissemination.indicators': { ja: '侵害の痕跡', en: 'Indicators of compromise' },
  'incidents.dissemination.with-certainty': {
    ja: '{{what}}({{certainty}})',
    en: '{{what}} ({{certainty}})',
  },
  'incidents.dissemination.stays': { ja: '展開しないもの', en: 'What stays' },
  'incidents.dissemination.stays-because': {
    ja: '{{what}}: {{why}}',
    en: '{{what}}: {{why}}',
  },
  'incidents.dissemination.no-consent': {
    ja: '報告者が、この項目を先に渡すことに同意していません',
    en: 'The reporter does not consent to this going on',
  },
  'incidents.dissemination.no-public-id': {
    ja: '公開された識別番号(CVE、JVNDB、GHSA)ではありません',
    en: 'Not a public id (CVE, JVNDB, GHSA)',
  },
  'incidents.dissemination.preview': { ja: '回す先と内容', en: 'What goes where' },
  'incidents.dissemination.to-intake': { ja: '脅威情報', en: 'Intake' },
  'incidents.dissemination.to-intake-what': {
    ja: '脆弱性の番号と、報告された事案で悪用されたこと。本部自身を情報源とし、この環境を使う全員が読めます。取込みの確認の規則に触れるときは、別の人の確認を待ちます。',
    en: 'The ids of the vulnerabilities, and that a reported incident used them. The headquarters is the source, and everybody here can read it. Where the rules of intake say so, it waits for a second person.',
  },
  'incidents.dissemination.to-exposure': { ja: '影響の確認', en: 'Exposure' },
  'incidents.dissemination.to-exposure-what': {
    ja: '脆弱性ごとに、影響を受ける組織の数を直ちに確かめます。',
    en: 'Each vulnerability is looked up at once: how many organizations are exposed to it.',
  },
  'incidents.dissemination.to-sharing': { ja: '共有', en: 'Sharing' },
  'incidents.dissemination.to-sharing-what': {
    ja: '脆弱性と痕跡を、STIX 2.1のファイルにします。宛先は{{body}}です。',
    en: 'Vulnerabilities and indicators become a file of STIX 2.1, in the hands of {{body}}.',
  },
  'incidents.dissemination.unnamed': {
    ja: '報告者の名称、備考、報告の本文は、どこにも渡りません。',
    en: 'The name of the reporter, notes and the words of the report go nowhere.',
  },
  'incidents.dissemination.submit': { ja: '情報を展開する', en: 'Hand it out' },
  'incidents.dissemination.made-none': {
    ja: '展開した情報はありません。',
    en: 'Nothing was handed out yet.',
  },
  'incidents.dissemination.counts': {
    ja: '脆弱性{{vulnerabilities}}件、痕跡{{indicators}}件',
    en: '{{vulnerabilities}} vulnerabilities, {{indicators}} indicators',
  },
  'incidents.dissemination.by': { ja: '{{by}}が展開', en: 'Handed out by {{by}}' },
  'incidents.dissemination.exposed': {
    ja: '{{vulnerability}}: 影響あり{{affected}}組織、不明{{unknown}}組織',
    en: '{{vulnerability}}: {{affected}} organizations affected, {{unknown}} unknown',
  },
  'incidents.dissemination.in-force': { ja: '脅威情報に反映済み', en: 'In force in intake' },
  'incidents.dissemination.waits': {
    ja: '取込みの確認待ち',
    en: 'Waits for a second person in intake',
  },
  'incidents.dissemination.rejected': { ja: '取込みを却下', en: 'Rejected in intake' },
  'incidents.dissemination.withdrawn': {
    ja: '脅威情報から取下げ済み',
    en: 'Withdrawn from intake',
  },
  'incidents.dissemination.take': { ja: 'STIXファイルを保存する', en: 'Save the STIX file' },
  'incidents.dissemination.recall': { ja: '展開を撤回する', en: 'Recall' },
  'incidents.dissemination.recall-lead': {
    ja: '脅威情報から取り下げ、STIXファイルの内容を失効させます。渡した相手には、失効したファイルをもう一度渡してください。',
    en: 'The records are withdrawn from intake and everything in the STIX file is revoked. Hand the revoked file to whoever has the first.',
  },
  'incidents.dissemination.recalled': {
    ja: '{{by}}が撤回: {{reason}}',
    en: 'Recalled by {{by}}: {{reason}}',
  },
  'incidents.dissemination.recalled-already': {
    ja: 'この情報の展開は、すでに撤回されています。',
    en: 'This was recalled already.',
  },
});
