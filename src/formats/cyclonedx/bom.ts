import type { ComponentHash } from '#formats/inventory/inventory.ts';

/** A component as a document lists it, in JSON or in XML. */
export type BomComponent = {
  readonly type: string | undefined;
  readonly group: string | undefined;
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly purl: string | undefined;
  readonly cpe: string | undefined;
  /** The identifier of its SWID tag (ISO/IEC 19770-2), and the version that tag is of. */
  readonly swid: { readonly tagId: string; readonly version: string | undefined } | undefined;
  readonly hashes: readonly ComponentHash[];
  /** What the document calls it by (`bom-ref`). */
  readonly ref: string | undefined;
  readonly path: string;
};

/** A tool that made the document, as it names itself. */
export type BomTool = Pick<BomComponent, 'group' | 'name' | 'version'> & {
  readonly vendor: string | undefined;
};

/** What a document says about how complete a part of it is, and which part. */
export type Composition = { readonly aggregate: string; readonly about: readonly string[] };

/** A CycloneDX document without the form it is written in, as far as it is read. */
export type Bom = {
  readonly specVersion: string;
  readonly serialNumber: string | undefined;
  readonly version: string;
  readonly timestamp: string | undefined;
  readonly tools: readonly BomTool[];
  /** The label of TLP that it bears (`metadata.distributionConstraints.tlp`, since 1.7). */
  readonly label: string | undefined;
  /** Who may have made it, the likeliest first. */
  readonly makers: readonly (string | undefined)[];
  /** What it describes (`metadata.component`). */
  readonly subject: BomComponent | undefined;
  /** All components wherever they stand in one another, the subject first, wholes before their parts. */
  readonly components: readonly BomComponent[];
  readonly compositions: readonly Composition[];
};

/** A vulnerability of a document, and what it says of how that bears on its components. */
export type BomVulnerability = {
  readonly id: string | undefined;
  readonly updated: string | undefined;
  /** What is to be done, in words (`recommendation`, since 1.5 `workaround`). */
  readonly advice: readonly string[];
  readonly analysis: Analysis | undefined;
  readonly affects: readonly Affected[];
};

export type Analysis = {
  readonly state: string | undefined;
  readonly justification: string | undefined;
  readonly responses: readonly string[];
  readonly detail: string | undefined;
  readonly lastUpdated: string | undefined;
};

export type Affected = { readonly ref: string; readonly versions: readonly AffectedVersion[] };

export type AffectedVersion = {
  readonly version: string | undefined;
  readonly range: string | undefined;
  readonly status: string | undefined;
};

/** Wholes before their parts, in the order they are written, however deep they stand in one another. */
export function* nested<Node>(
  roots: readonly Node[],
  partsOf: (node: Node) => readonly Node[],
): Generator<Node> {
  const waiting = [...roots].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (const part of [...partsOf(next)].reverse()) waiting.push(part);
  }
}
