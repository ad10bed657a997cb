import { catalogue } from '#kernel/text.ts';

/** The reference of the API: what its page says about what the server describes. */
export const say = catalogue({
  'help.api.title': { ja: 'API の仕様', en: 'API reference' },
  'help.api.lead': {
    ja: 'ほかのプログラムから利用するための仕様です。サーバーが提供する入口そのものから作成しています。',
    en: 'How other programs use this installation. It is made from the very endpoints that the server serves.',
  },
  'help.api.begin': { ja: '使い始めるには', en: 'To begin' },
  'help.api.begin-token': {
    ja: 'プログラムはトークンで接続します。トークンはシステム管理者が発行します。',
    en: 'A program comes with a token, which an administrator issues.',
  },
  'help.api.begin-key': {
    ja: '変更の要求には Idempotency-Key を付けます。同じ値で再び送っても、一度だけ実行されます。',
    en: 'A change carries an Idempotency-Key: sent again with the same key, it is done once.',
  },
  'help.api.begin-names': {
    ja: '例の中の大文字の語は、実際の値に置き換えてください。',
    en: 'In the examples, put your own values for the words in capitals.',
  },
  'help.api.download': { ja: 'OpenAPI の文書を保存する', en: 'Save the OpenAPI document' },
  'help.api.search': { ja: '入口を探す', en: 'Find an endpoint' },
  'help.api.search-support': {
    ja: 'アドレス、権限、項目の名前で探せます。',
    en: 'By address, permission or the name of a field.',
  },
  'help.api.found': { ja: '{{count}}件', en: '{{count}} endpoints' },
  'help.api.none': {
    ja: '当てはまる入口はありません。アドレスの一部でお試しください。',
    en: 'No endpoint matches. Try a part of its address.',
  },
  'help.api.needs': { ja: '必要な権限', en: 'Permission needed' },
  'help.api.public': { ja: 'なし(サインイン前に利用可)', en: 'none: it comes before sign-in' },
  'help.api.machine': { ja: 'トークンで利用できる', en: 'open to tokens' },
  'help.api.person-only': { ja: '利用者だけが利用できる', en: 'for persons alone' },
  'help.api.parameters': { ja: 'アドレスとヘッダーの項目', en: 'In the address and headers' },
  'help.api.body': { ja: '本文({{type}})', en: 'Body ({{type}})' },
  'help.api.answer': { ja: '応答({{type}})', en: 'Answer ({{type}})' },
  'help.api.answer-is': { ja: '応答の全体', en: 'The whole of it' },
  'help.api.example': { ja: '例', en: 'Example' },
  'help.api.copy': { ja: '例を写す', en: 'Copy the example' },
  'help.api.copied': { ja: '写しました。', en: 'Copied.' },
  'help.api.not-copied': {
    ja: '写せませんでした。例を選んで写してください。',
    en: 'It could not be copied. Select the example and copy it.',
  },
  'help.api.required': { ja: '必須', en: 'required' },
  'help.api.place.path': { ja: 'アドレス', en: 'address' },
  'help.api.place.query': { ja: '問合せ', en: 'query' },
  'help.api.place.header': { ja: 'ヘッダー', en: 'header' },
  'help.api.errors': { ja: '拒否とその理由', en: 'Refusals' },
  'help.api.errors-lead': {
    ja: '受け付けられない要求には、RFC 9457 の形で理由を返します。誤りの場所は faults にすべて示します。',
    en: 'What cannot be done is answered with its reason in the form of RFC 9457. Its faults name every place that is wrong.',
  },
  'help.api.status': { ja: '状態コード', en: 'Status' },
  'help.api.reason': { ja: '理由', en: 'Reason' },
  'help.api.means': { ja: '意味', en: 'What it means' },
  'help.api.no-errors': { ja: '拒否の理由は定められていません。', en: 'No reason is described.' },
  'help.api.reason.invalid': {
    ja: '送られた内容に誤りがある。直して送り直す。',
    en: 'What was sent is wrong somewhere. Mend it and send it again.',
  },
  'help.api.reason.unauthenticated': {
    ja: 'トークンがないか、無効である。',
    en: 'There is no token, or it is no longer good.',
  },
  'help.api.reason.forbidden': {
    ja: '必要な権限がない。',
    en: 'The permission is lacking.',
  },
  'help.api.reason.not-found': {
    ja: '存在しないか、閲覧できる範囲にない。',
    en: 'There is no such thing, or it is out of reach.',
  },
  'help.api.reason.conflict': {
    ja: '現在の状態と合わない。読み直してから判断する。',
    en: 'It does not fit what is so now. Read again, then decide.',
  },
  'help.api.reason.too-large': {
    ja: '送られた内容が大きすぎる。',
    en: 'What was sent is too large.',
  },
  'help.api.reason.too-many': {
    ja: '要求が多すぎる。しばらく待ってから送る。',
    en: 'There are too many requests. Wait a while.',
  },
  'help.api.reason.unavailable': {
    ja: 'いまは応じられない。後で送り直す。',
    en: 'It cannot be done just now. Send it again later.',
  },
  'help.api.feature.public': { ja: 'サインインの前', en: 'Before sign-in' },
  'help.api.feature.access': { ja: '利用者とサインイン', en: 'People and sign-in' },
  'help.api.feature.directives': { ja: '指令', en: 'Directives' },
  'help.api.feature.exposure': { ja: '影響判定', en: 'Exposure' },
  'help.api.feature.incidents': { ja: '事案の報告', en: 'Reports of incidents' },
  'help.api.feature.intake': { ja: '脅威情報', en: 'Threat intake' },
  'help.api.feature.inventory': { ja: 'システムと構成情報', en: 'Systems and inventories' },
  'help.api.feature.audits': { ja: '監査', en: 'Audits' },
  'help.api.feature.labels': { ja: 'ラベルと共有', en: 'Labels and sharing' },
  'help.api.feature.ledger': { ja: '記録台帳', en: 'Ledger' },
  'help.api.feature.notices': { ja: 'お知らせ', en: 'Notices' },
  'help.api.feature.organizations': { ja: '組織', en: 'Organizations' },
  'help.api.feature.profiles': { ja: '法域プロファイル', en: 'Jurisdiction profile' },
  'help.api.feature.views': { ja: '保存した表示と書出し', en: 'Kept views and exports' },
  'help.api.feature.search': { ja: '検索', en: 'Search' },
});
