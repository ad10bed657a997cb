import { catalogue } from '#kernel/text.ts';

/** Why something of a transparency log does not hold. */
export const say = catalogue({
  'tlog.size': {
    ja: '件数又は位置が、0以上の整数ではありません。',
    en: 'A size or position is not a whole number of 0 or more.',
  },
  'tlog.hash': {
    ja: 'ハッシュ値の長さが32バイトではありません。',
    en: 'A hash is not 32 bytes long.',
  },
  'tlog.proof.short': {
    ja: '証明のハッシュ値が足りません。',
    en: 'The proof lacks hashes.',
  },
  'tlog.proof.long': {
    ja: '証明に余分なハッシュ値があります。',
    en: 'The proof has hashes left over.',
  },
  'tlog.inclusion.outside': {
    ja: '位置 {{index}} は、{{size}} 件の台帳の範囲外です。',
    en: 'Position {{index}} lies outside a log of {{size}} entries.',
  },
  'tlog.inclusion.root': {
    ja: '記録が、この位置で台帳に含まれていることを確認できません。証明から求めたルートハッシュが一致しません。',
    en: 'The entry is not shown to be in the log at this position: the proof leads to another root hash.',
  },
  'tlog.consistency.shrunk': {
    ja: '台帳が {{before}} 件から {{after}} 件に減っています。',
    en: 'The log shrank from {{before}} entries to {{after}}.',
  },
  'tlog.consistency.before': {
    ja: '証明から求めた以前のルートハッシュが一致しません。過去の記録が書き換えられたおそれがあります。',
    en: 'The proof leads to another earlier root hash: the past may have been rewritten.',
  },
  'tlog.consistency.after': {
    ja: '証明から求めた現在のルートハッシュが一致しません。',
    en: 'The proof leads to another later root hash.',
  },
  'tlog.note.long': {
    ja: '署名付きノートが長すぎます(上限 {{limit}} 文字)。',
    en: 'The signed note is too long (limit: {{limit}} characters).',
  },
  'tlog.note.characters': {
    ja: '署名付きノートに、使用できない制御文字又は不正な文字があります。',
    en: 'The signed note contains control characters or broken text.',
  },
  'tlog.note.parts': {
    ja: '署名付きノートの形式ではありません。本文、空行、署名行がこの順に必要です。',
    en: 'This is not a signed note: it needs text, a blank line and signature lines, in this order.',
  },
  'tlog.note.signature': {
    ja: '署名付きノートの署名行 {{line}} の形式が正しくありません。',
    en: 'Signature line {{line}} of the note is malformed.',
  },
  'tlog.note.many': {
    ja: '署名が多すぎます(上限 {{limit}} 件)。',
    en: 'The note has too many signatures (limit: {{limit}}).',
  },
  'tlog.note.wrong': {
    ja: '鍵「{{name}}」の署名が本文と一致しません。改ざんされたか、別の鍵で署名されています。',
    en: 'The signature of key “{{name}}” does not match: the text was altered or another key signed it.',
  },
  'tlog.note.unsigned': {
    ja: '信頼する鍵による署名がありません。',
    en: 'No trusted key has signed the note.',
  },
  'tlog.key.form': {
    ja: '検証鍵の形式が正しくありません(「名前+鍵ID+Base64」)。',
    en: 'The verifier key is malformed (expected “name+key ID+Base 64”).',
  },
  'tlog.key.algorithm': {
    ja: '検証鍵の方式に対応していません。Ed25519の鍵が必要です。',
    en: 'The verifier key’s algorithm is not supported: an Ed25519 key is needed.',
  },
  'tlog.key.id': {
    ja: '検証鍵の鍵IDが、名前と公開鍵から求めた値と一致しません。',
    en: 'The verifier key’s ID is not the one that its name and public key give.',
  },
  'tlog.checkpoint.lines': {
    ja: '署名済み時点証明の形式が正しくありません。台帳名、件数、ルートハッシュの3行が必要です。',
    en: 'The checkpoint is malformed: it needs the lines origin, size and root hash.',
  },
  'tlog.checkpoint.size': {
    ja: '署名済み時点証明の件数が、先頭に余分な0のない十進数ではありません。',
    en: 'The checkpoint’s size is not a decimal number without leading zeros.',
  },
  'tlog.checkpoint.root': {
    ja: '署名済み時点証明のルートハッシュが、32バイトのBase64ではありません。',
    en: 'The checkpoint’s root hash is not 32 bytes in Base 64.',
  },
  'tlog.checkpoint.origin': {
    ja: '署名済み時点証明は別の台帳のものです(「{{origin}}」。期待した台帳は「{{expected}}」)。',
    en: 'The checkpoint is another log’s (“{{origin}}”; expected: “{{expected}}”).',
  },
  'tlog.tile.hashes': {
    ja: 'タイルの長さが、{{width}} 個のハッシュ値と一致しません。',
    en: 'The tile is not as long as {{width}} hashes.',
  },
  'tlog.bundle.cut': {
    ja: '記録の束が途中で切れています。',
    en: 'The entry bundle is cut off.',
  },
  'tlog.bundle.width': {
    ja: '記録の束の件数が {{width}} 件ではありません。',
    en: 'The entry bundle does not hold {{width}} entries.',
  },
});
