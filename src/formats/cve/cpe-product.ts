import { parseCpe, plainText, productOf } from '#formats/cpe/cpe.ts';
import type { Cpe } from '#formats/cpe/name.ts';

/** The part of a CPE name that an inventory is matched by. */
export type CpeProduct = {
  /** `vendor:product` in lower case. */
  readonly name: string;
  /** One version, or undefined when the name stands for every version. */
  readonly version: string | undefined;
  /** True for the logical value NA: the product has no version to compare. */
  readonly isVersionless: boolean;
  /** True when the name goes on to an update of the version, which inventories seldom state. */
  readonly hasUpdate: boolean;
};

/** The product a CPE name is about; undefined when it is no CPE name or names no one product. */
export function productIn(text: string): CpeProduct | undefined {
  const cpe = parseCpe(text);
  if (!cpe || !isNamed(cpe)) return undefined;
  const version = plainText(cpe.version);
  return {
    name: productOf(cpe),
    version: typeof cpe.version === 'string' ? version : undefined,
    isVersionless: version === '-',
    hasUpdate: typeof cpe.update === 'string',
  };
}

function isNamed({ vendor, product }: Cpe): boolean {
  return typeof vendor === 'string' && typeof product === 'string';
}
