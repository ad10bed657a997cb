import { route } from '#platform/http.ts';

import * as agreements from '../agreement-api.ts';
import * as api from '../api.ts';
import { showAgreement } from './agree.ts';
import { dropAlias, listAliases, listDependents, nameAlias, suggestValues } from './dependents.ts';
import { exportDependents } from './dependents-file.ts';
import { listOverdue } from './lapse.ts';
import * as service from './service.ts';
import { importSheet, previewSheet } from './sheets.ts';
import { acceptShrinkage, confirmShrinkage, listShrinkages } from './shrink.ts';
import { listSystemChanges, showSystemLedger } from './system-ledger.ts';
import { downloadTemplate } from './template.ts';
import { largest } from './unpack.ts';
import { largestWorkbook } from './workbook-parts.ts';

export const inventoryRoutes = [
  route(api.listSystems, service.listSystems),
  route(api.showSystem, service.showSystem),
  route(api.registerSystem, service.registerSystem),
  route(api.changeSystem, service.changeSystem),
  route(api.stateExposure, service.stateExposure),
  route(api.retireSystem, service.retireSystem),
  route(api.submitInventory, service.submitInventory, { upload: largest }),
  route(api.listSubmissions, service.listSubmissions),
  route(api.showSubmission, service.showSubmission),
  route(agreements.showAgreement, showAgreement),
  route(api.listComponents, service.listComponents),
  route(api.findSystems, service.findSystems),
  route(api.listCoverage, service.listCoverage),
  route(api.showSystemLedger, showSystemLedger),
  route(api.listSystemChanges, listSystemChanges),
  route(api.classifySystem, service.classifySystem),
  route(api.listDependents, listDependents),
  // A file that left once is not kept to be handed out again.
  route(api.exportDependents, exportDependents, { secrets: ['content'] }),
  route(api.suggestValues, suggestValues),
  route(api.listAliases, listAliases),
  route(api.nameAlias, nameAlias),
  route(api.dropAlias, dropAlias),
  route(api.listOverdue, listOverdue),
  route(api.listShrinkages, listShrinkages),
  route(api.confirmShrinkage, confirmShrinkage),
  route(api.acceptShrinkage, acceptShrinkage),
  route(api.previewSheet, previewSheet, { upload: largestWorkbook }),
  route(api.importSheet, importSheet, { upload: largestWorkbook }),
  route(api.downloadTemplate, downloadTemplate),
];
