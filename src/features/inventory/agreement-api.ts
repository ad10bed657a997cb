import { z } from 'zod';

import { endpoint } from '#kernel/endpoint.ts';

import { GeneratorAgreement } from './agreement.ts';
import { SystemId } from './system.ts';

/**
 * The latest submission of a system beside the last by another tool. `tooLarge`: there is one, and it
 * is not compared while somebody waits.
 */
export const showAgreement = endpoint({
  method: 'GET',
  path: '/api/systems/:systemId/agreement',
  permission: 'inventory.read',
  input: z.strictObject({ systemId: SystemId }),
  output: z.object({ agreement: GeneratorAgreement.nullable(), tooLarge: z.boolean() }),
});
