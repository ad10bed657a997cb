import type { CsafTest } from '../test.ts';
import { missingDefinitionOfProductId } from './01-missing-definition-of-product-id.ts';
import { multipleDefinitionOfProductId } from './02-multiple-definition-of-product-id.ts';
import { circularDefinitionOfProductId } from './03-circular-definition-of-product-id.ts';
import { missingDefinitionOfProductGroupId } from './04-missing-definition-of-product-group-id.ts';
import { multipleDefinitionOfProductGroupId } from './05-multiple-definition-of-product-group-id.ts';
import { contradictingProductStatus } from './06-contradicting-product-status.ts';
import { multipleScoresWithSameVersionPerProduct } from './07-multiple-scores-with-same-version-per-product.ts';
import { invalidCvss } from './08-invalid-cvss.ts';
import { invalidCvssComputation } from './09-invalid-cvss-computation.ts';
import { inconsistentCvss } from './10-inconsistent-cvss.ts';
import { cwe } from './11-cwe.ts';
import { language } from './12-language.ts';
import { purl } from './13-purl.ts';
import { sortedRevisionHistory } from './14-sorted-revision-history.ts';
import { translator } from './15-translator.ts';
import { latestDocumentVersion } from './16-latest-document-version.ts';
import { documentStatusDraft } from './17-document-status-draft.ts';
import { releasedRevisionHistory } from './18-released-revision-history.ts';
import { revisionHistoryEntriesForPreReleaseVersions } from './19-revision-history-entries-for-pre-release-versions.ts';
import { nonDraftDocumentVersion } from './20-non-draft-document-version.ts';
import { missingItemInRevisionHistory } from './21-missing-item-in-revision-history.ts';
import { multipleDefinitionInRevisionHistory } from './22-multiple-definition-in-revision-history.ts';
import { multipleUseOfSameCve } from './23-multiple-use-of-same-cve.ts';
import { multipleDefinitionInInvolvements } from './24-multiple-definition-in-involvements.ts';
import { multipleUseOfSameHashAlgorithm } from './25-multiple-use-of-same-hash-algorithm.ts';
import { prohibitedDocumentCategoryName } from './26-prohibited-document-category-name.ts';
import { documentNotes } from './27-01-document-notes.ts';
import { documentReferences } from './27-02-document-references.ts';
import { vulnerabilitiesForbidden } from './27-03-vulnerabilities.ts';
import { productTree } from './27-04-product-tree.ts';
import { vulnerabilityNotes } from './27-05-vulnerability-notes.ts';
import { productStatus } from './27-06-product-status.ts';
import { vexProductStatus } from './27-07-vex-product-status.ts';
import { vulnerabilityId } from './27-08-vulnerability-id.ts';
import { impactStatement } from './27-09-impact-statement.ts';
import { actionStatement } from './27-10-action-statement.ts';
import { vulnerabilitiesRequired } from './27-11-vulnerabilities.ts';
import { affectedProducts } from './27-12-affected-products.ts';
import { correspondingAffectedProducts } from './27-13-corresponding-affected-products.ts';
import { descriptionNote } from './27-14-document-notes.ts';
import { productTreeForbidden } from './27-15-product-tree.ts';
import { revisionHistoryOfTwo } from './27-16-revision-history.ts';
import { reasoningForWithdrawal } from './27-17-reasoning-for-withdrawal.ts';
import { reasoningForSupersession } from './27-18-reasoning-for-supersession.ts';
import { referenceToSupersedingDocument } from './27-19-reference-to-superseding-document.ts';
import { translation } from './28-translation.ts';
import { remediationWithoutProductReference } from './29-remediation-without-product-reference.ts';
import { mixedIntegerAndSemanticVersioning } from './30-mixed-integer-and-semantic-versioning.ts';
import { versionRangeInProductVersion } from './31-version-range-in-product-version.ts';
import { flagWithoutProductReference } from './32-flag-without-product-reference.ts';
import { multipleFlagsWithVexJustificationCodesPerProduct } from './33-multiple-flags-with-vex-justification-codes-per-product.ts';
import { branchesRecursionDepth } from './34-branches-recursion-depth.ts';
import { contradictingRemediations } from './35-contradicting-remediations.ts';
import { contradictingProductStatusRemediationCombination } from './36-contradicting-product-status-remediation-combination.ts';
import { dateAndTime } from './37-date-and-time.ts';
import { nonPublicSharingGroupWithMaxUuid } from './38-non-public-sharing-group-with-max-uuid.ts';
import { publicSharingGroupWithNoMaxUuid } from './39-public-sharing-group-with-no-max-uuid.ts';
import { invalidSharingGroupName } from './40-invalid-sharing-group-name.ts';
import { missingSharingGroupName } from './41-missing-sharing-group-name.ts';
import { purlQualifiers } from './42-purl-qualifiers.ts';
import { useOfMultipleStarsInModelNumber } from './43-use-of-multiple-stars-in-model-number.ts';
import { useOfMultipleStarsInSerialNumber } from './44-use-of-multiple-stars-in-serial-number.ts';
import { inconsistentDisclosureDate } from './45-inconsistent-disclosure-date.ts';
import { invalidSsvc } from './46-invalid-ssvc.ts';
import { inconsistentSsvcTargetIds } from './47-inconsistent-ssvc-target-ids.ts';
import { ssvcDecisionPoints } from './48-ssvc-decision-points.ts';
import { inconsistentSsvcTimestamp } from './49-inconsistent-ssvc-timestamp.ts';
import { productVersionRangeRules } from './50-product-version-range-rules.ts';
import { inconsistentEpssTimestamp } from './51-inconsistent-epss-timestamp.ts';
import { inconsistentFirstKnownExploitationDates } from './52-inconsistent-first-known-exploitation-dates.ts';
import { inconsistentExploitationDate } from './53-inconsistent-exploitation-date.ts';
import { licenseExpression } from './54-license-expression.ts';
import { licenseText } from './55-license-text.ts';
import { useOfCvssAndQualitativeSeverityRating } from './56-use-of-cvss-and-qualitative-severity-rating.ts';
import { stackedBranchCategories } from './57-stacked-branch-categories.ts';
import { useOfProductVersionInOnePathWithProductVersionRange } from './58-use-of-product-version-in-one-path-with-product-version-range.ts';
import { singleVersionAsProductVersionRange } from './59-single-version-as-product-version-range.ts';
import { contentSchema } from './60-01-content-schema.ts';
import { extensionSchemaTest } from './60-02-extension-schema.ts';
import { extensionMetadata } from './60-03-extension-metadata.ts';
import { useOfMultipleStarsInSku } from './61-use-of-multiple-stars-in-sku.ts';

