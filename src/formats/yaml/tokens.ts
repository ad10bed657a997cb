import { CST, Lexer, Parser } from 'yaml';

import type { YamlLimits } from './limits.ts';
import type { Remarks } from './remarks.ts';

const longestShown = 60;
const coreTags: ReadonlySet<string> = new Set(
  ['str', 'null', 'bool', 'int', 'float', 'map', 'seq'].map((name) => `!!${name}`),
);

/**
 * The tokens of a text (YAML 1.2.2 §5 to §9), or undefined where a limit was passed or something
 * stands in them that is refused. Whatever would recurse or expand is stopped here, before the
 * nodes are built.
 */
export function tokensOf(
  text: string,
  limits: YamlLimits,
  remarks: Remarks,
): readonly CST.Token[] | undefined {
  const tokens = parsed(text, limits.tokens);
  if (!tokens) {
    remarks.note('yaml.too-many-tokens', { offset: 0, path: '' }, { limit: limits.tokens });
    return undefined;
  }
  const judging: Judging = { limits, remarks, isSound: true };
  for (const token of tokens) judgeTop(token, judging);
  return judging.isSound ? tokens : undefined;
}

function parsed(text: string, limit: number): readonly CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let pieces = 0;
  for (const piece of new Lexer().lex(text)) {
    pieces += 1;
    if (pieces > limit) return undefined;
    for (const token of parser.next(piece)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

type Judging = {
  readonly limits: YamlLimits;
  readonly remarks: Remarks;
  isSound: boolean;
};

function judgeTop(token: CST.Token, judging: Judging): void {
  if (token.type === 'directive') {
    if (!/^%YAML[ \t]{1,9}1\.2[ \t]{0,9}$/.test(token.source)) {
      refuse(judging, 'yaml.directive', token.offset);
    }
    return;
  }
  // What belongs to no document: the library makes a costly error of each.
  if (token.type === 'error')
    refuse(judging, 'yaml.syntax', token.offset, { code: 'UNEXPECTED_TOKEN' });
  if (token.type !== 'document') return;
  for (const each of token.start) judgeSource(each, judging);
  if (token.value) judgeTree(token.value, judging);
}

/** Walks a tree of tokens without recursion; it stops at the first limit that is passed. */
function judgeTree(root: CST.Token, judging: Judging): void {
  const { limits } = judging;
  const waiting: (readonly [token: CST.Token, depth: number])[] = [[root, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [token, depth] = next;
    if (token.type === 'alias') refuse(judging, 'yaml.alias', token.offset);
    if (!CST.isCollection(token)) continue;
    if (depth >= limits.depth) {
      refuse(judging, 'yaml.too-deep', token.offset, { limit: limits.depth });
      return;
    }
    for (const item of token.items) {
      for (const each of [...item.start, ...(item.sep ?? [])]) judgeSource(each, judging);
      // A key of an explicit pair may be a collection: it counts as deep as its value.
      if (item.key) waiting.push([item.key, depth + 1]);
      if (item.value) waiting.push([item.value, depth + 1]);
    }
  }
}

function judgeSource({ type, source, offset }: CST.SourceToken, judging: Judging): void {
  if (type === 'tag' && !coreTags.has(source)) {
    refuse(judging, 'yaml.tag', offset, { tag: source.slice(0, longestShown) });
  }
}

function refuse(
  judging: Judging,
  rule: Parameters<Remarks['note']>[0],
  offset: number,
  values?: Readonly<Record<string, string | number>>,
): void {
  judging.isSound = false;
  judging.remarks.note(rule, { offset, path: '' }, values);
}
