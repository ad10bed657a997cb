import { say as accessActs } from '#features/access/act-texts.ts';
import { say as access } from '#features/access/texts.ts';
import { say as auditActs } from '#features/audits/act-texts.ts';
import { say as auditCampaigns } from '#features/audits/campaign-texts.ts';
import { say as auditCopies } from '#features/audits/copy-texts.ts';
import { say as auditEvidence } from '#features/audits/evidence-texts.ts';
import { say as auditFieldwork } from '#features/audits/fieldwork-texts.ts';
import { say as auditFiles } from '#features/audits/file-texts.ts';
import { say as auditFindings } from '#features/audits/finding-texts.ts';
import { say as auditMappings } from '#features/audits/mapping-texts.ts';
import { say as auditMessages } from '#features/audits/message-texts.ts';
import { say as auditPages } from '#features/audits/page-texts.ts';
import { say as auditPolicies } from '#features/audits/policy-texts.ts';
import { say as auditReports } from '#features/audits/report-texts.ts';
import { say as auditSummaries } from '#features/audits/summary-texts.ts';
import { say as auditTaking } from '#features/audits/taking-texts.ts';
import { say as audits } from '#features/audits/texts.ts';
import { say as councilActs } from '#features/council/act-texts.ts';
import { say as councilMeetings } from '#features/council/meeting-page-texts.ts';
import { say as councilMinutes } from '#features/council/minutes-texts.ts';
import { say as councilNotices } from '#features/council/notice-texts.ts';
import { say as councilPages } from '#features/council/page-texts.ts';
import { say as councilPapers } from '#features/council/paper-texts.ts';
import { say as council } from '#features/council/texts.ts';
import { say as directivesActs } from '#features/directives/act-texts.ts';
import { say as directiveDrafts } from '#features/directives/draft-texts.ts';
import { say as directivePages } from '#features/directives/page-texts.ts';
import { say as directivePapers } from '#features/directives/paper-texts.ts';
import { say as directiveRelays } from '#features/directives/relay-texts.ts';
import { say as directiveRequests } from '#features/directives/request-texts.ts';
import { say as directiveReviews } from '#features/directives/review-texts.ts';
import { say as standingDirectives } from '#features/directives/standing-directive-texts.ts';
import { say as directiveTelling } from '#features/directives/telling-texts.ts';
import { say as directives } from '#features/directives/texts.ts';
import { say as exposureActs } from '#features/exposure/act-texts.ts';
import { say as exposureAffected } from '#features/exposure/affected-texts.ts';
import { say as assertions } from '#features/exposure/assertion-texts.ts';
import { say as exposureDecisions } from '#features/exposure/decision-texts.ts';
import { say as exposureJudgements } from '#features/exposure/judgement-texts.ts';
import { say as exposure } from '#features/exposure/texts.ts';
import { say as exposureVoices } from '#features/exposure/voice-texts.ts';
import { say as helpAccessibility } from '#features/help/accessibility-texts.ts';
import { say as helpApi } from '#features/help/api-texts.ts';
import { say as help } from '#features/help/texts.ts';
import { say as incidentActs } from '#features/incidents/act-texts.ts';
import { say as incidentAmendments } from '#features/incidents/amendment-texts.ts';
import { say as incidentDesk } from '#features/incidents/desk-texts.ts';
import { say as incidentDissemination } from '#features/incidents/dissemination-texts.ts';
import { say as incidentDuties } from '#features/incidents/duty-texts.ts';
import { say as incidentFields } from '#features/incidents/field-texts.ts';
import { say as incidentFilingPages } from '#features/incidents/filing-page-texts.ts';
import { say as incidentFilings } from '#features/incidents/filing-texts.ts';
import { say as incidentOffline } from '#features/incidents/offline-texts.ts';
import { say as incidentOptions } from '#features/incidents/option-texts.ts';
import { say as incidentPapers } from '#features/incidents/paper-texts.ts';
import { say as incidentRecords } from '#features/incidents/record-texts.ts';
import { say as incidentReports } from '#features/incidents/report-texts.ts';
import { say as incidentTelling } from '#features/incidents/telling-texts.ts';
import { say as incidents } from '#features/incidents/texts.ts';
import { say as incidentsWithoutAccount } from '#features/incidents/without-account-texts.ts';
import { say as intakeActs } from '#features/intake/act-texts.ts';
import { say as intakeOrder } from '#features/intake/order-texts.ts';
import { say as intakeSnapshots } from '#features/intake/snapshot-texts.ts';
import { say as intakeSources } from '#features/intake/source-texts.ts';
import { say as intake } from '#features/intake/texts.ts';
import { say as inventoryActs } from '#features/inventory/act-texts.ts';
import { say as inventoryDependencies } from '#features/inventory/dependency-texts.ts';
import { say as inventoryFields } from '#features/inventory/field-texts.ts';
import { say as inventorySheets } from '#features/inventory/sheet-texts.ts';
import { say as inventorySubmissions } from '#features/inventory/submission-texts.ts';
import { say as inventory } from '#features/inventory/texts.ts';
import { say as labelsActs } from '#features/labels/act-texts.ts';
import { say as labels } from '#features/labels/texts.ts';
import { say as lawActs } from '#features/laws/act-texts.ts';
import { say as lawAssets } from '#features/laws/asset-texts.ts';
import { say as lawPages } from '#features/laws/law-texts.ts';
import { say as lawNotices } from '#features/laws/notice-texts.ts';
import { say as lawReadiness } from '#features/laws/readiness-texts.ts';
import { say as lawResources } from '#features/laws/resource-texts.ts';
import { say as laws } from '#features/laws/texts.ts';
import { say as ledger } from '#features/ledger/texts.ts';
import { say as noticesActs } from '#features/notices/act-texts.ts';
import { say as notices } from '#features/notices/texts.ts';
import { say as organizationsActs } from '#features/organizations/act-texts.ts';
import { say as organizations } from '#features/organizations/texts.ts';
import { say as papers } from '#features/papers/texts.ts';
import { say as peopleActs } from '#features/people/act-texts.ts';
import { say as peopleHandovers } from '#features/people/handover-texts.ts';
import { say as peopleInvitations } from '#features/people/invitation-texts.ts';
import { say as peopleOwn } from '#features/people/own-texts.ts';
import { say as peopleRecoveries } from '#features/people/recovery-texts.ts';
import { say as peopleSetup } from '#features/people/setup-texts.ts';
import { say as peopleSheets } from '#features/people/sheet-texts.ts';
import { say as people } from '#features/people/texts.ts';
import { say as planActs } from '#features/plans/act-texts.ts';
import { say as planConsultations } from '#features/plans/consultation-texts.ts';
import { say as planDesk } from '#features/plans/desk-texts.ts';
import { say as planPages } from '#features/plans/page-texts.ts';
import { say as planPapers } from '#features/plans/paper-texts.ts';
import { say as planStatements } from '#features/plans/statement-texts.ts';
import { say as planStrategies } from '#features/plans/strategy-texts.ts';
import { say as plans } from '#features/plans/texts.ts';
import { say as planYears } from '#features/plans/year-texts.ts';
import { say as profilesActs } from '#features/profiles/act-texts.ts';
import { say as profiles } from '#features/profiles/texts.ts';
import { say as search } from '#features/search/texts.ts';
import { say as situationActs } from '#features/situation/act-texts.ts';
import { say as situation } from '#features/situation/texts.ts';
import { say as trailActs } from '#features/trail/act-texts.ts';
import { say as facts } from '#features/trail/fact-texts.ts';
import { say as trail } from '#features/trail/texts.ts';
import { say as viewsActs } from '#features/views/act-texts.ts';
import { say as views } from '#features/views/texts.ts';
import { say as advisory } from '#formats/advisory/texts.ts';
import { say as assets } from '#formats/assets/texts.ts';
import { say as cpe } from '#formats/cpe/texts.ts';
import { say as csafDistribution } from '#formats/csaf/distribution/texts.ts';
import { say as csafInformative } from '#formats/csaf/informative/texts.ts';
import { say as csafMandatory } from '#formats/csaf/mandatory/texts.ts';
import { say as csafOptional } from '#formats/csaf/optional/texts.ts';
import { say as csaf } from '#formats/csaf/texts.ts';
import { say as cve } from '#formats/cve/texts.ts';
import { say as cvss } from '#formats/cvss/texts.ts';
import { say as cyclonedx } from '#formats/cyclonedx/texts.ts';
import { say as epss } from '#formats/epss/texts.ts';
import { say as inventoryFormat } from '#formats/inventory/texts.ts';
import { say as json } from '#formats/json/texts.ts';
import { say as jsonSchema } from '#formats/json-schema/texts.ts';
import { say as jvn } from '#formats/jvn/texts.ts';
import { say as kev } from '#formats/kev/texts.ts';
import { say as misp } from '#formats/misp/texts.ts';
import { say as openvex } from '#formats/openvex/texts.ts';
import { say as oscal } from '#formats/oscal/texts.ts';
import { say as osv } from '#formats/osv/texts.ts';
import { say as purl } from '#formats/purl/texts.ts';
import { say as sarif } from '#formats/sarif/texts.ts';
import { say as spdx } from '#formats/spdx/texts.ts';
import { say as ssvc } from '#formats/ssvc/texts.ts';
import { say as stix } from '#formats/stix/texts.ts';
import { say as stixPattern } from '#formats/stix-pattern/texts.ts';
import { say as tlog } from '#formats/tlog/texts.ts';
import { say as vers } from '#formats/vers/texts.ts';
import { say as xml } from '#formats/xml/texts.ts';
import { say as xmlSchema } from '#formats/xml-schema/texts.ts';
import { say as yaml } from '#formats/yaml/texts.ts';
import type { Catalogue, Words } from '#kernel/text.ts';
import { say as kernel } from '#kernel/texts.ts';
import { say as platform } from '#platform/texts.ts';
import { say as kit } from '#ui/kit/texts.ts';
import { say as table } from '#ui/table/texts.ts';
import { say as ui } from '#ui/texts.ts';

