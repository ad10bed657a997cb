import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import { largestUpload } from '../intake.ts';
import * as service from './service.ts';

export const intakeRoutes = [
  route(api.uploadFile, service.uploadFile, { upload: largestUpload }),
  route(api.listFeeds, service.listFeeds),
  route(api.addSource, service.addSource),
  route(api.editSource, service.editSource),
  route(api.listSnapshots, service.listSnapshots),
  route(api.showSnapshot, service.showSnapshot),
  route(api.releaseSnapshot, service.releaseSnapshot),
  route(api.rejectSnapshot, service.rejectSnapshot),
  route(api.restoreSnapshot, service.restoreSnapshot),
  route(api.listEditions, service.listEditions),
  route(api.showEdition, service.showEdition),
  route(api.listVulnerabilities, service.listVulnerabilities),
  route(api.showVulnerability, service.showVulnerability),
];
