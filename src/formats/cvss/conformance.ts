/** Why a published score is not the score of its vector. */
export const causes = {
  'environmental-formula':
    'The base score was computed with the environmental formula of version 3.1 (factor 0.9731, exponent 13), which differs by a tenth where the scope changes.',
  rounding:
    'The exact score lies half-way between two tenths; calculators that round binary fractions come out a tenth lower.',
  'other-metrics': 'The score belongs to other metrics than those of the vector.',
} as const;

/** A published vector none of whose scores is the one it was published with. */
export type Exception = {
  readonly vector: string;
  readonly published: number;
  readonly computed: number;
  readonly cause: keyof typeof causes;
};

/** Among the distinct vectors of CISA Vulnrichment (October 2024), all there are. */
export const exceptions: readonly Exception[] = [
  {
    vector: 'CVSS:3.0/AV:N/AC:L/PR:L/UI:R/S:U/C:L/I:N/A:N',
    published: 4.6,
    computed: 3.5,
    cause: 'other-metrics',
  },
  {
    vector: 'CVSS:3.1/AV:A/AC:L/PR:H/UI:N/S:C/C:H/I:H/A:H',
    published: 4.9,
    computed: 8.4,
    cause: 'other-metrics',
  },
  {
    vector: 'CVSS:3.1/AV:L/AC:H/PR:L/UI:R/S:U/C:L/I:N/A:N',
    published: 2.5,
    computed: 2.2,
    cause: 'other-metrics',
  },
  {
    vector: 'CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
    published: 8.4,
    computed: 6.2,
    cause: 'other-metrics',
  },
  {
    vector: 'CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:L',
    published: 5.1,
    computed: 4,
    cause: 'other-metrics',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:C/C:H/I:H/A:N',
    published: 5.3,
    computed: 8.2,
    cause: 'other-metrics',
  },
  {
    vector:
      'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:C/C:H/I:H/A:H/E:F/RL:T/RC:C/CR:H/IR:H/AR:M/MAV:N/MAC:L/MPR:N/MUI:N/MS:C/MC:H/MI:H/MA:H',
    published: 5.3,
    computed: 9.4,
    cause: 'other-metrics',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:L/I:L/A:N/E:U/RL:O/RC:R',
    published: 4.4,
    computed: 4,
    cause: 'other-metrics',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:C/C:H/I:L/A:H',
    published: 4.3,
    computed: 9,
    cause: 'other-metrics',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:L/PR:H/UI:R/S:C/C:H/I:H/A:N',
    published: 4.6,
    computed: 8.1,
    cause: 'other-metrics',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:L/PR:H/UI:R/S:U/C:H/I:H/A:N',
    published: 6.8,
    computed: 6.1,
    cause: 'other-metrics',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:H/A:N',
    published: 6.5,
    computed: 7.1,
    cause: 'other-metrics',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:H/A:N',
    published: 7.6,
    computed: 7.1,
    cause: 'other-metrics',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:N/A:N/E:P/RL:X/RC:R',
    published: 4.6,
    computed: 3.9,
    cause: 'other-metrics',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:L/I:L/A:N',
    published: 4.3,
    computed: 5.4,
    cause: 'other-metrics',
  },
  {
    vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:H/UI:N/VC:N/VI:N/VA:N/SC:L/SI:N/SA:N',
    published: 2,
    computed: 5.1,
    cause: 'other-metrics',
  },
  {
    vector: 'CVSS:3.1/AV:A/AC:L/PR:H/UI:N/S:C/C:H/I:H/A:H',
    published: 8.5,
    computed: 8.4,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:A/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H',
    published: 9.1,
    computed: 9,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:A/AC:L/PR:L/UI:R/S:C/C:H/I:H/A:H',
    published: 8.5,
    computed: 8.4,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H',
    published: 9.7,
    computed: 9.6,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:L/AC:H/PR:H/UI:N/S:C/C:H/I:H/A:H',
    published: 7.6,
    computed: 7.5,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:L/AC:H/PR:L/UI:R/S:C/C:H/I:H/A:H',
    published: 7.6,
    computed: 7.5,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:L/AC:H/PR:N/UI:N/S:C/C:H/I:H/A:H',
    published: 8.2,
    computed: 8.1,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:L/AC:L/PR:H/UI:N/S:C/C:H/I:H/A:H',
    published: 8.3,
    computed: 8.2,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:L/AC:L/PR:L/UI:R/S:C/C:H/I:H/A:H',
    published: 8.3,
    computed: 8.2,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:L/AC:L/PR:L/UI:R/S:C/C:H/I:H/A:N',
    published: 7.8,
    computed: 7.9,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:L/AC:L/PR:L/UI:R/S:C/C:N/I:H/A:H',
    published: 7.8,
    computed: 7.9,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H',
    published: 9.4,
    computed: 9.3,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:H/PR:H/UI:N/S:C/C:H/I:H/A:H',
    published: 8.1,
    computed: 8,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:H/PR:H/UI:R/S:C/C:H/I:H/A:H',
    published: 7.7,
    computed: 7.6,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:C/C:H/I:H/A:H',
    published: 8.6,
    computed: 8.5,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:C/C:H/I:H/A:H',
    published: 9.1,
    computed: 9,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:C/C:H/I:H/A:H',
    published: 8.4,
    computed: 8.3,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:L/PR:H/UI:R/S:C/C:H/I:H/A:H',
    published: 8.5,
    computed: 8.4,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H',
    published: 10,
    computed: 9.9,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:H/I:H/A:H',
    published: 9.1,
    computed: 9,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H',
    published: 9.7,
    computed: 9.6,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:3.1/AV:P/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H',
    published: 7.4,
    computed: 7.3,
    cause: 'environmental-formula',
  },
  {
    vector: 'CVSS:4.0/AV:N/AC:H/AT:P/PR:H/UI:A/VC:L/VI:H/VA:N/SC:N/SI:N/SA:N',
    published: 5.6,
    computed: 5.7,
    cause: 'rounding',
  },
  {
    vector: 'CVSS:4.0/AV:N/AC:L/AT:P/PR:H/UI:N/VC:N/VI:N/VA:N/SC:H/SI:H/SA:N/RE:L/U:Green',
    published: 5,
    computed: 5.1,
    cause: 'rounding',
  },
];
