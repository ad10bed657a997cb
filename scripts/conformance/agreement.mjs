// Two generators of one image: how far their inventories agree, and what relying on one would miss.
import { gunzipSync } from 'node:zlib';

import { bytesOf, filesIn, source } from './data.mjs';

const { agreementOf, riskOf, sum } = await source('src/formats/inventory/agreement.ts');
const { readInventory } = await source('src/features/inventory/server/document.ts');

const folder = 'sbom/in-the-lab';

/** The inventories of each image by the tool that made them; both stand in the file’s name. */
function imagesOf(files) {
  const images = new Map();
  for (const file of files) {
    const [, tool, image] = /^[a-z]+-([a-z]+)-(.+)-sha256_[0-9a-f]+\.json/.exec(file) ?? [];
    if (image === undefined) throw new Error(`${file} names no tool and image`);
    const packed = bytesOf(`${folder}/${file}`);
    const { document } = readInventory(file.endsWith('.gz') ? gunzipSync(packed) : packed);
    images.set(image, [...(images.get(image) ?? []), { tool, components: document.components }]);
  }
  return images;
}

function pairsOf([image, inventories]) {
  return inventories.flatMap((first, at) =>
    inventories.slice(at + 1).map((second) => {
      const agreement = agreementOf(first.components, second.components);
      return { image, first: first.tool, second: second.tool, ...agreement };
    }),
  );
}

const percent = (share) => `${(share * 100).toFixed(1)} %`;

function countsOf({ same, different, onlyFirst, onlySecond }) {
  return [same, different, onlyFirst, onlySecond].map((count) => count.toLocaleString('en'));
}

function sharesOf(tally) {
  const risk = riskOf(tally);
  if (!risk) return ['', '', ''];
  return [risk.agreed, risk.missedByFirst, risk.missedBySecond].map(percent);
}

function table(headings, rows, names) {
  const rule = headings.map((_, at) => (at < names ? '---' : '---:'));
  return [headings, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The sums of several comparisons by a name that each has. */
function summed(entries) {
  const sums = new Map();
  for (const [name, tally] of entries) {
    const before = sums.get(name);
    sums.set(name, before ? sum(before, tally) : tally);
  }
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1));
}

const headings = ['alike', 'other version', 'only first', 'only second'];
const shares = ['both agree', 'first alone misses', 'second alone misses'];

export function agreement() {
  const images = [...imagesOf(filesIn(folder))].filter(([, all]) => all.length > 1);
  const pairs = images.flatMap(pairsOf);
  const byImage = pairs.map(({ image, first, second, total, apart, withoutRelease }) => {
    const cells = [...countsOf(total), ...sharesOf(total)];
    const both = [apart, withoutRelease].map((each) => `${each.first}, ${each.second}`);
    return [image, `${first}, ${second}`, ...cells, ...both];
  });
  const byTools = summed(pairs.map(({ first, second, total }) => [`${first}, ${second}`, total]));
  const byEcosystem = summed(
    pairs.flatMap(({ first, second, ecosystems }) =>
      ecosystems.map(([ecosystem, tally]) => [`${ecosystem} | ${first}, ${second}`, tally]),
    ),
  );
  const rows = (entries) =>
    entries.map(([name, tally]) => [name, ...countsOf(tally), ...sharesOf(tally)]);
  return `# Two generators of one image

What two tools write of one and the same container image, compared as \`noroshi compare\` does:
${images.length} images of \`${folder}\` that more than one tool saw, ${pairs.length} pairs. There is no right answer here;
the figures are the risk of relying on one tool. A component counts by its purl, or by its CPE name
where it has none; the release of a distribution is left out, and versions are equal where their
ecosystem’s order counts them equal. What has neither, and the image itself, is not comparable. Packages
of a distribution whose release is not told are compared, but no advisory can be held against them.
A share is of all packages that either of the two names.

## By image

${table(['image', 'tools', ...headings, ...shares, 'not comparable', 'no release'], byImage, 2)}

## By pair of tools

${table(['tools', ...headings, ...shares], rows(byTools), 1)}

## By ecosystem

${table(['ecosystem', 'tools', ...headings, ...shares], rows(byEcosystem), 2)}
`;
}
