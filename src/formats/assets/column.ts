/** What a column of an asset list holds. */
export type Column =
  'vendor' | 'product' | 'version' | 'cpe' | 'part' | 'quantity' | 'note' | 'takenAt';

const headings: ReadonlyMap<string, Column> = new Map<string, Column>([
  ...named(
    'vendor',
    'vendor manufacturer maker ベンダー ベンダ ベンダー名 メーカー メーカー名 製造元',
  ),
  ...named('product', 'product product_name 製品 製品名 製品名称'),
  ...named('version', 'version ver バージョン 版 製品バージョン'),
  ...named('cpe', 'cpe cpe23 cpe_name cpe名'),
  ...named('part', 'part 種別 種類 区分'),
  ...named('quantity', 'quantity count 数量 台数 個数'),
  ...named('note', 'note notes remarks 備考 メモ'),
  ...named('takenAt', 'taken_at takenat date 調査日 確認日 取得日 取得日時 基準日'),
]);

function named(column: Column, words: string): [string, Column][] {
  return words.split(' ').map((word) => [word, column]);
}

/** The column a heading names, in Japanese or English, in any width and case. */
export function columnNamed(heading: string): Column | undefined {
  return headings.get(plain(heading).toLowerCase().replaceAll(/[ -]/g, '_'));
}

/** Text in one width, without white space around it: `ＣＰＥ ` is `CPE`. */
export function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

const parts: ReadonlySet<string> = new Set([
  ...['a', 'application', 'software', 'アプリケーション', 'ソフトウェア', 'ソフトウエア'],
  ...['o', 'os', 'operating system', 'firmware', 'ファームウェア', 'ファームウエア'],
  ...['h', 'hardware', 'ハードウェア', 'ハードウエア', '機器'],
]);

/** Whether a cell names one of the three parts of CPE: application, operating system, hardware. */
export function isPart(text: string): boolean {
  return parts.has(text.toLowerCase());
}
