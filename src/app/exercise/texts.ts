import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'exercise.command': {
    ja: '一連の流れを専用の環境で実行し、段階ごとの件数と時間、宛先ごとの到達点を示す',
    en: 'Runs the whole chain in an installation of its own, with counts and times for each step and where each addressee stands',
  },
  'exercise.clock': {
    ja: '環境の時刻を示す。デモと演習の環境では、先に進めることもできる',
    en: 'Tells the time of the installation; moves it on in a demo or an exercise',
  },
  'exercise.option.forward': { ja: '時刻を進める日数', en: 'How many days to move it on' },
  'exercise.clock.bad-days': {
    ja: '進める日数は、0 から {{most}} までの整数にしてください。',
    en: 'The days to move it on are a whole number from 0 to {{most}}.',
  },
  'exercise.clock.live': {
    ja: '運用中の環境の時刻は動かせません。何も変更していません。',
    en: 'The clock of a live installation cannot be moved. Nothing was changed.',
  },
  'exercise.option.data': {
    ja: '実データのフォルダー(osv、kev、vulnrichment、sbom を含むもの)',
    en: 'A folder of real files, with osv, kev, vulnrichment and sbom in it',
  },
  'exercise.lists-nothing': {
    ja: '脆弱性情報と突き合わせられる構成要素が一つも書かれていません。',
    en: 'It lists nothing that an advisory could name.',
  },
  'exercise.assumption': {
    ja: '演習のための仮定であり、事実として確認したものではない。',
    en: 'An assumption of the exercise; nobody has established it as a fact.',
  },
  'exercise.owner-looked': {
    ja: '演習での回答: 境界機器の設定を確認し、外部から到達できることを確かめた。',
    en: 'Answer in the exercise: the border devices were checked and it can be reached from outside.',
  },
  'exercise.appointed': { ja: '情報セキュリティ担当', en: 'Security officer' },
  'exercise.claim': {
    ja: '演習での申告: 修正版を適用した。',
    en: 'Claim in the exercise: the fixed version is installed.',
  },
  'exercise.directive.title': {
    ja: '{{vulnerability}} への緊急対処について',
    en: 'Urgent measures against {{vulnerability}}',
  },
  'exercise.directive.body': {
    ja: '{{vulnerability}} の影響を受ける機器について、期限までに修正版を適用し、対処した旨を申告した上で、最新の構成情報を提出すること。構成情報を提出していない組織は、期限までに提出すること。',
    en: 'Install the fixed version on everything that {{vulnerability}} affects by the deadline, claim it, and hand in a fresh inventory. Whoever has not handed in an inventory does so by the deadline.',
  },
  'exercise.step.nation': {
    ja: '架空国家の登録: 組織 {{organizations}}、人 {{persons}}、システム {{systems}}(インターネット公開の有無が未記入 {{exposureUnstated}})',
    en: 'The demo nation: {{organizations}} organizations, {{persons}} persons, {{systems}} systems ({{exposureUnstated}} without a word on internet exposure)',
  },
  'exercise.step.advisories': {
    ja: '脆弱性情報の取込み: ファイル {{files}}、記録 {{records}}(読めない記録 {{refused}})、脆弱性 {{vulnerabilities}}、取り込めないファイル {{leftOut}}',
    en: 'Advisories: {{files}} files, {{records}} records ({{refused}} unreadable), {{vulnerabilities}} vulnerabilities, {{leftOut}} files left out',
  },
  'exercise.step.inventories': {
    ja: '構成情報の提出: 文書 {{documents}}、構成要素 {{components}}、システム {{systems}}(提出なし {{withoutInventory}} → 不明)、読めないファイル {{leftOut}}',
    en: 'Inventories: {{documents}} documents, {{components}} components, {{systems}} systems ({{withoutInventory}} without any: unknown), {{leftOut}} files left out',
  },
  'exercise.step.matching': {
    ja: '突合: 該当のある脆弱性 {{vulnerabilities}}(うち悪用確認済み {{exploited}})。最も広いもの {{widest}}: 組織 {{organizations}}、システム {{systems}}',
    en: 'Matching: {{vulnerabilities}} vulnerabilities match ({{exploited}} known to be exploited); widest {{widest}}: {{organizations}} organizations, {{systems}} systems',
  },
  'exercise.step.decisions': {
    ja: '判断: 脆弱性 {{vulnerabilities}} について決定 {{decided}}、回答待ち {{waiting}}(公開の有無 {{missingExposure}}、自動化の可否 {{missingAutomatable}}、技術的影響 {{missingImpact}})',
    en: 'Decisions on {{vulnerabilities}} vulnerabilities: {{decided}} decided, {{waiting}} waiting (exposure {{missingExposure}}, automatable {{missingAutomatable}}, technical impact {{missingImpact}})',
  },
  'exercise.step.answers': {
    ja: '不足する入力: 本部が仮定を明記して入力 {{stated}}、所有者への照会 {{asked}}、回答 {{answered}}、未回答 {{unanswered}}',
    en: 'Missing inputs: the headquarters stated {{stated}} as assumptions, owners were asked {{asked}} times, {{answered}} answered, {{unanswered}} did not',
  },
  'exercise.step.choice': {
    ja: '最も急ぐもの: {{vulnerability}}(判定 {{outcome}})影響あり {{affected}}、影響なし {{notAffected}}、不明 {{unknown}} 組織',
    en: 'Most urgent: {{vulnerability}} (outcome {{outcome}}): {{affected}} organizations affected, {{notAffected}} not affected, {{unknown}} unknown',
  },
  'exercise.step.directive': {
    ja: '指令第{{number}}号を発出: 宛先 {{addressees}}(影響あり {{affected}}、不明 {{unknown}})',
    en: 'Directive no. {{number}} issued to {{addressees}} organizations ({{affected}} affected, {{unknown}} unknown)',
  },
  'exercise.step.claims': {
    ja: '回答: 担当者の任命 {{appointed}}、受領 {{acknowledged}}、対処の申告 {{claimed}}',
    en: 'Answers: {{appointed}} persons appointed, {{acknowledged}} acknowledgements, {{claimed}} claims',
  },
  'exercise.step.proofs': {
    ja: '再提出された構成情報: 修正あり {{repaired}}、変化なし {{unchanged}}、縮小 {{shrunken}}',
    en: 'Second inventories: {{repaired}} repaired, {{unchanged}} unchanged, {{shrunken}} shrunken',
  },
  'exercise.step.clock': {
    ja: '時計を {{hours}} 時間進め、{{now}} とした(期限 {{dueAt}})',
    en: 'The clock was moved {{hours}} hours to {{now}} (deadline {{dueAt}})',
  },
  'exercise.step.standings': {
    ja: '到達点: 確認済み {{verified}}、申告と不一致 {{contradicted}}、対応済みと申告 {{claimed}}、判断できず {{unknown}}、期限超過 {{overdue}}、その他 {{others}}。台帳 {{ledgerEntries}} 件を検証: {{ledger}}',
    en: 'Standings: {{verified}} verified, {{contradicted}} contradicted, {{claimed}} claimed, {{unknown}} unknown, {{overdue}} overdue, {{others}} others. Ledger of {{ledgerEntries}} entries: {{ledger}}',
  },
  'exercise.left-out': {
    ja: '  除外 {{file}}: {{reason}}',
    en: '  left out {{file}}: {{reason}}',
  },
  'exercise.took': { ja: '{{step}} [{{ms}} ミリ秒]', en: '{{step}} [{{ms}} ms]' },
  'exercise.addressee': {
    ja: '  {{organization}}: {{standing}}{{overdue}} 期限 {{dueAt}}',
    en: '  {{organization}}: {{standing}}{{overdue}} due {{dueAt}}',
  },
  'exercise.overdue-too': { ja: '(期限超過)', en: ' (overdue)' },
});
