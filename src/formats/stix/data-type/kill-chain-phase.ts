import { chainName } from '../form.ts';
import { list, record, type RecordType, required } from '../record.ts';

/** STIX 2.1 §2.11: a phase of a kill chain. */
const killChainPhase: RecordType = {
  clause: '2.11',
  properties: {
    kill_chain_name: required(chainName),
    phase_name: required(chainName),
  },
};

export const killChainPhases = list(record(killChainPhase));
