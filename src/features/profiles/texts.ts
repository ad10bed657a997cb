import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'profiles.clock.hours': {
    ja: '{{start}}から{{count}}時間です。時間で定めた期限は休日でも動きません。',
    en: '{{count}} hours from {{start}}; a limit in hours does not move for holidays.',
  },
  'profiles.clock.day-after': {
    ja: '初日({{start}})は数えず、{{first}}から数えます。',
    en: 'The day it starts on ({{start}}) is not counted: the first day counted is {{first}}.',
  },
  'profiles.clock.day-of': {
    ja: '当日({{start}})から数えます。',
    en: 'The day it starts on ({{start}}) is counted.',
  },
  'profiles.clock.days': { ja: '{{count}}日間です。', en: 'It runs for {{count}} days.' },
  'profiles.clock.business-days': {
    ja: '開庁日で{{count}}日間です。',
    en: 'It runs for {{count}} business days.',
  },
  'profiles.clock.months': {
    ja: '暦に従い{{count}}か月間です。',
    en: 'It runs for {{count}} months of the calendar.',
  },
  'profiles.clock.same-date': {
    ja: '{{start}}の{{count}}か月後の同じ日付です。その日付がない月では月の末日です。',
    en: 'The same date {{count}} months after {{start}}, or the last day of a month without it.',
  },
  'profiles.clock.quarter': {
    ja: '{{start}}の属する四半期の末日({{end}})から{{count}}か月以内です。',
    en: 'Within {{count}} months of {{end}}, the end of the quarter of {{start}}.',
  },
  'profiles.clock.given': {
    ja: '期限の日は{{day}}と定められています。',
    en: 'The day was set as {{day}}.',
  },
  'profiles.clock.moved': {
    ja: '末日の{{from}}は閉庁日のため、{{to}}になります。',
    en: 'The last day, {{from}}, is closed, so {{to}} takes its place.',
  },
  'profiles.clock.end-of-day': {
    ja: '{{day}}の終わり({{zone}})が期限です。',
    en: 'It is due by the end of {{day}} in {{zone}}.',
  },
  'profiles.clock.calendar': {
    ja: '暦は{{id}}の{{version}}公布時点の版です。',
    en: 'Closed days are those of {{id}} as promulgated on {{version}}.',
  },
  'profiles.clock.condition': {
    ja: '「{{ja}}」に当たるため、期間が変わります。',
    en: 'The length is another because of this: {{en}}.',
  },
  'profiles.clock.promptly': {
    ja: '定めは「速やかに」です。',
    en: 'The rule says “promptly”.',
  },
  'profiles.clock.immediately': {
    ja: '定めは「直ちに」です。',
    en: 'The rule says “immediately”.',
  },
  'profiles.clock.without-delay': {
    ja: '定めは「遅滞なく」です。',
    en: 'The rule says “without delay”.',
  },
  'profiles.clock.guideline': {
    ja: '次の長さは指針による目安で、法令の期限ではありません。',
    en: 'What follows is the measure of a guideline, not a limit of the law.',
  },
  'profiles.clock.no-day-given': {
    ja: '規則「{{rule}}」に必要な期限の日が示されていません。',
    en: 'The rule “{{rule}}” takes a day that was not given.',
  },
  'profiles.clock.no-calendar': {
    ja: '開庁日を定める暦がありません。',
    en: 'There is no calendar that says which days are open.',
  },
  'profiles.clock.uncovered': {
    ja: '{{day}}は暦「{{id}}」の範囲({{from}}から{{until}}まで)にありません。',
    en: '{{day}} lies outside the calendar “{{id}}” ({{from}} to {{until}}).',
  },
});
