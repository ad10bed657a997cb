const councils = ['/api/council', '/api/ledger'];

/**
 * Which answers may be old once something of a kind changed, by how their addresses begin. A kind that is
 * not named here makes every answer old.
 */
const concerns = new Map<string, readonly string[]>([
  ['access', ['/api/self', '/api/persons', '/api/ledger']],
  ['notice', ['/api/notices', '/api/desk', '/api/directives', '/api/situation', '/api/ledger']],
  ['label', ['/api/labels', '/api/ledger']],
  ['ledger', ['/api/ledger']],
  ['council', councils],
  ['council-meeting', councils],
  ['council-item', councils],
  ['council-task', councils],
  ['council-minutes', councils],
  ['situation', ['/api/situation/news', '/api/ledger']],
  [
    'directive',
    [
      ...['/api/directive', '/api/desk', '/api/claims', '/api/reviews', '/api/extensions'],
      ...['/api/exceptions', '/api/situation', '/api/notices', '/api/labels', '/api/ledger'],
    ],
  ],
  [
    'intake',
    [
      ...['/api/intake', '/api/exposure', '/api/directive', '/api/systems', '/api/situation'],
      ...['/api/search', '/api/ledger'],
    ],
  ],
]);

export const concernedBy = (kind: string): readonly string[] | undefined => concerns.get(kind);
