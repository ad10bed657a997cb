import { say as access } from '#features/access/texts.ts';
import { say as standingDirectives } from '#features/directives/standing-directive-texts.ts';
import { say as directives } from '#features/directives/texts.ts';
import { say as assertions } from '#features/exposure/assertion-texts.ts';
import { say as exposure } from '#features/exposure/texts.ts';
import { say as intake } from '#features/intake/texts.ts';
import { say as inventory } from '#features/inventory/texts.ts';
import { say as labels } from '#features/labels/texts.ts';
import { say as ledger } from '#features/ledger/texts.ts';
import { say as notices } from '#features/notices/texts.ts';
import { say as organizations } from '#features/organizations/texts.ts';
import { say as profiles } from '#features/profiles/texts.ts';
import type { Permission } from '#kernel/permission.ts';
import type { Text } from '#kernel/text.ts';

type Place = { readonly href: string; readonly label: Text; readonly needs: Permission };

/** The main pages in the order of the work, each with what its reader must hold. */
const places: readonly Place[] = [
  { href: '/desk', label: directives('directives.page.desk'), needs: 'directives.answer' },
  { href: '/situation', label: directives('directives.page.situation'), needs: 'exposure.read' },
  { href: '/threats', label: exposure('exposure.title'), needs: 'exposure.read' },
  { href: '/assertions', label: assertions('exposure.vex.title'), needs: 'exposure.read' },
  { href: '/directives', label: directives('directives.title'), needs: 'directives.read' },
  { href: '/requests', label: directives('directives.request.title'), needs: 'directives.approve' },
  { href: '/reviews', label: directives('directives.review.title'), needs: 'directives.review' },
  {
    href: '/exceptions',
    label: directives('directives.exception.register'),
    needs: 'directives.read',
  },
  {
    href: '/standing-directives',
    label: standingDirectives('standing-directive.title'),
    needs: 'directives.standing',
  },
  { href: '/systems', label: inventory('inventory.title'), needs: 'inventory.read' },
  {
    href: '/dependencies',
    label: inventory('inventory.page.dependencies'),
    needs: 'inventory.read',
  },
  { href: '/feeds', label: intake('intake.title'), needs: 'intake.read' },
  {
    href: '/organizations',
    label: organizations('organizations.title'),
    needs: 'organizations.read',
  },
  { href: '/profile', label: profiles('profiles.title'), needs: 'profiles.read' },
  { href: '/labels', label: labels('labels.title'), needs: 'labels.read' },
  { href: '/notices', label: notices('notices.title'), needs: 'notices.read' },
  { href: '/persons', label: access('access.page.persons'), needs: 'access.manage' },
  { href: '/ledger', label: ledger('ledger.title'), needs: 'ledger.read' },
];

type May = (permission: Permission) => boolean;

/** The main pages that somebody may open. */
export function navigation(may: May): readonly Place[] {
  return places.filter(({ needs }) => may(needs));
}

/** Where somebody begins: the first page that is theirs. */
export function home(may: May): string {
  return navigation(may)[0]?.href ?? '/';
}
