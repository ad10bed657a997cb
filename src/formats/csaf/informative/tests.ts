import type { CsafTest } from '../test.ts';
import { useOfCvssV2AsTheOnlyScoringSystem } from './01-use-of-cvss-v2-as-the-only-scoring-system.ts';
import { useOfCvssV30 } from './02-use-of-cvss-v3-0.ts';
import { missingCve } from './03-missing-cve.ts';
import { missingCwe } from './04-missing-cwe.ts';
import { useOfShortHash } from './05-use-of-short-hash.ts';
import { useOfNonSelfReferencingUrlsFailingToResolve } from './06-use-of-non-self-referencing-urls-failing-to-resolve.ts';
import { useOfSelfReferencingUrlsFailingToResolve } from './07-use-of-self-referencing-urls-failing-to-resolve.ts';
import { spellCheck } from './08-spell-check.ts';
import { branchCategories } from './09-branch-categories.ts';
import { usageOfProductVersionRange } from './10-usage-of-product-version-range.ts';
import { usageOfVAsVersionIndicator } from './11-usage-of-v-as-version-indicator.ts';
import { missingCvssV40 } from './12-missing-cvss-v4-0.ts';
import { usageOfNonLatestSsvcDecisionPointVersion } from './13-usage-of-non-latest-ssvc-decision-point-version.ts';
import { usageOfUnregisteredSsvcNamespaceNotClear } from './14-usage-of-unregistered-ssvc-decision-point-base-namespace-in-non-tlp-clear-document.ts';
import { usageOfExtendedSsvcNamespaceNotClear } from './15-usage-of-ssvc-decision-point-namespace-with-extension-in-non-tlp-clear-document.ts';
import { grammarCheck } from './16-grammar-check.ts';
import { useOfUnregisteredLicense } from './17-use-of-unregistered-license.ts';
import { useOfQualitativeSeverityRating } from './18-use-of-qualitative-severity-rating.ts';
import { overlappingVersInSameGroup } from './19-1-overlapping-range-with-vers-in-same-product-status-group.ts';
import { overlappingVlsInSameGroup } from './19-2-overlapping-range-with-vls-in-same-product-status-group.ts';
import { overlappingVersionInSameGroup } from './19-3-overlapping-range-with-version-in-same-product-status-group.ts';
import { overlappingRangeInBranch } from './19-4-overlapping-range-with-range-in-branch.ts';
import { overlappingVersionInBranch } from './19-5-overlapping-range-with-version-in-branch.ts';
import { useOfUnregisteredIdSystem } from './20-use-of-unregistered-id-system.ts';
import { extensionCategoryCritical } from './21-1-extension-category-critical.ts';
import { usageOfExperimentalExtensionNotClear } from './21-2-usage-of-experimental-extension-in-non-tlp-clear-document.ts';
import { usageOfExtensionAtDocumentLevel } from './21-3-usage-of-extension-at-document-level.ts';
import { usageOfExtensionInBranchPath } from './21-4-usage-of-extension-in-product-tree-branch-path.ts';
import { usageOfExtensionInFullProductNamesPath } from './21-5-usage-of-extension-in-product-tree-full-product-names-path.ts';
import { usageOfExtensionInProductPathsPath } from './21-6-usage-of-extension-in-product-tree-product-paths-path.ts';
import { usageOfExtensionInMetricsPath } from './21-7-usage-of-extension-in-vulnerabilities-metrics-path.ts';
import { usageOfExtensionAtVulnerabilitiesLevel } from './21-8-usage-of-extension-at-vulnerabilities-level.ts';
import { usageOfExtensionAtRootLevel } from './21-9-usage-of-extension-at-root-level.ts';
import { nestedProductPath } from './22-nested-product-path.ts';

/** The informative tests of CSAF 2.0 (§6.3), in order. */
export const informativeTests20: readonly CsafTest[] = [
  useOfCvssV2AsTheOnlyScoringSystem,
  useOfCvssV30,
  missingCve,
  missingCwe,
  useOfShortHash,
  useOfNonSelfReferencingUrlsFailingToResolve,
  useOfSelfReferencingUrlsFailingToResolve,
  spellCheck,
  branchCategories,
  usageOfProductVersionRange,
  usageOfVAsVersionIndicator,
];

/** The informative tests of CSAF 2.1 (§6.3), in order. */
export const informativeTests21: readonly CsafTest[] = [
  ...informativeTests20,
  missingCvssV40,
  usageOfNonLatestSsvcDecisionPointVersion,
  usageOfUnregisteredSsvcNamespaceNotClear,
  usageOfExtendedSsvcNamespaceNotClear,
  grammarCheck,
  useOfUnregisteredLicense,
  useOfQualitativeSeverityRating,
  overlappingVersInSameGroup,
  overlappingVlsInSameGroup,
  overlappingVersionInSameGroup,
  overlappingRangeInBranch,
  overlappingVersionInBranch,
  useOfUnregisteredIdSystem,
  extensionCategoryCritical,
  usageOfExperimentalExtensionNotClear,
  usageOfExtensionAtDocumentLevel,
  usageOfExtensionInBranchPath,
  usageOfExtensionInFullProductNamesPath,
  usageOfExtensionInProductPathsPath,
  usageOfExtensionInMetricsPath,
  usageOfExtensionAtVulnerabilitiesLevel,
  usageOfExtensionAtRootLevel,
  nestedProductPath,
];
