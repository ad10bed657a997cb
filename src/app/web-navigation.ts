import { say as access } from '#features/access/texts.ts';
import { say as sayPage } from '#features/directives/page-texts.ts';
import { say as sayRequest } from '#features/directives/request-texts.ts';
import { say as sayReview } from '#features/directives/review-texts.ts';
import { say as standingDirectives } from '#features/directives/standing-directive-texts.ts';
import { say as directives } from '#features/directives/texts.ts';
import { say as assertions } from '#features/exposure/assertion-texts.ts';
import { say as exposure } from '#features/exposure/texts.ts';
import { say as incidents } from '#features/incidents/telling-texts.ts';
import { say as intake } from '#features/intake/texts.ts';
import { say as dependencies } from '#features/inventory/dependency-texts.ts';
import { say as inventory } from '#features/inventory/texts.ts';
import { say as labels } from '#features/labels/texts.ts';
import { say as laws } from '#features/laws/notice-texts.ts';
import { say as ledger } from '#features/ledger/texts.ts';
import { say as notices } from '#features/notices/texts.ts';
import { say as organizations } from '#features/organizations/texts.ts';
import { say as own } from '#features/people/own-texts.ts';
import { say as people } from '#features/people/texts.ts';
import { say as profiles } from '#features/profiles/texts.ts';
import { say as situation } from '#features/situation/texts.ts';
import type { Permission } from '#kernel/permission.ts';
import type { Text } from '#kernel/text.ts';

import { say as app } from './area-texts.ts';

type Place = { readonly href: string; readonly label: Text; readonly needs: Permission };

/** Main pages that belong together. */
export type Area = { readonly label: Text; readonly places: readonly Place[] };

const reads = {
  directives: 'directives.read',
  exposure: 'exposure.read',
  audits: 'audits.read',
  laws: 'laws.read',
} as const;

/** The main pages by area, in the order of the work, each with what its reader must hold. */
const areas: readonly Area[] = [
  {
    label: app('app.area.today'),
    places: [
      { href: '/desk', label: sayPage('directives.page.desk'), needs: 'directives.answer' },
      { href: '/situation', label: situation('situation.title'), needs: reads.exposure },
      { href: '/notices', label: notices('notices.title'), needs: 'notices.read' },
    ],
  },
  {
    label: app('app.area.threats'),
    places: [
      { href: '/threats', label: exposure('exposure.title'), needs: reads.exposure },
      { href: '/assertions', label: assertions('exposure.vex.title'), needs: reads.exposure },
      { href: '/feeds', label: intake('intake.title'), needs: 'intake.read' },
    ],
  },
  {
    label: app('app.area.directives'),
    places: [
      { href: '/directives', label: directives('directives.title'), needs: reads.directives },
      {
        href: '/standing-directives',
        label: standingDirectives('standing-directive.title'),
        needs: 'directives.standing',
      },
      {
        href: '/requests',
        label: sayRequest('directives.request.title'),
        needs: 'directives.approve',
      },
      {
        href: '/reviews',
        label: sayReview('directives.review.title'),
        needs: 'directives.review',
      },
      {
        href: '/exceptions',
        label: sayRequest('directives.exception.register'),
        needs: reads.directives,
      },
    ],
  },
  {
    label: app('app.area.incidents'),
    places: [
      { href: '/incidents', label: incidents('incidents.title'), needs: 'incidents.report' },
      { href: '/matters', label: incidents('incidents.desk.title'), needs: 'incidents.receive' },
      {
        href: '/incident-situation',
        label: incidents('incidents.situation.title'),
        needs: 'incidents.receive',
      },
      {
        href: '/incident-statistics',
        label: incidents('incidents.statistics.title'),
        needs: 'incidents.receive',
      },
    ],
  },
  {
    label: app('app.area.audits'),
    places: [
      { href: '/audits', label: app('app.place.audits'), needs: reads.audits },
      { href: '/findings', label: app('app.place.findings'), needs: reads.audits },
      { href: '/audit-summary', label: app('app.place.audit-summary'), needs: reads.audits },
      { href: '/standards', label: app('app.place.standards'), needs: reads.audits },
      { href: '/audit-policy', label: app('app.place.audit-policy'), needs: reads.audits },
      { href: '/auditor-staffing', label: app('app.place.staffing'), needs: 'audits.plan' },
      { href: '/training-records', label: app('app.place.training'), needs: reads.audits },
    ],
  },
  {
    label: app('app.area.council'),
    places: [
      { href: '/council', label: app('app.place.council'), needs: 'council.read' },
      { href: '/council-decisions', label: app('app.place.decisions'), needs: 'council.read' },
    ],
  },
  {
    label: app('app.area.plans'),
    places: [{ href: '/plans', label: app('app.place.plans'), needs: 'plans.read' }],
  },
  {
    label: app('app.area.laws'),
    places: [
      { href: '/law-readiness', label: laws('laws.place.readiness'), needs: reads.laws },
      { href: '/laws', label: laws('laws.place.laws'), needs: reads.laws },
      { href: '/law-resources', label: laws('laws.place.resources'), needs: reads.laws },
      { href: '/law-assets', label: laws('laws.place.assets'), needs: reads.laws },
    ],
  },
  {
    label: app('app.area.bodies'),
    places: [
      {
        href: '/organizations',
        label: organizations('organizations.title'),
        needs: 'organizations.read',
      },
      { href: '/systems', label: inventory('inventory.title'), needs: 'inventory.read' },
      {
        href: '/dependencies',
        label: dependencies('inventory.page.dependencies'),
        needs: 'inventory.read',
      },
    ],
  },
  {
    label: app('app.area.record'),
    places: [
      { href: '/labels', label: labels('labels.title'), needs: 'labels.read' },
      { href: '/ledger', label: ledger('ledger.title'), needs: 'ledger.read' },
    ],
  },
  {
    label: app('app.area.settings'),
    places: [
      { href: '/profile', label: profiles('profiles.title'), needs: 'profiles.read' },
      {
        href: '/duty-amendments',
        label: incidents('incidents.amendments.title'),
        needs: 'profiles.read',
      },
      {
        href: '/incident-authorities',
        label: incidents('incidents.authorities.title'),
        needs: 'incidents.route',
      },
      { href: '/persons', label: access('access.page.persons'), needs: 'access.people' },
      {
        href: '/confirmations',
        label: people('people.page.confirmations'),
        needs: 'access.confirm',
      },
      { href: '/me', label: own('people.page.own'), needs: 'access.self' },
    ],
  },
];

type May = (permission: Permission) => boolean;

/** The areas in which somebody may open a main page, with those pages alone. */
export function navigation(may: May): readonly Area[] {
  return areas
    .map(({ label, places }) => ({ label, places: places.filter(({ needs }) => may(needs)) }))
    .filter(({ places }) => places.length > 0);
}

/** Where somebody begins: the first page that is theirs. */
export function home(may: May): string {
  return navigation(may)[0]?.places[0]?.href ?? '/';
}
