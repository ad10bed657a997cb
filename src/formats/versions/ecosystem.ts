/** The version orders the program knows, by the name the command line and the stores use. */
export const orders = [
  'semver',
  'npm',
  'go',
  'cargo',
  'pypi',
  'maven',
  'generic',
  'debian',
  'rpm',
  'alpine',
  'gem',
  'nuget',
  'packagist',
  'gentoo',
  'openssl',
  'conan',
  'alpm',
  'datetime',
  'lexicographic',
  'pub',
  'cran',
  'hackage',
  'intdot',
] as const;

export type Order = (typeof orders)[number];

export function isOrder(text: string): text is Order {
  return (orders as readonly string[]).includes(text);
}
