import { z } from 'zod';

import { moment, readShape } from '#formats/advisory/shape.ts';
import { productsNamed } from '#formats/vex/product.ts';
import type { VexDocument, VexProduct, VexStatement, VexStatus } from '#formats/vex/vex.ts';
import type { Finding, Reading } from '#kernel/finding.ts';
import { grouped } from '#kernel/group.ts';

import { say } from './texts.ts';

const line = z.string().min(1).max(10_000);
const ids = z.array(line).max(100_000).optional();

const product = z.object({
  product_id: line,
  name: line,
  product_identification_helper: z.object({ purl: line, cpe: line }).partial().optional(),
});
type Product = z.infer<typeof product>;

const branch = z.object({
  category: line,
  name: line,
  product: product.optional(),
  get branches() {
    return z.array(branch).max(100_000).optional();
  },
});
type Branch = z.infer<typeof branch>;

const status = z
  .object({
    ...{ fixed: ids, first_fixed: ids, known_affected: ids, first_affected: ids },
    ...{ last_affected: ids, known_not_affected: ids, under_investigation: ids },
  })
  .partial();

const noted = z.object({ category: line, details: line, product_ids: ids, group_ids: ids });

const document = z.object({
  document: z.object({
    category: line,
    csaf_version: z.string().regex(/^2\.\d$/),
    publisher: z.object({ name: line, namespace: line }),
    tracking: z.object({ id: line, version: line, current_release_date: moment }),
  }),
  product_tree: z
    .object({
      branches: z.array(branch).max(100_000),
      full_product_names: z.array(product).max(100_000),
      relationships: z.array(z.object({ full_product_name: product })).max(100_000),
      product_groups: z.array(z.object({ group_id: line, product_ids: ids })).max(100_000),
    })
    .partial()
    .optional(),
  vulnerabilities: z
    .array(
      z.object({
        cve: z.string().max(64).optional(),
        ids: z
          .array(z.object({ text: line }))
          .max(1000)
          .optional(),
        product_status: status.optional(),
        flags: z
          .array(z.object({ label: line, product_ids: ids, group_ids: ids }))
          .max(100_000)
          .optional(),
        threats: z.array(noted).max(100_000).optional(),
        remediations: z.array(noted).max(100_000).optional(),
      }),
    )
    .min(1)
    .max(100_000),
});
type Document = z.infer<typeof document>;
type Vulnerability = Document['vulnerabilities'][number];

/** Whether a JSON value is shaped like a VEX document of CSAF. */
export function isCsafVex(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('document' in value)) return false;
  const whole = value.document;
  return (
    typeof whole === 'object' &&
    whole !== null &&
    'category' in whole &&
    whole.category === 'csaf_vex'
  );
}

const statuses = new Map<keyof z.infer<typeof status>, VexStatus>([
  ['known_affected', 'affected'],
  ['first_affected', 'affected'],
  ['last_affected', 'affected'],
  ['known_not_affected', 'not_affected'],
  ['fixed', 'fixed'],
  ['first_fixed', 'fixed'],
  ['under_investigation', 'under_investigation'],
]);

/** A CSAF 2.0 document of the profile VEX as statements: one for each status and its reasons. */
export function readCsafVex(value: unknown): Reading<VexDocument> {
  const shaped = readShape(document, value, 'csaf.schema');
  if (!shaped.ok) return shaped;
  const { document: whole, vulnerabilities, product_tree: tree = {} } = shaped.document;
  const products = new Map(productsIn(tree).map((each) => [each.id, each]));
  const groups = new Map(
    (tree.product_groups ?? []).map((each) => [each.group_id, each.product_ids ?? []]),
  );
  const findings: Finding[] = [];
  const issuedAt = whole.tracking.current_release_date;
  const statements = vulnerabilities.flatMap((each, at) => {
    const path = `/vulnerabilities/${at}/product_status`;
    return statementsOf(each, { products, groups, issuedAt }, (id) => {
      const text = say('csaf.unknown-product', { id: id.slice(0, 200) });
      findings.push({ rule: 'csaf.6.1.1', path, severity: 'error', text });
    });
  });
  if (findings.length > 0) return { ok: false, findings };
  return {
    ok: true,
    document: {
      ...{ format: 'csaf', id: whole.tracking.id, version: whole.tracking.version, issuedAt },
      ...{ author: whole.publisher.namespace, statements },
    },
    findings,
  };
}

type Known = { readonly id: string; readonly names: readonly string[]; readonly range?: string };

/** Every product of the tree, with the range of versions of the branch it hangs on (CSAF §3.1.2). */
function productsIn(tree: NonNullable<Document['product_tree']>): Known[] {
  const waiting: Branch[] = [...(tree.branches ?? [])];
  const found = [
    ...(tree.full_product_names ?? []),
    ...(tree.relationships ?? []).map((each) => each.full_product_name),
  ].map((each) => knownOf(each));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    waiting.push(...(next.branches ?? []));
    const isRange = next.category === 'product_version_range' && next.name.startsWith('vers:');
    if (next.product) found.push(knownOf(next.product, isRange ? next.name : undefined));
  }
  return found;
}

function knownOf({ product_id, product_identification_helper: helper }: Product, range?: string) {
  const names = [helper?.purl, helper?.cpe].filter((name) => name !== undefined);
  return { id: product_id, names, ...(range !== undefined && { range }) };
}

type Tree = {
  readonly products: ReadonlyMap<string, Known>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly issuedAt: Date;
};

function statementsOf(
  vulnerability: Vulnerability,
  { products, groups, issuedAt }: Tree,
  miss: (id: string) => void,
): VexStatement[] {
  const { cve, ids: others = [], product_status: answers = {} } = vulnerability;
  const name = cve ?? others[0]?.text;
  if (name === undefined) return [];
  return [...statuses].flatMap(([key, status]) => {
    const listed = (answers[key] ?? []).flatMap((id) => {
      const known = products.get(id);
      if (!known) miss(id);
      return known ? [{ known, reason: reasonFor(vulnerability, id, groups) }] : [];
    });
    const groupsOfReason = grouped(listed, ({ reason }) => JSON.stringify(reason));
    return [...groupsOfReason.values()].map((group): VexStatement => {
      const named = group.map(({ known }) => ({ ...productsNamed([known.names]), known }));
      return {
        ...{ vulnerability: name, status, parts: [], isWhole: false, issuedAt },
        ...(group[0]?.reason ?? { justification: '', action: '', detail: '' }),
        products: named.flatMap(({ products: own, known }) =>
          own.map((each) => ranged(each, known.range)),
        ),
        unresolved: named.reduce((sum, { unresolved }) => sum + unresolved, 0),
      };
    });
  });
}

type Meant = {
  readonly product_ids?: string[] | undefined;
  readonly group_ids?: string[] | undefined;
};

/** Why a product has its status, and what to do: of each the first that is about it. */
function reasonFor(
  { flags = [], threats = [], remediations = [] }: Vulnerability,
  id: string,
  groups: Tree['groups'],
) {
  const isMeant = ({ product_ids = [], group_ids = [] }: Meant) =>
    product_ids.includes(id) || group_ids.some((group) => groups.get(group)?.includes(id));
  return {
    justification: flags.find(isMeant)?.label ?? '',
    action: remediations.find(isMeant)?.details ?? '',
    detail: threats.find(isMeant)?.details ?? '',
  };
}

function ranged(product: VexProduct, range: string | undefined): VexProduct {
  return range === undefined || product.version !== undefined ? product : { ...product, range };
}
