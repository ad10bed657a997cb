import { cut } from '#kernel/cut.ts';
import { withoutEnd } from '#kernel/ending.ts';

import { facets } from './dependency.ts';
import { folded } from './folding.ts';
import type { LedgerField } from './ledger-change.ts';
import { particulars } from './particulars.ts';
import type { SheetKind } from './sheet.ts';

export const componentFields = [
  'vendor',
  'product',
  'version',
  'cpe',
  'part',
  'quantity',
  'note',
  'takenAt',
] as const;
export type ComponentField = (typeof componentFields)[number];
export type SheetField = LedgerField | ComponentField;

const ledgerFields: readonly LedgerField[] = [
  ...(['name', 'purpose', 'owner', 'importance'] as const),
  ...particulars,
  ...facets,
];

/** The fields that a column of a list can hold, in the order a template has them. */
export const fieldsOf = (kind: SheetKind): readonly SheetField[] =>
  kind === 'systems' ? ledgerFields : componentFields;

/** How offices head a column, beside what a template calls it. */
const spellings: Readonly<Record<LedgerField, string>> & Readonly<Record<ComponentField, string>> =
  {
    name: 'システム名|システム名称|情報システム名|情報システムの名称|情報システム|名称|system|system name|name',
    purpose: '用途|目的|利用目的|概要|システム概要|業務内容|purpose|description',
    owner:
      '責任者|管理責任者|システム責任者|情報システムセキュリティ責任者|管理者|担当者|owner|responsible person',
    importance: '重要度|システム重要度|importance|priority|criticality',
    division: '管理課室|管理部署|所管課|主管課|担当課|部署|担当部署|division|department',
    contact: '連絡先|電話番号|メールアドレス|問い合わせ先|問合せ先|contact|phone|email',
    configuration: 'システム構成|構成|構成図|configuration|architecture',
    outsideLinks:
      '外部接続|外部との接続|接続先|外部接続先|ネットワーク接続|outside links|external connections',
    confidentiality: '機密性|機密性区分|機密性の格付|格付|情報の格付|confidentiality',
    integrity: '完全性|完全性区分|完全性の格付|integrity',
    availability: '可用性|可用性区分|可用性の格付|availability',
    handling: '取扱制限|取扱いの制限|取扱い制限|handling limits|handling',
    development:
      '開発運用|開発・運用の形態|開発・運用|運用形態|設計・開発|運用・保守|development|operation',
    cloudOutline: 'クラウドの利用概要|利用業務の概要|業務概要|cloud outline',
    cloudPeriod: '利用期間|契約期間|クラウドの利用期間|period|contract period',
    cloudDomain: 'ドメイン|ドメイン名|利用ドメイン|domain|domain name',
    cloudClass: '取り扱う情報の格付|クラウドの情報の格付|クラウドで扱う情報|information classes',
    keyCustody: '暗号鍵の管理|暗号鍵の管理主体|鍵管理|鍵の管理主体|key custody',
    serviceLevel: 'サービスレベル|サービスレベル(SLA)|SLA|稼働率|service level',
    product: '製品|製品名|使用製品|利用製品|ソフトウェア|product|products|product name',
    'cloud-service':
      'クラウドサービス|クラウドサービス名|クラウド|サービス名|利用サービス|cloud service|service',
    'cloud-provider':
      'クラウド事業者|サービス提供者|提供事業者|事業者|事業者名|cloud provider|provider',
    region: 'リージョン|クラウドリージョン|設置場所|データセンター|region',
    country: '保存国|データの保存国|情報の保存国|国|保存場所|country|country of storage',
    contractor: '委託先|業務委託先|委託業者|保守業者|運用業者|ベンダー|contractor|vendor',
    subcontractor: '再委託先|再委託業者|subcontractor|sub-contractor',
    'linked-system': '連携システム|関連システム|連携先|連携先システム|linked systems|linked system',
    vendor: 'ベンダー|ベンダー名|メーカー|メーカー名|製造元|開発元|vendor|manufacturer|maker',
    version: 'バージョン|版|版数|製品バージョン|ver|version',
    cpe: 'cpe|cpe23|cpe名|cpe name',
    part: '種別|種類|区分|part|type',
    quantity: '数量|台数|個数|quantity|count',
    note: '備考|メモ|note|notes|remarks',
    takenAt: '調査日|確認日|取得日|取得日時|基準日|taken at|date',
  };

function guessesOf(kind: SheetKind): ReadonlyMap<string, SheetField> {
  const guesses = new Map<string, SheetField>();
  for (const field of fieldsOf(kind)) {
    guesses.set(folded(field), field);
    for (const spelling of spellings[field].split('|')) {
      const key = folded(spelling);
      if (!guesses.has(key)) guesses.set(key, field);
    }
  }
  return guesses;
}
const guesses = { systems: guessesOf('systems'), components: guessesOf('components') };

/** How a heading is told apart from others, in any width, case and kana. */
export const headingKey = (heading: string): string => cut(folded(heading), 200);

const isMark = (sign: string) => /[\s*※]/.test(sign);

/** A blank in the place of brackets: from one that opens to the next that closes. */
function withoutBrackets(heading: string): string {
  let bare = '';
  for (const piece of heading.split(/(?<=[)\]】〕」])/)) {
    const opening = piece.search(/[([【〔「]/);
    const isClosed = /[)\]】〕」]$/.test(piece);
    bare += opening >= 0 && isClosed ? `${piece.slice(0, opening)} ` : piece;
  }
  return bare;
}

/** The ways a heading may be read: whole, without brackets, or either side of a slash or line end. */
function readingsOf(heading: string): string[] {
  const plain = heading.normalize('NFKC').trim();
  const bare = withoutBrackets(plain);
  const marked = withoutEnd(bare.replace(/^[\s\d.)*※●○◎■必須]+/, ''), isMark);
  return [plain, bare, marked, ...marked.split(/[/\r\n]+/)].filter((text) => text.trim() !== '');
}

/** The field that each heading most likely means; empty for none. No field is guessed twice. */
export function guessedMapping(kind: SheetKind, headings: readonly string[]): (SheetField | '')[] {
  const taken = new Set<SheetField>();
  return headings.map((heading) => {
    for (const reading of readingsOf(heading)) {
      const field = guesses[kind].get(folded(reading));
      if (field === undefined || taken.has(field)) continue;
      taken.add(field);
      return field;
    }
    return '';
  });
}

/** A field by its name; undefined where a list of this kind has none of it. */
export const fieldNamed = (kind: SheetKind, name: string): SheetField | undefined =>
  fieldsOf(kind).find((field) => field === name);

/** Whether the columns that are mapped suffice to tell what a row is about. */
export function isSufficient(kind: SheetKind, mapping: readonly string[]): boolean {
  const has = (field: SheetField) => mapping.includes(field);
  return kind === 'systems' ? has('name') : has('cpe') || (has('vendor') && has('product'));
}
