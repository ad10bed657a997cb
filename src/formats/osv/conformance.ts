/** Where `readOsv` and the official JSON Schema part on purpose, and why. Tests hold both sides to it. */
export const osvDepartures = [
  {
    place: 'severity[].score, affected[].severity[].score',
    cause: 'A vector is kept as published and judged by formats/cvss, by its own specification.',
  },
  {
    place: 'format: uri',
    cause:
      'A reference that is not an http or https address is left out with a warning under osv.reference, whether or not it is a URI.',
  },
  {
    place: 'timestamps',
    cause:
      'The schema only asks that a moment occur somewhere in the text; a text that is no moment, or a day that does not exist, is refused.',
  },
  {
    place: 'lengths and counts',
    cause: 'The schema has no limits; a record beyond ours is refused, as untrusted input must be.',
  },
  {
    place: 'departures that leave a record readable',
    cause:
      'An unknown key, word, ecosystem or prefix, or a fault in a range of commits, is a warning: the schema grows faster than installations are updated, and a lost warning costs more than an odd word.',
  },
] as const;

/** Real records that the schema rejects and `readOsv` accepts with a warning: feed, id and cause. */
export const osvRecordsOutsideSchema = [
  ...[
    'PYSEC-2017-27',
    'PYSEC-2019-155',
    'PYSEC-2021-371',
    'PYSEC-2021-424',
    'PYSEC-2021-425',
    'PYSEC-2021-436',
    'PYSEC-2023-80',
  ].map((id) => ({
    feed: 'pypi',
    id,
    cause: 'An event of a GIT range is not a full-length hash; GIT ranges are not used.',
  })),
];
