import { catalogue } from '#kernel/text.ts';

/**
 * The statement on accessibility, in the parts of the Japanese forms of a policy and of results of a test
 * (JIS X 8341-3:2016). What it says was tested is what the tests of the pages do.
 */
export const say = catalogue({
  'help.accessibility.title': { ja: 'ウェブアクセシビリティ', en: 'Accessibility' },
  'help.accessibility.lead': {
    ja: 'ウェブアクセシビリティ方針と、試験の結果です。',
    en: 'What this site undertakes on accessibility, and what has been tested.',
  },
  'help.accessibility.policy': { ja: 'ウェブアクセシビリティ方針', en: 'Policy' },
  'help.accessibility.scope': { ja: '対象範囲', en: 'What it is about' },
  'help.accessibility.scope-is': {
    ja: 'この環境が提供するすべての画面。日本語と英語の両方を対象とします。',
    en: 'Every page of this installation, in Japanese and in English.',
  },
  'help.accessibility.standard': { ja: '規格', en: 'Standard' },
  'help.accessibility.standard-is': {
    ja: 'JIS X 8341-3:2016。あわせて WCAG 2.2 も参照します。',
    en: 'JIS X 8341-3:2016, which is WCAG 2.0; beyond it, WCAG 2.2.',
  },
  'help.accessibility.level': {
    ja: '目標とする適合レベルと対応度',
    en: 'Level aimed at',
  },
  'help.accessibility.level-is': {
    ja: '適合レベル AA に配慮',
    en: 'Level AA, which is borne in mind',
  },
  'help.accessibility.level-why': {
    ja: '「準拠」又は「一部準拠」と示すには、すべての達成基準について人による確認を含む試験が必要です。その試験を行っていないため、「配慮」とします。',
    en: 'To say that it conforms, in whole or in part, every criterion would have to be tested by people as well. That has not been done, so nothing more is claimed.',
  },
  'help.accessibility.exceptions': { ja: '例外事項', en: 'Exceptions' },
  'help.accessibility.exception-sources': {
    ja: '情報源や組織から受け取った文章とファイル。受け取ったまま示すため、内容を直すことができません。',
    en: 'Texts and files of sources and organizations. They are shown as they came and cannot be mended here.',
  },
  'help.accessibility.exception-charts': {
    ja: '図。同じ内容を表でも示します。',
    en: 'Charts. The same numbers are in a table beside each.',
  },
  'help.accessibility.exception-papers': {
    ja: 'PDF と Word の文書。PDF にはタグを付けていますが、支援技術では試していません。同じ内容を画面でも読めます。',
    en: 'Papers as PDF or Word files. The PDF is tagged, but has not been tried with assistive technology. The same can be read on a page.',
  },
  'help.accessibility.plan': { ja: '対応の予定', en: 'What is to come' },
  'help.accessibility.plan-is': {
    ja: '規格の改正に合わせて方針を見直します。人による試験の時期は、本部が定めます。',
    en: 'The policy follows the standard as it is revised. The headquarters decides when people test it.',
  },
  'help.accessibility.results': { ja: '試験結果', en: 'Results' },
  'help.accessibility.method': { ja: '試験の方法', en: 'How it was tested' },
  'help.accessibility.method-is': {
    ja: 'プログラムを変更するたびに、実際のブラウザー(Chromium)で自動試験を行います。',
    en: 'With every change of the program, by itself, in a real browser (Chromium).',
  },
  'help.accessibility.tool': { ja: '試験の道具', en: 'Tool' },
  'help.accessibility.tool-is': {
    ja: 'axe-core。WCAG 2.0、2.1、2.2 のレベル A と AA の規則を使います。',
    en: 'axe-core, with its rules for WCAG 2.0, 2.1 and 2.2, levels A and AA.',
  },
  'help.accessibility.pages': { ja: '試験したページ', en: 'Pages tested' },
  'help.accessibility.pages-is': {
    ja: 'すべての種類のページを一つずつ。日本語と英語、ライトとダークのそれぞれで、幅390ピクセルの表示を試験します。サインインと初期設定の画面は、日本語のライトの表示だけを試験します。',
    en: 'One page of every kind; each in Japanese and English, in light and dark, at a width of 390 pixels. Of the sign-in and the first set-up, the Japanese in light alone.',
  },
  'help.accessibility.outcome': { ja: '結果', en: 'Outcome' },
  'help.accessibility.outcome-is': {
    ja: '自動試験で違反が見つかった版は公開しません。この版で見つかった違反は0件です。',
    en: 'A version in which a violation is found is not released. In this one there were none.',
  },
  'help.accessibility.keyboard': { ja: 'キーボード操作', en: 'Keyboard' },
  'help.accessibility.keyboard-is': {
    ja: '検索とページ移動、画面の案内、言葉の説明を、キーボードだけで操作する自動試験を行います。すべての操作を試したものではありません。',
    en: 'Search and going to a page, the tour, and the meanings of words are used by the keyboard alone, in an automatic test. Not everything there is was tried.',
  },
  'help.accessibility.untested': {
    ja: '人による試験を行っていない事項',
    en: 'What people have not tested',
  },
  'help.accessibility.untested-lead': {
    ja: '次の試験は行っていません。不便があれば、問い合わせ先にお知らせください。',
    en: 'None of the following has been done. If something gets in your way, please tell us.',
  },
  'help.accessibility.untested-readers': {
    ja: 'スクリーンリーダー(NVDA、PC-Talker、VoiceOver など)による読み上げ',
    en: 'screen readers such as NVDA, PC-Talker and VoiceOver',
  },
  'help.accessibility.untested-tools': {
    ja: '音声による操作、画面の拡大、スイッチなどの支援技術',
    en: 'speech control, magnifiers, switches and other assistive technology',
  },
  'help.accessibility.untested-people': {
    ja: '障害のある利用者や高齢の利用者による操作',
    en: 'use by people with disabilities and by older people',
  },
  'help.accessibility.untested-browsers': {
    ja: 'Chromium 以外のブラウザー(Firefox、Safari など)',
    en: 'browsers other than Chromium, such as Firefox and Safari',
  },
  'help.accessibility.criteria': {
    ja: '達成基準ごとの確認の方法',
    en: 'How each criterion is checked',
  },
  'help.accessibility.criteria-lead': {
    ja: '自動で確かめられるのは、それぞれの達成基準の一部です。',
    en: 'Of each criterion, a program can check a part.',
  },
  'help.accessibility.number': { ja: '番号', en: 'Number' },
  'help.accessibility.criterion': { ja: '達成基準', en: 'Criterion' },
  'help.accessibility.grade': { ja: 'レベル', en: 'Level' },
  'help.accessibility.how': { ja: '確認の方法', en: 'Checked by' },
  'help.accessibility.by-rules': { ja: '自動試験(axe-core)', en: 'rules of axe-core' },
  'help.accessibility.by-use': { ja: '操作の自動試験', en: 'tests that use the pages' },
  'help.accessibility.by-nobody': { ja: '未実施', en: 'not yet' },
  'help.accessibility.inapplicable': {
    ja: '該当なし(音声と映像なし)',
    en: 'none here: no sound or video',
  },
  'help.accessibility.no-criteria': { ja: '達成基準がありません。', en: 'There are no criteria.' },
  'help.accessibility.contact': { ja: '問い合わせ先', en: 'Whom to tell' },
  'help.accessibility.contact-lead': {
    ja: '画面の不便や、内容を別の方法で受け取りたいときは、次の窓口にお知らせください。',
    en: 'If something on these pages gets in your way, or you need it in another form, please tell:',
  },
  'help.accessibility.contact-none': {
    ja: '窓口はまだ登録されていません。サインイン情報を受け取った担当者にお問い合わせください。',
    en: 'No desk is registered yet. Ask whoever gave you your sign-in name.',
  },
  'help.accessibility.phone': { ja: '電話 {{phone}}', en: 'Telephone {{phone}}' },
  'help.accessibility.email': { ja: 'メール {{email}}', en: 'E-mail {{email}}' },
  'help.accessibility.since': { ja: '方針を定めた日', en: 'Set down on' },

  'help.criterion.1-1-1': { ja: '非テキストコンテンツ', en: 'Non-text Content' },
  'help.criterion.1-2-1': {
    ja: '音声だけ及び映像だけ(収録済み)',
    en: 'Audio-only and Video-only (Prerecorded)',
  },
  'help.criterion.1-2-2': { ja: 'キャプション(収録済み)', en: 'Captions (Prerecorded)' },
  'help.criterion.1-2-3': {
    ja: '音声解説又はメディアに対する代替コンテンツ(収録済み)',
    en: 'Audio Description or Media Alternative (Prerecorded)',
  },
  'help.criterion.1-2-4': { ja: 'キャプション(ライブ)', en: 'Captions (Live)' },
  'help.criterion.1-2-5': { ja: '音声解説(収録済み)', en: 'Audio Description (Prerecorded)' },
  'help.criterion.1-3-1': { ja: '情報及び関係性', en: 'Info and Relationships' },
  'help.criterion.1-3-2': { ja: '意味のある順序', en: 'Meaningful Sequence' },
  'help.criterion.1-3-3': { ja: '感覚的な特徴', en: 'Sensory Characteristics' },
  'help.criterion.1-4-1': { ja: '色の使用', en: 'Use of Color' },
  'help.criterion.1-4-2': { ja: '音声の制御', en: 'Audio Control' },
  'help.criterion.1-4-3': { ja: 'コントラスト(最低限レベル)', en: 'Contrast (Minimum)' },
  'help.criterion.1-4-4': { ja: 'テキストのサイズ変更', en: 'Resize text' },
  'help.criterion.1-4-5': { ja: '文字画像', en: 'Images of Text' },
  'help.criterion.2-1-1': { ja: 'キーボード', en: 'Keyboard' },
  'help.criterion.2-1-2': { ja: 'キーボードトラップなし', en: 'No Keyboard Trap' },
  'help.criterion.2-2-1': { ja: 'タイミング調整可能', en: 'Timing Adjustable' },
  'help.criterion.2-2-2': { ja: '一時停止、停止及び非表示', en: 'Pause, Stop, Hide' },
  'help.criterion.2-3-1': {
    ja: '3回のせん光、又はしきい値以下',
    en: 'Three Flashes or Below Threshold',
  },
  'help.criterion.2-4-1': { ja: 'ブロックスキップ', en: 'Bypass Blocks' },
  'help.criterion.2-4-2': { ja: 'ページタイトル', en: 'Page Titled' },
  'help.criterion.2-4-3': { ja: 'フォーカス順序', en: 'Focus Order' },
  'help.criterion.2-4-4': { ja: 'リンクの目的(コンテキスト内)', en: 'Link Purpose (In Context)' },
  'help.criterion.2-4-5': { ja: '複数の手段', en: 'Multiple Ways' },
  'help.criterion.2-4-6': { ja: '見出し及びラベル', en: 'Headings and Labels' },
  'help.criterion.2-4-7': { ja: 'フォーカスの可視化', en: 'Focus Visible' },
  'help.criterion.3-1-1': { ja: 'ページの言語', en: 'Language of Page' },
  'help.criterion.3-1-2': { ja: '一部分の言語', en: 'Language of Parts' },
  'help.criterion.3-2-1': { ja: 'フォーカス時', en: 'On Focus' },
  'help.criterion.3-2-2': { ja: '入力時', en: 'On Input' },
  'help.criterion.3-2-3': { ja: '一貫したナビゲーション', en: 'Consistent Navigation' },
  'help.criterion.3-2-4': { ja: '一貫した識別性', en: 'Consistent Identification' },
  'help.criterion.3-3-1': { ja: 'エラーの特定', en: 'Error Identification' },
  'help.criterion.3-3-2': { ja: 'ラベル又は説明', en: 'Labels or Instructions' },
  'help.criterion.3-3-3': { ja: 'エラー修正の提案', en: 'Error Suggestion' },
  'help.criterion.3-3-4': {
    ja: 'エラー回避(法的、金融及びデータ)',
    en: 'Error Prevention (Legal, Financial, Data)',
  },
  'help.criterion.4-1-1': { ja: '構文解析', en: 'Parsing' },
  'help.criterion.4-1-2': {
    ja: '名前(name)、役割(role)及び値(value)',
    en: 'Name, Role, Value',
  },
});
