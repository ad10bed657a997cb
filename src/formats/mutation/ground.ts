import { type Codec, codecs } from './codecs.ts';
import { corpusOf } from './corpus.ts';
import { namesIn, type Seed, seedsFor } from './seeds.ts';

/** A codec and the documents that are damaged for it. */
export type Ground = { readonly codec: Codec; readonly seeds: readonly Seed[] };

/** Every codec for which the folders hold something, with that. */
export function groundsIn(folders: readonly string[]): readonly Ground[] {
  const corpus = corpusOf(folders);
  const names = namesIn(corpus);
  return codecs
    .map((codec) => ({ codec, seeds: seedsFor(codec, corpus, names) }))
    .filter(({ seeds }) => seeds.length > 0);
}
