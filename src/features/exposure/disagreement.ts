import { grouped } from '#kernel/group.ts';

/** What one source says of a vulnerability, as far as sources can say different things. */
export type Spoken = {
  readonly source: string;
  readonly record: string;
  readonly withdrawnAt: Date | null;
  readonly affected: readonly {
    readonly ecosystem: string;
    readonly package: string;
    readonly exact: readonly string[];
    readonly ranges: readonly { readonly words: string; readonly status: string }[];
  }[];
};

/** A severity as a source gives it. */
export type Rated = {
  readonly sourceId: string;
  readonly value: string;
  readonly computed: { readonly score: number } | null;
};

/** One matter of which sources say different things, with what each says. */
export type Disagreement = {
  readonly about: 'withdrawal' | 'versions' | 'severity';
  /** The package, or the version of CVSS; empty for the vulnerability as a whole. */
  readonly of: string;
  readonly said: readonly { readonly source: string; readonly what: string }[];
};

/**
 * Where sources contradict one another: whether it is withdrawn, which versions of one package are
 * affected, and how severe it is by one version of CVSS. A source that is silent contradicts nobody.
 */
export function disagreements(
  voices: readonly Spoken[],
  ratings: readonly Rated[],
): readonly Disagreement[] {
  return [...withdrawals(voices), ...versions(voices), ...severities(ratings)];
}

const nameOf = ({ source, record }: Spoken) => `${source} ${record}`;

function withdrawals(voices: readonly Spoken[]): Disagreement[] {
  const said = voices.map((voice) => ({
    source: nameOf(voice),
    what: voice.withdrawnAt ? 'withdrawn' : 'standing',
  }));
  return unlike(said) ? [{ about: 'withdrawal', of: '', said }] : [];
}

function versions(voices: readonly Spoken[]): Disagreement[] {
  const spoken = voices.flatMap((voice) => {
    const byPackage = grouped(voice.affected, (each) => `${each.package} (${each.ecosystem})`);
    return [...byPackage].map(([of, parts]) => ({
      of,
      source: nameOf(voice),
      // The same ranges in another order, or one of them twice, are the same.
      what: [...new Set(parts.flatMap(spansOf))].toSorted().join(' / '),
    }));
  });
  return [...grouped(spoken, ({ of }) => of)].flatMap(([of, each]): Disagreement[] => {
    const said = each.filter(({ what }) => what !== '');
    return unlike(said) ? [{ about: 'versions', of, said: plain(said) }] : [];
  });
}

const spansOf = ({ exact, ranges }: Spoken['affected'][number]) => [
  ...ranges.filter(({ status }) => status === 'affected').map(({ words }) => words),
  ...exact,
];

function severities(ratings: readonly Rated[]): Disagreement[] {
  const scored = ratings.flatMap(({ sourceId, value, computed }) =>
    computed
      ? [{ of: cvssOf(value), source: sourceId, what: `${computed.score.toFixed(1)} ${value}` }]
      : [],
  );
  return [...grouped(scored, ({ of }) => of)].flatMap(([of, said]): Disagreement[] =>
    unlike(said) ? [{ about: 'severity', of, said: plain(said) }] : [],
  );
}

/** Which CVSS a vector is of; those of version 2 do not say so (CVSS v2 guide, §2.4). */
const cvssOf = (vector: string) => /^CVSS:(\d\.\d)/.exec(vector)?.[1] ?? '2.0';

const unlike = (said: readonly { readonly what: string }[]) =>
  new Set(said.map(({ what }) => what)).size > 1;

const plain = (said: readonly { readonly source: string; readonly what: string }[]) =>
  said.map(({ source, what }) => ({ source, what }));
