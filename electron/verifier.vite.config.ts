import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const project = resolve(import.meta.dirname, '..')
const pageName = 'PERIKSA-BERKAS.html'
/** Browsers of office computers: the last ones for Windows 7 and 8, and the long-term Firefox. */
const browsers = ['chrome109', 'firefox115']

/**
 * One file and nothing beside it: it is carried on a stick and opened from there. Its script and style may run because the policy names
 * their hashes; every address, request and form is forbidden.
 */
const onePage: Plugin = {
  name: 'one-page',
  enforce: 'post',
  generateBundle: (_options, bundle) => {
    const page = bundle[pageName]
    const scripts: string[] = []
    const styles: string[] = []
    for (const [name, part] of Object.entries(bundle)) {
      if (part === page) continue
      if (part.type === 'chunk') scripts.push(part.code)
      else if (name.endsWith('.css')) styles.push(String(part.source))
      else throw new Error(`${name} would lie beside the page`)
      delete bundle[name]
    }
    const [script, style] = [scripts.join('\n'), styles.join('\n')]
    if (page?.type !== 'asset' || scripts.length !== 1) throw new Error('the page is not one script')
    page.source = inlined(String(page.source), hidden(script), style.replaceAll('</style', '<\\/style'))
  },
}

/** pdf.js asks for its decoders and fonts by name while it reads; from a stick nothing can be fetched, so they are inside. */
const pdfjsParts: Plugin = {
  name: 'pdfjs-parts',
  resolveId: (id) => (id === 'virtual:pdfjs-parts' ? `\0${id}` : null),
  load: (id) => {
    if (id !== '\0virtual:pdfjs-parts') return null
    const parts = ['wasm', 'standard_fonts'].flatMap((folder) => {
      const path = resolve(project, 'node_modules/pdfjs-dist', folder)
      return readdirSync(path)
        .filter((name) => /\.(pfb|ttf)$|^(jbig2|openjpeg|qcms_bg)\.wasm$/.test(name))
        .map((name) => [name, readFileSync(resolve(path, name)).toString('base64')] as const)
    })
    return `export const parts = ${JSON.stringify(Object.fromEntries(parts))}`
  },
}

/** Inside a script element these would end it, or begin a comment. */
const hidden = (script: string): string => script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

function inlined(html: string, script: string, style: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    'img-src blob: data:',
    'font-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const head = html
    .replace(/<script[^>]*src=[^>]*><\/script>/, '')
    .replace(/<link[^>]*rel="(stylesheet|modulepreload)"[^>]*>/g, '')
    .replace(
      '<meta charset="utf-8" />',
      () => `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    )
    .replace('</head>', () => `<style>${style}</style>\n  </head>`)
  return head.replace('</body>', () => `<script type="module">${script}</script>\n  </body>`)
}

export default defineConfig({
  root: resolve(project, 'renderer/verifier'),
  base: './',
  plugins: [react(), pdfjsParts, onePage],
  logLevel: 'warn',
  resolve: {
    alias: [
      // The application reads pdf.js's parts from beside its page; here they are inside.
      { find: /^\.\/pdf-document\.ts$/, replacement: resolve(project, 'renderer/verifier/pdf-document.ts') },
      { find: /^pdfjs-dist$/, replacement: 'pdfjs-dist/legacy/build/pdf.min.mjs' },
    ],
  },
  worker: { format: 'iife' },
  build: {
    outDir: resolve(project, 'out/verifier'),
    emptyOutDir: true,
    target: browsers,
    cssTarget: browsers,
    modulePreload: false,
    assetsInlineLimit: 100_000_000,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      input: resolve(project, 'renderer/verifier', pageName),
      output: { format: 'es', codeSplitting: false },
    },
  },
})
