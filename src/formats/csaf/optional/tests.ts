import type { CsafTest } from '../test.ts';
import { unusedDefinitionOfProductId } from './01-unused-definition-of-product-id.ts';
import { missingRemediation } from './02-missing-remediation.ts';
import { missingMetric } from './03-missing-metric.ts';
import { buildMetadataInRevisionHistory } from './04-build-metadata-in-revision-history.ts';
import { olderInitialReleaseDate } from './05-older-initial-release-date-than-revision-history.ts';
import { olderCurrentReleaseDate } from './06-older-current-release-date-than-revision-history.ts';
import { missingDateInInvolvements } from './07-missing-date-in-involvements.ts';
import { useOfMd5AsTheOnlyHashAlgorithm } from './08-use-of-md5-as-the-only-hash-algorithm.ts';
import { useOfSha1AsTheOnlyHashAlgorithm } from './09-use-of-sha-1-as-the-only-hash-algorithm.ts';
import { missingTlpLabel } from './10-missing-tlp-label.ts';
import { missingCanonicalUrl } from './11-missing-canonical-url.ts';
import { missingDocumentLanguage } from './12-missing-document-language.ts';
import { sorting } from './13-sorting.ts';
import { useOfPrivateLanguage } from './14-use-of-private-language.ts';
import { useOfDefaultLanguage } from './15-use-of-default-language.ts';
import { missingProductIdentificationHelper } from './16-missing-product-identification-helper.ts';
import { cveInFieldIds } from './17-cve-in-field-ids.ts';
import { productVersionRangeWithoutVers } from './18-product-version-range-without-vers.ts';
import { cvssForFixedProducts } from './19-cvss-for-fixed-products.ts';
import { additionalProperties } from './20-additional-properties.ts';
import { sameTimestampsInRevisionHistory } from './21-same-timestamps-in-revision-history.ts';
import { documentTrackingIdInTitle } from './22-document-tracking-id-in-title.ts';
import { usageOfDeprecatedCwe } from './23-usage-of-deprecated-cwe.ts';
import { usageOfNonLatestCweVersion } from './24-usage-of-non-latest-cwe-version.ts';
import { usageOfCweNotAllowed } from './25-usage-of-cwe-not-allowed-for-vulnerability-mapping.ts';
import { usageOfCweAllowedWithReview } from './26-usage-of-cwe-allowed-with-review-for-vulnerability-mapping.ts';
import { discouragedProductStatusRemediationCombination } from './27-discouraged-product-status-remediation-combination.ts';
import { usageOfMaxUuid } from './28-usage-of-max-uuid.ts';
import { usageOfNilUuid } from './29-usage-of-nil-uuid.ts';
import { usageOfSharingGroupOnTlpClear } from './30-usage-of-sharing-group-on-tlp-clear.ts';
import { hardwareAndSoftware } from './31-hardware-and-software.ts';
import { useOfSameProductIdentificationHelper } from './32-use-of-same-product-identification-helper-for-different-products.ts';
import { disclosureDateNewerThanRevisionHistory } from './33-disclosure-date-newer-than-revision-history.ts';
import { usageOfUnknownSsvcNamespace } from './34-usage-of-unknown-ssvc-decision-point-base-namespace.ts';
import { usageOfUnregisteredSsvcNamespace } from './35-usage-of-unregistered-ssvc-decision-point-base-namespace-in-tlp-clear-document.ts';
import { usageOfExtendedSsvcNamespace } from './36-usage-of-ssvc-decision-point-namespace-with-extension-in-tlp-clear-document.ts';
import { usageOfUnknownSsvcNamespaceWithoutResource } from './37-usage-of-unknown-ssvc-decision-point-namespace-without-resource.ts';
import { usageOfDeprecatedProfile } from './38-usage-of-deprecated-profile.ts';
import { missingFixedProduct } from './39-1-missing-fixed-product.ts';
import { languageSpecificReasoningForWithdrawal } from './39-2-language-specific-reasoning-for-withdrawal.ts';
import { languageSpecificReasoningForSupersession } from './39-3-language-specific-reasoning-for-supersession.ts';
import { languageSpecificSupersedingDocument } from './39-4-language-specific-superseding-document.ts';
import { extensionInSupersededOrWithdrawnDocument } from './39-5-extension-in-superseded-or-withdrawn-document.ts';
import { productDescriptionWithoutProductReference } from './40-product-description-without-product-reference.ts';
import { oldEpssTimestamp } from './41-old-epss-timestamp.ts';
import { inconsistentProductIdentificationHelper } from './42-inconsistent-product-identification-helper.ts';
import { missingLicenseExpression } from './43-missing-license-expression.ts';
import { deprecatedLicenseIdentifier } from './44-deprecated-license-identifier.ts';
import { nonExistingLicenseIdentifier } from './45-non-existing-license-identifier.ts';
import { languageSpecificLicenseText } from './46-language-specific-license-text.ts';
import { useOfQualitativeSeverityRatingByIssuingParty } from './47-use-of-qualitative-severity-rating-by-issuing-party.ts';
import { misuseAtVendorName } from './48-misuse-at-vendor-name.ts';
import { upperOpenEndedProductVersionRange } from './49-upper-open-ended-product-version-range.ts';
import { overlappingVersInContradictingGroup } from './50-1-overlapping-range-with-vers-in-contradicting-product-status-group.ts';
import { overlappingVlsInContradictingGroup } from './50-2-overlapping-range-with-vls-in-contradicting-product-status-group.ts';
import { overlappingVersionInContradictingGroup } from './50-3-overlapping-range-with-version-in-contradicting-product-status-group.ts';
import { unknownVersType } from './51-unknown-vers-type.ts';
import { unknownHashAlgorithm } from './52-unknown-hash-algorithm.ts';
import { matchingTextForRegisteredIdSystem } from './53-matching-text-for-registered-id-system.ts';
import { registeredExtension } from './54-1-registered-extension.ts';
import { officialExtension } from './54-2-official-extension.ts';
import { criticalExtension } from './54-3-critical-extension.ts';
import { usageOfExperimentalExtensionInClearDocument } from './54-4-usage-of-experimental-extension-in-tlp-clear-document.ts';

