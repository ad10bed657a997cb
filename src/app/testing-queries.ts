import type { Ids } from './testing-worlds.ts';

/** With what each address is read in both worlds: as a page reads it, and as somebody who guesses does. */
export const queriesOf = (gate: string): Readonly<Record<string, (ids: Ids) => string[]>> => ({
  '/api/systems': ({ organization }) => [
    '',
    `?organizationId=${organization}`,
    '?limit=1&offset=1',
  ],
  '/api/inventory/systems': () => ['?name=maker', '?name=maker:valve', '?name=m&ecosystem=cpe'],
  '/api/exposure/:vulnerability/decisions': ({ organization, system }) => [
    `?organizationId=${organization}&systemId=${system}`,
  ],
  '/api/exposure': () => ['', '?exploited=no', '?exploited=no&limit=1'],
  '/api/profile/deadline': () => ['?rule=jp:act42-detailed&start=2026-11-23T00:00:00Z'],
  '/api/ledger/entries': () => [''],
  '/api/ledger/lines': ({ organization, person: who }) => [
    '',
    `?organization=${organization}`,
    `?person=${who}`,
    '?area=directive',
  ],
  '/api/search': () =>
    [...['hidden', 'maker', 'secret', 'control', 'water', '水', '至急', '未発出', 'circle'], gate]
      .flatMap((q) =>
        ['', '&of=directives', '&of=systems&page=2'].map((more) => [q, more] as const),
      )
      .map(([q, more]) => `?q=${encodeURIComponent(q)}${more}`),
  '/api/labels/markings': ({ directive: id }) => ['', `?subject=${id}`, '?label=TLP:AMBER'],
  '/api/labels/passages': ({ directive: id, organization }) => [
    '',
    `?subject=${id}`,
    `?organizationId=${organization}`,
  ],
  '/api/labels/consents': ({ directive: id }) => ['', `?subject=${id}`],
  '/api/incidents/:incidentId/facts': () => ['?field=outline'],
  '/api/incidents/:incidentId/preview': () => ['?duty=jp:government-agency&stage=first'],
  '/api/law-assets': ({ organization }) => ['', `?organizationId=${organization}`],
  '/api/law-readiness': ({ organization }) => ['', `?organizationId=${organization}`],
  '/api/law-milestones/:milestoneId/slip': () => ['?days=7'],
  '/api/audit-campaigns/:campaignId/impact': ({ edition }) => [`?editionId=${edition}`],
  '/api/audit-mapping-drafts/:draftId/candidates': () => ['?side=to&clause=a'],
  '/api/audit-findings': ({ audit: id }) => ['', `?auditId=${id}`],
  '/api/incident-statistics': () => ['?quarter=2026-Q4'],
});
