import type { ConsultationId } from '../plan.ts';

/** By what somebody came in: their code, or a consultation of everybody. */
export type DoorKey = {
  readonly code: string | null;
  readonly consultationId: ConsultationId | null;
};
