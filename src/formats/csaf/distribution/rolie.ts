import { z } from 'zod';

import { moment, readShape } from '#formats/advisory/shape.ts';
import type { JsonValue } from '#formats/json/read.ts';
import type { Finding, Reading } from '#kernel/finding.ts';

import { whole, within } from '../place.ts';
import { insecureAddresses } from './address.ts';
import { say } from './texts.ts';

const most = 200_000;
const line = z.string().min(1).max(10_000);
const category = z.object({ scheme: line.optional(), term: line });
const link = z.object({ rel: line, href: line });
type Link = z.infer<typeof link>;

const entry = z.object({
  id: line,
  title: line,
  link: z.array(link).max(1000),
  published: moment,
  updated: moment,
  summary: z.object({ content: z.string().max(100_000) }).optional(),
  content: z.object({ type: z.literal('application/json'), src: line }),
  format: z.object({ schema: line, version: line }),
});

const feed = z.object({
  feed: z.object({
    id: line,
    title: line,
    link: z.array(link).min(1).max(1000),
    category: z.array(category).min(1).max(1000),
    updated: moment,
    entry: z.array(entry).max(most),
  }),
});
type Feed = z.infer<typeof feed>['feed'];

const service = z.object({
  service: z.object({
    workspace: z
      .array(
        z.object({
          title: line,
          collection: z
            .array(
              z.object({
                title: line,
                href: line,
                categories: z.object({ category: z.array(category).min(1).max(1000) }),
              }),
            )
            .max(most),
        }),
      )
      .min(1)
      .max(most),
  }),
});

const categories = z.object({
  categories: z.object({ category: z.array(category).min(1).max(most) }),
});

/** One CSAF document of a feed, where it lies, and what proves it (requirements 15, 18 and 19). */
export type RolieEntry = {
  readonly id: string;
  readonly title: string;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  readonly url: string;
  readonly csafVersion: string;
  readonly hashes: readonly string[];
  readonly signatures: readonly string[];
};

/** A ROLIE feed of CSAF documents. */
export type RolieFeed = {
  readonly id: string;
  readonly title: string;
  readonly url: string | undefined;
  readonly updatedAt: Date;
  readonly entries: readonly RolieEntry[];
};

/** Whether a JSON value is a document of ROLIE: a feed, a service or categories. */
export function isRolie(value: JsonValue): boolean {
  const root = whole(value);
  return !!(
    within(root, 'feed', 'entry') ??
    within(root, 'service', 'workspace') ??
    within(root, 'categories', 'category')
  );
}

/** Everything RFC 8322 and requirements 3 and 15 to 19 have against a document of ROLIE. */
export function validateRolie(value: JsonValue): readonly Finding[] {
  const root = whole(value);
  if (within(root, 'feed')) return readRolieFeed(value).findings;
  const isService = within(root, 'service') !== undefined;
  const shaped = isService
    ? readShape(service, value, 'csaf.rolie.service')
    : readShape(categories, value, 'csaf.rolie.categories');
  return [...shaped.findings, ...insecureAddresses(value)];
}

/** Reads a ROLIE feed; refused is one that is none, or not one of CSAF documents. */
export function readRolieFeed(value: JsonValue): Reading<RolieFeed> {
  const shaped = readShape(feed, value, 'csaf.rolie.feed');
  const addresses = insecureAddresses(value);
  if (!shaped.ok) return { ok: false, findings: [...shaped.findings, ...addresses] };
  const { feed: whole } = shaped.document;
  const findings = [...categoryFaults(whole), ...entryFaults(whole), ...addresses];
  if (findings.some(({ severity }) => severity === 'error')) return { ok: false, findings };
  const document: RolieFeed = {
    id: whole.id,
    title: whole.title,
    url: hrefs(whole.link, 'self')[0],
    updatedAt: whole.updated,
    entries: whole.entry.map((each) => ({
      id: each.id,
      title: each.title,
      publishedAt: each.published,
      updatedAt: each.updated,
      url: each.content.src,
      csafVersion: each.format.version,
      hashes: hrefs(each.link, 'hash'),
      signatures: hrefs(each.link, 'signature'),
    })),
  };
  return { ok: true, document, findings };
}

/** Requirement 15: the feed says by its category that it is one of CSAF documents. */
function categoryFaults({ category: given }: Feed): Finding[] {
  const scheme = 'urn:ietf:params:rolie:category:information-type';
  if (given.some((each) => each.scheme === scheme && each.term === 'csaf')) return [];
  const text = say('csaf.rolie-category');
  return [{ rule: 'csaf.requirement.15', path: '/feed/category', severity: 'error', text }];
}

const mostListed = 500;

/** An entry links to the document it is about, a hash and a signature; the first 500 that do not. */
function entryFaults({ entry: all }: Feed): Finding[] {
  const findings: Finding[] = [];
  for (const [at, { link: links, content }] of all.entries()) {
    const path = `/feed/entry/${at}/link`;
    const add = (rule: string, severity: Finding['severity'], text: Finding['text']) => {
      if (findings.length < mostListed) findings.push({ rule, path, severity, text });
    };
    if (!hrefs(links, 'self').includes(content.src)) {
      add('csaf.requirement.15', 'warning', say('csaf.rolie-self'));
    }
    if (hrefs(links, 'hash').length === 0) {
      add('csaf.requirement.18', 'info', say('csaf.rolie-hash'));
    }
    if (hrefs(links, 'signature').length === 0) {
      add('csaf.requirement.19', 'info', say('csaf.rolie-signature'));
    }
  }
  return findings;
}

function hrefs(links: readonly Link[], rel: string): string[] {
  return links.filter((each) => each.rel === rel).map(({ href }) => href);
}
