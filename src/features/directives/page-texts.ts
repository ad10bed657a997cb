import { catalogue } from '#kernel/text.ts';

/** What the pages of directives say. */
export const say = catalogue({
  'directives.page.judged-by-person': {
    ja: '確認担当者による確認:',
    en: 'Judged by the reviewer:',
  },
  'directives.page.late': {
    ja: '期限後の対応',
    en: 'Late',
  },
  'directives.page.counted': {
    ja: '{{standing}} {{count}}',
    en: '{{standing}} {{count}}',
  },
  'directives.page.lead': {
    ja: '発出した指令と、宛先の対応状況です。',
    en: 'Directives, and where their addressees stand.',
  },
  'directives.page.comma': {
    ja: '、',
    en: ', ',
  },
  'directives.page.list': {
    ja: '指令の一覧',
    en: 'Directives',
  },
  'directives.page.ledger': { ja: '記録台帳', en: 'Ledger' },
  'directives.page.to-ledger': {
    ja: 'この宛先についての記録を見る',
    en: 'See the entries on this addressee',
  },
  'directives.page.list-about': {
    ja: '{{vulnerability}} についての指令を表示しています。',
    en: 'Only directives on {{vulnerability}} are shown.',
  },
  'directives.page.own-order': {
    ja: 'この文書は、貴組織に対応を求めています。',
    en: 'This is addressed to your organization.',
  },
  'directives.page.own-order-done': {
    ja: '貴組織の対応は完了しています。',
    en: 'Your organization has done what was asked.',
  },
  'directives.page.to-own-order': {
    ja: '受領の確認と申告に進む',
    en: 'Go on to acknowledge and answer',
  },
  'directives.page.see-own-order': {
    ja: '自組織の対応を見る',
    en: 'See what was answered',
  },
  'directives.page.show-all': {
    ja: 'すべての指令を表示する',
    en: 'Show all directives',
  },
  'directives.page.none': {
    ja: '該当する指令はありません。',
    en: 'There is no such directive.',
  },
  'directives.page.to-threats': {
    ja: '脅威の一覧へ',
    en: 'See the threats',
  },
  'directives.page.number': {
    ja: '指令',
    en: 'Directive',
  },
  'directives.page.vulnerability': {
    ja: '脆弱性',
    en: 'Vulnerability',
  },
  'directives.page.state': {
    ja: '発出',
    en: 'Issued',
  },
  'directives.page.state.draft': {
    ja: '起案中',
    en: 'Draft',
  },
  'directives.page.due': {
    ja: '期限',
    en: 'Due',
  },
  'directives.page.standing': {
    ja: '対応状況',
    en: 'Standing',
  },
  'directives.page.addressees': {
    ja: '宛先',
    en: 'Addressees',
  },
  'directives.page.organization': {
    ja: '組織',
    en: 'Organization',
  },
  'directives.page.systems': {
    ja: 'システム',
    en: 'Systems',
  },
  'directives.page.text': {
    ja: '本文',
    en: 'Text',
  },
  'directives.page.versions': {
    ja: '版の履歴',
    en: 'Versions',
  },
  'directives.page.version': {
    ja: '版',
    en: 'Version',
  },
  'directives.page.version-value': {
    ja: '第{{version}}版',
    en: 'Version {{version}}',
  },
  'directives.page.issued-at': {
    ja: '発出日時',
    en: 'Issued',
  },
  'directives.page.drafted-at': {
    ja: '起案日時',
    en: 'Drafted',
  },
  'directives.page.next-due': {
    ja: '直近の期限',
    en: 'Next deadline',
  },
  'directives.page.no-due': {
    ja: '期限の残っている宛先はありません',
    en: 'No addressee has one open',
  },
  'directives.page.days': {
    ja: '対処の日数',
    en: 'Days to act',
  },
  'directives.page.is-draft': {
    ja: 'この指令は起案中で、まだ発出されていません。',
    en: 'This directive is a draft. It has not been issued.',
  },
  'directives.page.issue-lead': {
    ja: '内容を確かめ、よければ承認して発出してください。',
    en: 'Read it, and if it is right, approve and issue it.',
  },
  'directives.page.waits': {
    ja: '起案者以外の承認者による確認を待っています。',
    en: 'It waits for an approver other than its author.',
  },
  'directives.page.issue': {
    ja: '承認して発出する',
    en: 'Approve and issue',
  },
  'directives.page.issue-title': {
    ja: '{{cited}}を発出しますか',
    en: 'Issue {{cited}}?',
  },
  'directives.page.issue-effect': {
    ja: '発出した時点で影響のある組織と判断できない組織を宛先として確定し、{{days}}日の期限を数え始めます。取り消すことはできません。',
    en: 'Whoever is affected or unknown at this moment becomes an addressee, and the clock of {{days}} days starts. It cannot be undone.',
  },
  'directives.page.reword': {
    ja: '文面を改める',
    en: 'Change the wording',
  },
  'directives.page.title-field': {
    ja: '件名',
    en: 'Title',
  },
  'directives.page.preview': {
    ja: '宛先の見込み',
    en: 'Addressees as of now',
  },
  'directives.page.acknowledged': {
    ja: '受領の確認',
    en: 'Acknowledged',
  },
  'directives.page.not-acknowledged': {
    ja: '未確認',
    en: 'Not yet',
  },
  'directives.page.older-version': {
    ja: '第{{version}}版を確認',
    en: 'version {{version}} only',
  },
  'directives.page.evidence': {
    ja: '対象と証跡',
    en: 'Systems and evidence',
  },
  'directives.page.target-count': {
    ja: '対象システム {{count}}件',
    en: 'Systems: {{count}}',
  },
  'directives.page.table-due': {
    ja: '判断表が定める期限:',
    en: 'Due by the table:',
  },
  'directives.page.addressee-list': {
    ja: '宛先の一覧',
    en: 'Addressees',
  },
  'directives.page.no-addressees': {
    ja: '該当する宛先はありません。',
    en: 'There is no such addressee.',
  },
  'directives.page.judged': {
    ja: '構成情報による確認:',
    en: 'Checked against an inventory:',
  },
  'directives.page.draft': {
    ja: '指令の起案',
    en: 'Draft a directive',
  },
  'directives.page.draft-alert': { ja: '注意喚起の起案', en: 'Draft an alert' },
  'directives.page.draft-circular': { ja: '事務連絡・照会の起案', en: 'Draft a circular' },
  'directives.page.replace': { ja: '新しい文書に差し替える', en: 'Replace by a new one' },
  'directives.page.late-orders': {
    ja: '期限を過ぎた指令が{{count}}件あります',
    en: '{{count}} directives are past their deadline',
  },
  'directives.page.late-order': {
    ja: '{{cited}}({{deadline}})',
    en: '{{cited}} ({{deadline}})',
  },
  'directives.page.desk': {
    ja: '自組織の対応',
    en: 'Your desk',
  },
  'directives.page.desk-lead': {
    ja: '自組織に求められていることを、期限の近い順に示します。',
    en: 'What your organization has to do, the earliest deadline first.',
  },
  'directives.page.to-do': {
    ja: '対応が必要な指令',
    en: 'Directives to answer',
  },
  'directives.page.nothing-to-do': {
    ja: '対応が必要な指令はありません。',
    en: 'No directive needs an answer.',
  },
  'directives.page.done': {
    ja: '対応を終えた指令',
    en: 'Answered directives',
  },
  'directives.page.owe-inventory': {
    ja: '構成情報がないため、影響を判断できません。システムを登録し、構成情報を提出してください。',
    en: 'Without an inventory nobody can tell whether you are affected. Register a system and submit its inventory.',
  },
  'directives.page.to-systems': {
    ja: 'システムの登録と構成情報の提出へ',
    en: 'Register a system and submit',
  },
  'directives.page.acknowledge': {
    ja: '第{{version}}版の受領を確認する',
    en: 'Acknowledge version {{version}}',
  },
  'directives.page.acknowledge-first': {
    ja: '本文を読み、受領を確認してください。',
    en: 'Read the directive, then acknowledge it.',
  },
  'directives.page.acknowledged-at': {
    ja: '受領を確認しました:',
    en: 'Acknowledged:',
  },
  'directives.page.claim': {
    ja: '対応の完了を申告する',
    en: 'Claim a remedy',
  },
  'directives.page.claim-on': {
    ja: '「{{system}}」の対応の申告',
    en: 'Claim a remedy on {{system}}',
  },
  'directives.page.claim-submit': {
    ja: '申告する',
    en: 'Claim',
  },
  'directives.page.measure': {
    ja: '講じた措置',
    en: 'What was done',
  },
  'directives.page.claim-evidence': {
    ja: '措置の内容と根拠',
    en: 'Evidence',
  },
  'directives.page.claim-evidence-support': {
    ja: 'いつ、誰が、何をしたかを書いてください(作業記録の番号など)。',
    en: 'Who did what, and when; the number of a work record, for example.',
  },
  'directives.page.prove': {
    ja: '申告の後に作成した構成情報を提出すると、対応が確認されます。',
    en: 'An inventory taken after the claim will prove it.',
  },
  'directives.page.reviewed': {
    ja: 'この措置は構成情報では確かめられないため、本部の担当者が確認します。',
    en: 'An inventory cannot show this; a reviewer at the headquarters judges it.',
  },
  'directives.page.submit-inventory': {
    ja: '構成情報を提出する',
    en: 'Submit an inventory',
  },
  'directives.page.own-inventory': {
    ja: '構成情報の状況',
    en: 'Your inventories',
  },
  'directives.page.systems-fresh': {
    ja: '構成情報が新しいシステム',
    en: 'Systems with a fresh inventory',
  },
  'directives.page.systems-none': {
    ja: '構成情報のないシステム',
    en: 'Systems without inventory',
  },
  'directives.page.systems-stale': {
    ja: '構成情報が古いシステム',
    en: 'Systems with an old inventory',
  },
  'directives.page.overdue-bodies': {
    ja: '期限を過ぎた宛先',
    en: 'Overdue addressees',
  },
  'directives.page.own-part': { ja: '組織への措置事項', en: 'Asked of the organization' },
  'directives.page.headed': { ja: '{{cited}} {{title}}', en: '{{cited}}: {{title}}' },
  'directives.page.kind': { ja: '種類', en: 'Kind' },
  'directives.page.no-such-code': {
    ja: '登録のない組織コードがあります: {{codes}}',
    en: 'No organization has the code: {{codes}}',
  },
  'directives.page.actions': { ja: '措置事項', en: 'Actions' },
  'directives.page.action': { ja: '措置事項', en: 'Action' },
  'directives.page.no-actions': {
    ja: '求める措置はありません。受領を確認してください。',
    en: 'Nothing is asked but to acknowledge it.',
  },
  'directives.page.action-number': { ja: '措置事項{{number}}', en: 'Action {{number}}' },
  'directives.page.action-evidence': { ja: '確かめ方', en: 'Evidence' },
  'directives.page.action-per': { ja: '求める相手', en: 'Asked of' },
  'directives.page.supersedes': { ja: '差し替えた文書', en: 'Supersedes' },
  'directives.page.superseded-by': { ja: '差替え後の文書', en: 'Superseded by' },
  'directives.page.closed-at': { ja: '終了', en: 'Closed' },
  'directives.page.filters': { ja: '絞り込み', en: 'Filters' },
  'directives.page.replies': { ja: '回答', en: 'Replies' },
  'directives.page.no-replies': { ja: 'まだ回答はありません。', en: 'Nobody has replied yet.' },
  'directives.page.no-answer': { ja: '回答なし', en: 'no answer' },
  'directives.page.answered-count': {
    ja: '{{addressees}}の宛先のうち{{answered}}が回答しました。',
    en: '{{answered}} of {{addressees}} addressees have replied.',
  },
  'directives.page.answers-given': { ja: '回答 {{count}}件', en: 'Answers: {{count}}' },
  'directives.page.sum': { ja: '合計 {{sum}}{{unit}}', en: 'total {{sum}} {{unit}}' },
  'directives.page.corrected': {
    ja: '訂正済み(第{{number}}版)',
    en: 'corrected, version {{number}}',
  },
  'directives.page.previous': { ja: '前へ', en: 'Previous' },
  'directives.page.next': { ja: '次へ', en: 'Next' },
  'directives.page.part': {
    ja: '{{total}}件中 {{first}}から{{last}}まで',
    en: '{{first}} to {{last}} of {{total}}',
  },
  'directives.page.export': { ja: 'CSVで取り出す', en: 'Export as CSV' },
  'directives.page.questions-to-answer': { ja: '照会事項に回答する', en: 'Answer the questions' },
  'directives.page.replied-at': { ja: '提出しました:', en: 'Submitted:' },
  'directives.page.reply-submit': { ja: '回答を提出する', en: 'Submit' },
  'directives.page.reply-again': { ja: '訂正して提出する', en: 'Submit a correction' },
  'directives.page.reply-save': { ja: '下書きを保存する', en: 'Save as a draft' },
  'directives.page.reply-saved': {
    ja: '下書きを保存しました。自組織のほかには見えません。',
    en: 'Saved. Nobody outside your organization sees it.',
  },
  'directives.page.due-before': { ja: '変更前の期限:', en: 'Before:' },
  'directives.page.is-proposal': {
    ja: '改正案が承認を待っています。',
    en: 'A change waits for its approval.',
  },
  'directives.page.amend-effect': {
    ja: '承認すると新しい版となり、宛先は改めて受領の確認を求められます。変わった期限は、承認の日から数え直します。',
    en: 'It becomes a new version, to be acknowledged anew. Deadlines that change are counted from today.',
  },
  'directives.page.print': { ja: '印刷する', en: 'Print' },
  'directives.page.systems-overdue': {
    ja: '構成情報の提出期限超過',
    en: 'Inventories overdue',
  },
  'directives.page.next-inventory-due': {
    ja: '次の期限: {{at}}',
    en: 'Next due: {{at}}',
  },
});
