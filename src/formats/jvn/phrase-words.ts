/** What a word of a version phrase does to the versions beside it. */
export type Word =
  | 'EVERY' // all there are
  | 'LT' // the version before it, exclusive, is the end: 「より前」
  | 'LE' // the version before it is the end: 「以前」
  | 'GE' // the version before it is the beginning: 「以降」
  | 'GT' // everything after the version before it: 「より後」
  | 'BELOW' // the version after it, exclusive, is the end: “prior to”
  | 'UP' // the version after it is the end: “up to and including”
  | 'SINCE' // the version after it is the beginning: “from”
  | 'TO' // between two versions: 「から」, “through”
  | 'TILL' // closes a range: 「まで」
  | 'BUT' // joins two ends of one range: 「かつ」
  | 'AND' // joins versions of a list
  | 'OF' // narrows to a branch: 「より前の 8.6.x」
  | 'SERIES' // makes a branch of the version before it: 「系」
  | 'NOISE'; // says that a version is a version

const words: Record<Word, readonly string[]> = {
  EVERY: ['すべて', '全て', '全', 'all'],
  LT: ['より前', 'よりも前', '未満', 'より古い'],
  LE: [
    ...[
      'およびそれ以前',
      '及びそれ以前',
      'またはそれ以前',
      'とそれ以前',
      'および以前',
      '以前',
      '以下',
    ],
    ...['and earlier', 'or earlier', 'and prior', 'and below', 'or below', 'and older'],
  ],
  GE: [
    ...['およびそれ以降', '及びそれ以降', 'またはそれ以降', 'および以降', '以降', '以上'],
    ...['and later', 'or later', 'and above', 'and newer'],
  ],
  GT: ['より後', 'より新しい'],
  BELOW: ['prior to', 'before', 'earlier than'],
  UP: ['up to and including'],
  SINCE: ['from'],
  TO: ['から', '~', 'through', 'to'],
  TILL: ['まで'],
  BUT: ['かつ'],
  AND: ['および', '及び', '、', ',', 'and'],
  OF: ['の'],
  SERIES: ['系列', 'シリーズ', '系'],
  NOISE: [
    ...['のすべてのバージョン', 'のバージョン', 'バージョン', 'のファームウェア', 'ファームウェア'],
    ...['ファームウエア', 'firmware', 'versions', 'version', 'ver.', 'ver'],
  ],
};

/** Words by the sign they begin with, the longest first, so that 「およびそれ以前」 comes before 「および」. */
const byFirst = new Map<string, (readonly [text: string, word: Word])[]>();
for (const [word, texts] of Object.entries(words) as [Word, readonly string[]][]) {
  for (const text of texts) {
    const first = text.charAt(0);
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), [text, word] as const].sort(
        ([a], [b]) => b.length - a.length,
      ),
    );
  }
}

/** The word that stands at a place of a text in lower case, and how long it is. */
export function wordAt(text: string, at: number): { word: Word; length: number } | undefined {
  const found = byFirst.get(text.charAt(at))?.find(([written]) => text.startsWith(written, at));
  return found && { word: found[1], length: found[0].length };
}
