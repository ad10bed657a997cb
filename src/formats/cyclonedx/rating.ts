import { type PlacedClaim, scoreFindings } from '#formats/cvss/compare.ts';
import { asString, items, member } from '#formats/json/narrow.ts';
import type { JsonValue } from '#formats/json/read.ts';
import { childOf, childrenOf, pathOf, type XmlElement } from '#formats/xml/element.ts';
import type { Finding } from '#kernel/finding.ts';

/** What the vector of a method begins with; documents leave it out as often as not. */
const prefixes = new Map([
  ['CVSSv2', ''],
  ['CVSSv3', 'CVSS:3.0/'],
  ['CVSSv31', 'CVSS:3.1/'],
  ['CVSSv4', 'CVSS:4.0/'],
]);

type Rating = {
  readonly method: string | undefined;
  readonly vector: string | undefined;
  readonly score: number | undefined;
  readonly severity: string | undefined;
};

function claimOf(rating: Rating, path: string): PlacedClaim[] {
  const { method = '', vector = '', score, severity } = rating;
  const prefix = prefixes.get(method);
  if (prefix === undefined || vector === '') return [];
  const whole = vector.startsWith('CVSS:') ? vector : prefix + vector;
  const [scorePath, severityPath] = [`${path}/score`, `${path}/severity`];
  return [{ vector: whole, score, severity, scorePath, severityPath }];
}

/** Ratings of vulnerabilities by CVSS that are not what their vectors come to, in a sound document in JSON. */
export function ratingFindings(document: JsonValue): Finding[] {
  const claims = items(member(document, 'vulnerabilities')).flatMap((vulnerability, at) =>
    items(member(vulnerability, 'ratings')).flatMap((rating, number) => {
      const score = member(rating, 'score');
      const [method, vector, severity] = ['method', 'vector', 'severity'].map((name) =>
        asString(member(rating, name)),
      );
      const claim = {
        method,
        vector,
        severity,
        score: typeof score === 'number' ? score : undefined,
      };
      return claimOf(claim, `/vulnerabilities/${at}/ratings/${number}`);
    }),
  );
  return scoreFindings(claims);
}

/** The same in XML. */
export function ratingFindingsXml(root: XmlElement): Finding[] {
  const vulnerabilities = childrenOf(childOf(root, 'vulnerabilities'), 'vulnerability');
  const ratings = vulnerabilities.flatMap((each) => childrenOf(childOf(each, 'ratings'), 'rating'));
  const claims = ratings.flatMap((rating) => {
    const textOf = (name: string) => childOf(rating, name)?.text.trim();
    const said = textOf('score');
    const score = said === undefined || said === '' ? undefined : Number(said);
    const claim = {
      method: textOf('method'),
      vector: textOf('vector'),
      severity: textOf('severity'),
    };
    return claimOf({ ...claim, score }, pathOf(rating));
  });
  return scoreFindings(claims);
}
