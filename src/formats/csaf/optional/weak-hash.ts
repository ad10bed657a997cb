import type { JsonValue } from '#formats/json/read.ts';

import { entries, type Place, textAt } from '../place.ts';
import { identificationHelpers } from '../walk.ts';

/** The lists of hashes of one file in which an algorithm is the only one. */
export function hashedOnlyBy(document: JsonValue, algorithm: string): readonly Place[] {
  return identificationHelpers(document)
    .flatMap((helper) => entries(helper, 'hashes'))
    .filter((file) => {
      const used = entries(file, 'file_hashes').map((hash) => textAt(hash, 'algorithm'));
      return used.length > 0 && used.every((each) => each === algorithm);
    })
    .map(({ path, value }) => ({ path: `${path}/file_hashes`, value }));
}
