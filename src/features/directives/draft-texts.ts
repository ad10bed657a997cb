import { catalogue } from '#kernel/text.ts';

/** What is said where a directive is drafted, amended and retired, and what is wrong with a draft. */
export const say = catalogue({
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
  'directives.page.no-system': {
    ja: 'システムの登録なし',
    en: 'No system registered',
  },
  'directives.page.days-support': {
    ja: '発出日の翌日から数えた暦日です。判断表が日数を定めるシステムには、その日数を適用します。',
    en: 'Calendar days after the day of issue. Where the decision table sets a number, that one applies.',
  },
  'directives.page.reword-lead': {
    ja: '発出済みの指令を改めると新しい版となり、宛先は改めて受領の確認を求められます。',
    en: 'A new wording is a new version, and every addressee is asked to acknowledge it.',
  },
  'directives.page.reword-submit': {
    ja: 'この文面に改める',
    en: 'Save this wording',
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
  'directives.page.action-text': { ja: '求める措置', en: 'What is ordered' },
  'directives.page.action-text-support': {
    ja: '空欄の場合は、確かめ方に応じた標準の文を用います。',
    en: 'Left empty, the usual words of its evidence are used.',
  },
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
  'directives.page.preview-counts': {
    ja: 'いま発出すると、影響のある{{affected}}組織、判断できない{{unknown}}組織、指定による{{named}}組織が宛先になります。',
    en: 'Issued now, it would bind {{affected}} affected, {{unknown}} unknown and {{named}} named organizations.',
  },
  'directives.page.asked-times': {
    ja: '措置事項{{number}}({{count}}件)',
    en: 'Action {{number}} ({{count}})',
  },
});
