import { catalogue } from '#kernel/text.ts';

export const say = catalogue({
  'cyclonedx.not': {
    ja: 'CycloneDX の JSON 文書ではありません（bomFormat が「CycloneDX」ではありません）。',
    en: 'This is not a CycloneDX document in JSON: bomFormat is not “CycloneDX”.',
  },
  'cyclonedx.no-version': {
    ja: 'CycloneDX の版（specVersion）が書かれていません。',
    en: 'The document does not say which version of CycloneDX it is written in (specVersion).',
  },
  'cyclonedx.xml-only': {
    ja: 'CycloneDX {{version}} には JSON の形式がありません。1.2 から 1.7 の JSON で提出してください。',
    en: 'CycloneDX {{version}} has no JSON form. Please submit JSON of version 1.2 to 1.7.',
  },
  'cyclonedx.xml': {
    ja: 'XML 形式の CycloneDX には対応していません。1.2 から 1.7 の JSON で提出してください。',
    en: 'CycloneDX in XML is not supported. Please submit JSON of version 1.2 to 1.7.',
  },
  'cyclonedx.version': {
    ja: 'CycloneDX の版「{{version}}」には対応していません。1.2 から 1.7 の JSON で提出してください。',
    en: 'CycloneDX “{{version}}” is not supported. Please submit JSON of version 1.2 to 1.7.',
  },
});
