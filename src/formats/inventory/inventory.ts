/**
 * A package as advisories name it.
 *
 * `ecosystem` is the registry or distribution in lower case: `npm`, `go`, `cargo`, `pypi`, `maven`,
 * `gem`, `nuget`, `packagist`, `bitnami`, `cpe`, `debian:12`, `almalinux:8`, `alpine:3.18`; `swid` is
 * that of software identification tags (ISO/IEC 19770-2), whose name is the identifier of the tag. A
 * distribution whose release is not told is `debian:?`, and one that is not told at all is `deb:?`,
 * `rpm:?` or `apk:?`: no advisory names those, so what runs there stays unknown.
 *
 * `name` is written as that ecosystem's advisories write it: `group:artifact` for Maven,
 * `vendor:product` for CPE, the normal form of PEP 503 for PyPI, the whole module path for Go; in
 * lower case where the ecosystem makes nothing of case.
 */
export type PackageIdentity = { readonly ecosystem: string; readonly name: string };

/** What a component's content was reduced to, by the name of the algorithm: `SHA-256`. */
export type ComponentHash = { readonly algorithm: string; readonly value: string };

/** One thing a system runs, as its inventory names it. */
export type Component = {
  readonly name: string;
  readonly version: string | undefined;
  readonly identities: readonly PackageIdentity[];
  readonly purl?: string;
  readonly cpe?: string;
  readonly hashes?: readonly ComponentHash[];
  /** Where it is written: a JSON Pointer, a path of elements in XML, or `/line/12` in a table. */
  readonly path: string;
};

/** Whether a component goes by a name that advisories use. A SWID tag is none: it is kept to be known by. */
export function isNamed({ identities }: Pick<Component, 'identities'>): boolean {
  return identities.some(({ ecosystem }) => ecosystem !== 'swid');
}

/** What a document says a system runs, whatever standard it is written in. */
export type InventoryDocument = {
  readonly format: 'cyclonedx' | 'spdx' | 'assets';
  /** `1.6`, `SPDX-2.3`; empty where the format has no versions. */
  readonly specVersion: string;
  /** The tools that made it, as they name themselves. */
  readonly generators: readonly string[];
  /** When it was made, as it says itself. */
  readonly takenAt: Date | undefined;
  /** What it describes, as it says itself. */
  readonly subject: string | undefined;
  /** Whether it calls itself complete; undefined where it does not say. */
  readonly declaredComplete: boolean | undefined;
  readonly components: readonly Component[];
};
