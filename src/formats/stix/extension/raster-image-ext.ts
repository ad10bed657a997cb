import { exifTag } from '../form.ts';
import { choice, dictionaryOf, integer, optional, type RecordType, string } from '../record.ts';
import { oneOf } from '../rule.ts';

/** STIX 2.1 §6.7.5. Properties of a raster image. */
export const rasterImage: RecordType = {
  clause: '6.7.5',
  properties: {
    image_height: optional(integer),
    image_width: optional(integer),
    bits_per_pixel: optional(integer),
    exif_tags: optional(dictionaryOf(choice(integer, string), exifTag)),
  },
  rules: [oneOf('image_height', 'image_width', 'bits_per_pixel', 'exif_tags')],
};
