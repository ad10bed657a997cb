import { say as advisory } from '#formats/advisory/texts.ts';
import { say as assets } from '#formats/assets/texts.ts';
import { say as cpe } from '#formats/cpe/texts.ts';
import { say as csafDistribution } from '#formats/csaf/distribution/texts.ts';
import { say as csafInformative } from '#formats/csaf/informative/texts.ts';
import { say as csafMandatory } from '#formats/csaf/mandatory/texts.ts';
import { say as csafOptional } from '#formats/csaf/optional/texts.ts';
import { say as csaf } from '#formats/csaf/texts.ts';
import { say as cve } from '#formats/cve/texts.ts';
import { say as cvss } from '#formats/cvss/texts.ts';
import { say as cyclonedx } from '#formats/cyclonedx/texts.ts';
import { say as epss } from '#formats/epss/texts.ts';
import { say as inventoryFormat } from '#formats/inventory/texts.ts';
import { say as json } from '#formats/json/texts.ts';
import { say as jsonSchema } from '#formats/json-schema/texts.ts';
import { say as jvn } from '#formats/jvn/texts.ts';
import { say as kev } from '#formats/kev/texts.ts';
import { say as misp } from '#formats/misp/texts.ts';
import { say as openvex } from '#formats/openvex/texts.ts';
import { say as oscal } from '#formats/oscal/texts.ts';
import { say as osv } from '#formats/osv/texts.ts';
import { say as purl } from '#formats/purl/texts.ts';
import { say as spdx } from '#formats/spdx/texts.ts';
import { say as ssvc } from '#formats/ssvc/texts.ts';
import { say as stix } from '#formats/stix/texts.ts';
import { say as stixPattern } from '#formats/stix-pattern/texts.ts';
import { say as tlog } from '#formats/tlog/texts.ts';
import { say as vers } from '#formats/vers/texts.ts';
import { say as xml } from '#formats/xml/texts.ts';
import { say as xmlSchema } from '#formats/xml-schema/texts.ts';
import { say as yaml } from '#formats/yaml/texts.ts';

import { merged } from './words.ts';

/** What the readers of documents say of them: no page begins with it, so it comes after the first. */
export const formatWords = merged(
  [
    advisory,
    assets,
    cpe,
    csaf,
    csafDistribution,
    csafInformative,
    csafMandatory,
    csafOptional,
    cve,
    cvss,
    cyclonedx,
    epss,
    inventoryFormat,
    json,
    jsonSchema,
    jvn,
    kev,
    misp,
    openvex,
    oscal,
    osv,
    purl,
    spdx,
    ssvc,
    stix,
    stixPattern,
    tlog,
    vers,
    xml,
    xmlSchema,
    yaml,
  ].map(({ catalogue }) => catalogue),
);
