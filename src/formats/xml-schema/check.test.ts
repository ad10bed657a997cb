import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readXml } from '#formats/xml/read.ts';

import { xmlSchemaCheck } from './check.ts';

const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t"
    targetNamespace="urn:t" elementFormDefault="qualified">
  <xs:simpleType name="code"><xs:restriction base="xs:token">
    <xs:pattern value="[a-z]+"/><xs:minLength value="2"/><xs:maxLength value="3"/>
  </xs:restriction></xs:simpleType>
  <xs:simpleType name="level"><xs:restriction base="xs:decimal">
    <xs:minInclusive value="0.0"/><xs:maxInclusive value="1.0"/>
  </xs:restriction></xs:simpleType>
  <xs:simpleType name="colour"><xs:restriction base="xs:string">
    <xs:enumeration value="red"/><xs:enumeration value="blue"/>
  </xs:restriction></xs:simpleType>
  <xs:simpleType name="any"><xs:union memberTypes="t:colour xs:integer"/></xs:simpleType>
  <xs:complexType name="item">
    <xs:sequence>
      <xs:annotation><xs:documentation>not a part</xs:documentation></xs:annotation>
      <xs:element name="name" type="xs:string"/>
      <xs:choice minOccurs="0"><xs:element name="a" type="t:code"/><xs:element name="b" type="t:level"/></xs:choice>
      <xs:element name="tag" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
        <xs:simpleContent><xs:extension base="t:any"><xs:attributeGroup ref="t:marks"/></xs:extension></xs:simpleContent>
      </xs:complexType></xs:element>
      <xs:element name="colour" type="t:colour" default="red" minOccurs="0"/>
      <xs:element name="item" type="t:item" minOccurs="0" maxOccurs="unbounded"/>
      <xs:any namespace="##other" processContents="lax" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
    <xs:attribute name="ref" type="t:code" use="required"/>
    <xs:attribute name="on" type="xs:date"/>
    <xs:anyAttribute namespace="##other" processContents="lax"/>
  </xs:complexType>
  <xs:attributeGroup name="marks"><xs:attribute name="mark" type="xs:boolean"/></xs:attributeGroup>
  <xs:element name="list"><xs:complexType>
    <xs:sequence><xs:element name="item" type="t:item" maxOccurs="unbounded"/>
      <xs:element name="note" minOccurs="0"/>
      <xs:element name="mix" minOccurs="0"><xs:complexType mixed="true"><xs:sequence/></xs:complexType></xs:element>
    </xs:sequence></xs:complexType>
    <xs:unique name="refs"><xs:selector xpath=".//*"/><xs:field xpath="@ref"/></xs:unique>
  </xs:element>
