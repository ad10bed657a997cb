import { attributeOf, type XmlElement } from '#formats/xml/element.ts';

import {
  admits,
  type Declaration,
  type Model,
  type State,
  type Step,
  type Wildcard,
} from './type.ts';

type Term = Declaration | Wildcard;
type Position = { readonly term: Term; readonly order: number; readonly follow: Set<Position> };

/** Part of a model, in the manner of Glushkov: where it may begin and end, and whether it may be nothing. */
type Fragment = {
  readonly first: ReadonlySet<Position>;
  readonly last: ReadonlySet<Position>;
  readonly isOptional: boolean;
};

const nothing: Fragment = { first: new Set(), last: new Set(), isOptional: true };

const anyStep: Step = { declaration: undefined, order: 0, state: () => anyState };
const anyState: State = {
  elements: new Map(),
  others: { wildcard: { other: undefined }, step: anyStep },
  isEnd: true,
};

/** Part 1 §3.4.7: elements of whatever name. */
export const anyContent: Model = { start: anyState, known: new Map() };

/** The model of a particle of a schema; `termOf` makes out the elements and wildcards in it. */
export function modelOf(
  particle: XmlElement | undefined,
  termOf: (node: XmlElement) => Term,
): Model {
  const positions: Position[] = [];
  const whole = particle ? fragmentOf(particle, termOf, positions) : nothing;
  const steps = new Map<Position, Step>();
  const stepAt: StepAt = (position) => {
    const step = steps.get(position);
    if (!step) throw new Error('A particle of the schema is not in its model.');
    return step;
  };
  for (const position of positions) steps.set(position, stepOf(position, whole, stepAt));
  const known = new Map<string, Step>();
  for (const [{ term }, step] of steps) {
    if (isDeclaration(term) && !known.has(term.key)) known.set(term.key, step);
  }
  return { start: stateOf(whole.first, whole.isOptional, stepAt), known };
}

type StepAt = (position: Position) => Step;

function stepOf(position: Position, whole: Fragment, stepAt: StepAt): Step {
  const { term, order, follow } = position;
  let state: State | undefined;
  return {
    declaration: isDeclaration(term) ? term : undefined,
    order,
    state: () => (state ??= stateOf(follow, whole.last.has(position), stepAt)),
  };
}

// Part 1 §3.8.6 (Unique Particle Attribution): what an element is, is told by its name alone.
function stateOf(positions: ReadonlySet<Position>, isEnd: boolean, stepAt: StepAt): State {
  const elements = new Map<string, Step>();
  let others: State['others'];
  for (const position of positions) {
    const { term } = position;
    const step = stepAt(position);
    if (isDeclaration(term)) {
      if (elements.has(term.key)) throw new Error(`The schema leaves open what ${term.key} is.`);
      elements.set(term.key, step);
    } else {
      others ??= { wildcard: term, step };
    }
  }
  return { elements, others, isEnd };
}

function isDeclaration(term: Term): term is Declaration {
  return 'key' in term;
}

function fragmentOf(
  node: XmlElement,
  termOf: (node: XmlElement) => Term,
  positions: Position[],
): Fragment {
  const parts = node.children.filter(({ name }) => name !== 'annotation');
  const inner = () => parts.map((part) => fragmentOf(part, termOf, positions));
  switch (node.name) {
    case 'sequence':
      return repeated(node, inner().reduce(joined, nothing));
    case 'choice':
      return repeated(node, inner().reduce(either));
    case 'element':
    case 'any':
      return repeated(node, single(termOf(node), positions));
    default:
      throw new Error(`xs:${node.name} is not read in a model of content.`);
  }
}

function single(term: Term, positions: Position[]): Fragment {
  const position = { term, order: positions.length, follow: new Set<Position>() };
  positions.push(position);
  const only = new Set([position]);
  return { first: only, last: only, isOptional: false };
}

function joined(before: Fragment, after: Fragment): Fragment {
  link(before.last, after.first);
  return {
    first: before.isOptional ? union(before.first, after.first) : before.first,
    last: after.isOptional ? union(before.last, after.last) : after.last,
    isOptional: before.isOptional && after.isOptional,
  };
}

function either(one: Fragment, other: Fragment): Fragment {
  return {
    first: union(one.first, other.first),
    last: union(one.last, other.last),
    isOptional: one.isOptional || other.isOptional,
  };
}

function union(one: ReadonlySet<Position>, other: ReadonlySet<Position>): ReadonlySet<Position> {
  return new Set([...one, ...other]);
}

function link(last: ReadonlySet<Position>, first: ReadonlySet<Position>): void {
  for (const { follow } of last) for (const position of first) follow.add(position);
}

function repeated(node: XmlElement, fragment: Fragment): Fragment {
  const least = attributeOf(node, 'minOccurs') ?? '1';
  const most = attributeOf(node, 'maxOccurs') ?? '1';
  if (!/^[01]$/.test(least) || !/^(?:1|unbounded)$/.test(most)) {
    throw new Error(`minOccurs ${least} and maxOccurs ${most} are not read.`);
  }
  if (most === 'unbounded') link(fragment.last, fragment.first);
  return least === '0' ? { ...fragment, isOptional: true } : fragment;
}

/** The step an element is in a state; undefined where it may not come. */
export function stepTo(state: State, key: string, namespace: string): Step | undefined {
  const { elements, others } = state;
  const step = elements.get(key);
  if (step) return step;
  return others && admits(others.wildcard, namespace) ? others.step : undefined;
}
