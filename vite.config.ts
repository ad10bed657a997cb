import { join } from 'node:path';

import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The page is src/app/index.html, which loads web.tsx. scripts/build.mjs moves the result into place.
export default defineConfig({
  root: join(import.meta.dirname, 'src/app'),
  plugins: [react(), tailwind()],
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
          // With zod goes what it is told before the first schema is made, in whichever file that is.
          groups: [{ name: 'libraries', test: /node_modules|src\/ui\/policy\.ts/ }],
        },
      },
    },
  },
});
