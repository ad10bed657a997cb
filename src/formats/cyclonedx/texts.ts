import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'cyclonedx.not': {
    ja: 'CycloneDX の JSON 文書ではありません(bomFormat が「CycloneDX」ではありません)。',
    en: 'This is not a CycloneDX document in JSON: bomFormat is not “CycloneDX”.',
  },
  'cyclonedx.not-xml': {
    ja: 'CycloneDX の XML 文書ではありません(ルート要素が CycloneDX の bom ではありません)。',
    en: 'This is not a CycloneDX document in XML: the root element is not the bom of CycloneDX.',
  },
  'cyclonedx.no-version': {
    ja: 'CycloneDX の版(specVersion)が書かれていません。',
    en: 'The document does not say which version of CycloneDX it is written in (specVersion).',
  },
  'cyclonedx.xml-only': {
    ja: 'CycloneDX {{version}} には JSON の形式がありません。XML、又は 1.2 から 1.7 の JSON で提出してください。',
    en: 'CycloneDX {{version}} has no JSON form. Please submit XML, or JSON of version 1.2 to 1.7.',
  },
  'cyclonedx.version': {
    ja: 'CycloneDX の版「{{version}}」には対応していません。1.2 から 1.7 の JSON、又は 1.0 から 1.7 の XML で提出してください。',
    en: 'CycloneDX “{{version}}” is not supported. Please submit JSON of version 1.2 to 1.7, or XML of version 1.0 to 1.7.',
  },
  'cyclonedx.bom-ref': {
    ja: '参照名(bom-ref)「{{reference}}」が文書の中で二度使われています。',
    en: 'The reference “{{reference}}” (bom-ref) is given twice in the document.',
  },
  'cyclonedx.assert.range': {
    ja: '{{line}} 行目：版の範囲(versionRange)は、外部の構成要素(isExternal が true)にだけ書けます。',
    en: 'Line {{line}}: a range of versions (versionRange) may be stated of an external component (isExternal) alone.',
  },
  'cyclonedx.assert.citation': {
    ja: '{{line}} 行目：出典には attributedTo か process の少なくとも一方が必要です。',
    en: 'Line {{line}}: a citation needs attributedTo or process.',
  },
});
