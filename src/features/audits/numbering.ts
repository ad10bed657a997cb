/** How deep a number of the Common Standards stands, from a part to an item of a measure. */
export type Level =
  | 'part'
  | 'chapter'
  | 'section'
  | 'heading'
  | 'clause'
  | 'clause-item'
  | 'measure'
  | 'measure-item';

/** A number at the beginning of a line: how deep it stands, the number as printed, what follows. */
export type Numbered = {
  readonly level: Level;
  /** Of a part to a section, and of a measure, as written in full; else the last sign of it alone. */
  readonly sign: string;
  readonly rest: string;
};

/**
 * The numbers of the Common Standards for government bodies, longest first. A heading, a clause and an
 * item may be written alone under what they belong to, or in full: `(a)` as `2.1.1(1)(a)`.
 */
const forms: readonly (readonly [Level, RegExp])[] = [
  ['part', /^第(\d{1,2})部/],
  ['measure', /^(\d{1,2}\.\d{1,2}\.\d{1,2}\(\d{1,2}\)-\d{1,3})/],
  ['clause', /^(\d{1,2}\.\d{1,2}\.\d{1,2}\(\d{1,2}\)\([a-z]\))/],
  ['heading', /^(\d{1,2}\.\d{1,2}\.\d{1,2}\(\d{1,2}\))/],
  ['section', /^(\d{1,2}\.\d{1,2}\.\d{1,2})(?![\d.(])/],
  ['chapter', /^(\d{1,2}\.\d{1,2})(?![\d.(])/],
  ['heading', /^\((\d{1,2})\)/],
  ['clause', /^\(([a-z])\)/],
  ['clause-item', /^\(([ァ-ン])\)/],
  ['measure-item', /^([a-z])\)/],
];

/** No number with its parentheses is longer, whatever stands before it. */
const longestNumber = 60;

/** The number that a line begins with, whatever its width; undefined for words alone. */
export function numbered(line: string): Numbered | undefined {
  const signs = Array.from(line.trimStart()).slice(0, longestNumber);
  const folded = signs.map((sign) => sign.normalize('NFKC'));
  const head = folded.join('');
  for (const [level, form] of forms) {
    const found = form.exec(head);
    if (found) {
      const rest = line
        .trimStart()
        .slice(lengthOf(signs, folded, found[0].length))
        .trim();
      return { level, sign: found[1] ?? '', rest };
    }
  }
  return undefined;
}

/** How long the beginning of a line is whose folded form has this length. */
function lengthOf(signs: readonly string[], folded: readonly string[], length: number): number {
  let [at, left] = [0, length];
  for (const [index, sign] of signs.entries()) {
    if (left <= 0) break;
    at += sign.length;
    left -= folded[index]?.length ?? 0;
  }
  return at;
}

/** An identifier that a document of OSCAL may carry: `2.1.1(1)(a)` as `s2.1.1-1-a`. */
export function identifierOf(number: string): string {
  const plain = number.replaceAll(/[()]+/g, '-').replaceAll(/-+/g, '-').replace(/-$/, '');
  return `s${plain}`;
}

/** Whether a clause stands under a section: `2.1.1(1)(a)` and `2.1.1(1)-3` under `2.1.1(1)` and `2.1`. */
export function isUnder(number: string, above: string): boolean {
  return number.startsWith(above) && /^[.(-]/.test(number.slice(above.length));
}
