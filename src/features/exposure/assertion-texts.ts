import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'exposure.vex.empty': { ja: 'ファイルが空です。', en: 'The file is empty.' },
  'exposure.vex.damaged': {
    ja: '圧縮ファイルが壊れているか、途中で切れています。もう一度取得してください。',
    en: 'The packed file is damaged or cut short. Please fetch it again.',
  },
  'exposure.vex.too-large': {
    ja: '展開すると {{megabytes}} MB を超えるため、受け付けません。',
    en: 'Unpacked, the file is larger than {{megabytes}} MB. It is not taken.',
  },
  'exposure.vex.utf16': {
    ja: '文字コードが UTF-16 です。UTF-8 で保存し直してください。',
    en: 'The text is UTF-16. Save it as UTF-8.',
  },
  'exposure.vex.not-utf8': {
    ja: '{{line}}行目に、UTF-8 として読めない文字があります。',
    en: 'Line {{line}} holds what is not UTF-8.',
  },
  'exposure.vex.web-page': {
    ja: 'ウェブページ(HTML)です。取得先がエラーページを返した可能性があります。',
    en: 'This is a web page (HTML). The download may have returned an error page.',
  },
  'exposure.vex.unrecognised': {
    ja: 'VEX の文書ではありません。OpenVEX、CycloneDX(XML も可)、CSAF 又は SPDX 3 の JSON を渡してください。',
    en: 'This is no VEX document. Give OpenVEX, CycloneDX (also in XML), CSAF or SPDX 3 in JSON.',
  },
  'exposure.vex.refused': {
    ja: 'VEX の文書に{{count}}件の誤りがあります。何も登録していません。',
    en: 'The VEX document has {{count}} faults. Nothing was kept.',
  },
  'exposure.vex.nothing': {
    ja: 'この文書は、どの脆弱性についても影響の有無を表明していません。',
    en: 'The document states of no vulnerability whether it affects anything.',
  },
  'exposure.vex.too-many': {
    ja: '一つの文書に含められる表明は{{limit}}件までです。',
    en: 'A document may hold {{limit}} assertions at most.',
  },
  'exposure.vex.too-many-products': {
    ja: '一つの文書で挙げられる製品は、全ての表明を合わせて{{limit}}件までです。',
    en: 'The assertions of a document may name {{limit}} products at most between them.',
  },
  'exposure.vex.too-long': {
    ja: '一つの文書の表明は、説明と製品名を合わせて{{limit}}文字までです。',
    en: 'The assertions of a document may hold {{limit}} characters at most between them.',
  },
  'exposure.vex.odd-author': {
    ja: '発行者の名前「{{name}}」は受け付けません。制御文字や見えない文字を含まない、500文字までの名前にしてください。',
    en: 'The author’s name “{{name}}” is not taken. It may be 500 characters long and hold none that are not seen.',
  },
  'exposure.vex.incomplete': {
    ja: '文書に発行者、文書 ID 又は発行日時がありません。供給者の表明として扱えません。',
    en: 'The document does not name its author, its own id or its date, so it cannot speak for a supplier.',
  },
  'exposure.vex.future': {
    ja: '{{name}} についての表明の日時({{issuedAt}})が未来です。',
    en: 'The assertion about {{name}} is dated in the future ({{issuedAt}}).',
  },
  'exposure.vex.odd-name': {
    ja: '「{{name}}」は脆弱性の名前として扱えません。',
    en: '“{{name}}” cannot name a vulnerability.',
  },
  'exposure.vex.decided': {
    ja: 'この表明には、既に回答しています。',
    en: 'This assertion has been answered already.',
  },
  'exposure.vex.own-decision': {
    ja: '自ら提出した表明を、自ら認めることはできません。',
    en: 'Nobody answers an assertion that they handed in themselves.',
  },
  'exposure.vex.expiry': {
    ja: '認める場合は、いつまで認めるかを、今から{{days}}日以内で指定してください。',
    en: 'To accept it, say until when: at most {{days}} days from now.',
  },
  'exposure.supplier.recognised-already': {
    ja: '「{{author}}」は、既に供給者として認めています。',
    en: '“{{author}}” is recognised already.',
  },
  'exposure.vex.status.not_affected': { ja: '影響なし', en: 'Not affected' },
  'exposure.vex.status.affected': { ja: '影響あり', en: 'Affected' },
  'exposure.vex.status.fixed': { ja: '修正済み', en: 'Fixed' },
  'exposure.vex.status.under_investigation': { ja: '調査中', en: 'Under investigation' },
  'exposure.vex.outcome.waiting': { ja: '回答待ち', en: 'Waiting' },
  'exposure.vex.outcome.accepted': { ja: '認めた', en: 'Accepted' },
  'exposure.vex.outcome.rejected': { ja: '認めない', en: 'Rejected' },
  'exposure.vex.title': { ja: '影響の表明(VEX)', en: 'Assertions (VEX)' },
  'exposure.vex.lead': {
    ja: '供給者と各組織が、脆弱性の影響の有無を表明した文書です。供給者の表明は、本部がその供給者を認めている場合に判定を変えます。組織の表明は、本部が認めるまで判定を変えず、対応の証明にもなりません。',
    en: 'What suppliers and organizations state of how vulnerabilities bear on products. A supplier’s assertion changes a verdict once the headquarters has recognised the supplier. An organization’s changes nothing until the headquarters accepts it, and never proves a remedy.',
  },
  'exposure.vex.of-suppliers': { ja: '供給者の表明', en: 'Assertions of suppliers' },
  'exposure.vex.of-organizations': { ja: '組織の表明', en: 'Assertions of organizations' },
  'exposure.vex.suppliers': { ja: '供給者', en: 'Suppliers' },
  'exposure.vex.none': { ja: '表明はありません。', en: 'There is no assertion.' },
  'exposure.vex.no-suppliers': {
    ja: '表明を出した発行者はありません。',
    en: 'Nobody has issued an assertion.',
  },
  'exposure.vex.author': { ja: '発行者', en: 'Author' },
  'exposure.vex.vulnerability': { ja: '脆弱性', en: 'Vulnerability' },
  'exposure.vex.answer': { ja: '表明', en: 'Assertion' },
  'exposure.vex.products': { ja: '製品', en: 'Products' },
  'exposure.vex.whole-system': { ja: 'システム全体', en: 'The system as a whole' },
  'exposure.vex.unresolved': {
    ja: 'ほかに製品を特定できないもの {{count}}件',
    en: 'and {{count}} that cannot be identified',
  },
  'exposure.vex.document': { ja: '文書', en: 'Document' },
  'exposure.vex.issued': { ja: '発行', en: 'Issued' },
  'exposure.vex.effect': { ja: '扱い', en: 'Effect' },
  'exposure.vex.recognised': { ja: '認めた供給者', en: 'Recognised supplier' },
  'exposure.vex.unrecognised-author': {
    ja: '認めていない発行者。判定は変わりません',
    en: 'Author not recognised: no effect',
  },
  'exposure.vex.labelled': {
    ja: '共有を制限する表示あり。判定は変わりません',
    en: 'Its label restricts sharing: no effect',
  },
  'exposure.vex.embedded': { ja: '構成情報に同梱', en: 'Inside an inventory' },
  'exposure.vex.makes': { ja: '作っている製品', en: 'Makes' },
  'exposure.vex.makes-support': {
    ja: '一行に一つ。cpe:acme、npm:@acme、maven:org.acme、debian のように書きます。',
    en: 'One a line, as cpe:acme, npm:@acme, maven:org.acme or debian.',
  },
  'exposure.vex.reason': { ja: '理由', en: 'Reason' },
  'exposure.vex.recognise': { ja: '供給者として認める', en: 'Recognise as a supplier' },
  'exposure.vex.revoke': { ja: '認めるのをやめる', en: 'Revoke' },
  'exposure.vex.count': { ja: '表明の数', en: 'Assertions' },
  'exposure.vex.upload': { ja: '供給者の VEX を取り込む', en: 'Take a supplier’s VEX in' },
  'exposure.vex.upload-now': { ja: '取り込む', en: 'Take it in' },
  'exposure.vex.file': { ja: 'VEX の文書', en: 'VEX document' },
  'exposure.vex.file-support': {
    ja: 'OpenVEX、CycloneDX(XML も可)、CSAF 又は SPDX 3 の JSON。gzip で圧縮したものも受け付けます。',
    en: 'OpenVEX, CycloneDX (also in XML), CSAF or SPDX 3 in JSON. It may be packed with gzip.',
  },
  'exposure.vex.taken': { ja: '「{{file}}」を取り込みました。', en: '“{{file}}” was taken in.' },
  'exposure.vex.taken-counts': {
    ja: '表明 {{statements}}件(うち新しいもの {{added}}件)。発行者は {{author}} です。',
    en: '{{statements}} assertions, {{added}} of them new, by {{author}}.',
  },
  'exposure.vex.taken-unrecognised': {
    ja: 'この発行者は供給者として認められていないため、判定は変わりません。',
    en: 'The author is not recognised as a supplier, so no verdict changes.',
  },
  'exposure.vex.odd-range': {
    ja: 'バージョンの範囲「{{range}}」は VERS として読めないため、どのバージョンにも当たりません。',
    en: 'The range of versions “{{range}}” cannot be read as VERS, so it is about no version.',
  },
  'exposure.vex.taken-unresolved': {
    ja: '名指された製品のうち{{count}}件は、構成情報と照合できる名前(purl 又は CPE)がありません。',
    en: '{{count}} of the products bear no name that an inventory could (purl or CPE).',
  },
  'exposure.vex.taken-labelled': {
    ja: '{{label}} の表示がある文書です。本部の中だけに示し、判定は変わりません。',
    en: 'The document bears {{label}}: it is shown to the headquarters alone, and no verdict changes.',
  },
  'exposure.vex.taken-own': {
    ja: '本部が認めるまで、判定は変わりません。',
    en: 'No verdict changes until the headquarters accepts it.',
  },
  'exposure.vex.state': { ja: 'このシステムについて表明する', en: 'State of this system' },
  'exposure.vex.state-now': { ja: '提出する', en: 'Hand it in' },
  'exposure.vex.decide': { ja: '回答する', en: 'Answer' },
  'exposure.vex.outcome': { ja: '回答', en: 'Answer' },
  'exposure.vex.accept': { ja: '認める', en: 'Accept' },
  'exposure.vex.reject': { ja: '認めない', en: 'Reject' },
  'exposure.vex.expires': { ja: 'いつまで認めるか', en: 'Accepted until' },
  'exposure.vex.expires-support': {
    ja: '認める場合に必要です。その日を過ぎると、判定は元に戻ります。',
    en: 'Needed to accept. After that day the verdict is as before.',
  },
  'exposure.vex.show-all': { ja: '影響の表明の一覧', en: 'All assertions' },
  'exposure.vex.system': { ja: 'システム', en: 'System' },
});
