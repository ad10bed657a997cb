export type CvssVersion = '2.0' | '3.0' | '3.1' | '4.0';

/** `temporal` is called threat in version 4; `supplemental` metrics do not change a score. */
export type MetricGroup = 'base' | 'temporal' | 'environmental' | 'supplemental';

/** A metric: its group, and the values it takes but for "not defined". Base metrics are mandatory. */
export type Metric = { readonly group: MetricGroup; readonly values: readonly string[] };

export type MetricTable = ReadonlyMap<string, Metric>;

/** The value that says that a metric is not defined, in each version. */
export const undefinedValue: Readonly<Record<CvssVersion, string>> = {
  '2.0': 'ND',
  '3.0': 'X',
  '3.1': 'X',
  '4.0': 'X',
};

type Values = Readonly<Record<string, string>>;

function metrics(groups: Readonly<Partial<Record<MetricGroup, Values>>>): MetricTable {
  const table = new Map<string, Metric>();
  for (const group of ['base', 'temporal', 'environmental', 'supplemental'] as const) {
    for (const [name, values] of Object.entries(groups[group] ?? {})) {
      table.set(name, { group, values: values.split(' ') });
    }
  }
  return table;
}

// CVSS v2 guide §2.4
const version2 = metrics({
  base: { AV: 'L A N', AC: 'H M L', Au: 'M S N', C: 'N P C', I: 'N P C', A: 'N P C' },
  temporal: { E: 'U POC F H', RL: 'OF TF W U', RC: 'UC UR C' },
  environmental: {
    CDP: 'N L LM MH H',
    TD: 'N L M H',
    CR: 'L M H',
    IR: 'L M H',
    AR: 'L M H',
  },
});

// CVSS v3.1 specification §6; 3.0 has the same metrics
const version3 = metrics({
  base: {
    AV: 'N A L P',
    AC: 'L H',
    PR: 'N L H',
    UI: 'N R',
    S: 'U C',
    C: 'N L H',
    I: 'N L H',
    A: 'N L H',
  },
  temporal: { E: 'H F P U', RL: 'U W T O', RC: 'C R U' },
  environmental: {
    CR: 'H M L',
    IR: 'H M L',
    AR: 'H M L',
    MAV: 'N A L P',
    MAC: 'L H',
    MPR: 'N L H',
    MUI: 'N R',
    MS: 'U C',
    MC: 'N L H',
    MI: 'N L H',
    MA: 'N L H',
  },
});

// CVSS v4.0 specification §7
const version4 = metrics({
  base: {
    AV: 'N A L P',
    AC: 'L H',
    AT: 'N P',
    PR: 'N L H',
    UI: 'N P A',
    VC: 'H L N',
    VI: 'H L N',
    VA: 'H L N',
    SC: 'H L N',
    SI: 'H L N',
    SA: 'H L N',
  },
  temporal: { E: 'A P U' },
  environmental: {
    CR: 'H M L',
    IR: 'H M L',
    AR: 'H M L',
    MAV: 'N A L P',
    MAC: 'L H',
    MAT: 'N P',
    MPR: 'N L H',
    MUI: 'N P A',
    MVC: 'H L N',
    MVI: 'H L N',
    MVA: 'H L N',
    MSC: 'H L N',
    MSI: 'S H L N',
    MSA: 'S H L N',
  },
  supplemental: {
    S: 'N P',
    AU: 'N Y',
    R: 'A U I',
    V: 'D C',
    RE: 'L M H',
    U: 'Clear Green Amber Red',
  },
});

/** The metrics of each version, in the order of its vectors. */
export const metricTables: Readonly<Record<CvssVersion, MetricTable>> = {
  '2.0': version2,
  '3.0': version3,
  '3.1': version3,
  '4.0': version4,
};
