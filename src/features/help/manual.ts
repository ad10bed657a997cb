import { z } from 'zod';

import type { Role } from '#features/access/role.ts';

/** The manuals there are, in the order in which the work passes through their readers. */
export const manuals = [
  'headquarters',
  'ministry',
  'operator',
  'auditor',
  'administrator',
] as const;
export const Manual = z.enum(manuals);
export type Manual = z.infer<typeof Manual>;

/** The manual of a role: officer and approver of the headquarters share one. */
export const manualOf: Readonly<Record<Role, Manual>> = {
  officer: 'headquarters',
  approver: 'headquarters',
  ministry: 'ministry',
  operator: 'operator',
  auditor: 'auditor',
  administrator: 'administrator',
};

type Places = readonly (readonly [page: string, anchor: string])[];

/** Which part of a manual is about which page: by how the page's address begins, the longest first. */
export const places: Readonly<Record<Manual, Places>> = {
  headquarters: [
    ['/situation', 'morning'],
    ['/threats', 'threats'],
    ['/assertions', 'threats'],
    ['/directives/new', 'urgent'],
    ['/directives', 'follow'],
    ['/reviews', 'follow'],
    ['/requests', 'requests'],
    ['/exceptions', 'requests'],
    ['/feeds', 'feeds'],
    ['/snapshots', 'feeds'],
    ['/labels', 'labels'],
    ['/laws', 'laws'],
    ['/law-readiness', 'laws'],
    ['/law-milestones', 'laws'],
    ['/confirmations', 'confirm'],
    ['/matters', 'matters'],
    ['/incident-situation', 'matters'],
    ['/incident-statistics', 'matters'],
    ['/filings', 'matters'],
    ['/plans', 'plans'],
    ['/consultations', 'plans'],
    ['/statements', 'plans'],
    ['/measures', 'plans'],
  ],
  ministry: [
    ['/desk', 'acknowledge'],
    ['/situation', 'morning'],
    ['/directives', 'relay'],
    ['/systems', 'systems'],
    ['/exceptions', 'extension'],
    ['/matters', 'matters'],
    ['/incident-situation', 'matters'],
    ['/incident-statistics', 'matters'],
    ['/incidents', 'incident'],
    ['/filings', 'incident'],
    ['/law-readiness', 'laws'],
    ['/law-milestones', 'laws'],
    ['/law-resources', 'laws'],
    ['/notices', 'morning'],
    ['/persons', 'handover'],
    ['/handovers', 'handover'],
    ['/me', 'handover'],
  ],
  operator: [
    ['/desk', 'morning'],
    ['/directives', 'acknowledge'],
    ['/systems/import', 'register'],
    ['/systems', 'submit'],
    ['/incidents', 'incident'],
    ['/filings', 'incident'],
    ['/law-assets', 'assets'],
    ['/law-notifications', 'assets'],
    ['/exceptions', 'extension'],
    ['/notices', 'notices'],
    ['/persons', 'handover'],
    ['/handovers', 'handover'],
    ['/me', 'handover'],
  ],
  auditor: [
    ['/situation', 'morning'],
    ['/threats', 'trace'],
    ['/directives', 'follow'],
    ['/exceptions', 'exceptions'],
    ['/ledger', 'ledger'],
    ['/labels', 'papers'],
  ],
  administrator: [
    ['/organizations', 'organizations'],
    ['/incident-authorities', 'authorities'],
    ['/persons', 'persons'],
    ['/handovers', 'changes'],
    ['/notices', 'notices'],
    ['/ledger', 'ledger'],
  ],
};

/** Where a role's manual tells how to use a page; undefined where it has nothing on it. */
export function helpOn(page: string, role: Role): string | undefined {
  const manual = manualOf[role];
  const place = places[manual].find(([path]) => page === path || page.startsWith(`${path}/`));
  return place && `${manualPath(manual)}#${place[1]}`;
}

export const manualPath = (manual: Manual): string => `/help/${manual}`;
