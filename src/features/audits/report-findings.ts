import { dateWords } from '#features/papers/date.ts';
import type { Unmarked } from '#features/papers/marker.ts';
import type { Speech } from '#features/papers/paper.ts';

import type { Dossier, DossierFinding } from './dossier.ts';
import { stateWords } from './finding-state-words.ts';
import { clauseWords, dayWords, heading, tableOf } from './paper-frame.ts';
import { say } from './report-texts.ts';

/** The findings of an audit on paper, the plans that were agreed, and what the body answered. */
export function findingBlocks(dossier: Dossier, speech: Speech): Unmarked[] {
  const { speak } = speech;
  return [
    heading(speak(say('audit-report.findings'))),
    ...(dossier.findings.length === 0
      ? [{ kind: 'text' as const, text: speak(say('audit-report.no-finding')) }]
      : dossier.findings.flatMap((finding) => findingItem(dossier, finding, speech))),
    ...plans(dossier, speech),
    ...answers(dossier, speech),
  ];
}

function ratingWords({ policy }: Dossier, rating: string | null, { speak, language }: Speech) {
  if (rating === null) return speak(say('audit-report.unrated'));
  return policy.scale.find(({ id }) => id === rating)?.names[language] ?? rating;
}

function findingItem(dossier: Dossier, finding: DossierFinding, speech: Speech): Unmarked[] {
  const { speak } = speech;
  const { edition, systems, policy } = dossier;
  const system = systems.find(({ id }) => id === finding.systemId);
  const rows: (readonly [ReturnType<typeof say>, string | undefined])[] = [
    [say('audit-report.clause'), clauseWords(edition.clauses.get(finding.clause), finding.clause)],
    [
      say('audit-report.rating'),
      policy.scale.length > 0 ? ratingWords(dossier, finding.rating, speech) : undefined,
    ],
    [say('audit-report.urgent'), finding.isUrgent ? speak(say('audit-report.yes')) : undefined],
    [say('audit-report.system'), system?.name],
    [say('audit-report.cause'), finding.cause],
    [say('audit-report.effect'), finding.effect],
    [
      say('audit-report.repeats'),
      finding.repeats > 0 ? speak(say('audit-report.count', { count: finding.repeats })) : '',
    ],
    [say('audit-report.state'), speak(stateWords[finding.state])],
    [
      say('audit-report.plan-due'),
      finding.state === 'open' ? dayWords(finding.planDueOn, speech) : undefined,
    ],
  ];
  return [
    { kind: 'item', level: 1, text: finding.title },
    tableOf(
      [
        [speak(say('audit-report.item')), 1],
        [speak(say('audit-report.content')), 3],
      ],
      rows.flatMap(([head, text]) => (text ? [[speak(head), text]] : [])),
    ),
  ];
}

function plans({ findings }: Dossier, speech: Speech): Unmarked[] {
  const { speak } = speech;
  const rows = findings.flatMap(({ title, steps }) => {
    const at = steps.findLastIndex(({ kind }) => kind === 'plan');
    const plan = steps[at];
    if (!plan) return [];
    const approval = steps.slice(at).find(({ kind }) => kind === 'plan-approved');
    return [
      [
        ...[title, plan.note, plan.until === null ? '' : dayWords(plan.until, speech)],
        approval
          ? speak(say('audit-report.agreed-on', { on: dateWords(approval.at, speech.language) }))
          : speak(say('audit-report.not-agreed')),
      ],
    ];
  });
  const words = say('audit-report.plans');
  if (rows.length === 0) {
    return [heading(speak(words)), { kind: 'text', text: speak(say('audit-report.no-plan')) }];
  }
  return [
    heading(speak(words)),
    tableOf(
      [
        [speak(say('audit-report.finding')), 3],
        [speak(say('audit-report.plan')), 4],
        [speak(say('audit-report.until')), 3],
        [speak(say('audit-report.agreed')), 3],
      ],
      rows,
    ),
  ];
}

const ofBody: readonly string[] = ['plan', 'progress', 'evidence'];

/** What the body itself said of its findings, in the order in which it did. */
function answers({ findings }: Dossier, speech: Speech): Unmarked[] {
  const { speak, language } = speech;
  const said = findings
    .flatMap(({ title, steps }) => steps.map((step) => ({ title, ...step })))
    .filter(({ kind }) => ofBody.includes(kind))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const words = say('audit-report.answers');
  if (said.length === 0) {
    return [heading(speak(words)), { kind: 'text', text: speak(say('audit-report.no-answer')) }];
  }
  return [
    heading(speak(words)),
    tableOf(
      [
        [speak(say('audit-report.on')), 2],
        [speak(say('audit-report.finding')), 3],
        [speak(say('audit-report.answer')), 5],
      ],
      said.map(({ at, title, note }) => [dateWords(at, language), title, note]),
    ),
  ];
}
