/** The metrics of one CVSS version, in the order of its specification. */
export type MetricTable = {
  readonly base: Readonly<Record<string, string>>;
  readonly threat: Readonly<Record<string, string>>;
  readonly environmental: Readonly<Record<string, string>>;
  readonly supplemental: Readonly<Record<string, string>>;
};

/** @see https://www.first.org/cvss/v2/guide */
const VERSION_2: MetricTable = {
  base: { AV: 'L A N', AC: 'H M L', Au: 'M S N', C: 'N P C', I: 'N P C', A: 'N P C' },
  threat: { E: 'U POC F H ND', RL: 'OF TF W U ND', RC: 'UC UR C ND' },
  environmental: {
    CDP: 'N L LM MH H ND',
    TD: 'N L M H ND',
    CR: 'L M H ND',
    IR: 'L M H ND',
    AR: 'L M H ND',
  },
  supplemental: {},
};

/** @see https://www.first.org/cvss/v3.1/specification-document */
const VERSION_3: MetricTable = {
  base: {
    AV: 'N A L P',
    AC: 'L H',
    PR: 'N L H',
    UI: 'N R',
    S: 'U C',
    C: 'H L N',
    I: 'H L N',
    A: 'H L N',
  },
  threat: { E: 'X H F P U', RL: 'X U W T O', RC: 'X C R U' },
  environmental: {
    CR: 'X H M L',
    IR: 'X H M L',
    AR: 'X H M L',
    MAV: 'X N A L P',
    MAC: 'X L H',
    MPR: 'X N L H',
    MUI: 'X N R',
    MS: 'X U C',
    MC: 'X N L H',
    MI: 'X N L H',
    MA: 'X N L H',
  },
  supplemental: {},
};

/** @see https://www.first.org/cvss/v4.0/specification-document */
const VERSION_4: MetricTable = {
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
  threat: { E: 'X A P U' },
  environmental: {
    CR: 'X H M L',
    IR: 'X H M L',
    AR: 'X H M L',
    MAV: 'X N A L P',
    MAC: 'X L H',
    MAT: 'X N P',
    MPR: 'X N L H',
    MUI: 'X N P A',
    MVC: 'X H L N',
    MVI: 'X H L N',
    MVA: 'X H L N',
    MSC: 'X H L N',
    MSI: 'X S H L N',
    MSA: 'X S H L N',
  },
  supplemental: {
    S: 'X N P',
    AU: 'X N Y',
    R: 'X A U I',
    V: 'X D C',
    RE: 'X L M H',
    U: 'X Clear Green Amber Red',
  },
};

export type CvssVersion = '2.0' | '3.0' | '3.1' | '4.0';

export const METRICS: Readonly<Record<CvssVersion, MetricTable>> = {
  '2.0': VERSION_2,
  '3.0': VERSION_3,
  '3.1': VERSION_3,
  '4.0': VERSION_4,
};
