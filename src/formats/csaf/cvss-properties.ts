import type { CvssVersion } from '#formats/cvss/metrics.ts';

/** A property of a CVSS object: the metric it repeats, and the value that each of its words is. */
export type CvssProperty = {
  readonly metric: string;
  readonly values: ReadonlyMap<string, string>;
};

type Lines = Readonly<Record<string, string>>;

/** `AV NETWORK:N …` as a metric and its values. */
function properties(...tables: readonly Lines[]): ReadonlyMap<string, CvssProperty> {
  const lines = tables.flatMap((table) => Object.entries(table));
  return new Map(
    lines.map(([property, line]) => {
      const [metric = '', ...words] = line.split(' ');
      const values = words.map((word): [string, string] => {
        const [name = '', value = ''] = word.split(':');
        return [name, value];
      });
      return [property, { metric, values: new Map(values) }];
    }),
  );
}

const impact2 = 'NONE:N PARTIAL:P COMPLETE:C';
const requirement2 = 'LOW:L MEDIUM:M HIGH:H NOT_DEFINED:ND';
const version2 = properties({
  accessVector: 'AV NETWORK:N ADJACENT_NETWORK:A LOCAL:L',
  accessComplexity: 'AC HIGH:H MEDIUM:M LOW:L',
  authentication: 'Au MULTIPLE:M SINGLE:S NONE:N',
  confidentialityImpact: `C ${impact2}`,
  integrityImpact: `I ${impact2}`,
  availabilityImpact: `A ${impact2}`,
  exploitability: 'E UNPROVEN:U PROOF_OF_CONCEPT:POC FUNCTIONAL:F HIGH:H NOT_DEFINED:ND',
  remediationLevel: 'RL OFFICIAL_FIX:OF TEMPORARY_FIX:TF WORKAROUND:W UNAVAILABLE:U NOT_DEFINED:ND',
  reportConfidence: 'RC UNCONFIRMED:UC UNCORROBORATED:UR CONFIRMED:C NOT_DEFINED:ND',
  collateralDamagePotential: 'CDP NONE:N LOW:L LOW_MEDIUM:LM MEDIUM_HIGH:MH HIGH:H NOT_DEFINED:ND',
  targetDistribution: 'TD NONE:N LOW:L MEDIUM:M HIGH:H NOT_DEFINED:ND',
  confidentialityRequirement: `CR ${requirement2}`,
  integrityRequirement: `IR ${requirement2}`,
  availabilityRequirement: `AR ${requirement2}`,
});

const open = 'NOT_DEFINED:X';
const vector = 'NETWORK:N ADJACENT_NETWORK:A LOCAL:L PHYSICAL:P';
const level = 'NONE:N LOW:L HIGH:H';
const requirement = `LOW:L MEDIUM:M HIGH:H ${open}`;
const requirements: Lines = {
  confidentialityRequirement: `CR ${requirement}`,
  integrityRequirement: `IR ${requirement}`,
  availabilityRequirement: `AR ${requirement}`,
};
const version3 = properties(requirements, {
  attackVector: `AV ${vector}`,
  attackComplexity: 'AC HIGH:H LOW:L',
  privilegesRequired: `PR ${level}`,
  userInteraction: 'UI NONE:N REQUIRED:R',
  scope: 'S UNCHANGED:U CHANGED:C',
  confidentialityImpact: `C ${level}`,
  integrityImpact: `I ${level}`,
  availabilityImpact: `A ${level}`,
  exploitCodeMaturity: `E UNPROVEN:U PROOF_OF_CONCEPT:P FUNCTIONAL:F HIGH:H ${open}`,
  remediationLevel: `RL OFFICIAL_FIX:O TEMPORARY_FIX:T WORKAROUND:W UNAVAILABLE:U ${open}`,
  reportConfidence: `RC UNKNOWN:U REASONABLE:R CONFIRMED:C ${open}`,
  modifiedAttackVector: `MAV ${vector} ${open}`,
  modifiedAttackComplexity: `MAC HIGH:H LOW:L ${open}`,
  modifiedPrivilegesRequired: `MPR ${level} ${open}`,
  modifiedUserInteraction: `MUI NONE:N REQUIRED:R ${open}`,
  modifiedScope: `MS UNCHANGED:U CHANGED:C ${open}`,
  modifiedConfidentialityImpact: `MC ${level} ${open}`,
  modifiedIntegrityImpact: `MI ${level} ${open}`,
  modifiedAvailabilityImpact: `MA ${level} ${open}`,
});

const vector4 = `${vector} ADJACENT:A`;
const interaction4 = 'NONE:N PASSIVE:P ACTIVE:A';
const safety = `NEGLIGIBLE:N LOW:L HIGH:H SAFETY:S ${open}`;
const version4 = properties(
  requirements,
  {
    attackVector: `AV ${vector4}`,
    attackComplexity: 'AC HIGH:H LOW:L',
    attackRequirements: 'AT NONE:N PRESENT:P',
    privilegesRequired: `PR ${level}`,
    userInteraction: `UI ${interaction4}`,
    vulnConfidentialityImpact: `VC ${level}`,
    vulnIntegrityImpact: `VI ${level}`,
    vulnAvailabilityImpact: `VA ${level}`,
    subConfidentialityImpact: `SC ${level}`,
    subIntegrityImpact: `SI ${level}`,
    subAvailabilityImpact: `SA ${level}`,
    exploitMaturity: `E UNREPORTED:U PROOF_OF_CONCEPT:P ATTACKED:A ${open}`,
  },
  {
    modifiedAttackVector: `MAV ${vector4} ${open}`,
    modifiedAttackComplexity: `MAC HIGH:H LOW:L ${open}`,
    modifiedAttackRequirements: `MAT NONE:N PRESENT:P ${open}`,
    modifiedPrivilegesRequired: `MPR ${level} ${open}`,
    modifiedUserInteraction: `MUI ${interaction4} ${open}`,
    modifiedVulnConfidentialityImpact: `MVC ${level} ${open}`,
    modifiedVulnIntegrityImpact: `MVI ${level} ${open}`,
    modifiedVulnAvailabilityImpact: `MVA ${level} ${open}`,
    modifiedSubConfidentialityImpact: `MSC NEGLIGIBLE:N ${level} ${open}`,
    modifiedSubIntegrityImpact: `MSI ${safety}`,
    modifiedSubAvailabilityImpact: `MSA ${safety}`,
  },
  {
    Safety: `S NEGLIGIBLE:N PRESENT:P ${open}`,
    Automatable: `AU NO:N YES:Y ${open}`,
    Recovery: `R AUTOMATIC:A USER:U IRRECOVERABLE:I ${open}`,
    valueDensity: `V DIFFUSE:D CONCENTRATED:C ${open}`,
    vulnerabilityResponseEffort: `RE LOW:L MODERATE:M HIGH:H ${open}`,
    providerUrgency: `U CLEAR:Clear GREEN:Green AMBER:Amber RED:Red ${open}`,
  },
);

/** The properties of the JSON of each version of CVSS (FIRST) that repeat a metric of the vector. */
export const cvssProperties: Readonly<Record<CvssVersion, ReadonlyMap<string, CvssProperty>>> = {
  '2.0': version2,
  '3.0': version3,
  '3.1': version3,
  '4.0': version4,
};
