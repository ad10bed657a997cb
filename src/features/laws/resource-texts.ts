import { catalogue } from '#kernel/text.ts';

/** What the page of posts and budget says, and where it refuses. */
export const say = catalogue({
  'laws.resource.title': { ja: '定員・予算', en: 'Posts and budget' },
  'laws.resource.lead': {
    ja: '法令の施行のために各組織が要求し、査定を受け、措置された定員と予算。',
    en: 'What bodies asked for to apply a law, what it was assessed at, and what was granted.',
  },
  'laws.resource.list': { ja: '要求と措置', en: 'Requests and what became of them' },
  'laws.resource.none': {
    ja: '登録された定員・予算はありません。要求する額を登録してください。',
    en: 'Nothing was stated yet. State what is requested.',
  },
  'laws.resource.year': { ja: '年度', en: 'Fiscal year' },
  'laws.resource.law': { ja: '法令', en: 'Law' },
  'laws.resource.body': { ja: '組織', en: 'Body' },
  'laws.resource.kind': { ja: '種類', en: 'Kind' },
  'laws.resource.kind.posts': { ja: '定員(人)', en: 'Posts' },
  'laws.resource.kind.budget': { ja: '予算(千円)', en: 'Budget (thousand)' },
  'laws.resource.step': { ja: '段階', en: 'Step' },
  'laws.resource.requested': { ja: '要求', en: 'Requested' },
  'laws.resource.assessed': { ja: '査定', en: 'Assessed' },
  'laws.resource.granted': { ja: '措置', en: 'Granted' },
  'laws.resource.amount': { ja: '人数又は金額', en: 'Number or amount' },
  'laws.resource.note': { ja: '備考', en: 'Note' },
  'laws.resource.stated': { ja: '登録日時', en: 'Stated' },
  'laws.resource.state': { ja: '定員・予算を登録する', en: 'State posts or budget' },
  'laws.resource.submit': { ja: '登録する', en: 'State' },
  'laws.resource.done': { ja: '登録しました。', en: 'Stated.' },
  'laws.resource.open': { ja: '未定', en: 'Not yet' },
  'laws.resource.headquarters-says': {
    ja: '査定と措置は本部が登録します。',
    en: 'What was assessed and granted is stated by the headquarters.',
  },
  'laws.resource.not-requested': {
    ja: '要求が登録されていません。先に要求を登録してください。',
    en: 'Nothing was requested. State the request first.',
  },
});