import { say as areas } from './area-texts.ts';
import { say as audit } from './audit-texts.ts';
import { say as auditWork } from './audit-work-texts.ts';
import { say as councilCli } from './council-texts.ts';
import { say as demo } from './demo/texts.ts';
import { say as exercise } from './exercise/texts.ts';
import { say as cliFormats } from './format-texts.ts';
import { say as cliImport } from './import-texts.ts';
import { say as cliIncidents } from './incident-texts.ts';
import { say as law } from './law-texts.ts';
import { say as cliLedger } from './ledger-texts.ts';
import { say as plan } from './plan-texts.ts';
import { say as cliProfiles } from './profile-texts.ts';
import { say as cli } from './texts.ts';

/** Several catalogues as one. A key that two of them claim is a defect of ours. */
export function merged(catalogues: readonly Catalogue[]): Catalogue {
  const words = new Map<string, Words>();
  for (const [key, entry] of catalogues.flatMap((each) => Object.entries(each))) {
    if (words.has(key)) throw new Error(`Two catalogues have the key ${key}.`);
    words.set(key, entry);
  }
  return Object.fromEntries(words);
}

/** What is said at the door, on the first pages and around every page. */
const first = [
  access,
  councilNotices,
  directives,
  directivePages,
  directiveRelays,
  directiveRequests,
  directiveReviews,
  directiveTelling,
  standingDirectives,
  exposure,
  exposureJudgements,
  exposureVoices,
  exposureDecisions,
  help,
  incidentTelling,
  lawNotices,
  intake,
  intakeSnapshots,
  intakeSources,
  inventory,
  inventoryDependencies,
  inventoryFields,
  inventorySheets,
  inventorySubmissions,
  labels,
  ledger,
  notices,
  organizations,
  search,
  situation,
  views,
  directivesActs,
  exposureActs,
  exposureAffected,
  intakeActs,
  intakeOrder,
  inventoryActs,
  ssvc,
  areas,
  demo,
  kernel,
  platform,
  table,
  ui,
].map(({ catalogue }) => catalogue);

