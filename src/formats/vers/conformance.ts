/** A test of the published VERS suite that is answered otherwise on purpose. */
export type Exception = { readonly test: string; readonly input: string; readonly cause: string };

export const exceptions: readonly Exception[] = [];
