import type {
  Affected,
  Clause,
  Configuration,
  Operand,
  Span,
  Status,
} from '#formats/advisory/advisory.ts';
import { orderOf } from '#formats/ecosystem/ecosystem.ts';
import type { Finding } from '#kernel/finding.ts';

import { type CpeProduct, productIn } from './cpe-product.ts';
import type { Place } from './metrics.ts';
import type { Applicability, CpeMatch, CpeNode } from './record.ts';
import { say } from './texts.ts';
import { isVersion } from './wording.ts';

const order = orderOf('cpe');

type Found = { readonly product: CpeProduct; readonly match: CpeMatch; readonly path: string };

/**
 * The products a container's `cpeApplicability` calls vulnerable, one entry per product and
 * configuration. Where a configuration needs other products too (AND over several nodes or several
 * matches) or negates, its matches are conditional.
 */
export function applicableOf(
  configurations: readonly Applicability[],
  place: Place,
  findings: Finding[],
): Affected[] {
  return configurations.flatMap((configuration, at) => {
    const path = `${place.path}/cpeApplicability/${at}`;
    return configurationOf(configuration, { ...place, path }, findings);
  });
}

/** The configurations that join several conditions; all others are told by `applicableOf` alone. */
export function configurationsOf(
  configurations: readonly Applicability[],
  place: Place,
): Configuration[] {
  return configurations.flatMap((configuration, at) => {
    if (!configuration.nodes.some((node) => isConditional(configuration, node))) return [];
    const path = `${place.path}/cpeApplicability/${at}`;
    return [{ ...treeOf(configuration), container: place.container, path }];
  });
}

function treeOf({ nodes, operator = 'OR', negate = false }: Applicability) {
  const operands: Operand[] = [];
  const clauses = nodes.map((node): Clause => {
    const leaves = node.cpeMatch.map((match): Clause => {
      operands.push(operandOf(match));
      return { operand: operands.length - 1 };
    });
    return { operator: node.operator ?? 'OR', negate: node.negate === true, clauses: leaves };
  });
  return { operands, clause: { operator, negate, clauses } satisfies Clause };
}

/** A platform is seldom versioned: `-` there means the thing itself, whatever its version. */
function operandOf(match: CpeMatch): Operand {
  const product = productIn(match.criteria);
  const { vulnerable } = match;
  if (!product) {
    return { name: undefined, vulnerable, span: { from: undefined, status: 'unknown', order } };
  }
  const span = spanOf(product, match);
  const isPlain = !vulnerable && product.isVersionless && span.status === 'unknown';
  return { name: product.name, vulnerable, span: isPlain ? { ...span, status: 'affected' } : span };
}

function configurationOf(
  configuration: Applicability,
  place: Place,
  findings: Finding[],
): Affected[] {
  const grouped = new Map<string, { first: Affected; spans: Span[] }>();
  for (const [at, node] of configuration.nodes.entries()) {
    const path = `${place.path}/nodes/${at}`;
    const conditional = isConditional(configuration, node);
    const found = vulnerableIn(node.cpeMatch, path, findings);
    if (conditional && found.length > 0) {
      const text = say('cve.conditional');
      findings.push({ rule: 'cve.conditional', path, severity: 'info', text });
    }
    for (const { product, match, path: where } of found) {
      const key = `${product.name} ${conditional}`;
      const spans = grouped.get(key)?.spans ?? [];
      spans.push(spanOf(product, match));
      const first: Affected = {
        ...{ ecosystem: 'cpe', name: product.name, order, spans, versions: [] },
        ...{ otherwise: 'unaffected', conditional, container: place.container, path: where },
      };
      if (spans.length === 1) grouped.set(key, { first, spans });
    }
  }
  return [...grouped.values()].map(({ first }) => first);
}

function isConditional({ operator, negate, nodes }: Applicability, node: CpeNode): boolean {
  if (negate === true || node.negate === true) return true;
  const isJoint = operator === 'AND' && nodes.length > 1;
  return isJoint || (node.operator === 'AND' && node.cpeMatch.length > 1);
}

function vulnerableIn(matches: readonly CpeMatch[], path: string, findings: Finding[]): Found[] {
  return matches.flatMap((match, at) => {
    if (!match.vulnerable) return [];
    const where = `${path}/cpeMatch/${at}`;
    const product = productIn(match.criteria);
    if (product) return [{ product, match, path: where }];
    const text = say('cve.cpe', { cpe: match.criteria.slice(0, 200) });
    findings.push({ rule: 'cve.cpe', path: `${where}/criteria`, severity: 'warning', text });
    return [];
  });
}

/** A match's bounds, or the one version its name carries; without either, every version. */
function spanOf(product: CpeProduct, match: CpeMatch): Span {
  const bounds = boundsOf(match);
  const written = Object.values(bounds).filter((bound) => bound !== undefined);
  if (written.length > 0) {
    return { ...bounds, status: 'affected', order: written.every(isVersion) ? order : undefined };
  }
  const { version, isVersionless, hasUpdate } = product;
  if (version === undefined) {
    return { from: undefined, status: isVersionless ? 'unknown' : 'affected', order };
  }
  const status: Status = hasUpdate ? 'unknown' : 'affected';
  return { from: version, through: version, status, order: isVersion(version) ? order : undefined };
}

function boundsOf(match: CpeMatch): Pick<Span, 'from' | 'after' | 'before' | 'through'> {
  const { versionStartExcluding, versionEndIncluding, versionEndExcluding } = match;
  return {
    from: match.versionStartIncluding,
    ...(versionStartExcluding === undefined ? {} : { after: versionStartExcluding }),
    ...(versionEndExcluding === undefined ? {} : { before: versionEndExcluding }),
    ...(versionEndIncluding === undefined ? {} : { through: versionEndIncluding }),
  };
}