const to9: readonly CsafTest[] = [
  unusedDefinitionOfProductId,
  missingRemediation,
  missingMetric,
  buildMetadataInRevisionHistory,
  olderInitialReleaseDate,
  olderCurrentReleaseDate,
  missingDateInInvolvements,
  useOfMd5AsTheOnlyHashAlgorithm,
  useOfSha1AsTheOnlyHashAlgorithm,
];

const from11: readonly CsafTest[] = [
  missingCanonicalUrl,
  missingDocumentLanguage,
  sorting,
  useOfPrivateLanguage,
  useOfDefaultLanguage,
  missingProductIdentificationHelper,
  cveInFieldIds,
  productVersionRangeWithoutVers,
  cvssForFixedProducts,
  additionalProperties,
];

/** The optional tests of CSAF 2.0 (§6.2), in order. */
export const optionalTests20: readonly CsafTest[] = [...to9, missingTlpLabel, ...from11];

/** The recommended tests of CSAF 2.1 (§6.2), in order; 6.2.10 is obsolete there. */
export const recommendedTests21: readonly CsafTest[] = [
  ...to9,
  ...from11,
  sameTimestampsInRevisionHistory,
  documentTrackingIdInTitle,
  usageOfDeprecatedCwe,
  usageOfNonLatestCweVersion,
  usageOfCweNotAllowed,
  usageOfCweAllowedWithReview,
  discouragedProductStatusRemediationCombination,
  usageOfMaxUuid,
  usageOfNilUuid,
  usageOfSharingGroupOnTlpClear,
  hardwareAndSoftware,
  useOfSameProductIdentificationHelper,
  disclosureDateNewerThanRevisionHistory,
  usageOfUnknownSsvcNamespace,
  usageOfUnregisteredSsvcNamespace,
  usageOfExtendedSsvcNamespace,
  usageOfUnknownSsvcNamespaceWithoutResource,
  usageOfDeprecatedProfile,
  missingFixedProduct,
  languageSpecificReasoningForWithdrawal,
  languageSpecificReasoningForSupersession,
  languageSpecificSupersedingDocument,
  extensionInSupersededOrWithdrawnDocument,
  productDescriptionWithoutProductReference,
  oldEpssTimestamp,
  inconsistentProductIdentificationHelper,
  missingLicenseExpression,
  deprecatedLicenseIdentifier,
  nonExistingLicenseIdentifier,
  languageSpecificLicenseText,
  useOfQualitativeSeverityRatingByIssuingParty,
  misuseAtVendorName,
  upperOpenEndedProductVersionRange,
  overlappingVersInContradictingGroup,
  overlappingVlsInContradictingGroup,
  overlappingVersionInContradictingGroup,
  unknownVersType,
  unknownHashAlgorithm,
  matchingTextForRegisteredIdSystem,
  registeredExtension,
  officialExtension,
  criticalExtension,
  usageOfExperimentalExtensionInClearDocument,
];
