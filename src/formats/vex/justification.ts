/**
 * Why a product is not affected, in the words VEX has for it (“Vulnerability Exploitability eXchange –
 * Status Justifications”, June 2022). OpenVEX and CSAF use these words.
 */
export const justifications = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
] as const;
export type Justification = (typeof justifications)[number];

/**
 * What VEX calls a justification of CycloneDX (`impactAnalysisJustification`), which draws finer
 * distinctions; the word that was written is kept beside it.
 */
const others: ReadonlyMap<string, Justification> = new Map<string, Justification>([
  ['code_not_present', 'vulnerable_code_not_present'],
  ['code_not_reachable', 'vulnerable_code_not_in_execute_path'],
  ['requires_configuration', 'vulnerable_code_cannot_be_controlled_by_adversary'],
  ['requires_dependency', 'component_not_present'],
  ['requires_environment', 'vulnerable_code_cannot_be_controlled_by_adversary'],
  ['protected_by_compiler', 'inline_mitigations_already_exist'],
  ['protected_at_runtime', 'inline_mitigations_already_exist'],
  ['protected_at_perimeter', 'inline_mitigations_already_exist'],
  ['protected_by_mitigating_control', 'inline_mitigations_already_exist'],
]);

/** The word of VEX for a word of any of the formats; undefined where it has none. */
export function justificationOf(word: string): Justification | undefined {
  return justifications.find((each) => each === word) ?? others.get(word);
}
