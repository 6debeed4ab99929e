import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { letterFontFiles } from './font-coverage.ts'
import { LetterError } from './letter-error.ts'
import type { LetterJob } from './letter-job.ts'
import { logoFormat } from './logo-format.ts'

/**
 * A place that exists nowhere: templates reach the compiler as text, so it never looks at the disk (they may lie
 * inside the packaged archive) and no letter depends on where the program is installed.
 */
const workspace = process.platform === 'win32' ? 'C:\\lentera-letters' : '/lentera-letters'
const sharedTemplate = 'base'
const cacheAge = 10

/** Turns jobs into PDF/A-2a. Lives in the worker: compiling blocks, and its memory grows with every letter. */
export class LetterCompiler {
  readonly #lettersFolder: string
  readonly #compiler: NodeCompiler

  constructor(resourcesFolder: string) {
    this.#lettersFolder = join(resourcesFolder, 'letters')
    const fontBlobs = letterFontFiles(resourcesFolder).map((file) => readFileSync(file))
    this.#compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
    this.#compiler.addSource(join(workspace, `${sharedTemplate}.typ`), this.#source(sharedTemplate))
  }

  /** @throws LetterError */
  compile(job: LetterJob): Uint8Array {
    const main = join(workspace, `${job.template}.typ`)
    if (job.template === sharedTemplate) throw new LetterError('template-not-found')
    this.#compiler.addSource(main, this.#source(job.template))
    const logo = this.#placePicture('logo', job.logo)
    const qr = this.#placePicture('qr', job.qr)
    const photos = (job.photos ?? []).map((photo, index) => this.#placePicture(`photo-${index}`, photo))
    const facts = {
      paper: job.paper,
      draft: job.draft,
      letterhead: job.letterhead,
      numberSpace: job.numberSpace ?? false,
      date: job.date,
      logo: logo?.name ?? null,
      qr: qr?.name ?? null,
      photos: photos.flatMap((photo) => photo?.name ?? []),
    }
    try {
      return this.#print(main, { job: JSON.stringify(facts), input: JSON.stringify(job.input) })
    } finally {
      for (const picture of [logo, qr, ...photos]) if (picture) this.#compiler.unmapShadow(picture.path)
      this.#compiler.evictCache(cacheAge)
    }
  }

  #print(main: string, inputs: Record<string, string>): Uint8Array {
    const compiled = this.#compiler.compile({ mainFilePath: main, inputs })
    const document = compiled.result
    // A missing font is only a warning, and would put another face on the paper.
    const faults = [...this.#messages(compiled.takeDiagnostics()), ...this.#messages(compiled.takeWarnings())]
    if (!document || faults.length > 0) throw new LetterError('template-invalid', {}, faults)
    try {
      return this.#compiler.pdf(document, { pdfStandard: 'a-2a' })
    } catch (error) {
      throw new LetterError('template-invalid', {}, exportMessages(error))
    }
  }

  #source(template: string): string {
    const isName = /^[a-z][a-z0-9-]*$/.test(template)
    const file = join(this.#lettersFolder, `${template}.typ`)
    if (!isName || !existsSync(file)) throw new LetterError('template-not-found')
    return readFileSync(file, 'utf8')
  }

  #placePicture(
    stem: string,
    picture: Uint8Array | undefined,
  ): { readonly name: string; readonly path: string } | null {
    if (!picture) return null
    const format = logoFormat(picture)
    if (!format) throw new LetterError('logo-invalid')
    const name = `${stem}.${format}`
    const path = join(workspace, name)
    this.#compiler.mapShadow(path, Buffer.from(picture))
    return { name, path }
  }

  #messages(error: NodeError | null): readonly string[] {
    if (!error) return []
    return this.#compiler.fetchDiagnostics(error).map((entry: { readonly message?: unknown }) => String(entry.message))
  }
}

/** The export reports in the debugging format of the compiler; only its messages are of use. */
function exportMessages(error: unknown): readonly string[] {
  const report = error instanceof Error ? error.message : ''
  return [...report.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '')
}
