/** Where `readOsv` and the official JSON Schema part on purpose, and why. Tests hold both sides to it. */
export const osvDepartures = [
  {
    place: 'severity[].score, affected[].severity[].score',
    cause:
      'Vectors are judged by formats/cvss, with the specification of their version; here they are kept as published.',
  },
  {
    place: 'format: uri',
    cause:
      'A reference that is not an http or https address is left out with a warning under osv.reference, whether or not it is a URI.',
  },
  {
    place: 'timestamps',
    cause:
      'The schema only asks that a moment occur somewhere in the text; a text that is not a moment, or a day that does not exist, is refused.',
  },
  {
    place: 'lengths and counts',
    cause: 'The schema has no limits. A record beyond ours is refused, as untrusted input must be.',
  },
] as const;

/** Real records of the feeds tried that depart from the schema, by feed, id and cause. */
export const osvRecordsOutsideSchema = new Map<string, { ids: readonly string[]; cause: string }>([
  [
    'pypi',
    { ids: [], cause: 'Abbreviated Git hashes in a GIT range, which is not used for matching.' },
  ],
]);