/** What only later pages say, and what is wrong with a file that somebody brought. */
const later = [
  assertions,
  auditActs,
  auditCampaigns,
  auditEvidence,
  auditFieldwork,
  auditCopies,
  auditFiles,
  auditFindings,
  auditMappings,
  auditMessages,
  auditPages,
  auditPolicies,
  auditTaking,
  auditReports,
  auditSummaries,
  audits,
  directiveDrafts,
  council,
  councilActs,
  councilMeetings,
  councilMinutes,
  councilPages,
  councilPapers,
  directivePapers,
  helpAccessibility,
  helpApi,
  incidentActs,
  incidentAmendments,
  incidentDesk,
  incidentDissemination,
  incidentDuties,
  incidentFields,
  incidentFilingPages,
  incidentFilings,
  incidentOffline,
  incidentOptions,
  incidentPapers,
  incidentRecords,
  incidentReports,
  incidents,
  incidentsWithoutAccount,
  lawActs,
  lawAssets,
  lawPages,
  lawReadiness,
  lawResources,
  laws,
  papers,
  people,
  peopleHandovers,
  peopleInvitations,
  peopleOwn,
  peopleRecoveries,
  peopleSetup,
  peopleSheets,
  planActs,
  planConsultations,
  planDesk,
  planPages,
  planPapers,
  planStatements,
  planStrategies,
  planYears,
  plans,
  profiles,
  trail,
  facts,
  accessActs,
  labelsActs,
  noticesActs,
  organizationsActs,
  peopleActs,
  profilesActs,
  situationActs,
  viewsActs,
  trailActs,
  advisory,
  assets,
  cpe,
  csaf,
  csafDistribution,
  csafInformative,
  csafMandatory,
  csafOptional,
  cve,
  cvss,
  cyclonedx,
  epss,
  inventoryFormat,
  jsonSchema,
  json,
  jvn,
  kev,
  misp,
  openvex,
  oscal,
  osv,
  purl,
  sarif,
  spdx,
  stix,
  stixPattern,
  tlog,
  vers,
  xml,
  xmlSchema,
  yaml,
  kit,
].map(({ catalogue }) => catalogue);

/** Words that the site loads at once; then, when a page needs them, the rest of what it can say. */
export const firstWords: Catalogue = merged(first);
export const laterWords: Catalogue = merged(later);

/** Everything the program can say, in both languages. */
export const words: Catalogue = merged([
  ...first,
  ...later,
  cli.catalogue,
  cliFormats.catalogue,
  cliImport.catalogue,
  cliIncidents.catalogue,
  cliLedger.catalogue,
  cliProfiles.catalogue,
  audit.catalogue,
  auditWork.catalogue,
  plan.catalogue,
  councilCli.catalogue,
  law.catalogue,
  exercise.catalogue,
]);
