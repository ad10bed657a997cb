/**
 * Published documents that are not valid OSCAL, and the fault of each: `rule` is that of the first
 * error. All others in the data are valid.
 */
export type Exception = {
  readonly document: string;
  readonly rule: string;
  readonly cause: string;
};

const minimum =
  'A tool wrote only the results, not the document that holds them; and `include-controls` or `props` is an empty list, where the model (`assessment-results`) asks for at least one item.';

export const exceptions: readonly Exception[] = [
  {
    document: 'examples/component-definition/json/example-component-definition.json',
    rule: 'oscal.uuid-unique',
    cause:
      'Two statements have the UUID bb9219b1-…; the component model says that it identifies one statement.',
  },
  {
    document: 'real-results/json/full_profile_rev5.json',
    rule: 'oscal.catalog-groups-controls-parts',
    cause:
      'Two parts that are added to CP-4 have the identifier cp-4_fr_smt.1; the control model has part identifiers unique in a document.',
  },
  {
    document: 'real-results/json/simplified_nist_catalog.json',
    rule: 'oscal.index-back-matter-resource',
    cause:
      'The catalogue was cut down with its back matter, and 25 links of `rel: reference` name resources that are gone (metadata model, `link`).',
  },
  {
    document:
      'real-results/tasks/xccdf/output-compressed/ssg-rhel7-ds-cis-111.222.333.444-pod.oscal.json',
    rule: 'oscal.fragment',
    cause: minimum,
  },
  {
    document: 'real-results/tasks/xccdf/output-xml-ocp4/ocp4-check-result.oscal.json',
    rule: 'oscal.fragment',
    cause: minimum,
  },
  {
    document: 'real-results/tasks/tanium/output/Tanium.oscal.json',
    rule: 'oscal.fragment',
    cause: minimum,
  },
];

/** Documents that their publisher made bad on purpose, and what is refused about each. */
export type Bad = {
  readonly document: string;
  readonly rule: string;
  /** `resolution`: a sound profile that cannot be resolved with the catalogues of the data. */
  readonly refusedBy: 'reading' | 'resolution';
};

export const bad: readonly Bad[] = [
  { document: 'real-results/json/bad_simple.json', rule: 'json.truncated', refusedBy: 'reading' },
  {
    document: 'real-results/json/minimal_catalog_bad_oscal_version.json',
    rule: 'oscal.version',
    refusedBy: 'reading',
  },
  {
    document: 'real-results/json/profile_bad_control.json',
    rule: 'oscal.resolve.control',
    refusedBy: 'resolution',
  },
  {
    document: 'real-results/json/comp_prof_bad.json',
    rule: 'oscal.resolve.missing',
    refusedBy: 'resolution',
  },
];

/** The profiles whose resolutions NIST published beside their catalogue. */
export const baselines = ['HIGH', 'MODERATE', 'LOW', 'PRIVACY'] as const;

/** What two resolutions of one profile may differ in: identity, time, and the resolver's own words. */
export const resolverMembers: ReadonlySet<string> = new Set([
  '/catalog/uuid',
  '/catalog/metadata/last-modified',
  '/catalog/metadata/props',
  '/catalog/metadata/links',
]);
