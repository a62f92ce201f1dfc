import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// The service serves what this builds; `vite` itself serves the sources while one works on them, with the API behind it.
export default defineConfig({
  root: dirname(fileURLToPath(import.meta.url)),
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    reportCompressedSize: false,
    sourcemap: false,
    // What every page needs comes as one file: forty small ones compress worse, and each brings a head of its own.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  server: { proxy: { '/api': process.env['POOLROUND_URL'] ?? 'http://127.0.0.1:3000' } },
});
