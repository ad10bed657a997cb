import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { z } from 'zod';

import { wording } from '#kernel/text.ts';
import { root } from '#platform/root.ts';

import { geta, legible, respoken } from '../legible.ts';
import { Form, Paper } from '../paper.ts';
import { say } from '../texts.ts';
import { writeDocx } from './docx.ts';
import { coverageOf } from './glyphs.ts';

/** Papers to be written into one file, and the moment that they bear. */
export const Order = z.object({ papers: z.array(Paper), at: z.date(), form: Form });
export type Order = z.infer<typeof Order>;

const faces = [
  import.meta.resolve('@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-serif-jp/700Bold/NotoSerifJP_700Bold.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'),
].map((face) => fileURLToPath(face));

/** Sets papers as PDF/A-2a, which is made to last and tagged for screen readers. */
function typesetting(): (order: Order) => Uint8Array {
  const layout = readFileSync(join(root, 'src/features/papers/server/paper.typ'), 'utf8');
  const covered = faces.map((face) => coverageOf(readFileSync(face)));
  const covers = (point: number) => covered.every((has) => has(point));
  // A folder that is not there: no layout could read a file.
  const workspace = join(root, 'nowhere');
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: faces }] });
  return ({ papers, at }) => {
    const [first] = papers;
    if (!first) throw new Error('There is nothing to set.');
    const set = papers.map((paper) => legiblePaper(paper, covers));
    const inputs = {
      papers: JSON.stringify(set),
      title: set[0]?.title ?? '',
      author: set[0]?.issuer.join(' ') ?? '',
    };
    const compiled = compiler.compile({ mainFileContent: layout, inputs });
    const document = compiled.result;
    if (!document) throw new Error(faultOf(compiler, compiled.takeDiagnostics()));
    const options = { pdfStandard: 'a-2a', creationTimestamp: Math.floor(at.getTime() / 1000) };
    const bytes = compiler.pdf(document, options);
    compiler.evictCache(5);
    return bytes;
  };
}

/**
 * A press writes papers in either form. It loads 50 MB of foreign code that never gives back all it
 * takes, and a thousand letters keep it busy for seconds: so it runs in a process of its own.
 */
export function press(): (order: Order) => Promise<Uint8Array> {
  const set = typesetting();
  return async (order) => (order.form === 'pdf' ? set(order) : writeDocx(order.papers));
}

type Fault = Parameters<NodeCompiler['fetchDiagnostics']>[0];

const faultOf = (compiler: NodeCompiler, fault: Fault | null): string =>
  fault ? JSON.stringify(compiler.fetchDiagnostics(fault)) : 'The layout gave no document.';

/** A paper in characters that can be set; where one cannot, it says so. */
function legiblePaper(paper: Paper, covers: (point: number) => boolean): Paper {
  const found = { lacking: false };
  const set = respoken(paper, (text) => {
    const words = legible(text, covers);
    found.lacking ||= words.includes(geta) && !text.includes(geta);
    return words;
  });
  if (!found.lacking) return set;
  const lacking = wording(say.catalogue, say('papers.geta'), paper.language);
  return { ...set, remark: [set.remark, lacking].filter((each) => each !== '').join('\n') };
}
