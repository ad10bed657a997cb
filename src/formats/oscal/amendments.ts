import type { JsonObject } from '#formats/json/read.ts';

/**
 * Where the official schema of 1.2.1 is not taken as it is. Its generator dropped flags that the
 * models (the metaschemas it is made from) have in every version, as the schemas of 1.0 and 1.1
 * still say; and one pattern takes quadratic time.
 */

/** Flags that are required, and are not in the schema: where, and which. */
export const lostRequired: readonly {
  readonly at: string;
  readonly required: readonly string[];
}[] = [
  { at: 'oscal-profile:import', required: ['href'] },
  { at: 'oscal-profile:modify/properties/set-parameters/items', required: ['param-id'] },
  { at: 'oscal-control-common:parameter', required: ['id'] },
  { at: 'oscal-metadata:metadata/properties/parties/items', required: ['uuid', 'type'] },
  { at: 'oscal-assessment-common:assessment-subject', required: ['type'] },
];

/** Members that may stand in an object, and that the schema does not know. */
export const lostMembers: readonly {
  readonly at: string;
  readonly name: string;
  readonly allowed: readonly string[];
  readonly only?: 'before 1.2';
}[] = [
  // `merge/combine/@method` of the profile model.
  {
    at: 'oscal-profile:merge/properties/combine',
    name: 'method',
    allowed: ['use-first', 'merge', 'keep'],
  },
  // In the model until 1.1.1; profile resolution still defines it.
  {
    at: 'oscal-control-common:select-control-by-id',
    name: 'with-parent-controls',
    allowed: ['yes', 'no'],
    only: 'before 1.2',
  },
];

/**
 * Data types judged by functions instead: `.+@.+` is quadratic in a text of many `@`, and a
 * reference may be an IRI, as JSON schemas of other standards have it.
 */
export const dataTypes: JsonObject = {
  EmailAddressDatatype: {
    allOf: [{ $ref: '#/definitions/StringDatatype' }, { type: 'string', format: 'idn-email' }],
  },
  URIReferenceDatatype: { type: 'string', format: 'iri-reference' },
};
