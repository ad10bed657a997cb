import { dirname, join, relative } from 'node:path';

import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { tsImport } from 'tsx/esm/api';
import { defineConfig, type Plugin } from 'vite';

import { lettersFolder, lettersStyle } from './scripts/letters.mjs';

/**
 * Writes out what is said in each language, and takes it out of the modules that declare it in both:
 * a page then loads the words of one language, and those once.
 */
function wordsByLanguage(): Plugin {
  return {
    name: 'words-by-language',
    enforce: 'pre',
    load: {
      filter: { id: /\/src\/app\/(?:(?:later-)?words-(?:ja|en)|offline-words)\.ts$/ },
      async handler(id) {
        const said = (await tsImport(id, import.meta.url)) as Readonly<Record<string, unknown>>;
        return Object.keys(said)
          .filter((name) => name.startsWith('speech'))
          .map((name) => `export const ${name} = ${JSON.stringify(said[name])};`)
          .join('\n');
      },
    },
    transform: {
      filter: { id: /\.ts$/, code: /= catalogue\(\{/ },
      handler(code) {
        const { body } = this.parse(code, { lang: 'ts' });
        for (const statement of body) {
          const declared =
            statement.type === 'ExportNamedDeclaration' ? statement.declaration : null;
          if (declared?.type !== 'VariableDeclaration') continue;
          const call = declared.declarations[0]?.init;
          if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier') continue;
          const [entries] = call.arguments;
          if (call.callee.name !== 'catalogue' || !entries) continue;
          // As many lines as before, so that what follows keeps its place.
          const lines = code.slice(entries.start, entries.end).replaceAll(/[^\n]/g, '');
          const rest = `{${lines}}${code.slice(entries.end)}`;
          return { code: `${code.slice(0, entries.start)}${rest}`, map: null };
        }
        return undefined;
      },
    },
  };
}

/** Puts the faces of the site's own letters into its style, and has the browser ask for the plain one at once. */
function letters(): Plugin {
  return {
    name: 'letters',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/ui\/letters\.css$/ },
      async handler(_code, id) {
        return lettersStyle(relative(dirname(id), await lettersFolder()));
      },
    },
    transformIndexHtml(_html, { bundle }) {
      const plain = Object.keys(bundle ?? {}).find(
        (name) => name.includes('letters-400') && name.endsWith('.woff2'),
      );
      if (!plain) return [];
      const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true };
      return [{ tag: 'link', attrs: { ...attrs, href: `/${plain}` }, injectTo: 'head' }];
    },
  };
}

/**
 * What every page stands on; a library that only some pages use is loaded with them. The policy comes
 * with zod: it must have spoken before any chunk makes a schema.
 */
const everywhere =
  /node_modules\/(react|react-dom|scheduler|zod|use-sync-external-store|@tanstack\/(query-core|react-query|history|store|react-store|router-core|react-router))\/|src\/ui\/policy/;

// The page is src/app/index.html, which loads web.tsx. scripts/build.mjs moves the result into place.
export default defineConfig({
  root: join(import.meta.dirname, 'src/app'),
  plugins: [wordsByLanguage(), letters(), react(), tailwind()],
  build: {
    outDir: join(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    sourcemap: true,
    // Every asset is a file: the site's policy admits no font or script from a data: URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What others wrote changes seldom and stays in the browser's cache when our own pages change.
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          groups: [
            // What draws charts is large, and comes with the first of them.
            { name: 'charts', test: /node_modules\/(echarts|zrender)\//, priority: 1 },
            { name: 'libraries', test: everywhere, priority: 1 },
            // Every file is a journey to the server: what the first page needs comes as one, and so does
            // what many later pages share.
            { name: 'first', tags: ['$initial'] },
            { name: 'shared', test: /[\\/]src[\\/]/, minShareCount: 16 },
          ],
        },
      },
    },
  },
});
