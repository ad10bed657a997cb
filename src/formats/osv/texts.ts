import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'osv.event': {
    ja: 'イベントは introduced・fixed・last_affected・limit のうち、ちょうど一つを持つ必要があります。',
    en: 'An event names exactly one of introduced, fixed, last_affected and limit.',
  },
  'osv.no-introduced': {
    ja: '範囲に introduced のイベントがありません。',
    en: 'The range has no introduced event.',
  },
  'osv.fixed-and-last': {
    ja: '一つの範囲に fixed と last_affected が混在しています。',
    en: 'The range mixes fixed and last_affected events.',
  },
  'osv.git': {
    ja: 'Git のコミットの範囲は、インベントリの版と比べられないため使いません。',
    en: 'A range of Git commits cannot be compared with the versions of an inventory; it is not used.',
  },
  'osv.git-hash': {
    ja: '「{{version}}」は完全な長さの Git のハッシュ値ではありません。',
    en: '“{{version}}” is not a full-length Git hash.',
  },
  'osv.git-repo': {
    ja: 'Git の範囲にリポジトリがありません。',
    en: 'A range of Git commits names no repository.',
  },
  'osv.no-package': {
    ja: '対象のパッケージが書かれていないため、この項目はどのインベントリとも照合できません。',
    en: 'No package is named, so this entry cannot be matched with any inventory.',
  },
  'osv.ecosystem': {
    ja: 'エコシステム「{{ecosystem}}」は OSV の一覧になく、版の大小を決められません。',
    en: 'The ecosystem “{{ecosystem}}” is not in OSV’s list; its versions cannot be ordered.',
  },
  'osv.id': {
    ja: '識別子「{{id}}」の接頭辞は OSV の一覧にありません。',
    en: 'The prefix of “{{id}}” is not in OSV’s list of databases.',
  },
  'osv.unknown-key': {
    ja: '「{{key}}」は OSV スキーマにない項目です。読み飛ばしました。',
    en: '“{{key}}” is not part of the OSV schema; it was passed over.',
  },
  'osv.word': {
    ja: '「{{word}}」は OSV スキーマにない語です({{allowed}})。',
    en: '“{{word}}” is not one of the schema’s words ({{allowed}}).',
  },
  'osv.two-severities': {
    ja: '深刻度が記録全体とパッケージの両方に書かれています。',
    en: 'Severity is given both for the record and for a package.',
  },
  'osv.utc': {
    ja: '日時「{{value}}」は UTC(末尾が Z)で書かれていません。',
    en: '“{{value}}” is not written in UTC with a final Z.',
  },
});
