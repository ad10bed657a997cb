import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'directives.title': { ja: '指令', en: 'Directives' },
  'directives.nobody': {
    ja: '影響のある組織も、判断できない組織もありません。宛先のない指令は発出できません。',
    en: 'No organization is affected or unknown. A directive without addressees cannot be issued.',
  },
  'directives.own-draft': {
    ja: '自分が起案した指令は、自分では発出できません。別の承認者が確認してください。',
    en: 'Somebody else has to approve a directive that you drafted.',
  },
  'directives.already-issued': {
    ja: 'この指令は既に発出されています。',
    en: 'This directive has already been issued.',
  },
  'directives.other-version': {
    ja: '指令は第{{version}}版に改められています。内容を確認してからやり直してください。',
    en: 'The directive is now in version {{version}}. Read it before you go on.',
  },
  'directives.not-asked': {
    ja: 'この措置は求められていないか、対象外となっています。',
    en: 'This is not asked of you, or no longer.',
  },
  'directives.other-measure': {
    ja: '選んだ措置は、この措置事項への申告にはなりません。',
    en: 'What you chose is no answer to this action.',
  },
  'directives.closed': {
    ja: 'この文書は廃止又は差し替えられています。',
    en: 'This has been retired or superseded.',
  },
  'directives.reason.named': {
    ja: '宛先として名指しされています',
    en: 'Named as an addressee',
  },
  'directives.reason.kind': { ja: '組織の種別({{value}})', en: 'Its kind ({{value}})' },
  'directives.reason.sector': { ja: '分野({{value}})', en: 'Its sector ({{value}})' },
  'directives.reason.designation': { ja: '指定({{value}})', en: 'Its designation ({{value}})' },
  'directives.reason.community': { ja: '共有の集まり({{value}})', en: 'Its community ({{value}})' },
  'directives.fault.number-twice': {
    ja: '番号が重複しています。',
    en: 'The number is used twice.',
  },
  'directives.fault.no-subject': {
    ja: '脆弱性を対象としない文書では、システムごとの措置や影響による宛先は指定できません。',
    en: 'Without a vulnerability nothing can be asked of each system, nor addressed by exposure.',
  },
  'directives.fault.inventory-of-system': {
    ja: '構成情報で確かめる措置は、システムごとに求めてください。',
    en: 'What an inventory shows is asked of each system.',
  },
  'directives.fault.answers-of-body': {
    ja: '照会への回答は、組織に求めてください。',
    en: 'Answers are asked of the organization.',
  },
  'directives.fault.no-questions': {
    ja: '回答を求めるには、照会事項が必要です。',
    en: 'There is no question to answer.',
  },
  'directives.fault.one-answering': {
    ja: '照会事項への回答を求める措置事項を、一つだけ置いてください。',
    en: 'Exactly one action asks for the answers to the questions.',
  },
  'directives.fault.forensic-of-system': {
    ja: '侵害調査は、システムごとに求めてください。',
    en: 'An examination for compromise is asked of each system.',
  },
  'directives.fault.table-of-system': {
    ja: '判断表による期限は、システムごとの措置にだけ使えます。',
    en: 'The decision table sets deadlines of systems only.',
  },
  'directives.fault.past': { ja: '期限が既に過ぎています。', en: 'The deadline has passed.' },
  'directives.fault.nobody-in-scope': {
    ja: '宛先の範囲を指定してください。',
    en: 'Say whom it is for.',
  },
  'directives.fault.no-action': {
    ja: '指令には、措置事項が一つ以上必要です。',
    en: 'A directive orders at least one action.',
  },
  'directives.fault.asks-nothing': {
    ja: '照会には、照会事項が一つ以上必要です。',
    en: 'A circular asks at least one question.',
  },
  'directives.fault.few-options': {
    ja: '選択肢を二つ以上挙げてください。',
    en: 'Give at least two options.',
  },
  'directives.fault.needless-options': {
    ja: 'この形式の照会事項に選択肢はありません。',
    en: 'A question of this type has no options.',
  },
  'directives.fault.option-twice': {
    ja: '同じ選択肢が重複しています。',
    en: 'An option is given twice.',
  },
  'directives.fault.no-question': {
    ja: 'この番号の照会事項はありません。',
    en: 'There is no question of this number.',
  },
  'directives.fault.answer-missing': { ja: '回答が必要です。', en: 'An answer is needed.' },
  'directives.fault.answer-yes-no': {
    ja: '「はい」か「いいえ」で回答してください。',
    en: 'Answer yes or no.',
  },
  'directives.fault.answer-option': {
    ja: '示された選択肢から選んでください。',
    en: 'Choose among the options given.',
  },
  'directives.fault.answer-number': { ja: '数値で回答してください。', en: 'Answer with a number.' },
  'directives.fault.answer-date': { ja: '日付で回答してください。', en: 'Answer with a date.' },
  'directives.fault.answer-text': { ja: '文章で回答してください。', en: 'Answer in words.' },
  'directives.claim-open': {
    ja: 'このシステムについては、対応済みの申告が確認待ちです。',
    en: 'A claim on this system is already waiting for its proof.',
  },
  'directives.claim-verified': {
    ja: 'このシステムの対応は既に確認されています。',
    en: 'The remedy on this system is already verified.',
  },
  'directives.not-open': {
    ja: '発出中の文書ではありません。',
    en: 'It is not in force.',
  },
  'directives.retirement-waits': {
    ja: '廃止の提案が既に承認を待っています。',
    en: 'Its retirement is already waiting for a decision.',
  },
  'directives.no-retirement': {
    ja: '廃止は提案されていません。',
    en: 'Nobody has proposed to retire it.',
  },
  'directives.own-retirement': {
    ja: '自分が提案した廃止は、自分では決定できません。',
    en: 'Somebody else has to decide on what you proposed.',
  },
  'directives.reason.scope-amended': {
    ja: '改正により宛先の範囲から外れました',
    en: 'An amendment left it out of the scope',
  },
  'directives.fault.other-action': {
    ja: '発出済みの措置事項の確かめ方や対象は変えられません。廃止して、新しい番号で加えてください。',
    en: 'How an action in force is proved, and of whom it is asked, stays. Take it away and add another.',
  },
  'directives.fault.other-questions': {
    ja: '発出済みの照会事項は変えられません。新しい照会に差し替えてください。',
    en: 'Questions in force stay as they are. Supersede the circular by another.',
  },
  'directives.fault.no-such-action': {
    ja: 'この番号の措置事項はありません。',
    en: 'There is no action of this number.',
  },
  'directives.fault.unlike-actions': {
    ja: '確かめ方か対象の異なる措置事項には引き継げません。',
    en: 'Answers go on only between actions that are proved alike and asked of the same.',
  },
  'directives.told.issued': { ja: '{{title}}が発出されました。', en: 'Issued to you: {{title}}' },
  'directives.told.joined': {
    ja: '{{title}}の宛先に加わりました。',
    en: 'You have become an addressee of: {{title}}',
  },
  'directives.told.amended': {
    ja: '{{title}}が改正されました。変更点を確認してください。',
    en: 'Amended; read what has changed: {{title}}',
  },
  'directives.told.summary': {
    ja: '{{title}}への回答の集計が共有されました。',
    en: 'What all bodies answered was shared: {{title}}',
  },
  'directives.told.superseded': {
    ja: '{{title}}は別の文書に差し替えられました。',
    en: 'Superseded by another: {{title}}',
  },
  'directives.told.retired': { ja: '{{title}}は廃止されました。', en: 'Retired: {{title}}' },
  'directives.yes': { ja: 'はい', en: 'Yes' },
  'directives.no': { ja: 'いいえ', en: 'No' },
  'directives.sheet.code': { ja: '組織コード', en: 'Code' },
  'directives.sheet.name': { ja: '組織名', en: 'Organization' },
  'directives.sheet.number': { ja: '回答の版', en: 'Reply version' },
  'directives.sheet.submitted': { ja: '提出日時', en: 'Submitted' },
  'directives.sheet.late': { ja: '期限後', en: 'Late' },
  'directives.standing.released': { ja: '対象外', en: 'Released' },
  'directives.standing.excepted': { ja: '例外措置', en: 'Excepted' },
  'directives.standing.verified': { ja: '確認済み', en: 'Verified' },
  'directives.standing.contradicted': { ja: '申告と不一致', en: 'Contradicted' },
  'directives.standing.claimed': { ja: '対応済みと申告', en: 'Claimed' },
  'directives.standing.unknown': { ja: '判断できず', en: 'Unknown' },
  'directives.standing.overdue': { ja: '期限超過', en: 'Overdue' },
  'directives.standing.acknowledged': { ja: '受領済み', en: 'Acknowledged' },
  'directives.standing.pending': { ja: '未応答', en: 'Pending' },
  'directives.basis.affected': { ja: '影響あり', en: 'Affected' },
  'directives.basis.unknown': { ja: '不明', en: 'Unknown' },
  'directives.basis.named': { ja: '指定', en: 'Named' },
  'directives.measure.patched': { ja: '修正版を適用した', en: 'Patched' },
  'directives.measure.removed': { ja: '製品の使用をやめた', en: 'Removed' },
  'directives.measure.mitigated': { ja: '緩和策を講じた', en: 'Mitigated' },
  'directives.measure.disconnected': { ja: 'ネットワークから切り離した', en: 'Disconnected' },
  'directives.said-earlier': {
    ja: 'この組織に発出するより前の日時です。',
    en: 'This lies before the directive reached the body.',
  },
  'directives.said-later': {
    ja: '未来の日時は指定できません。',
    en: 'This lies in the future.',
  },
  'directives.recorded-already': {
    ja: 'この版の受領は、既に代理で記録されています。',
    en: 'That this version was acknowledged is recorded already.',
  },
  'directives.disputed-already': {
    ja: 'この代理記録は、既に訂正されています。',
    en: 'This record has been corrected already.',
  },
  'directives.judged-already': {
    ja: 'この申告は、既に確認又は取下げが済んでいます。',
    en: 'This claim has already been judged or withdrawn.',
  },
  'directives.not-assigned': {
    ja: '貴組織に求められている対応ではありません。',
    en: 'This is not asked of the body.',
  },
  'directives.own-request': {
    ja: '自分又は自組織の申請は、自分では承認できません。別の組織の承認者が審査してください。',
    en: 'Somebody else has to decide what you or your own body asked for.',
  },
  'directives.until-past': {
    ja: '現在より後の日時を指定してください。',
    en: 'Give a moment that lies in the future.',
  },
  'directives.until-no-later': {
    ja: '現在の期限より後の日時を指定してください。',
    en: 'Give a moment later than the deadline as it is.',
  },
  'directives.until-too-far': {
    ja: '本日から366日以内の日時を指定してください。',
    en: 'Give a moment within 366 days.',
  },
  'directives.requested-already': {
    ja: '同じ対応についての申請が、既に審査を待っています。',
    en: 'A request about the same is already waiting to be decided.',
  },
  'directives.decided-already': {
    ja: 'この申請は、既に審査されています。',
    en: 'This request has already been decided.',
  },
  'directives.nothing-to-renew': {
    ja: '更新の対象となる例外措置がありません。',
    en: 'There is no such exception to renew.',
  },
  'directives.not-granted': {
    ja: '承認された例外措置ではありません。',
    en: 'This exception was not granted.',
  },
  'directives.ended-already': {
    ja: 'この例外措置の終了は、既に報告されています。',
    en: 'The end of this exception has been reported already.',
  },
  'directives.attachment-empty': {
    ja: 'ファイルが空です。',
    en: 'The file is empty.',
  },
  'directives.attachment-unknown': {
    ja: 'このファイルは提出されていません。',
    en: 'This file has not been handed in.',
  },
  'directives.not-reviewed': {
    ja: 'この申告は構成情報で確認するため、確認担当者は指名できません。',
    en: 'An inventory judges this claim, so no reviewer can be named.',
  },
  'directives.no-reviewer': {
    ja: '確認の権限を持つ利用者ではありません。',
    en: 'This is not a person who may review.',
  },
  'directives.reviewer-involved': {
    ja: '申告した本人と、申告した組織の者は、確認担当者になれません。',
    en: 'Neither whoever made the claim nor anybody of its body can review it.',
  },
  'directives.reviewer-says': {
    ja: '確認担当者の判断: {{reason}}',
    en: 'The reviewer finds: {{reason}}',
  },
  'directives.not-relayed': {
    ja: 'この文書は、下位の組織への伝達を求めていません。',
    en: 'This is not to be passed on.',
  },
  'directives.not-below': {
    ja: '貴組織の直下の組織ではありません。',
    en: 'This body is not directly below your own.',
  },
  'directives.nobody-left': {
    ja: '伝達していない組織は残っていません。',
    en: 'Nobody is left who was not told.',
  },
  'directives.label-not-relayed': {
    ja: '{{label}} の文書は、宛先の下位の組織には伝達できません。',
    en: 'What bears {{label}} cannot be passed on to bodies below its addressees.',
  },
  'directives.relay.told': {
    ja: '「{{title}}」が伝達されました。',
    en: '“{{title}}” has been passed on to you.',
  },
  'directives.relay.clock.issue': { ja: '発出の日時から', en: 'from the issue' },
  'directives.relay.clock.told': { ja: '伝達を受けた日時から', en: 'from being told' },
  'directives.remind.before': {
    ja: '「{{title}}」の期限まで{{days}}日です。',
    en: '“{{title}}” is due in {{days}} days.',
  },
  'directives.remind.today': {
    ja: '「{{title}}」は本日が期限です。',
    en: '“{{title}}” is due today.',
  },
  'directives.remind.after': {
    ja: '「{{title}}」の期限を{{days}}日過ぎています。',
    en: '“{{title}}” is {{days}} days overdue.',
  },
  'directives.remind.escalated': {
    ja: '「{{title}}」について、期限までに対応していない組織は{{count}}組織です。',
    en: '“{{title}}”: {{count}} bodies have passed the deadline without an answer.',
  },
  'directives.channel.phone': { ja: '電話', en: 'telephone' },
  'directives.channel.fax': { ja: 'ファクシミリ', en: 'fax' },
  'directives.channel.mail': { ja: '郵送', en: 'letter' },
  'directives.channel.in-person': { ja: '対面', en: 'in person' },
  'directives.channel.e-mail': { ja: '電子メール', en: 'e-mail' },
  'directives.exception.requested': { ja: '審査中', en: 'To be decided' },
  'directives.exception.refused': { ja: '不承認', en: 'Refused' },
  'directives.exception.in-force': { ja: '適用中', en: 'In force' },
  'directives.exception.lapsed': { ja: '期間満了', en: 'Lapsed' },
  'directives.exception.ended': { ja: '終了報告済み', en: 'Ended' },
  'directives.review.verified': { ja: '確認した', en: 'Verified' },
  'directives.review.contradicted': { ja: '申告と不一致', en: 'Contradicted' },
  'directives.review.more': { ja: '追加の根拠を求める', en: 'More evidence' },
  'directives.step.before': { ja: '期限の{{days}}日前の督促', en: 'Reminder {{days}} days before' },
  'directives.step.on': { ja: '期限当日の督促', en: 'Reminder on the day' },
  'directives.step.after': {
    ja: '期限から{{days}}日後の督促',
    en: 'Reminder {{days}} days after the deadline',
  },
  'directives.step.ministry': {
    ja: '所管府省庁への期限超過の通知',
    en: 'Escalated to the supervising ministry',
  },
  'directives.step.headquarters': {
    ja: '本部当直への期限超過の通知',
    en: 'Escalated to the headquarters’ duty officer',
  },
  'directives.happened.told': { ja: '本部が送付', en: 'Sent by the headquarters' },
  'directives.happened.relayed-to': {
    ja: '{{viaJa}}が伝達',
    en: 'Passed on by {{viaEn}}',
  },
  'directives.happened.opened': { ja: '初めて閲覧', en: 'First opened' },
  'directives.happened.released': { ja: '対象外と確認', en: 'Released' },
  'directives.happened.passed-on': {
    ja: '下位の{{count}}組織に伝達',
    en: 'Passed on to {{count}} bodies below',
  },
  'directives.happened.acknowledged': {
    ja: '第{{version}}版の受領を確認',
    en: 'Acknowledged version {{version}}',
  },
  'directives.happened.disputed': {
    ja: '代理記録を組織が訂正',
    en: 'The body corrected what was recorded for it',
  },
  'directives.happened.replied': {
    ja: '回答を提出(第{{number}}回)',
    en: 'Submitted answers, no. {{number}}',
  },
  'directives.happened.claimed': { ja: '対応を申告 {{system}}', en: 'Claimed {{system}}' },
  'directives.happened.verified': {
    ja: '構成情報により対応を確認 {{system}}',
    en: 'Verified by an inventory {{system}}',
  },
  'directives.happened.verified-by-person': {
    ja: '確認担当者が対応を確認 {{system}}',
    en: 'Verified by the reviewer {{system}}',
  },
  'directives.happened.contradicted': {
    ja: '申告と不一致 {{system}}',
    en: 'Contradicted {{system}}',
  },
  'directives.happened.withdrawn': { ja: '申告を取下げ', en: 'Withdrew the claim' },
  'directives.happened.evidence': { ja: '根拠を追加', en: 'Added evidence' },
  'directives.happened.review-assigned': { ja: '確認担当者を指名', en: 'A reviewer was named' },
  'directives.happened.more-asked': {
    ja: '確認担当者が追加の根拠を要求',
    en: 'The reviewer asked for more evidence',
  },
  'directives.happened.extension-asked': {
    ja: '期限の延長を申請',
    en: 'Asked for an extension',
  },
  'directives.happened.extension-granted': { ja: '期限の延長を承認', en: 'Extension granted' },
  'directives.happened.extension-refused': { ja: '期限の延長を不承認', en: 'Extension refused' },
  'directives.happened.deadline-moved': {
    ja: '改正により期限を変更',
    en: 'An amendment moved a deadline',
  },
  'directives.happened.exception-asked': {
    ja: '例外措置を申請',
    en: 'Applied for an exception',
  },
  'directives.happened.exception-proposed': {
    ja: '本部が例外措置を発議',
    en: 'The headquarters proposed an exception',
  },
  'directives.happened.exception-granted': { ja: '例外措置を承認', en: 'Exception granted' },
  'directives.happened.exception-refused': { ja: '例外措置を不承認', en: 'Exception refused' },
  'directives.happened.exception-lapsed': {
    ja: '例外措置の期間が満了',
    en: 'The exception lapsed',
  },
  'directives.happened.exception-ended': {
    ja: '例外措置の終了を報告',
    en: 'Reported the end of the exception',
  },
  'directives.happened.caught-up': { ja: '停止のため遅れて実施', en: 'done late, after an outage' },
  'directives.happened.untold': {
    ja: '後続の通知にまとめて送付',
    en: 'told together with a later one',
  },
  'directives.measure.examined': { ja: '侵害の有無を調査した', en: 'Examined for compromise' },
  'directives.measure.reported': { ja: '確認して報告した', en: 'Checked and reported' },
  'directives.assignment.of-body': {
    ja: '第{{action}}項 組織全体',
    en: 'No. {{action}}: the body as a whole',
  },
  'directives.assignment.on-system': {
    ja: '第{{action}}項 {{system}}',
    en: 'No. {{action}}: {{system}}',
  },
  'directives.behalf.about': {
    ja: '連絡の内容',
    en: 'What was said',
  },
  'directives.behalf.acknowledgement': {
    ja: '第{{version}}版を受領した',
    en: 'Version {{version}} was received and read',
  },
  'directives.behalf.assignment': {
    ja: '対応した事項',
    en: 'What it is about',
  },
  'directives.behalf.channel': {
    ja: '連絡の方法',
    en: 'By which means',
  },
  'directives.behalf.claim': {
    ja: '対応を済ませた',
    en: 'Something was done',
  },
  'directives.behalf.lead': {
    ja: '電話、ファクシミリ、郵送又は対面で受けた連絡を、組織に代わって記録します。代理で記録したことは本人にも示され、訂正できます。対応の確認にはなりません。',
    en: 'Record what the body said by telephone, fax, letter or in person. The body sees it and can correct it. It never counts as a proof.',
  },
  'directives.behalf.mark': {
    ja: '代理記録',
    en: 'On behalf',
  },
  'directives.behalf.note': {
    ja: '備考',
    en: 'Note',
  },
  'directives.behalf.open': {
    ja: '連絡を代理で記録する',
    en: 'Record what was said',
  },
  'directives.behalf.post': {
    ja: '所属・役職',
    en: 'Post',
  },
  'directives.behalf.recorded': {
    ja: '代理で記録しました。',
    en: 'Recorded.',
  },
  'directives.behalf.reply': {
    ja: '照会に回答した',
    en: 'The questions were answered',
  },
  'directives.behalf.reply-numbered': {
    ja: '照会への回答(第{{number}}回)',
    en: 'Answers to the questions, no. {{number}}',
  },
  'directives.behalf.reference': {
    ja: '記録の所在',
    en: 'Where the record is kept',
  },
  'directives.behalf.reference-support': {
    ja: 'ファクシミリや書簡の文書番号、通話記録の番号など。',
    en: 'The number of the fax, letter or record of the call, for example.',
  },
  'directives.behalf.said-at': {
    ja: '連絡を受けた日時',
    en: 'When',
  },
  'directives.behalf.said-by': {
    ja: '連絡者の氏名',
    en: 'Who said it',
  },
  'directives.behalf.submit': {
    ja: '代理で記録する',
    en: 'Record',
  },
  'directives.behalf.title': {
    ja: '代理での記録',
    en: 'On behalf of the body',
  },
  'directives.behalf.own-title': {
    ja: '本部が代理で記録したこと',
    en: 'Recorded for you by the headquarters',
  },
  'directives.behalf.own-lead': {
    ja: '電話などでの連絡として記録されています。事実と異なる場合は訂正してください。訂正すると、記録は効力を失います。',
    en: 'This is what you are said to have told the headquarters. If it is not so, correct it: the record then counts no more.',
  },
  'directives.behalf.own-line': {
    ja: '{{post}} {{name}}',
    en: '{{name}} {{post}}',
  },
  'directives.behalf.dispute': {
    ja: '事実と異なるとして訂正する',
    en: 'This is not so',
  },
  'directives.behalf.dispute-reason': {
    ja: '事実と異なる点',
    en: 'What is not so',
  },
  'directives.behalf.dispute-submit': {
    ja: '訂正する',
    en: 'Correct it',
  },
  'directives.behalf.disputed': {
    ja: '訂正済み',
    en: 'Corrected',
  },
  'directives.summary.title': { ja: '回答の集計', en: 'All answers together' },
  'directives.summary.none': {
    ja: '回答の集計は、まだ宛先と共有されていません。',
    en: 'What all bodies answered has not been shared with them yet.',
  },
  'directives.summary.shared-at': { ja: '第{{number}}回の集計', en: 'Shared, no. {{number}}:' },
  'directives.summary.answered': {
    ja: '宛先{{addressees}}組織のうち、回答した組織は{{answered}}組織です。',
    en: 'Of {{addressees}} addressees, answered: {{answered}}',
  },
  'directives.summary.what': { ja: '照会事項', en: 'Question' },
  'directives.summary.bodies': { ja: '組織数', en: 'Bodies' },
  'directives.summary.sum': { ja: '合計', en: 'Sum' },
  'directives.summary.held-back': { ja: '秘匿', en: 'Held back' },
  'directives.summary.rule': {
    ja: '「秘匿」は、該当が{{fewest}}組織に満たないか、他の数から差し引いて分かるために示していないことを表します。0は該当がないことを表します。',
    en: 'Held back: fewer than {{fewest}} bodies, or it could be had by subtracting from the others. 0 means none.',
  },
  'directives.summary.share': { ja: '集計を宛先と共有する', en: 'Share with all addressees' },
  'directives.summary.share-title': {
    ja: '次の集計を、すべての宛先に共有しますか',
    en: 'Share these counts with every addressee?',
  },
  'directives.summary.effect': {
    ja: 'どの組織が何と回答したかは示されません。共有したものは取り消せません。',
    en: 'Nobody is told what any one body answered. It cannot be taken back.',
  },
  'directives.summary.shared': { ja: '集計を共有しました。', en: 'Shared.' },
  'directives.summary.wait': {
    ja: '{{fewest}}組織以上が新たに回答すると、集計を共有できます。',
    en: 'It can be shared once {{fewest}} or more bodies have answered anew.',
  },
  'directives.summary-few': {
    ja: '回答が{{fewest}}組織に満たないため、共有できません。',
    en: 'Fewer than {{fewest}} bodies have answered; nothing can be shared.',
  },
  'directives.summary-same': {
    ja: '前回の共有から、回答は変わっていません。',
    en: 'No answer has changed since it was last shared.',
  },
  'directives.summary-soon': {
    ja: '前回の共有から回答を変えた組織が{{fewest}}に満たず、前回と比べると個々の回答が分かるため、共有できません。',
    en: 'Fewer than {{fewest}} bodies have answered anew; beside the last summary, this would tell what they said.',
  },
  'directives.claim.withdraw': {
    ja: '申告を取り下げる',
    en: 'Withdraw the claim',
  },
  'directives.claim.withdraw-submit': {
    ja: '取り下げる',
    en: 'Withdraw',
  },
  'directives.evidence.add': {
    ja: '根拠を追加する',
    en: 'Add evidence',
  },
  'directives.evidence.added': {
    ja: '根拠を追加しました。',
    en: 'Added.',
  },
  'directives.evidence.choose': {
    ja: '根拠となるファイル',
    en: 'File',
  },
  'directives.evidence.choose-support': {
    ja: '10 MiBまで。本部の担当者と自組織だけが受け取れます。',
    en: 'Up to 10 MiB. Only the headquarters and your own body can have it.',
  },
  'directives.evidence.file': {
    ja: '{{name}}({{kib}} KiB)を保存する',
    en: 'Save {{name}} ({{kib}} KiB)',
  },
  'directives.evidence.send-file': {
    ja: 'ファイルを提出する',
    en: 'Hand the file in',
  },
  'directives.evidence.submit': {
    ja: '追加する',
    en: 'Add',
  },
  'directives.evidence.title': {
    ja: '追加された根拠',
    en: 'Evidence added',
  },
  'directives.evidence.words': {
    ja: '補足の説明',
    en: 'In words',
  },
  'directives.exception.all': {
    ja: 'すべて',
    en: 'All',
  },
  'directives.exception.applicant': {
    ja: '申請者',
    en: 'Applicant',
  },
  'directives.exception.applicant-support': {
    ja: '所属、役職、氏名を書いてください。',
    en: 'Unit, post and name.',
  },
  'directives.exception.by-headquarters': {
    ja: '本部の発議 {{applicant}}',
    en: 'Proposed by the headquarters: {{applicant}}',
  },
  'directives.exception.clause': {
    ja: '例外とする規定',
    en: 'Rule and clause',
  },
  'directives.exception.clause-support': {
    ja: '規定の名称と条項の番号を書いてください。',
    en: 'The rule by name, and the number of the clause.',
  },
  'directives.exception.end': {
    ja: '終了を報告する',
    en: 'Report the end',
  },
  'directives.exception.end-submit': {
    ja: '報告する',
    en: 'Report',
  },
  'directives.exception.filter': {
    ja: '状態による絞り込み',
    en: 'By state',
  },
  'directives.exception.is-renewal': {
    ja: '以前の例外措置の更新です。',
    en: 'It renews an earlier exception.',
  },
  'directives.exception.lead': {
    ja: '規定の適用を、期間を限って除外した記録です。期間が満了すると、例外措置は自動的に終わり、元の対応状況に戻ります。',
    en: 'Who is allowed not to follow which rule, why, and until when. An exception lapses by itself, and the body then stands where it stood.',
  },
  'directives.exception.none': {
    ja: '該当する例外措置はありません。',
    en: 'There is no such exception.',
  },
  'directives.exception.period': {
    ja: '期間',
    en: 'Period',
  },
  'directives.exception.propose': {
    ja: '例外措置を発議する',
    en: 'Propose an exception',
  },
  'directives.exception.propose-lead': {
    ja: '本部から例外措置を発議します。別の承認者が審査し、承認した時点から適用されます。',
    en: 'Another person, an approver, decides. The exception begins when it is granted.',
  },
  'directives.exception.register': {
    ja: '例外措置台帳',
    en: 'Exception ledger',
  },
  'directives.exception.renew': {
    ja: '更新を申請する',
    en: 'Apply to renew it',
  },
  'directives.exception.renewal': {
    ja: '更新',
    en: 'Renewal',
  },
  'directives.exception.report': {
    ja: '終了の報告',
    en: 'Report on the end',
  },
  'directives.exception.report-support': {
    ja: '講じた代替措置の結果と、規定への適合の状況を書いてください。適用中の例外措置は、報告した時点で終わります。',
    en: 'How the substitute measure worked, and how the rule is kept now. One in force ends with the report.',
  },
  'directives.exception.request': {
    ja: '例外措置を申請する',
    en: 'Apply for an exception',
  },
  'directives.exception.result': {
    ja: '審査の結果',
    en: 'Result',
  },
  'directives.exception.reviewer': {
    ja: '審査者 {{name}}',
    en: 'Decided by {{name}}',
  },
  'directives.exception.see-why': {
    ja: '理由と代替措置を見る',
    en: 'Reason and substitute measure',
  },
  'directives.exception.state': {
    ja: '状態',
    en: 'State',
  },
  'directives.exception.substitute': {
    ja: '代替の措置',
    en: 'Substitute measure',
  },
  'directives.exception.substitute-support': {
    ja: '規定に代えて講じる措置を書いてください。',
    en: 'What is done instead of following the rule.',
  },
  'directives.exception.title': {
    ja: '例外措置',
    en: 'Exceptions',
  },
  'directives.exception.to': {
    ja: '終期',
    en: 'until',
  },
  'directives.exception.to-register': {
    ja: '例外措置台帳を見る',
    en: 'See the exception ledger',
  },
  'directives.exception.until': {
    ja: '例外措置の終期',
    en: 'Until',
  },
  'directives.exception.until-support': {
    ja: '366日以内の日を指定してください。',
    en: 'Within 366 days.',
  },
  'directives.exception.why': {
    ja: '理由',
    en: 'Why',
  },
  'directives.extension.due': {
    ja: '現在の期限',
    en: 'Due now',
  },
  'directives.extension.request': {
    ja: '期限の延長を申請する',
    en: 'Ask for an extension',
  },
  'directives.extension.title': {
    ja: '期限の延長',
    en: 'Extensions',
  },
  'directives.extension.wanted': {
    ja: '希望する期限',
    en: 'Wanted until',
  },
  'directives.page.judged-by-person': {
    ja: '確認担当者による確認:',
    en: 'Judged by the reviewer:',
  },
  'directives.happened.see': {
    ja: 'これまでの経過を見る',
    en: 'See what happened',
  },
  'directives.happened.title': {
    ja: '経過',
    en: 'What happened',
  },
  'directives.tower.title': { ja: '{{top}}からの伝達', en: 'How the signal went from {{top}}' },
  'directives.tower.told': {
    ja: '受領済み{{lit}}、伝達のみ{{smoking}}、応答なし{{dark}}。全体で{{told}}組織に届いています。同じ内容は下の表にあります。',
    en: '{{lit}} lit, {{smoking}} smoking, {{dark}} dark; {{told}} were told in all. The table below says the same.',
  },
  'directives.tower.headquarters': { ja: '本部', en: 'Headquarters' },
  'directives.tower.lit': { ja: '受領済み', en: 'Acknowledged' },
  'directives.tower.smoking': { ja: '伝達のみ', en: 'Only passed on' },
  'directives.tower.dark': { ja: '応答なし', en: 'Silent' },
  'directives.tower.below': {
    ja: '下位 {{acknowledged}}/{{told}}',
    en: 'below: {{acknowledged}} of {{told}}',
  },
  'directives.tower.more': {
    ja: 'ほかの{{count}}組織は表にあります。',
    en: '{{count}} more are in the table.',
  },
  'directives.course.title': { ja: '対応状況の推移', en: 'Course of the standings' },
  'directives.course.chart': {
    ja: '対応状況別の宛先の数',
    en: 'Addressees by standing',
  },
  'directives.course.at': { ja: '日時', en: 'When' },
  'directives.course.due': { ja: '期限({{count}}組織)', en: 'due ({{count}})' },
  'directives.relay.acknowledged': {
    ja: '受領済み',
    en: 'Acknowledged',
  },
  'directives.relay.acknowledged-count': {
    ja: '受領 {{count}}({{percent}}%)',
    en: 'acknowledged {{count}} ({{percent}}%)',
  },
  'directives.relay.all-told': {
    ja: '直下のすべての組織に伝達しました。',
    en: 'Every body below has been told.',
  },
  'directives.relay.answered': {
    ja: '回答済み',
    en: 'Answered',
  },
  'directives.relay.answered-count': {
    ja: '回答 {{count}}({{percent}}%)',
    en: 'answered {{count}} ({{percent}}%)',
  },
  'directives.relay.below': {
    ja: '下位への伝達',
    en: 'Below it',
  },
  'directives.relay.branches': {
    ja: '伝達先',
    en: 'Told from here',
  },
  'directives.relay.choose': {
    ja: '伝達先を選ぶ(未伝達 {{count}})',
    en: 'Choose among the {{count}}',
  },
  'directives.relay.coverage': {
    ja: '集計',
    en: 'Coverage',
  },
  'directives.relay.lead': {
    ja: '下位の組織の期限は、{{clock}}数えます。',
    en: 'The time of each body below runs {{clock}}.',
  },
  'directives.relay.names': {
    ja: '伝達した組織の名称',
    en: 'Names of the bodies',
  },
  'directives.relay.names-support': {
    ja: '1行に1組織を書いてください。',
    en: 'One a line.',
  },
  'directives.relay.no-branches': {
    ja: '伝達した組織はありません。',
    en: 'Nobody has been told from here.',
  },
  'directives.relay.no-outsiders': {
    ja: '報告された組織はありません。',
    en: 'None has been reported.',
  },
  'directives.relay.nobody-below': {
    ja: '下位の組織なし',
    en: 'Nobody below',
  },
  'directives.relay.note': {
    ja: '伝達',
    en: 'Told',
  },
  'directives.relay.open-branch': {
    ja: '{{name}}から先を見る',
    en: 'See below {{name}}',
  },
  'directives.relay.opened': {
    ja: '閲覧のみ',
    en: 'Opened',
  },
  'directives.relay.opened-count': {
    ja: '閲覧 {{count}}({{percent}}%)',
    en: 'opened {{count}} ({{percent}}%)',
  },
  'directives.relay.outsider-contact': {
    ja: '連絡先',
    en: 'Contact',
  },
  'directives.relay.outsider-name': {
    ja: '組織',
    en: 'Body',
  },
  'directives.relay.outsiders': {
    ja: '本システム外の組織への伝達',
    en: 'Told outside of this system',
  },
  'directives.relay.outsiders-lead': {
    ja: '本システムの利用者がいない組織に、別の方法で伝達したものです。受領した組織には数えません。',
    en: 'Bodies without an account here, told by other means. They never count as acknowledged.',
  },
  'directives.relay.own-note': {
    ja: '伝達の添え書き',
    en: 'Your note',
  },
  'directives.relay.own-note-support': {
    ja: '本文は変わりません。添え書きは、貴組織の名で示されます。',
    en: 'The text itself stays as it is; the note appears under your body’s name.',
  },
  'directives.relay.own-state': {
    ja: 'その組織の状況',
    en: 'The body itself',
  },
  'directives.relay.pass-on': {
    ja: '下位の組織への伝達',
    en: 'Pass it on',
  },
  'directives.relay.pass-on-lead': {
    ja: 'まだ伝達していない組織は{{count}}組織です。',
    en: '{{count}} bodies have not been told yet.',
  },
  'directives.relay.pass-on-submit': {
    ja: '伝達する',
    en: 'Pass it on',
  },
  'directives.relay.report': {
    ja: '本システム外の組織への伝達を報告する',
    en: 'Report bodies told outside of this system',
  },
  'directives.relay.report-submit': {
    ja: '報告する',
    en: 'Report',
  },
  'directives.relay.reported': {
    ja: '{{recorded}}組織を記録しました。記録済みの{{known}}組織は除きました。',
    en: '{{recorded}} recorded; {{known}} were known already.',
  },
  'directives.relay.reported-count': {
    ja: '別に、システム外への伝達の報告 {{count}}',
    en: 'beside these, reported as told outside {{count}}',
  },
  'directives.relay.see': {
    ja: '下位への伝達の状況を見る',
    en: 'See how far it has come below',
  },
  'directives.relay.silent': {
    ja: '応答なし',
    en: 'Silent',
  },
  'directives.relay.silent-count': {
    ja: '応答なし {{count}}({{percent}}%)',
    en: 'silent {{count}} ({{percent}}%)',
  },
  'directives.relay.title': {
    ja: '伝達の状況',
    en: 'Relay',
  },
  'directives.relay.to-all': {
    ja: '選ばない場合は、まだ伝達していないすべての組織に伝達します。',
    en: 'Choose none to tell everybody who has not been told.',
  },
  'directives.relay.to-whom': {
    ja: '伝達先',
    en: 'To whom',
  },
  'directives.relay.told-at': {
    ja: '伝達した日時',
    en: 'When',
  },
  'directives.relay.told-count': {
    ja: '伝達先 {{count}}組織',
    en: 'told {{count}}',
  },
  'directives.relay.waiting': {
    ja: '未伝達 {{count}}組織',
    en: 'not yet told {{count}}',
  },
  'directives.relay.order': {
    ja: '下位の組織への伝達を求める',
    en: 'Have it passed on',
  },
  'directives.relay.order-lead': {
    ja: '宛先の府省庁や団体に、下位の組織への伝達を求めます。発出した後は変えられません。',
    en: 'Its addressees are asked to pass it on to the bodies below them. This cannot be changed once it is issued.',
  },
  'directives.relay.order-clock': {
    ja: '下位の組織の期限の起算',
    en: 'From when their time runs',
  },
  'directives.relay.order-submit': {
    ja: '伝達を求める',
    en: 'Have it passed on',
  },
  'directives.relay.ordered': {
    ja: '下位の組織への伝達を求めます。期限は、{{clock}}数えます。',
    en: 'It is to be passed on. The time of bodies below runs {{clock}}.',
  },
  'directives.request.about': {
    ja: '申請の対象',
    en: 'What it is about',
  },
  'directives.request.about-all': {
    ja: '選ばない場合は、求められている対応のすべてを対象とします。',
    en: 'Choose none for everything that is open.',
  },
  'directives.request.decide': {
    ja: '審査する',
    en: 'Decide',
  },
  'directives.request.decision': {
    ja: '審査の結果',
    en: 'Decision',
  },
  'directives.request.everything': {
    ja: '求められている対応のすべて',
    en: 'Everything that is open',
  },
  'directives.request.grant': {
    ja: '承認する',
    en: 'Grant',
  },
  'directives.request.lead': {
    ja: '組織から申請された期限の延長と例外措置です。申請した本人と同じ組織の者は審査できません。',
    en: 'More time and exceptions that were asked for. Nobody decides what they or their own body asked for.',
  },
  'directives.request.none': {
    ja: '審査を待つ申請はありません。',
    en: 'Nothing waits to be decided.',
  },
  'directives.request.of': {
    ja: '対象 {{names}}',
    en: 'About {{names}}',
  },
  'directives.request.reason': {
    ja: '理由',
    en: 'Reason',
  },
  'directives.request.refuse': {
    ja: '承認しない',
    en: 'Refuse',
  },
  'directives.request.requested-at': {
    ja: '申請日時',
    en: 'Asked',
  },
  'directives.request.sent': {
    ja: '申請しました。審査の結果は通知されます。',
    en: 'Sent. You will be told of the decision.',
  },
  'directives.request.submit': {
    ja: '申請する',
    en: 'Send',
  },
  'directives.request.title': {
    ja: '申請の審査',
    en: 'Requests',
  },
  'directives.request.until': {
    ja: '承認する期限',
    en: 'Until',
  },
  'directives.request.waits': {
    ja: '承認者の審査を待っています。',
    en: 'It waits for an approver.',
  },
  'directives.request.why': {
    ja: '審査の理由',
    en: 'Why',
  },
  'directives.review.assign': {
    ja: '確認担当者を指名する',
    en: 'Name a reviewer',
  },
  'directives.review.assign-submit': {
    ja: '指名する',
    en: 'Name',
  },
  'directives.review.before': {
    ja: '{{name}}が確認しています。',
    en: 'Before {{name}}.',
  },
  'directives.review.claimed-at': {
    ja: '申告日時',
    en: 'Claimed',
  },
  'directives.review.lead': {
    ja: '構成情報では確かめられない申告(緩和策、切離し、侵害調査)を、指名された担当者が確認します。',
    en: 'Claims that no inventory can show: mitigation, disconnection, examination for compromise. A named person judges each.',
  },
  'directives.review.mine': {
    ja: '自分が確認する申告',
    en: 'Before you',
  },
  'directives.review.nobody': {
    ja: '確認担当者が指名されていません。',
    en: 'No reviewer is named yet.',
  },
  'directives.review.none': {
    ja: '該当する申告はありません。',
    en: 'There is none.',
  },
  'directives.review.others': {
    ja: 'その他の確認待ちの申告',
    en: 'Others that wait',
  },
  'directives.review.reason': {
    ja: '判断の理由',
    en: 'Why',
  },
  'directives.review.reviewer': {
    ja: '確認担当者',
    en: 'Reviewer',
  },
  'directives.review.somebody': {
    ja: '本部の担当者',
    en: 'a reviewer at the headquarters',
  },
  'directives.review.submit': {
    ja: '判断を記録する',
    en: 'Record the finding',
  },
  'directives.review.title': {
    ja: '申告の確認',
    en: 'Reviews',
  },
  'directives.review.verdict': {
    ja: '判断',
    en: 'Finding',
  },
  'directives.tell.contradicted': {
    ja: '「{{title}}」について、申告した対応が確認の結果と一致しませんでした。期限は変わりません。',
    en: '“{{title}}”: what you claimed was contradicted. The deadline stands.',
  },
  'directives.tell.evidence-asked': {
    ja: '「{{title}}」の申告について、追加の根拠を求められています。',
    en: '“{{title}}”: more evidence is asked for your claim.',
  },
  'directives.tell.exception-granted': {
    ja: '「{{title}}」の例外措置が承認されました。',
    en: '“{{title}}”: the exception was granted.',
  },
  'directives.tell.exception-refused': {
    ja: '「{{title}}」の例外措置は承認されませんでした。',
    en: '“{{title}}”: the exception was refused.',
  },
  'directives.tell.exception-requested': {
    ja: '「{{title}}」について、例外措置の申請がありました。',
    en: '“{{title}}”: an exception was applied for.',
  },
  'directives.tell.extension-granted': {
    ja: '「{{title}}」の期限の延長が承認されました。',
    en: '“{{title}}”: the extension was granted.',
  },
  'directives.tell.extension-refused': {
    ja: '「{{title}}」の期限の延長は承認されませんでした。',
    en: '“{{title}}”: the extension was refused.',
  },
  'directives.tell.extension-requested': {
    ja: '「{{title}}」について、期限の延長の申請がありました。',
    en: '“{{title}}”: an extension was asked for.',
  },
  'directives.tell.recorded': {
    ja: '「{{title}}」について、本部が電話などでの連絡を代理で記録しました。',
    en: '“{{title}}”: the headquarters recorded what you said by other means.',
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
  'directives.page.no-system': {
    ja: 'システムの登録なし',
    en: 'No system registered',
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
  'directives.page.days-support': {
    ja: '発出日の翌日から数えた暦日です。判断表が日数を定めるシステムには、その日数を適用します。',
    en: 'Calendar days after the day of issue. Where the decision table sets a number, that one applies.',
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
  'directives.page.reword-lead': {
    ja: '発出済みの指令を改めると新しい版となり、宛先は改めて受領の確認を求められます。',
    en: 'A new wording is a new version, and every addressee is asked to acknowledge it.',
  },
  'directives.page.reword-submit': {
    ja: 'この文面に改める',
    en: 'Save this wording',
  },
  'directives.page.title-field': {
    ja: '件名',
    en: 'Title',
  },
  'directives.page.preview': {
    ja: '宛先の見込み',
    en: 'Addressees as of now',
  },
  'directives.page.whole-body': { ja: '組織全体', en: 'The organization as a whole' },
  'directives.page.preview-incomplete': {
    ja: '宛先の範囲と期限を入力すると、宛先の見込みを表示します。',
    en: 'Fill in the scope and the days to see whom it would bind.',
  },
  'directives.page.preview-too-long': {
    ja: '名指しした組織が多いため、宛先の見込みは起案した後の画面に表示します。',
    en: 'So many organizations are named that whom it would bind is shown once it is drafted.',
  },
  'directives.page.preview-nobody': {
    ja: 'いまの範囲では宛先がありません。宛先の範囲を選んでください。',
    en: 'Nobody is in this scope. Choose whom it is for.',
  },
  'directives.page.basis': {
    ja: '宛先とする理由',
    en: 'Because',
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
  'directives.page.replace-lead': {
    ja: '{{cited}}に代わる文書を起案します。発出されるまで、元の文書が有効です。',
    en: 'A draft in place of {{cited}}, which stays in force until the new one is issued.',
  },
  'directives.page.mapping': {
    ja: '元の措置{{number}}「{{text}}」を引き継ぐ措置の番号',
    en: 'Number of the action that takes over action {{number}}, “{{text}}”',
  },
  'directives.page.mapping-support': {
    ja: '回答と証明は、番号を入れた措置に引き継がれます。引き継がない場合は空欄にしてください。',
    en: 'Answers and proofs go on with it. Leave it empty where nothing takes it over.',
  },
  'directives.page.draft-lead': {
    ja: '{{vulnerability}} への対処を求める指令を起案します。別の承認者が確認した後に発出されます。',
    en: 'A directive on {{vulnerability}}. It is issued once another person has approved it.',
  },
  'directives.page.draft-submit': {
    ja: '起案する',
    en: 'Save the draft',
  },
  'directives.page.title-start': {
    ja: '{{vulnerability}} への緊急の対処について',
    en: 'Urgent action on {{vulnerability}}',
  },
  'directives.page.text-support': {
    ja: '何を、いつまでに、どのように報告するかを書いてください。',
    en: 'Say what to do, by when, and how to report it.',
  },
  'directives.page.text-start': {
    ja: '{{vulnerability}}({{about}})の悪用が確認されています。\n\n1 対象の製品について、期限までに修正版を適用してください。\n2 適用できない場合は、製品の使用をやめるか、ネットワークから切り離してください。\n3 対処した後、本システムで申告し、新しい構成情報を提出してください。',
    en: '{{vulnerability}} ({{about}}) is being exploited.\n\n1. Apply the fixed version to the systems named, by the deadline.\n2. Where that is not possible, stop using the product or disconnect it.\n3. Then claim the remedy here, and submit a fresh inventory.',
  },
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
  'directives.kind.directive': { ja: '指令', en: 'Directive' },
  'directives.kind.alert': { ja: '注意喚起', en: 'Alert' },
  'directives.kind.circular': { ja: '事務連絡・照会', en: 'Circular' },
  'directives.state.issued': { ja: '発出中', en: 'In force' },
  'directives.state.superseded': { ja: '差替え済み', en: 'Superseded' },
  'directives.state.retired': { ja: '廃止', en: 'Retired' },
  'directives.evidence.inventory': { ja: '新しい構成情報による確認', en: 'A fresh inventory' },
  'directives.evidence.review': { ja: '本部の担当者による確認', en: 'Review by a named person' },
  'directives.evidence.report': { ja: '宛先の報告', en: 'The addressee’s report' },
  'directives.evidence.answers': { ja: '照会事項への回答', en: 'Answers to the questions' },
  'directives.usual.inventory': {
    ja: '脆弱性を除去し、新しい構成情報を提出すること。',
    en: 'Remove the vulnerability and submit a fresh inventory.',
  },
  'directives.usual.review': {
    ja: '措置を講じ、その内容を申告すること。',
    en: 'Act, and say what was done.',
  },
  'directives.usual.forensic': {
    ja: '侵害の有無を調査し、結果を申告すること。',
    en: 'Examine the system for compromise, and say what was found.',
  },
  'directives.usual.report': {
    ja: '確認し、結果を報告すること。',
    en: 'Check, and report the result.',
  },
  'directives.usual.answers': { ja: '照会事項に回答すること。', en: 'Answer the questions.' },
  'directives.per.system': { ja: '対象システムごと', en: 'Each affected system' },
  'directives.per.organization': { ja: '組織', en: 'The organization' },
  'directives.due.table': { ja: '判断表が定める期限', en: 'As the decision table sets' },
  'directives.due.days': { ja: '日数を定める', en: 'A number of days' },
  'directives.due.instant': { ja: '日を定める', en: 'A day' },
  'directives.due.after-days': {
    ja: '発出又は追加の日の翌日から{{days}}日',
    en: '{{days}} days from issue or joining',
  },
  'directives.question.yes-no': { ja: 'はい・いいえ', en: 'Yes or no' },
  'directives.question.one': { ja: '一つ選択', en: 'One of' },
  'directives.question.many': { ja: '複数選択', en: 'Any of' },
  'directives.question.number': { ja: '数値', en: 'A number' },
  'directives.question.date': { ja: '日付', en: 'A date' },
  'directives.question.text': { ja: '文章', en: 'Words' },
  'directives.page.own-part': { ja: '組織への措置事項', en: 'Asked of the organization' },
  'directives.page.headed': { ja: '{{cited}} {{title}}', en: '{{cited}}: {{title}}' },
  'directives.page.kind': { ja: '種類', en: 'Kind' },
  'directives.page.label': { ja: '共有範囲(TLP)', en: 'Label (TLP)' },
  'directives.page.label-support': {
    ja: '発出すると、宛先が共有先になります。',
    en: 'Once it is issued, the addressees are its recipients.',
  },
  'directives.page.draft-any-lead': {
    ja: '注意喚起、事務連絡・照会などを起案します。別の承認者が確認した後に発出されます。',
    en: 'An alert, a circular or another directive. It is issued once another person has approved it.',
  },
  'directives.page.step-kind': { ja: '1 種類と共有範囲', en: '1 Kind and label' },
  'directives.page.step-scope': { ja: '2 宛先の範囲', en: '2 Whom it is for' },
  'directives.page.step-actions': { ja: '3 措置事項と照会事項', en: '3 Actions and questions' },
  'directives.page.step-text': { ja: '4 文面', en: '4 Text' },
  'directives.page.scope-exposure': {
    ja: '脆弱性の影響を受ける組織と、判断できない組織に限る',
    en: 'Only organizations that are affected or unknown',
  },
  'directives.page.scope-kinds': { ja: '組織の種別', en: 'Kinds' },
  'directives.page.scope-sectors': { ja: '分野', en: 'Sectors' },
  'directives.page.scope-designations': { ja: '指定', en: 'Designations' },
  'directives.page.scope-organizations': { ja: '名指しする組織', en: 'Organizations by name' },
  'directives.page.scope-except': { ja: '除く組織', en: 'Except' },
  'directives.page.scope-codes': {
    ja: '組織コードを、改行又は読点で区切って書いてください。',
    en: 'Codes of organizations, one a line or with commas between.',
  },
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
  'directives.page.action-text': { ja: '求める措置', en: 'What is ordered' },
  'directives.page.action-text-support': {
    ja: '空欄の場合は、確かめ方に応じた標準の文を用います。',
    en: 'Left empty, the usual words of its evidence are used.',
  },
  'directives.page.action-evidence': { ja: '確かめ方', en: 'Evidence' },
  'directives.page.action-per': { ja: '求める相手', en: 'Asked of' },
  'directives.page.action-forensic': {
    ja: '判断表が侵害調査を求めるシステムに限る',
    en: 'Only systems that the table wants examined',
  },
  'directives.page.action-due': { ja: '期限の定め方', en: 'Due' },
  'directives.page.action-days': { ja: '日数', en: 'Days' },
  'directives.page.action-day': { ja: '期限の日', en: 'Day' },
  'directives.page.add-action': { ja: '措置事項を加える', en: 'Add an action' },
  'directives.page.remove-action': {
    ja: '措置事項{{number}}を除く',
    en: 'Remove action {{number}}',
  },
  'directives.page.question-number': { ja: '照会事項{{number}}', en: 'Question {{number}}' },
  'directives.page.question-text': { ja: '照会の内容', en: 'Question' },
  'directives.page.question-help': { ja: '補足', en: 'Help' },
  'directives.page.question-type': { ja: '回答の形式', en: 'Type' },
  'directives.page.question-options': { ja: '選択肢', en: 'Options' },
  'directives.page.question-options-support': {
    ja: '一行に一つずつ書いてください。',
    en: 'One a line.',
  },
  'directives.page.question-unit': { ja: '単位', en: 'Unit' },
  'directives.page.question-required': { ja: '回答を必須とする', en: 'An answer is required' },
  'directives.page.add-question': { ja: '照会事項を加える', en: 'Add a question' },
  'directives.page.remove-question': {
    ja: '照会事項{{number}}を除く',
    en: 'Remove question {{number}}',
  },
  'directives.page.supersedes': { ja: '差し替えた文書', en: 'Supersedes' },
  'directives.page.superseded-by': { ja: '差替え後の文書', en: 'Superseded by' },
  'directives.page.closed-at': { ja: '終了', en: 'Closed' },
  'directives.page.differences': {
    ja: '第{{version}}版からの変更点',
    en: 'Changes since version {{version}}',
  },
  'directives.page.scope-changed': {
    ja: '宛先の範囲が変わりました。',
    en: 'The scope has changed.',
  },
  'directives.page.retire': { ja: '廃止を提案する', en: 'Propose to retire it' },
  'directives.page.retire-submit': { ja: '廃止を提案する', en: 'Propose' },
  'directives.page.retire-reason': { ja: '廃止の理由', en: 'Reason' },
  'directives.page.retire-support': {
    ja: '別の承認者が決定すると廃止され、宛先に知らされます。',
    en: 'It is retired once another person has agreed, and the addressees are told.',
  },
  'directives.page.retirement-waits': {
    ja: '廃止が提案されています。',
    en: 'Its retirement has been proposed.',
  },
  'directives.page.retire-agree': { ja: '廃止を決定する', en: 'Agree and retire it' },
  'directives.page.retire-effect': {
    ja: '宛先は、この文書への対応を求められなくなります。取り消すことはできません。',
    en: 'Nothing more is asked of the addressees. It cannot be undone.',
  },
  'directives.page.retire-decline': { ja: '廃止しない', en: 'Decline' },
  'directives.page.retire-several': {
    ja: '複数の文書の廃止を提案する',
    en: 'Propose to retire several',
  },
  'directives.page.try': { ja: '結果を確かめる', en: 'Try' },
  'directives.page.would-do': { ja: '提案できます', en: 'can be proposed' },
  'directives.page.proposed': { ja: '提案しました', en: 'proposed' },
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
  'directives.page.preview-counts': {
    ja: 'いま発出すると、影響のある{{affected}}組織、判断できない{{unknown}}組織、指定による{{named}}組織が宛先になります。',
    en: 'Issued now, it would bind {{affected}} affected, {{unknown}} unknown and {{named}} named organizations.',
  },
  'directives.page.asked-times': {
    ja: '措置事項{{number}}({{count}}件)',
    en: 'Action {{number}} ({{count}})',
  },
  'directives.page.to-paper': { ja: '文書の様式で見る', en: 'As a paper' },
  'directives.page.paper': { ja: '文書', en: 'Paper' },
  'directives.page.print': { ja: '印刷する', en: 'Print' },
  'directives.paper.save-pdf': { ja: 'PDFで保存する', en: 'Save as PDF' },
  'directives.paper.save-docx': { ja: 'Wordで保存する', en: 'Save for Word' },
  'directives.paper.save-letters': {
    ja: '宛先ごとの文書をまとめて保存する(PDF)',
    en: 'Save a letter to each addressee (PDF)',
  },
  'directives.paper.lead': {
    ja: '保存すると、ファイルのハッシュ値が記録台帳に残り、後から同じ文書であることを確かめられます。',
    en: 'When you save a paper, the ledger keeps its hash, so that it can be proved later to be the same.',
  },
  'directives.paper.language': { ja: '文書の言語', en: 'Language of the paper' },
  'directives.paper.ja': { ja: '日本語', en: 'Japanese' },
  'directives.paper.en': { ja: '英語', en: 'English' },
  'directives.paper.reminder': { ja: '督促の文書', en: 'Reminder' },
  'directives.paper.standing': { ja: '対応状況の報告書', en: 'Report on standing' },
  'directives.paper.papers': { ja: '文書の作成', en: 'Papers' },
  'directives.paper.nothing-owed': {
    ja: '回答を待っている事項がないため、督促の文書は作成できません。',
    en: 'Nothing is awaited, so there is nothing to remind of.',
  },
  'directives.paper.not-issued': {
    ja: 'まだ発出していないため、この文書は作成できません。',
    en: 'This paper can be made once the directive has been issued.',
  },
  'directives.page.systems-overdue': {
    ja: '構成情報の提出期限超過',
    en: 'Inventories overdue',
  },
  'directives.page.next-inventory-due': {
    ja: '次の期限: {{at}}',
    en: 'Next due: {{at}}',
  },
});
