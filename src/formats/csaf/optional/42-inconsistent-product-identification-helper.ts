import { parseCpe, plainText } from '#formats/cpe/cpe.ts';
import type { Cpe } from '#formats/cpe/name.ts';
import { parsePurl } from '#formats/purl/purl.ts';
import { typeRules } from '#formats/purl/types.ts';

import { type BranchPath, branchPath, helperOf } from '../branch-words.ts';
import { entries, shown, textAt } from '../place.ts';
import type { CsafTest } from '../test.ts';
import { branches } from '../walk.ts';
import { say } from './texts.ts';

/**
 * CSAF 2.1 §6.2.42, by the process it deems sufficient: what the branches up to a product say, and
 * its CPE or purl can say, must stand there; versions must be the same; and a CPE says nothing more.
 */
export const inconsistentProductIdentificationHelper: CsafTest = {
  clause: '6.2.42',
  severity: 'warning',
  check: (document, note) => {
    for (const branch of branches(document)) {
      const helper = helperOf(branch);
      if (!helper) continue;
      const path = branchPath(branch);
      const cpe = parseCpe(textAt(helper, 'cpe') ?? '');
      for (const part of cpe ? cpeFaults(cpe, path) : []) {
        note(`${helper.path}/cpe`, say('csaf.inconsistent-helper', { part }));
      }
      for (const purl of entries(helper, 'purls')) {
        const text = typeof purl.value === 'string' ? purl.value : '';
        for (const part of purlFaults(text, path)) {
          note(purl.path, say('csaf.inconsistent-helper', { part: shown(part) }));
        }
      }
    }
  },
};

/** The attribute of a CPE that each category of branches has for a counterpart. */
const counterparts: readonly [attribute: keyof Cpe, categories: readonly string[]][] = [
  ['vendor', ['vendor']],
  ['product', ['product_name']],
  ['version', ['product_version', 'product_version_range']],
  ['update', ['patch_level', 'service_pack']],
  ['language', ['language']],
  ['targetHw', ['architecture', 'platform']],
];

/** The attributes that say less than the branches, something else, or more. */
function cpeFaults(cpe: Cpe, path: BranchPath): string[] {
  const faults = counterparts
    .filter(([attribute, categories]) => {
      const isSet = typeof cpe[attribute] === 'string';
      const isSaid = categories.some((category) => path.has(category));
      // A range of versions is what the asterisk of a CPE stands for (2.1 §3.1.10.3).
      const isRange = attribute === 'version' && path.has('product_version_range');
      return isSet !== isSaid && !(isRange && !isSet);
    })
    .map(([attribute]) => attribute);
  const version = path.get('product_version');
  const isOther =
    version !== undefined &&
    typeof cpe.version === 'string' &&
    plainText(cpe.version) !== version.toLowerCase();
  return isOther ? [...faults, 'version'] : faults;
}

function purlFaults(text: string, path: BranchPath): string[] {
  const version = path.get('product_version');
  const purl = parsePurl(text);
  // A purl that is none lacks what its type demands: a name or the namespace of the vendor.
  if (!purl) return path.has('vendor') || path.has('product_name') ? ['namespace, name'] : [];
  const rule = typeRules.get(purl.type);
  const isVendorless = rule?.namespace === 'required' || rule?.namespace === 'usual';
  const faults: string[] = [];
  if (path.has('vendor') && isVendorless && purl.namespace === undefined) faults.push('namespace');
  if (version !== undefined && purl.version !== version) faults.push('version');
  return faults;
}
