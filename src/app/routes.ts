import { accessRoutes } from '#features/access/server/routes.ts';
import { auditPaperRoutes } from '#features/audits/server/paper-routes.ts';
import { auditRoutes } from '#features/audits/server/routes.ts';
import { councilRoutes } from '#features/council/server/routes.ts';
import { councilEar } from '#features/council/server/service.ts';
import { answerRoutes } from '#features/directives/server/answer-routes.ts';
import { paperRoutes } from '#features/directives/server/paper-routes.ts';
import { directiveRoutes } from '#features/directives/server/routes.ts';
import { exposureRoutes } from '#features/exposure/server/routes.ts';
import { incidentPaperRoutes } from '#features/incidents/server/paper-routes.ts';
import { incidentRoutes } from '#features/incidents/server/routes.ts';
import { intakeRoutes } from '#features/intake/server/routes.ts';
import { inventoryRoutes } from '#features/inventory/server/routes.ts';
import { labelRoutes } from '#features/labels/server/routes.ts';
import { lawRoutes } from '#features/laws/server/routes.ts';
import { ledgerRoutes } from '#features/ledger/server/routes.ts';
import { passingSigner, type Signer } from '#features/ledger/server/service.ts';
import { noticeRoutes } from '#features/notices/server/routes.ts';
import { organizationRoutes } from '#features/organizations/server/routes.ts';
import { peopleRoutes } from '#features/people/server/routes.ts';
import { planPaperRoutes } from '#features/plans/server/paper-routes.ts';
import { planRoutes } from '#features/plans/server/routes.ts';
import { profileRoutes } from '#features/profiles/server/routes.ts';
import { searchRoutes } from '#features/search/server/routes.ts';
import { situationRoutes } from '#features/situation/server/routes.ts';
import { trailRoutes } from '#features/trail/server/routes.ts';
import { viewRoutes } from '#features/views/server/routes.ts';
import type { Route } from '#platform/http.ts';
import { settings } from '#platform/settings.ts';
import type { StreamRoute } from '#platform/stream.ts';

import { words } from './words.ts';

/** Everything that can be asked of the server of an installation, whose ledger the signer signs. */
export const routesWith = (signer: Signer): readonly (Route | StreamRoute)[] => [
  ...ledgerRoutes([councilEar]),
  ...organizationRoutes,
  ...accessRoutes,
  ...profileRoutes,
  ...labelRoutes,
  ...noticeRoutes,
  ...viewRoutes,
  ...inventoryRoutes,
  ...intakeRoutes,
  ...exposureRoutes,
  ...directiveRoutes,
  ...answerRoutes,
  ...paperRoutes(words),
  ...situationRoutes,
  ...incidentRoutes,
  ...incidentPaperRoutes(words),
  ...auditRoutes,
  ...auditPaperRoutes(words),
  ...planRoutes,
  ...planPaperRoutes(words),
  ...councilRoutes(words),
  ...lawRoutes,
  ...peopleRoutes,
  ...searchRoutes,
  ...trailRoutes(signer),
];

/** Everything that can be asked, of no installation in particular. */
export const routes = routesWith(passingSigner(settings.ledgerName));
