import type { Signer } from '#features/ledger/server/service.ts';
import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import { ledgerDesk, listLines, takeReceipt } from './service.ts';

/** The ledger as it is read and proven; its checkpoints are signed by the signer. */
export function trailRoutes(signer: Signer) {
  const desk = ledgerDesk(signer);
  return [
    route(api.listLines, listLines),
    route(api.showLine, desk.showLine),
    route(api.showLedger, desk.showLedger),
    route(api.takeReceipt, takeReceipt),
    route(api.verifyWhole, desk.verifyWhole),
  ];
}
