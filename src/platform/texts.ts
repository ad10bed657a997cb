import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'platform.database-away': {
    ja: '必要なデータベースに現在接続できません。しばらくしてからもう一度お試しください。',
    en: 'A database that this needs cannot be reached at the moment. Please try again in a while.',
  },
  'platform.defect': {
    ja: 'システムの内部で問題が起きました。受付番号 {{reference}} を管理者にお伝えください。',
    en: 'Something failed on our side. Please give the reference {{reference}} to your administrator.',
  },
  'platform.foreign-origin': {
    ja: '別のサイトから送られた操作のため、受け付けませんでした。',
    en: 'This request came from another site and was not accepted.',
  },
  'platform.json-only': {
    ja: '内容は JSON で送ってください。',
    en: 'Send the content as JSON.',
  },
  'platform.no-query': {
    ja: '変更の要求では、値をすべて本文で送ってください(URL の「?」より後ろは使えません)。',
    en: 'Send every value of a change in its body; the address takes none after “?”.',
  },
  'platform.named-twice': {
    ja: '同じ項目が二か所で送られました。',
    en: 'The same field was sent in two places.',
  },
  'platform.too-deep': {
    ja: '入れ子が深すぎます({{limit}}段まで)。',
    en: 'The values are nested too deeply ({{limit}} levels at most).',
  },
  'platform.unsound-text': {
    ja: '保存できない文字(U+0000 又は対にならないサロゲート)が含まれています。',
    en: 'The text holds characters that cannot be kept (U+0000 or an unpaired surrogate).',
  },
  'platform.body-too-large': {
    ja: '送られた内容が大きすぎます。',
    en: 'What was sent is too large.',
  },
  'platform.aside-memory': {
    ja: '読み取りに必要なメモリーが上限({{memory}} MiB)を超えました。何も登録していません。内容を分けて送ってください。',
    en: 'Reading it takes more than the {{memory}} MiB of memory allowed. Nothing was registered: send it in parts.',
  },
  'platform.aside-time': {
    ja: '読み取りが{{seconds}}秒以内に終わりませんでした。何も登録していません。内容を分けて送ってください。',
    en: 'Reading it did not end within {{seconds}} seconds. Nothing was registered: send it in parts.',
  },
  'platform.unreadable-body': {
    ja: '送られた内容を読み取れません。',
    en: 'What was sent could not be read.',
  },
  'platform.too-many': {
    ja: '要求が多すぎます。{{seconds}}秒後にやり直してください。',
    en: 'Too many requests. Try again in {{seconds}} seconds.',
  },
  'platform.idempotency-mismatch': {
    ja: 'この受付キー(Idempotency-Key)は、別の内容で既に使われています。',
    en: 'This Idempotency-Key was already used for something else.',
  },
  'platform.idempotency-needed': {
    ja: '変更の要求には Idempotency-Key ヘッダーが必要です(英数字など8〜100文字)。',
    en: 'A change needs the header Idempotency-Key (8 to 100 letters, digits, “-” or “_”).',
  },
  'platform.postgres.absent': {
    ja: '{{machine}} 用の同梱データベースがありません。PostgreSQL 15〜18 を用意し、DATABASE_URL に指定してください。',
    en: 'There is no bundled database for {{machine}}. Provide PostgreSQL 15 to 18 and name it in DATABASE_URL.',
  },
  'platform.postgres.unusable': {
    ja: '同梱データベースのプログラムを実行できません。{{log}}',
    en: 'The bundled database programs cannot be run. {{log}}',
  },
  'platform.postgres.no-user': {
    ja: 'PostgreSQL は root では動きません。OS の利用者 postgres 又は nobody を用意するか、一般利用者で起動してください。',
    en: 'PostgreSQL does not run as root. Create the OS user postgres or nobody, or start as an ordinary user.',
  },
  'platform.postgres.lost': {
    ja: '{{folder}} のデータベースは {{cluster}} に置かれていましたが、見つかりません。バックアップから復元するか、作り直す場合は {{pointer}} を削除してください。',
    en: 'The database of {{folder}} was kept at {{cluster}}, which is gone. Restore a backup, or remove {{pointer}} to begin anew.',
  },
  'platform.postgres.not-ours': {
    ja: '{{folder}} は別の利用者のものです。データベースの置き場所に使えません。',
    en: '{{folder}} belongs to another user and cannot hold the database.',
  },
  'platform.postgres.unreachable': {
    ja: '{{folder}} にはデータベースがありますが、サーバーを動かす利用者が入れません。上位フォルダーの通過(x)を許可してください。',
    en: '{{folder}} holds a database that the server’s user can no longer reach. Let the folders above it be passed through (x).',
  },
  'platform.postgres.not-created': {
    ja: 'データベースを初期化できませんでした。{{log}}',
    en: 'The database could not be initialised. {{log}}',
  },
  'platform.postgres.not-started': {
    ja: 'データベースを起動できませんでした。サーバーの記録の末尾: {{log}}',
    en: 'The database did not start. The end of the server’s log: {{log}}',
  },
  'platform.migration.misnamed': {
    ja: '移行ファイル {{file}} の名前は「0001-名前.sql」の形ではありません。',
    en: 'The migration {{file}} is not named like 0001-name.sql.',
  },
  'platform.migration.ownerless': {
    ja: '移行ファイル {{file}} の1行目に「-- Owner: 機能名.」がありません。',
    en: 'The first line of the migration {{file}} does not read “-- Owner: feature.”',
  },
  'platform.migration.out-of-sequence': {
    ja: '移行ファイルの番号が続いていません。{{expected}} 番のところに {{file}} があります。',
    en: 'The migrations are not numbered in sequence: {{file}} stands where number {{expected}} should.',
  },
  'platform.migration.changed': {
    ja: '適用済みの移行 {{file}} の内容が変わっています。適用済みのものは変えず、新しい移行を加えてください。',
    en: 'The migration {{file}} has changed since it was applied. Leave it as it was and add a new one.',
  },
  'platform.migration.database-newer': {
    ja: 'データベースには移行 {{number}}({{name}})まで適用されていますが、このプログラムは {{known}} 番までしか知りません。新しい版のプログラムを使ってください。',
    en: 'The database is at migration {{number}} ({{name}}), but this program knows only up to {{known}}. Use the newer program.',
  },
  'platform.migration.failed': {
    ja: '移行 {{file}} を適用できず、取り消しました。{{reason}}',
    en: 'The migration {{file}} failed and was undone. {{reason}}',
  },
  'platform.migration.no-role': {
    ja: 'データベースの役割 {{role}} がなく、作る権限もありません。管理者が「create role {{role}} nologin; grant {{role}} to {{user}};」を実行してください。',
    en: 'The database role {{role}} is missing and may not be created. Have an administrator run “create role {{role}} nologin; grant {{role}} to {{user}};”.',
  },
  'platform.egress.url': {
    ja: '通信先のアドレスとして使えません(https で、利用者名や断片を含まないもの)。',
    en: 'This is no address to reach: https, without user names or fragments.',
  },
  'platform.egress.host': {
    ja: '「{{host}}」への通信は許可されていません。設置先の設定 NOROSHI_EGRESS_ALLOW に管理者が加える必要があります。',
    en: '“{{host}}” may not be reached. An administrator has to add it to the setting NOROSHI_EGRESS_ALLOW.',
  },
  'platform.egress.address': {
    ja: '「{{host}}」が許可されていないネットワークのアドレスを指しているため、接続しません。',
    en: '“{{host}}” stands for an address in a network that is not allowed; it is not reached.',
  },
  'platform.egress.unresolved': {
    ja: '「{{host}}」のアドレスを解決できません。',
    en: '“{{host}}” cannot be resolved.',
  },
  'platform.egress.redirect': {
    ja: '「{{host}}」が他の宛先への転送を返したか、転送を繰り返したため、中止しました。',
    en: '“{{host}}” redirects elsewhere or without end; it is not followed.',
  },
  'platform.egress.large': {
    ja: '応答が大きすぎます(上限は{{bytes}}バイト)。',
    en: 'The answer is too large (at most {{bytes}} bytes).',
  },
  'platform.egress.bomb': {
    ja: '応答を展開すると大きくなりすぎます。',
    en: 'Unpacked, the answer grows too large.',
  },
  'platform.egress.encoding': {
    ja: '応答の圧縮形式が不明か、データが壊れています。',
    en: 'The answer is packed in an unknown way or is damaged.',
  },
  'platform.egress.slow': {
    ja: '「{{host}}」の応答が時間内に終わりませんでした。',
    en: '“{{host}}” did not finish answering in time.',
  },
  'platform.egress.failed': {
    ja: '「{{host}}」との通信に失敗しました。',
    en: 'Speaking with “{{host}}” failed.',
  },
  'platform.doctor.node': {
    ja: 'Node.js {{version}}(必要な版: 20.19 以上)',
    en: 'Node.js {{version}} (20.19 or later is needed)',
  },
  'platform.doctor.binaries': {
    ja: '同梱データベースのプログラム: {{folder}}',
    en: 'Bundled database programs: {{folder}}',
  },
  'platform.doctor.external': {
    ja: '外部のデータベースを使うため、同梱のプログラムは不要です。',
    en: 'An external database is used, so the bundled programs are not needed.',
  },
  'platform.doctor.folder': {
    ja: 'データフォルダー {{folder}} に書き込めます。',
    en: 'The data folder {{folder}} can be written.',
  },
  'platform.doctor.version': {
    ja: 'PostgreSQL {{version}} に接続しました(対応する版: 15〜18)。',
    en: 'Connected to PostgreSQL {{version}} (15 to 18 are supported).',
  },
  'platform.doctor.migrations': {
    ja: '移行: 適用済み {{applied}} 件、未適用 {{pending}} 件',
    en: 'Migrations: {{applied}} applied, {{pending}} pending',
  },
  'platform.doctor.row': {
    ja: '行を書き込み、他者には見えないことを確かめて、読み戻しました。',
    en: 'A row was written, was hidden from another actor, and was read back.',
  },
  'platform.doctor.row-lost': {
    ja: '書き込んだ行を正しく読み戻せません(本人 {{own}} 件、他者 {{foreign}} 件)。',
    en: 'A written row does not read back as it should (its actor sees {{own}}, another sees {{foreign}}).',
  },
  'platform.doctor.clock': {
    ja: 'データベースの時計とこの機械の時計の差は {{skew}} 秒、設置先の時計の進みは {{ahead}} 秒です。',
    en: 'The database’s clock differs from this machine’s by {{skew}} s; the installation’s clock is ahead by {{ahead}} s.',
  },
  'platform.doctor.space': {
    ja: '空き容量 {{free}} MiB(目安: {{needed}} MiB 以上)',
    en: '{{free}} MiB free ({{needed}} MiB or more is advised)',
  },
  'platform.doctor.failed': {
    ja: '確かめられませんでした: {{reason}}',
    en: 'This could not be checked: {{reason}}',
  },
});
