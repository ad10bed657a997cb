import { attributeOf, isBlank, type XmlElement } from '#formats/xml/element.ts';
import { readXml } from '#formats/xml/read.ts';
import type { Finding } from '#kernel/finding.ts';

import { isOfInstance, judgeAttributes } from './attribute.ts';
import { stepTo } from './content.ts';
import type { Patterns } from './facet.ts';
import { type Judgement, listedFindings, note, type Task } from './judgement.ts';
import { instanceNamespace, keyOf, resolved } from './names.ts';
import { schemaOf } from './schema.ts';
import { say } from './texts.ts';
import type { ComplexType, Declaration, Model, SimpleType, State, Type } from './type.ts';
import { uniqueAttribute } from './unique.ts';
import { breachesOf } from './value.ts';
import { listed, shown } from './wording.ts';

/** Every rule of a schema that a document breaks, and how many steps it took to tell. */
export type XmlSchemaCheck = (root: XmlElement) => {
  /** The first thousand, then how many there are. */
  readonly findings: readonly Finding[];
  readonly steps: number;
};

/**
 * A check by schema documents of XML Schema 1.0, given as texts and made out when it is first used.
 * `patterns` holds an expression for each pattern the schemas write. Findings are named by the rule
 * of the standard that is broken: `<rule>.cvc-complex-type.2.4`.
 *
 * Each element, attribute and value is looked at once, whatever the document. The schemas are
 * trusted: one that is not XML, or writes what is not read here, is an error of ours.
 */
export function xmlSchemaCheck(
  rule: string,
  texts: readonly string[],
  patterns: Patterns,
): XmlSchemaCheck {
  let made: ReturnType<typeof schemasOf> | undefined;
  return (root) => {
    const { documents, schema } = (made ??= schemasOf(texts, patterns));
    const judgement: Judgement = {
      ...{ rule, schema, findings: [], count: 0, steps: 0 },
      waiting: [{ element: root, declaration: undefined }],
    };
    if (!schema.element(keyOf(root.namespace, root.name))) {
      const text = say('xsd.root', { name: shown(root.name) });
      note(judgement, { clause: 'cvc-elt.1', text }, root);
    }
    for (let task = judgement.waiting.pop(); task; task = judgement.waiting.pop()) {
      judge(judgement, task);
    }
    judgeUnique(judgement, root, uniqueAttribute(documents, root));
    return { findings: listedFindings(judgement), steps: judgement.steps };
  };
}

function schemasOf(texts: readonly string[], patterns: Patterns) {
  const documents = texts.map((text) => {
    const reading = readXml(text);
    if (!reading.ok) throw new Error('A schema that is shipped is not XML.');
    return reading.document;
  });
  return { documents, schema: schemaOf(documents, patterns) };
}

/** Part 1 §3.3.4. What stands under a wildcard is judged where its name is declared, passed over elsewhere. */
function judge(judgement: Judgement, { element, declaration }: Task): void {
  judgement.steps += 1;
  const own = declaration ?? judgement.schema.element(keyOf(element.namespace, element.name));
  if (!own) {
    wait(
      judgement,
      element.children.map((child) => ({ element: child, declaration: undefined })),
    );
    return;
  }
  const type = typeOf(judgement, element, own);
  if (type.kind === 'simple') judgeSimple(judgement, { element, declaration: own }, type);
  else judgeComplex(judgement, { element, declaration: own }, type);
}

function wait({ waiting }: Judgement, tasks: readonly Task[]): void {
  for (let at = tasks.length - 1; at >= 0; at -= 1) {
    const task = tasks[at];
    if (task) waiting.push(task);
  }
}

/** The declared type, or one derived from it that the element names itself (`xsi:type`). */
function typeOf(judgement: Judgement, element: XmlElement, declaration: Declaration): Type {
  const declared = declaration.type();
  if (attributeOf(element, 'nil', instanceNamespace) !== undefined) {
    note(judgement, { clause: 'cvc-elt.3.1', text: say('xsd.nil') }, element);
  }
  const named = attributeOf(element, 'type', instanceNamespace)?.trim();
  if (named === undefined) return declared;
  const key = resolved(element, named);
  const type = key === undefined ? undefined : judgement.schema.type(key);
  if (type && isDerived(type, declared)) return type;
  const text = say('xsd.type', { name: shown(named) });
  note(judgement, { clause: type ? 'cvc-elt.4.3' : 'cvc-elt.4.2', text }, element);
  return declared;
}

