import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import { largestUpload } from '../intake.ts';
import * as service from './service.ts';

export const intakeRoutes = [
  route(api.uploadFile, service.uploadFile, { upload: largestUpload }),
  route(api.listFeeds, service.listFeeds),
  route(api.listVulnerabilities, service.listVulnerabilities),
  route(api.showVulnerability, service.showVulnerability),
];
