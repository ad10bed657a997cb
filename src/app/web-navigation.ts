import { say as organizations } from '#features/organizations/texts.ts';
import type { Permission } from '#kernel/permission.ts';
import type { Text } from '#kernel/text.ts';

type Place = { readonly href: string; readonly label: Text; readonly needs: Permission };

/** The main pages in the order of the work, each with what its reader must hold. */
const places: readonly Place[] = [
  {
    href: '/organizations',
    label: organizations('organizations.title'),
    needs: 'organizations.manage',
  },
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