/** The mandatory tests of CSAF 2.0 (§6.1), in order. */
export const mandatory20: readonly CsafTest[] = [
  missingDefinitionOfProductId,
  multipleDefinitionOfProductId,
  circularDefinitionOfProductId,
  missingDefinitionOfProductGroupId,
  multipleDefinitionOfProductGroupId,
  contradictingProductStatus,
  multipleScoresWithSameVersionPerProduct,
  invalidCvss,
  invalidCvssComputation,
  inconsistentCvss,
  cwe,
  language,
  purl,
  sortedRevisionHistory,
  translator,
  latestDocumentVersion,
  documentStatusDraft,
  releasedRevisionHistory,
  revisionHistoryEntriesForPreReleaseVersions,
  nonDraftDocumentVersion,
  missingItemInRevisionHistory,
  multipleDefinitionInRevisionHistory,
  multipleUseOfSameCve,
  multipleDefinitionInInvolvements,
  multipleUseOfSameHashAlgorithm,
  prohibitedDocumentCategoryName,
  documentNotes,
  documentReferences,
  vulnerabilitiesForbidden,
  productTree,
  vulnerabilityNotes,
  productStatus,
  vexProductStatus,
  vulnerabilityId,
  impactStatement,
  actionStatement,
  vulnerabilitiesRequired,
  translation,
  remediationWithoutProductReference,
  mixedIntegerAndSemanticVersioning,
  versionRangeInProductVersion,
  flagWithoutProductReference,
  multipleFlagsWithVexJustificationCodesPerProduct,
];

/** The mandatory tests of CSAF 2.1 (§6.1), in order: those of 2.0 and what it added. */
export const mandatory21: readonly CsafTest[] = [
  missingDefinitionOfProductId,
  multipleDefinitionOfProductId,
  circularDefinitionOfProductId,
  missingDefinitionOfProductGroupId,
  multipleDefinitionOfProductGroupId,
  contradictingProductStatus,
  multipleScoresWithSameVersionPerProduct,
  invalidCvss,
  invalidCvssComputation,
  inconsistentCvss,
  cwe,
  language,
  purl,
  sortedRevisionHistory,
  translator,
  latestDocumentVersion,
  documentStatusDraft,
  releasedRevisionHistory,
  revisionHistoryEntriesForPreReleaseVersions,
  nonDraftDocumentVersion,
  missingItemInRevisionHistory,
  multipleDefinitionInRevisionHistory,
  multipleUseOfSameCve,
  multipleDefinitionInInvolvements,
  multipleUseOfSameHashAlgorithm,
  prohibitedDocumentCategoryName,
  documentNotes,
  documentReferences,
  vulnerabilitiesForbidden,
  productTree,
  vulnerabilityNotes,
  productStatus,
  vexProductStatus,
  vulnerabilityId,
  impactStatement,
  actionStatement,
  vulnerabilitiesRequired,
  affectedProducts,
  correspondingAffectedProducts,
  descriptionNote,
  productTreeForbidden,
  revisionHistoryOfTwo,
  reasoningForWithdrawal,
  reasoningForSupersession,
  referenceToSupersedingDocument,
  translation,
  remediationWithoutProductReference,
  mixedIntegerAndSemanticVersioning,
  versionRangeInProductVersion,
  flagWithoutProductReference,
  multipleFlagsWithVexJustificationCodesPerProduct,
  branchesRecursionDepth,
  contradictingRemediations,
  contradictingProductStatusRemediationCombination,
  dateAndTime,
  nonPublicSharingGroupWithMaxUuid,
  publicSharingGroupWithNoMaxUuid,
  invalidSharingGroupName,
  missingSharingGroupName,
  purlQualifiers,
  useOfMultipleStarsInModelNumber,
  useOfMultipleStarsInSerialNumber,
  inconsistentDisclosureDate,
  invalidSsvc,
  inconsistentSsvcTargetIds,
  ssvcDecisionPoints,
  inconsistentSsvcTimestamp,
  productVersionRangeRules,
  inconsistentEpssTimestamp,
  inconsistentFirstKnownExploitationDates,
  inconsistentExploitationDate,
  licenseExpression,
  licenseText,
  useOfCvssAndQualitativeSeverityRating,
  stackedBranchCategories,
  useOfProductVersionInOnePathWithProductVersionRange,
  singleVersionAsProductVersionRange,
  contentSchema,
  extensionSchemaTest,
  extensionMetadata,
  useOfMultipleStarsInSku,
];
