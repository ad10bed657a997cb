import { isOrder, type Order } from '#formats/versions/ecosystem.ts';

/** Types that go by the name of their package type, and our name of their order. */
const orders: ReadonlyMap<string, Order> = new Map<string, Order>([
  ['apk', 'alpine'],
  ['composer', 'packagist'],
  ['cpe', 'generic'],
  ['dart', 'pub'],
  ['deb', 'debian'],
  ['ebuild', 'gentoo'],
  ['github', 'semver'],
  ['golang', 'go'],
  ['hex', 'semver'],
  ['nginx', 'semver'],
]);

/** How the versions of a VERS type are ordered; undefined where that is not known here. */
export function orderOfType(type: string): Order | undefined {
  return orders.get(type) ?? (isOrder(type) ? type : undefined);
}

/** The types that the vers-spec lists: those of package ecosystems, and the general ones. */
const listed: ReadonlySet<string> = new Set(
  (
    'alpine alpm apk cargo composer conan cpan dart deb ebuild gem gentoo github golang hackage maven ' +
    'nginx npm nuget openssl pypi rpm ' +
    'all datetime generic intdot lexicographic none semver'
  ).split(' '),
);

export function isListedType(type: string): boolean {
  return listed.has(type);
}

/** Clause 5.3.2: an ASCII letter, then letters, digits, period and dash; lower case. */
export function isType(text: string): boolean {
  return /^[a-z][a-z0-9.-]{0,99}$/.test(text);
}