function isDerived(type: Type, from: Type): boolean {
  for (let at: Type | undefined = type; at; at = at.base) if (at === from) return true;
  return false;
}

// Part 1 §3.14.4, cvc-type.3.1: no attributes and no elements.
function judgeSimple(judgement: Judgement, { element, declaration }: Task, type: SimpleType): void {
  for (const attribute of element.attributes) {
    judgement.steps += 1;
    if (isOfInstance(attribute)) continue;
    const text = say('xsd.attribute', { name: shown(attribute.name) });
    note(judgement, { clause: 'cvc-type.3.1.1', text }, element, attribute.name);
  }
  judgeValue(judgement, { element, declaration }, { type, clause: 'cvc-type.3.1.2' });
}

function judgeValue(
  judgement: Judgement,
  { element, declaration }: Task,
  { type, clause }: { readonly type: SimpleType; readonly clause: string },
): void {
  const [child] = element.children;
  if (child) {
    judgement.steps += element.children.length;
    note(judgement, { clause, text: say('xsd.no-elements', { name: shown(child.name) }) }, element);
    return;
  }
  judgement.steps += 1;
  const value = element.text === '' ? (declaration?.preset ?? '') : element.text;
  for (const breach of breachesOf(type, value)) note(judgement, breach, element);
}

// Part 1 §3.4.4.
function judgeComplex(judgement: Judgement, task: Task, type: ComplexType): void {
  const { element } = task;
  judgeAttributes(judgement, element, type);
  const { content } = type;
  if (content.kind === 'value') {
    judgeValue(judgement, task, { type: content.type, clause: 'cvc-complex-type.2.2' });
    return;
  }
  if (!content.isMixed && !isBlank(element.text)) {
    const text = say('xsd.no-text', { text: shown(element.text.trim()) });
    note(judgement, { clause: 'cvc-complex-type.2.3', text }, element);
  }
  wait(judgement, tasksIn(judgement, element, content.model));
}

/**
 * Part 1 §3.4.4 clause 2.4: the children in the order the model wants them. After one that may not
 * come, the model goes on where that one stands in it, or stays where it was.
 */
function tasksIn(judgement: Judgement, element: XmlElement, model: Model): readonly Task[] {
  const tasks: Task[] = [];
  let [state, order] = [model.start, -1];
  for (const child of element.children) {
    judgement.steps += 1;
    const key = keyOf(child.namespace, child.name);
    const step = stepTo(state, key, child.namespace);
    if (!step) noteUnexpected(judgement, child, state);
    const next = step ?? model.known.get(key);
    if (next && (step || next.order > order)) [state, order] = [next.state(), next.order];
    if (next || child.namespace !== element.namespace) {
      tasks.push({ element: child, declaration: next?.declaration });
    }
  }
  if (!state.isEnd) {
    const text = say('xsd.missing', { expected: expectedIn(state) });
    note(judgement, { clause: 'cvc-complex-type.2.4.b', text }, element);
  }
  return tasks;
}

function noteUnexpected(judgement: Judgement, child: XmlElement, state: State): void {
  const name = shown(child.name);
  const expected = expectedIn(state);
  const breach =
    expected === ''
      ? { clause: 'cvc-complex-type.2.4.d', text: say('xsd.too-many', { name }) }
      : { clause: 'cvc-complex-type.2.4.a', text: say('xsd.unexpected', { name, expected }) };
  note(judgement, breach, child);
}

function expectedIn({ elements }: State): string {
  return listed([...elements.values()].flatMap(({ declaration }) => declaration?.name ?? []));
}

/** Part 1 §3.11.4: an attribute that must be unique among everything inside the root. */
function judgeUnique(judgement: Judgement, root: XmlElement, name: string | undefined): void {
  if (name === undefined) return;
  const met = new Map<string, XmlElement>();
  const waiting = [...root.children].reverse();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    judgement.steps += 1;
    const value = attributeOf(element, name);
    const first = value === undefined ? undefined : met.get(value);
    if (value !== undefined && first) {
      const text = say('xsd.unique', { value: shown(value), first: first.line });
      note(judgement, { clause: 'cvc-identity-constraint.4.1', text }, element, name);
    } else if (value !== undefined) {
      met.set(value, element);
    }
    for (let at = element.children.length - 1; at >= 0; at -= 1) {
      const child = element.children[at];
      if (child) waiting.push(child);
    }
  }
}
