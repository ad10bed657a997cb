import type { JsonObject } from '#formats/json/read.ts';

import type { Place } from './gather.ts';

/** An object with the place where it stands in the document as it was received. */
export type Placed = { readonly object: JsonObject; readonly place: Place };
