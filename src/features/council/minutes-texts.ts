import { catalogue } from '#kernel/text.ts';

/** What a draft of minutes says by itself. */
export const say = catalogue({
  'council-minutes.attendance': { ja: '出席者', en: 'Present' },
  'council-minutes.attended': { ja: '{{title}} {{name}}', en: '{{title}} {{name}}' },
  'council-minutes.stood-in': {
    ja: '{{title}} (代理) {{name}}',
    en: '{{title}} (alternate) {{name}}',
  },
  'council-minutes.quorum': {
    ja: '議決権のある{{seats}}席のうち{{present}}席が出席した(定足数{{needed}})。',
    en: 'Of {{seats}} seats with a vote {{present}} were taken (quorum {{needed}}).',
  },
  'council-minutes.recused': {
    ja: '{{title}}は、この議題から除斥された。',
    en: '{{title}} was recused from this item.',
  },
  'council-minutes.said': { ja: '{{name}} {{words}}', en: '{{name}}: {{words}}' },
  'council-minutes.amended': {
    ja: '{{name}}から、案{{amends}}に代わる修正案{{number}}が提出された。',
    en: '{{name}} put text {{number}} in place of text {{amends}}.',
  },
  'council-minutes.ballot-open': {
    ja: '採決は締め切られていない。',
    en: 'The ballot was not closed.',
  },
  'council-minutes.voted': {
    ja: '案{{number}}について採決し、賛成{{for}}、反対{{against}}、棄権{{abstain}}により{{result}}となった。',
    en: 'Text {{number}} was voted on: for {{for}}, against {{against}}, abstaining {{abstain}}. {{result}}.',
  },
  'council-minutes.casting': {
    ja: '可否同数のため、議長が決した({{choice}})。',
    en: 'Votes were equal; the chair decided ({{choice}}).',
  },
  'council-minutes.outcome': { ja: '結果 {{outcome}}', en: 'Outcome: {{outcome}}' },
  'council-minutes.withheld': {
    ja: '(この部分は公表しない。)',
    en: '(This part is not published.)',
  },
});
