import { z } from 'zod';

import { moment } from '#formats/advisory/shape.ts';

const most = 100_000;
const line = z.string().min(1).max(10_000);
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(most).optional();
const ids = listOf(line);

const product = z.object({
  product_id: line,
  name: line,
  product_identification_helper: z
    .object({ purl: line, purls: z.array(line).max(most), cpe: line })
    .partial()
    .optional(),
});
export type Product = z.infer<typeof product>;

const branch = z.object({
  category: line,
  name: line,
  product: product.optional(),
  get branches() {
    return listOf(branch);
  },
});
export type ProductBranch = z.infer<typeof branch>;

/** 2.0: a product made of one that relates to another. */
const relationship = z.object({
  full_product_name: product,
  category: line.optional(),
  product_reference: line.optional(),
  relates_to_product_reference: line.optional(),
});
export type Relationship = z.infer<typeof relationship>;

/** 2.1: a product reached from one over others. */
const productPath = z.object({
  full_product_name: product,
  beginning_product_reference: line.optional(),
  subpaths: listOf(
    z.object({ category: line.optional(), next_product_reference: line.optional() }),
  ),
});
export type ProductPath = z.infer<typeof productPath>;

const tree = z
  .object({
    branches: z.array(branch).max(most),
    full_product_names: z.array(product).max(most),
    relationships: z.array(relationship).max(most),
    product_paths: z.array(productPath).max(most),
    product_groups: z.array(z.object({ group_id: line, product_ids: ids })).max(most),
  })
  .partial();
export type ProductTree = z.infer<typeof tree>;

/** What is said of products, by their ids or through groups. */
const meant = { product_ids: ids, group_ids: ids };
const noted = z.object({ category: line, details: line, ...meant });

const cvss = z.object({ vectorString: line }).optional();
const scoring = { cvss_v2: cvss, cvss_v3: cvss, cvss_v4: cvss };
const cwe = z.object({ id: line, name: line, version: line.optional() });

const vulnerability = z.object({
  cve: z.string().max(64).optional(),
  ids: listOf(z.object({ system_name: line.optional(), text: line })),
  title: line.optional(),
  cwe: cwe.optional(),
  cwes: listOf(cwe),
  release_date: moment.optional(),
  disclosure_date: moment.optional(),
  discovery_date: moment.optional(),
  product_status: z.record(z.string(), ids).optional(),
  flags: listOf(z.object({ label: line, ...meant })),
  threats: listOf(noted),
  remediations: listOf(noted),
  /** 2.0. */
  scores: listOf(z.object({ products: ids, ...scoring })),
  /** 2.1. */
  metrics: listOf(z.object({ products: ids, source: line.optional(), content: z.object(scoring) })),
});
export type Vulnerability = z.infer<typeof vulnerability>;

/**
 * What is read of a CSAF document of either version, whatever its profile. Of what the schema demands
 * only that is demanded here which reading cannot do without.
 */
export const advisoryShape = z.object({
  document: z.object({
    category: line,
    csaf_version: z.enum(['2.0', '2.1']),
    title: line.optional(),
    lang: line.optional(),
    distribution: z.object({ tlp: z.object({ label: line }).optional() }).optional(),
    publisher: z.object({ name: line, namespace: line }),
    tracking: z.object({
      id: line,
      version: line,
      status: z.enum(['draft', 'interim', 'final']).optional(),
      initial_release_date: moment.optional(),
      current_release_date: moment,
    }),
  }),
  product_tree: tree.optional(),
  vulnerabilities: listOf(vulnerability),
});
export type AdvisoryDocument = z.infer<typeof advisoryShape>;
