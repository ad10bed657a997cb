import { Fragment } from 'react';

import { readingsIn } from '#kernel/ruby.ts';

/** A text in which readings were typed, `｜狼煙《のろし》`: each stands over what it is the reading of. */
export function Ruby({ text }: { readonly text: string }) {
  return readingsIn(text).map(({ base, reading }, at) => {
    // A stretch has no name but its place in the text.
    const key = `${at} ${base}`;
    if (reading === null) return <Fragment key={key}>{base}</Fragment>;
    return (
      <ruby key={key}>
        {base}
        <rp>(</rp>
        <rt>{reading}</rt>
        <rp>)</rp>
      </ruby>
    );
  });
}