</xs:schema>`;

const check = xmlSchemaCheck('test', [schema], new Map([['[a-z]+', /^[a-z]+$/]]));

function judged(text: string) {
  const reading = readXml(text);
  assert.ok(reading.ok, JSON.stringify(reading.findings));
  return check(reading.document);
}

const list = (inside: string) =>
  `<list xmlns="urn:t" xmlns:o="urn:o" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${inside}</list>`;
const item = (inside: string, attributes = '') => `<item ref="ab"${attributes}>${inside}</item>`;
const name = '<name> x </name>';

const sound: [string, string][] = [
  ['the least there may be', item(name)],
  ['white space around elements and in a token', item(`\n ${name} <a>\n ab </a>\n`)],
  ['one of a choice', item(`${name}<b>0.50</b>`)],
  ['the ends of a range', item(`${name}<b>1.000</b>`)],
  ['members of a union', item(`${name}<tag>red</tag><tag mark="1">+07</tag>`)],
  ['an empty element that has a default', item(`${name}<colour/>`)],
  ['items in items', item(`${name}<item ref="cd">${name}<item ref="ef">${name}</item></item>`)],
  ['what another namespace adds', item(`${name}<o:x y="1"><o:z/>text</o:x>`, ' o:more="1"')],
  ['a day in a zone', item(name, ' on=" 2024-02-29+09:00 "')],
  ['an element without a type', `${item(name)}<note x="1">text<o:y/></note>`],
  ['text among elements where it may stand', `${item(name)}<mix>text</mix>`],
  ['attributes that every element may have', item(name, ' xsi:schemaLocation="urn:t t.xsd"')],
  ['its own type named', item(name, ' xsi:type="item"')],
  ['a type derived from the one declared', item(`${name}<colour xsi:type="colour">red</colour>`)],
];
for (const [situation, inside] of sound) {
  test(`${situation}: nothing is found`, () => {
    assert.deepEqual(judged(list(inside)).findings, []);
  });
}

const at = '/list/item';
const broken: [string, string, rule: string, path: string][] = [
  ['an element that is missing', item(''), 'cvc-complex-type.2.4.b', at],
  ['an element before its time', item('<a>ab</a>'), 'cvc-complex-type.2.4.a', `${at}/a`],
  ['an element too many', `${item(name)}<note/><note/>`, 'cvc-complex-type.2.4.a', '/list/note[2]'],
  ['both of a choice', item(`${name}<a>ab</a><b>1</b>`), 'cvc-complex-type.2.4.a', `${at}/b`],
  ['nothing more', `${item(name)}<note/><mix/><mix/>`, 'cvc-complex-type.2.4.d', '/list/mix[2]'],
  ['an unknown element', item(`${name}<c/>`), 'cvc-complex-type.2.4.a', `${at}/c`],
  ['an element of no namespace', item(`${name}<c xmlns=""/>`), 'cvc-complex-type.2.4.a', `${at}/c`],
  ['text between elements', item(`${name}x`), 'cvc-complex-type.2.3', at],
  ['a wide space between elements', item(`${name}\u3000`), 'cvc-complex-type.2.3', at],
  ['an element in a value', item('<name><o:b/></name>'), 'cvc-type.3.1.2', `${at}/name`],
  [
    'an element in a value with attributes',
    item(`${name}<tag><o:b/></tag>`),
    'cvc-complex-type.2.2',
    `${at}/tag`,
  ],
  ['an attribute on a value', item('<name x="1"/>'), 'cvc-type.3.1.1', `${at}/name/@x`],
  ['an unknown attribute', item(name, ' x="1"'), 'cvc-complex-type.3.2.2', `${at}/@x`],
  ['a missing attribute', `<item>${name}</item>`, 'cvc-complex-type.4', at],
  ['a pattern', item(`${name}<a>A1</a>`), 'cvc-pattern-valid', `${at}/a`],
  ['a value that is too short', item(`${name}<a>a</a>`), 'cvc-minLength-valid', `${at}/a`],
  ['a value that is too long', item(`${name}<a>abcd</a>`), 'cvc-maxLength-valid', `${at}/a`],
  [
    'white space where it counts',
    item(`${name}<colour> red</colour>`),
    'cvc-enumeration-valid',
    `${at}/colour`,
  ],
  ['a number too small', item(`${name}<b>-0.0001</b>`), 'cvc-minInclusive-valid', `${at}/b`],
  [
    'a number too large by a hair',
    item(`${name}<b>1.${'0'.repeat(40)}1</b>`),
    'cvc-maxInclusive-valid',
    `${at}/b`,
  ],
  ['no number', item(`${name}<b>1e0</b>`), 'cvc-datatype-valid.1.2.1', `${at}/b`],
  ['none of a union', item(`${name}<tag>1.5</tag>`), 'cvc-enumeration-valid', `${at}/tag`],
  [
    'no boolean',
    item(`${name}<tag mark="yes">1</tag>`),
    'cvc-datatype-valid.1.2.1',
    `${at}/tag/@mark`,
  ],
  ['no day', item(name, ' on="2023-02-29"'), 'cvc-datatype-valid.1.2.1', `${at}/@on`],
  [
    'a reference twice',
    item(`${name}<item ref="ab">${name}</item>`),
    'cvc-identity-constraint.4.1',
    `${at}/item/@ref`,
  ],
  [
    'a reference in another namespace again',
    item(`${name}<o:x ref="ab"/>`),
    'cvc-identity-constraint.4.1',
    `${at}/x/@ref`,
  ],
  [
    'a document inside that is unsound',
    item(`${name}<o:x><list/></o:x>`),
    'cvc-complex-type.2.4.b',
    `${at}/x/list`,
  ],
  ['nothing in place of a value', item(name, ' xsi:nil="true"'), 'cvc-elt.3.1', at],
  ['an unknown type named', item(name, ' xsi:type="t"'), 'cvc-elt.4.2', at],
  ['another type named', item(name, ' xsi:type="code"'), 'cvc-elt.4.3', at],
];
for (const [situation, inside, rule, path] of broken) {
  test(`${situation} is found as ${rule}`, () => {
    assert.deepEqual(
      judged(list(inside)).findings.map((finding) => [finding.rule, finding.path]),
      [[`test.${rule}`, path]],
    );
  });
}

test('another root is no document of the schema', () => {
  const rules = (text: string) => judged(text).findings.map(({ rule }) => rule);
  assert.deepEqual(rules('<list/>'), ['test.cvc-elt.1']);
  assert.deepEqual(rules('<item xmlns="urn:t"/>'), ['test.cvc-elt.1']);
});

test('all faults are found at once, and after one out of place the model goes on', () => {
  const inside = `<item><tag mark="x">z</tag>${name}<c/><colour>green</colour></item><item ref="1"/>`;
  assert.deepEqual(
    judged(list(inside)).findings.map(({ rule, path }) => `${path} ${rule.slice(9)}`),
    [
      '/list/item[1] complex-type.4',
      '/list/item[1]/tag complex-type.2.4.a',
      '/list/item[1]/name complex-type.2.4.a',
      '/list/item[1]/c complex-type.2.4.a',
      '/list/item[1]/tag/@mark datatype-valid.1.2.1',
      '/list/item[1]/tag enumeration-valid',
      '/list/item[1]/colour enumeration-valid',
      '/list/item[2]/@ref pattern-valid',
      '/list/item[2]/@ref minLength-valid',
      '/list/item[2] complex-type.2.4.b',
    ],
  );
});

test('a thousand findings are listed, and all are counted', () => {
  const { findings } = judged(list(item(name) + '<c/>'.repeat(5_000)));
  assert.equal(findings.length, 1_001);
  assert.deepEqual(findings.at(-1)?.text, { key: 'xsd.more', values: { count: 5_000 } });
});

// Whatever a document holds, twice as much of it takes twice the steps.
const growing: [string, (size: number) => string][] = [
  ['items', (size) => item(name).replace('ab', 'x').repeat(size)],
  [
    'items in items',
    (size) => `<item>${name}`.repeat(40) + '</item>'.repeat(40) + item(name).repeat(size),
  ],
  ['unknown elements', (size) => item(name) + '<c d="1"/>'.repeat(size)],
  ['elements out of place', (size) => item(`${name}<colour/><a>b</a>`.repeat(size))],
  ['elements of others', (size) => item(name + '<o:x ref="a"><o:y/></o:x>'.repeat(size))],
  ['documents in documents', (size) => item(name + '<o:x><list/></o:x>'.repeat(size))],
];
for (const [situation, inside] of growing) {
  test(`${situation} cost as many steps as there are`, () => {
    const [once, twice] = [1_000, 2_000].map((size) => judged(list(inside(size))).steps);
    assert.ok(once !== undefined && twice !== undefined && once >= 1_000);
    assert.ok(twice <= 2 * once, `${once} steps, then ${twice}`);
  });
}
