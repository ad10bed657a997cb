import { catalogue } from '#kernel/text.ts';

/** What helps a newcomer: manuals, glossary, the reference of the API, the statement on accessibility. */
export const say = catalogue({
  'help.title': { ja: 'ヘルプ', en: 'Help' },
  'help.lead': {
    ja: '使い方、言葉の意味、仕様を調べるためのページです。',
    en: 'How to use this site, what its words mean, and how other programs use it.',
  },
  'help.open': { ja: 'ヘルプを開く', en: 'Open help' },
  'help.menu': { ja: 'ヘルプの項目', en: 'Help' },
  'help.this-page': { ja: 'この画面の使い方', en: 'How to use this page' },
  'help.own-manual': { ja: 'あなたの役割の手引', en: 'The manual for your role' },
  'help.other-manuals': { ja: 'ほかの役割の手引', en: 'Manuals for other roles' },
  'help.manual.headquarters': {
    ja: '本部 担当官・承認者の手引',
    en: 'Headquarters officers and approvers',
  },
  'help.manual.ministry': { ja: '府省庁 セキュリティ担当の手引', en: 'Ministry security officers' },
  'help.manual.operator': { ja: '事業者 セキュリティ担当の手引', en: 'Operator security officers' },
  'help.manual.auditor': { ja: '監査人の手引', en: 'Auditors' },
  'help.manual.administrator': { ja: 'システム管理者の手引', en: 'Administrators' },
  'help.contents': { ja: '目次', en: 'Contents' },
  'help.print': { ja: '印刷する', en: 'Print' },
  'help.more': { ja: 'そのほか', en: 'Also here' },

  'help.glossary.title': { ja: '用語集', en: 'Glossary' },
  'help.glossary.lead': {
    ja: '画面で使う言葉と、サイバーセキュリティの分野で使われる言葉の意味です。',
    en: 'What the words on these pages mean, and those of the field.',
  },
  'help.glossary.search': { ja: '言葉を探す', en: 'Find a word' },
  'help.glossary.search-support': {
    ja: '漢字、かな、英語のどれでも探せます。全角と半角の違いは気にせず入力してください。',
    en: 'In English or Japanese, by the word, its reading or its meaning.',
  },
  'help.glossary.letters': { ja: '索引', en: 'Letters' },
  'help.glossary.letter': { ja: '{{letter}}行', en: '{{letter}}' },
  'help.glossary.found': { ja: '{{count}}語', en: '{{count}} words' },
  'help.glossary.none': {
    ja: '当てはまる言葉はありません。短い言葉か、別の書き方でお試しください。',
    en: 'No word matches. Try a shorter one, or another spelling.',
  },

  'help.tour.start': { ja: '画面の案内を始める', en: 'Show me around' },
  'help.tour.label': { ja: '画面の案内', en: 'A tour of this site' },
  'help.tour.step': {
    ja: '案内 {{number}}/{{of}} {{title}}',
    en: 'Step {{number}} of {{of}}: {{title}}',
  },
  'help.tour.forward': { ja: '次の案内へ', en: 'Next step' },
  'help.tour.back': { ja: '前の案内へ', en: 'Previous step' },
  'help.tour.end': { ja: '案内を終える', en: 'End the tour' },
  'help.tour.return': { ja: '案内のページに戻る', en: 'Go back to the page of this step' },
  'help.tour.again': {
    ja: '案内は、画面の上の「ヘルプ」からいつでも始められます。',
    en: 'You can start this tour at any time from Help at the top.',
  },

  'help.tour.situation': { ja: 'いま対応が必要なこと', en: 'What needs you now' },
  'help.tour.situation-why': {
    ja: '「状況」の最初に、あなたを待っている仕事が並びます。毎朝ここから始めてください。',
    en: 'The situation begins with the work that waits for you. Start here every morning.',
  },
  'help.tour.situation-audit': {
    ja: '「状況」は、対応中の指令と、期限超過、不明、申告との不一致の数を示します。',
    en: 'The situation tells how many directives are open, and how much is overdue, unknown and contradicted.',
  },
  'help.tour.threats': { ja: '脅威', en: 'Threats' },
  'help.tour.threats-why': {
    ja: '悪用が確認され、登録されたシステムに該当する脆弱性です。番号を押すと、影響を受ける組織と理由を読めます。',
    en: 'What is being exploited and was found in registered systems. A number leads to whom it concerns, and why.',
  },
  'help.tour.directives': { ja: '指令', en: 'Directives' },
  'help.tour.directives-why': {
    ja: '発出した指令と、宛先の対応状況です。担当官が起案し、別の承認者が発出します。',
    en: 'Directives and where their addressees stand. An officer drafts, and an approver, who is somebody else, issues.',
  },
  'help.tour.directives-relay': {
    ja: '自組織と所管の組織に届いた指令です。指令を開くと、所管の組織への伝達の状況を読めます。',
    en: 'What was ordered of your body and those below it. Each directive shows how far it has been passed on.',
  },
  'help.tour.directives-audit': {
    ja: '指令を開くと、宛先ごとに、受領、申告、確認の経過を起きた順に読めます。',
    en: 'Open a directive to read, for each addressee, what was acknowledged, claimed and proved, in its order.',
  },
  'help.tour.find': { ja: '検索', en: 'Search' },
  'help.tour.find-why': {
    ja: '脆弱性、指令、組織、システムを一度に探せます。キーボードでは Ctrl と K を押します。',
    en: 'Finds vulnerabilities, directives, organizations and systems at once. On the keyboard, press Ctrl and K.',
  },
  'help.tour.desk': { ja: '自組織の対応', en: 'Your desk' },
  'help.tour.desk-why': {
    ja: '自組織が対応すべき指令と、その期限が並びます。受領の確認も、対応の申告もここで行います。',
    en: 'What your body is ordered to do, and by when. You acknowledge and answer here.',
  },
  'help.tour.systems': { ja: 'システム', en: 'Systems' },
  'help.tour.systems-why': {
    ja: '登録したシステムと構成情報の新しさです。構成情報が古いと、影響の有無を判断できません。',
    en: 'Your systems, and how fresh their inventories are. From an old one nobody can tell what affects it.',
  },
  'help.tour.register': { ja: 'システムの登録', en: 'Register a system' },
  'help.tour.register-why': {
    ja: 'システムを登録し、ツールが作成した構成情報を提出します。形式は自動で見分けます。',
    en: 'Register a system, then submit the inventory that your tool made. Its format is recognised by itself.',
  },
  'help.tour.notices': { ja: 'お知らせ', en: 'Notices' },
  'help.tour.notices-why': {
    ja: '新しい指令や近づいた期限が届きます。メールなどで受け取る設定もできます。',
    en: 'New directives and near deadlines arrive here. You can have them sent by mail too.',
  },
  'help.tour.ledger': { ja: '記録台帳', en: 'Ledger' },
  'help.tour.ledger-why': {
    ja: '誰が何をしたかが、後から書き換えられない形で残ります。',
    en: 'Who did what, kept so that it cannot be rewritten afterwards.',
  },
  'help.tour.organizations': { ja: '組織の登録', en: 'Register organizations' },
  'help.tour.organizations-why': {
    ja: '組織の名簿を CSV ファイルで登録します。登録の前に、誤りをすべて確かめられます。',
    en: 'Organizations are registered from a CSV file. Every fault is named before anything is kept.',
  },
  'help.tour.persons': { ja: '利用者', en: 'People' },
  'help.tour.persons-why': {
    ja: '利用者を招待し、役割を定めます。本部の役割は、承認者の確認を経て有効になります。',
    en: 'Invite people and give them roles. A role at the headquarters waits for an approver.',
  },
  'help.tour.help': { ja: '困ったときは', en: 'If you are stuck' },
  'help.tour.help-why': {
    ja: '手引、用語集、この案内はここから開けます。点線の下線がある言葉は、押すと意味が表示されます。',
    en: 'Manuals, the glossary and this tour open from here. A word with a dotted line under it tells its meaning when pressed.',
  },
});
