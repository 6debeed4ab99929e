import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const project = resolve(import.meta.dirname, '..')

/** The tool insists on relative addresses; then every route deeper than one level would be a blank page. */
const absoluteAddresses: Plugin = {
  name: 'absolute-addresses',
  enforce: 'post',
  config: (config) => {
    config.base = '/'
  },
}

/** pdf.js fetches its decoders, standard fonts and character maps at run time from beside the page. */
const pdfjsParts: Plugin = {
  name: 'pdfjs-parts',
  apply: 'build',
  writeBundle: (options) => {
    for (const folder of ['wasm', 'standard_fonts', 'cmaps', 'iccs']) {
      const target = resolve(options.dir ?? project, 'pdfjs', folder)
      cpSync(resolve(project, 'node_modules/pdfjs-dist', folder), target, { recursive: true })
    }
  },
}

/** The writer of workbooks packs large ones in a worker made of a Blob, which the content policy refuses; its other way is quick enough. */
const packingWithoutWorker: Plugin = {
  name: 'packing-without-worker',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/write-excel-file/modules/zip/zipToArrayBuffer.js')
      ? "import pack from './zipToArrayBufferSync.js'\nexport default async (files) => pack(files)\n"
      : null,
}

// Only package.json "dependencies" (the two native modules) and electron itself stay outside the bundle: electron-vite's default.
export default defineConfig({
  main: {
    // Its Node form declares a `require` of its own, beside the one that the build puts into the same file.
    resolve: { alias: { fflate: resolve(project, 'node_modules/fflate/esm/browser.js') } },
    build: {
      outDir: resolve(project, 'out/main'),
      minify: false,
      lib: {
        formats: ['es'],
        entry: {
          main: resolve(project, 'electron/main.ts'),
          'age.worker': resolve(project, 'electron/bundle/age.worker.ts'),
          'backup.worker': resolve(project, 'electron/database/backup.worker.ts'),
          loopback: resolve(project, 'electron/loopback.ts'),
          'digest.worker': resolve(project, 'electron/bundle/digest.worker.ts'),
          'envelope.worker': resolve(project, 'electron/bundle/envelope.worker.ts'),
          'letter.worker': resolve(project, 'electron/letters/letter.worker.ts'),
          'punch.worker': resolve(project, 'electron/features/finger-scans/punch.worker.ts'),
          'seal.worker': resolve(project, 'electron/bundle/seal.worker.ts'),
          'spreadsheet.worker': resolve(project, 'electron/features/inmate-import/spreadsheet.worker.ts'),
        },
      },
      // Flat, so that a worker is always beside the file that starts it.
      rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'part-[hash].js' } },
    },
  },
  renderer: {
    root: resolve(project, 'renderer'),
    plugins: [react(), absoluteAddresses, pdfjsParts, packingWithoutWorker],
    build: {
      outDir: resolve(project, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      target: 'chrome140',
      // The page is read from the disk beside it: size in one piece costs nothing that a download would.
      chunkSizeWarningLimit: 4000,
      // Assets as data: addresses would need a wider content security policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          index: resolve(project, 'renderer/index.html'),
          paper: resolve(project, 'renderer/paper.html'),
        },
        // The settings of zod hold only for schemas made after them: both lie in one piece, so that no other piece comes between.
        output: { codeSplitting: { groups: [{ name: 'schemas', test: /node_modules\/zod\/|app\/schema-settings/ }] } },
      },
    },
  },
})
