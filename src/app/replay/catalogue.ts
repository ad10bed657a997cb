import { z } from 'zod';

const Entry = z.looseObject({
  cveID: z.string(),
  vendorProject: z.string(),
  product: z.string(),
  dateAdded: z.string(),
  dueDate: z.string(),
});

/** An entry of the catalogue of exploited vulnerabilities, with everything that it says. */
export type Entry = z.infer<typeof Entry>;

const Catalogue = z.looseObject({ vulnerabilities: z.array(Entry) });

const place = ({ dateAdded, cveID }: Entry) => `${dateAdded} ${cveID}`;
const inOrder = (entries: readonly Entry[]) =>
  entries.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));

/** The entries of a published catalogue, in the order in which they were listed. */
export function entriesIn(document: unknown): Entry[] {
  return inOrder(Catalogue.parse(document).vulnerabilities);
}

/** The catalogue as it stood on a day: what was listed until then, in the words of today. */
export function catalogueOn(entries: readonly Entry[], on: string): object {
  const listed = entries.filter(({ dateAdded }) => dateAdded <= on);
  return {
    title: 'Known exploited vulnerabilities, replayed',
    catalogVersion: on.replaceAll('-', '.'),
    dateReleased: `${on}T00:00:00.000Z`,
    count: listed.length,
    vulnerabilities: listed,
  };
}

/** What the table of BOD 26-04 asks of a vulnerability itself. */
export type Traits = { readonly automatable: 'yes' | 'no'; readonly impact: 'total' | 'partial' };

/** A vulnerability that the systems made for the replay are open to. */
export type Threat = { readonly entry: Entry; readonly traits: Traits | null };

/** Listings made for the replay, around the day on which BOD 26-04 followed BOD 22-01. */
const afterThePublished: readonly [on: string, due: string, Traits][] = [
  ['2026-06-09', '2026-06-30', { automatable: 'yes', impact: 'total' }],
  ['2026-06-10', '2026-07-01', { automatable: 'yes', impact: 'total' }],
  ['2026-06-11', '2026-07-02', { automatable: 'no', impact: 'total' }],
  ['2026-06-25', '2026-07-16', { automatable: 'yes', impact: 'partial' }],
  ['2026-06-25', '2026-07-16', { automatable: 'no', impact: 'partial' }],
];

export const madeThreats: readonly Threat[] = afterThePublished.map(([on, due, traits], at) => ({
  traits,
  entry: {
    cveID: `CVE-2026-9900${at + 1}`,
    vendorProject: 'Example Works',
    product: `Replay ${at + 1}`,
    vulnerabilityName: 'Made for the replay',
    dateAdded: on,
    shortDescription: 'Made for the replay; no such vulnerability is known.',
    requiredAction: 'Apply the update.',
    dueDate: due,
    knownRansomwareCampaignUse: 'Unknown',
    notes: '',
    cwes: [],
  },
}));

/**
 * The published entries that the replay's systems are open to: every so many-th, and all whose due
 * date had passed when they were listed. Those that advisories of the nation speak of are left to it.
 */
export function chosenThreats(
  entries: readonly Entry[],
  { every, except }: { readonly every: number; readonly except: ReadonlySet<string> },
): Threat[] {
  return entries
    .filter(({ dateAdded, dueDate }, at) => at % every === 0 || dueDate <= dateAdded)
    .filter(({ cveID }) => !except.has(cveID))
    .map((entry) => ({ entry, traits: null }));
}

/** The name under which records and inventories meet; some entries bear blanks around it. */
export const productKey = ({ vendorProject, product }: Entry): string =>
  `${vendorProject.trim()} ${product.trim()}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ');

const maker = { orgId: '00000000-0000-4000-8000-000000000000', shortName: 'noroshi-replay' };

/**
 * A CVE record made for the replay: vendor, product and day as the catalogue has them; the range is
 * invented, since the catalogue tells of none. It is published on the day of the listing.
 */
export function madeRecord({ entry, traits }: Threat): object {
  const { cveID, vendorProject, product, dateAdded } = entry;
  const at = `${dateAdded}T00:00:00.000Z`;
  const versions = [
    { version: '1.0', lessThan: '2.0', status: 'affected', versionType: 'custom' },
  ] as const;
  return {
    dataType: 'CVE_RECORD',
    dataVersion: '5.1',
    cveMetadata: {
      ...{ cveId: cveID, assignerOrgId: maker.orgId, state: 'PUBLISHED' },
      ...{ datePublished: at, dateUpdated: at },
    },
    containers: {
      cna: {
        providerMetadata: maker,
        title: `${product}: record made for the replay`,
        descriptions: [{ lang: 'en', value: 'Made for the replay; its range is invented.' }],
        affected: [{ vendor: vendorProject, product, defaultStatus: 'unaffected', versions }],
        references: [{ url: `https://www.cve.org/CVERecord?id=${cveID}` }],
      },
      ...(traits && { adp: [rated(cveID, traits, at)] }),
    },
  };
}

function rated(id: string, { automatable, impact }: Traits, timestamp: string): object {
  const options = [{ Automatable: automatable }, { 'Technical Impact': impact }];
  const content = { id, role: 'CISA Coordinator', version: '2.0.3', options, timestamp };
  return {
    title: 'Made for the replay',
    providerMetadata: maker,
    metrics: [{ other: { type: 'ssvc', content } }],
  };
}
