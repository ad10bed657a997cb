/** What is put into damaged documents: whatever has ever surprised a reader of its notation. */
export type Notation = 'json' | 'xml' | 'yaml' | 'text' | 'name';

const anywhere: readonly string[] = [
  ...['\u0000', '\uD800', '\uDFFF', '\uFEFF', '\u2028', '\u202E', '\u200B', '\u0085', '\u00A0'],
  ...['e\u0301', '１２', '㍿', '\u{1F4A5}', '\u{E0001}', '\r', '\r\n', '\t', '\v', '\u001B[2J'],
  ...['__proto__', 'constructor', 'toString', '-1', '0', '1e999', '9'.repeat(400), '0x10', 'NaN'],
  ...['../../etc/passwd', '${x}', '%00', '%', '=cmd()', '<script>', "' or 1=1", '#', '@', '?'],
  ...['x'.repeat(5_000), ' '.repeat(2_000), '0'.repeat(2_000), '日本'.repeat(500)],
];

const json: readonly string[] = [
  ...['{', '}', '[', ']', ',', ':', '"', '\\', 'null', 'true', 'false', '{}', '[]', '""'],
  ...['1e400', '-0', '9007199254740993', '1.5', '1E5', '-', '.', '01', '\\u0000', '\\ud800'],
  ...['"a":1,', '"a":1,"a":2,', '"__proto__":{},', '"constructor":1,', '"toString":1,'],
  ...['['.repeat(200), '{"a":'.repeat(200), '[[]],'.repeat(50), '//', '/* */', "'", '\\x41'],
];

const xml: readonly string[] = [
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
  ...['&a;', '&b;&b;', '&amp;', '&lt;', '&', '&#0;', '&#x110000;', '&#xD800;', '&#', '&#60;'],
  ...['<![CDATA[', ']]>', '<?xml version="1.1"?>', '<?xml version="1.0" encoding="utf-16"?>'],
  ...['<?x y?>', '<!--', '-->', '--', '<', '>', '/', '</', '/>', '"', "'", '=', '<a>', '</a>'],
  ...['<a>'.repeat(300), '<a b="1" b="2"/>', ' xmlns="urn:x"', ' xmlns:x="urn:y"', '<x:a/>'],
  ...[' a'.repeat(300), '<a/>'.repeat(300), ' xml:lang="ja"', ' xsi:nil="true"'],
];

const yaml: readonly string[] = [
  'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n',
  'a: &a {b: *a}\n',
  ...['*a', '&a ', '<<: *a\n', '!!js/function "x"', '!!binary x', '!x ', '!!set {a}', '? ', '| '],
  ...['>-\n', '- ', '- - - - ', '---\n', '...\n', '%YAML 9.9\n', '\t', '{', '}', '[', ']', ': '],
  ...['{'.repeat(200), '['.repeat(200), '- '.repeat(200), 'a: '.repeat(50), '"', "'", '#', 'yes'],
  ...['2001-01-01', '0o17', '0b1', '.inf', '.nan', '~', '12:30:45', '1_000', '\n  ', '\n'],
];

const text: readonly string[] = [
  ...['<text>', '</text>', ':', ': ', '\n', '\n\n', ',', '"', '""', ';', '*', '\\', '#', '=', '|'],
  ...['SPDXID: SPDXRef-DOCUMENT\n', 'Relationship: a b c\n', 'PackageName: x\n', ','.repeat(300)],
  ...['\n'.repeat(300), '"\n'.repeat(100), '(', ')', ' AND ', ' OR ', ' WITH '],
];

const name: readonly string[] = [
  ...['pkg:', 'pkg://', 'vers:', 'cpe:2.3:', 'cpe:/', 'CVSS:4.0/', 'AV:N/', '/', '//', '@', '?'],
  ...['#', '%2F', '%2f', '%zz', '&', '=', '*', '-', '\\:', '\\', '|', '>=', '<', '!=', '~', '^'],
  ...['.', '..', '+', '_', 'rc', 'SNAPSHOT', 'v', 'a', '0', '00', '1', '(', ')', '[', ']', ' AND '],
  ...['1.'.repeat(300), '-'.repeat(300), 'a1'.repeat(300), '('.repeat(300), "'", '"', '\n', ' '],
];

const own: { readonly [notation in Notation]: readonly string[] } = { json, xml, yaml, text, name };

/** What may be put into a text of a notation. */
export const snippets = (notation: Notation): readonly string[] => [
  ...own[notation],
  ...own[notation],
  ...anywhere,
];
