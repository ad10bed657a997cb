import { catalogue } from '#kernel/text.ts';

/** What a sheet of people to invite says: its headings, what goes below them, and its faults. */
export const say = catalogue({
  'people.sheet.organization': { ja: '組織コード', en: 'Organization code' },
  'people.sheet.name': { ja: '氏名', en: 'Full name' },
  'people.sheet.login': { ja: 'ログイン名', en: 'Sign-in name' },
  'people.sheet.role': { ja: '役割', en: 'Role' },
  'people.sheet.email': { ja: '電子メール', en: 'Email' },
  'people.sheet.language': { ja: '表示言語', en: 'Language' },
  'people.sheet.administers': { ja: '利用者の管理', en: 'Administers people' },
  'people.note.organization': {
    ja: '組織の一覧にあるコード(必須)',
    en: 'The code in the register of organizations (required)',
  },
  'people.note.name': { ja: '100文字以内(必須)', en: 'At most 100 characters (required)' },
  'people.note.login': {
    ja: '半角の英小文字、数字、記号 . _ @ + - で100文字以内(必須)。本人が登録時に変更できる。',
    en: 'Lower-case letters, digits and . _ @ + -, at most 100 (required). Its owner may change it when accepting.',
  },
  'people.note.role': {
    ja: '「府省庁 セキュリティ担当」か「事業者 セキュリティ担当」など、画面に表示される役割の名称(必須)',
    en: 'ministry or operator, or another role as the site names it (required)',
  },
  'people.note.email': {
    ja: '招待をメールで送る場合の宛先(任意)',
    en: 'Where the invitation goes if it is to be mailed (optional)',
  },
  'people.note.language': {
    ja: '「日本語」か「English」。空欄は日本語',
    en: 'ja or en; empty means ja',
  },
  'people.note.administers': {
    ja: '「なし」「自組織」「自組織と所管」のいずれか。空欄は「なし」',
    en: 'nobody, own or below; empty means nobody',
  },
  'people.sheet.strange-column': {
    ja: 'この見出しの列は読み取れません。ひな形の見出しを使うか、列を削除してください。',
    en: 'No column is headed like this. Use the headings of the template, or remove the column.',
  },
  'people.sheet.column-twice': {
    ja: '同じ内容の列が2つあります。',
    en: 'There are two such columns.',
  },
  'people.sheet.column-missing': {
    ja: '「{{name}}」({{column}})の列がありません。',
    en: 'The column “{{column}}” ({{name}}) is missing.',
  },
  'people.sheet.unknown-organization': {
    ja: '組織コード「{{code}}」は、管理している組織の中にありません。',
    en: '“{{code}}” is not the code of an organization whose people you administer.',
  },
  'people.sheet.bad-name': {
    ja: '氏名を100文字以内で記入してください。',
    en: 'Give a name of at most 100 characters.',
  },
  'people.sheet.bad-login': {
    ja: 'ログイン名「{{login}}」は使えません。半角の英小文字、数字、記号 . _ @ + - で記入してください。',
    en: '“{{login}}” cannot be a sign-in name. Use lower-case letters, digits and . _ @ + -.',
  },
  'people.sheet.login-twice': {
    ja: 'ログイン名「{{login}}」は{{line}}行目と重複しています。',
    en: '“{{login}}” is on line {{line}} already.',
  },
  'people.sheet.unknown-role': {
    ja: '役割「{{role}}」はありません。',
    en: 'There is no role “{{role}}”.',
  },
  'people.sheet.unknown-language': {
    ja: '表示言語は「日本語」か「English」にしてください。',
    en: 'The language is ja or en.',
  },
  'people.sheet.unknown-administers': {
    ja: '「なし」「自組織」「自組織と所管」のいずれかにしてください。',
    en: 'This is nobody, own or below.',
  },
  'people.sheet.bad-email': {
    ja: '「{{email}}」は電子メールの宛先として使えません。',
    en: '“{{email}}” is no email address.',
  },
  'people.sheet.too-many': {
    ja: '一度に招待できるのは{{limit}}人までです。',
    en: 'A sheet invites at most {{limit}} people.',
  },
  'people.sheet.empty': {
    ja: '見出しの下に、招待する人の行がありません。',
    en: 'There is no row below the headings.',
  },
  'people.sheet.faults': {
    ja: '{{count}}件の誤りがあります。修正してから、もう一度確認してください。',
    en: '{{count}} faults were found. Correct them and check again.',
  },
  'people.page.invite-sheet': { ja: '一覧から招待する', en: 'Invite from a sheet' },
  'people.page.template-lead': {
    ja: 'ひな形に1行に1人ずつ記入してください。一度に5,000人まで招待できます。',
    en: 'Fill in the template, one person a row, at most 5,000.',
  },
  'people.page.template-xlsx': { ja: 'ひな形(Excel)', en: 'Template (Excel)' },
  'people.page.template-csv': { ja: 'ひな形(CSV)', en: 'Template (CSV)' },
  'people.page.template-shift-jis': {
    ja: 'ひな形(CSV、Shift_JIS)',
    en: 'Template (CSV, Shift_JIS)',
  },
  'people.page.sheet': { ja: '招待する人の一覧', en: 'Sheet of people' },
  'people.page.sheet-support': {
    ja: 'Excel(.xlsx)か CSV。先に内容を確認し、誤りがなければ招待します。',
    en: 'Excel (.xlsx) or CSV. It is checked first; nobody is invited while there is a fault.',
  },
  'people.page.try': { ja: '内容を確認する', en: 'Check' },
  'people.page.tried': { ja: '誤りはありません', en: 'No faults' },
  'people.page.tried-nothing': {
    ja: '誤りはありません。全員が招待済みか登録済みです。',
    en: 'No faults. Everybody on it is invited or registered already.',
  },
  'people.page.tried-lines': {
    ja: '招待する人(先頭の200行まで)',
    en: 'Who is invited (the first 200 rows)',
  },
  'people.page.counts': {
    ja: '招待 {{added}}人、内容の変更 {{changed}}人、期限切れの再発行 {{renewed}}人、変更なし {{unchanged}}人',
    en: '{{added}} invited, {{changed}} changed, {{renewed}} renewed, {{unchanged}} as they are',
  },
  'people.page.import': { ja: '全員を招待する', en: 'Invite them all' },
  'people.page.import-what': {
    ja: '招待コードは次の画面に一度だけ表示されます。印刷か保存の用意をしてください。',
    en: 'The codes are shown once, on the next screen: be ready to print or save them.',
  },
  'people.page.importing': { ja: '招待しています…', en: 'Inviting…' },
  'people.page.imported': { ja: '招待しました', en: 'They are invited' },
  'people.page.line': { ja: '行', en: 'Line' },
  'people.page.act': { ja: '処理', en: 'What happens' },
  'people.page.act-added': { ja: '招待', en: 'Invited' },
  'people.page.act-changed': { ja: '内容の変更', en: 'Changed' },
  'people.page.act-renewed': { ja: '再発行', en: 'Renewed' },
});
