/** The types of VERS: those of package ecosystems, then the general ones. */
export const versTypes: ReadonlySet<string> = new Set([
  ...['alpm', 'apk', 'cargo', 'composer', 'cpan', 'dart', 'deb', 'gem', 'golang', 'hackage'],
  ...['maven', 'npm', 'nuget', 'pypi', 'rpm'],
  ...['all', 'datetime', 'generic', 'intdot', 'lexicographic', 'none', 'semver'],
]);
