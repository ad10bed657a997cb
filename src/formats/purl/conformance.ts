/** A test of the published purl suite that Noroshi answers otherwise on purpose. */
export type Exception = {
  readonly test: 'parse' | 'build' | 'validate';
  readonly input: string;
  readonly cause: string;
};

/** Read with `strict` for the required parse tests, leniently for all others. */
export const exceptions: readonly Exception[] = [
  {
    test: 'parse',
    input:
      'pkg:Maven/org.apache.xmlgraphics/batik-anim@1.9.1?type=pom&repositorY_url=repo.spring.io/release',
    cause:
      'The suite contradicts itself: this required test lowers an upper-case qualifier key, those of gem and rpm refuse one. A strict reader refuses it; a lenient one lowers it.',
  },
];
