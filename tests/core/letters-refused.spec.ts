import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { checkCharacters } from '#electron/letters/check-characters.ts'
import { LetterError } from '#electron/letters/letter-error.ts'
import type { LetterJob } from '#electron/letters/letter-job.ts'
import { createLetterRenderer } from '#electron/letters/letter-renderer.ts'
import { logoFormat } from '#electron/letters/logo-format.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { letterSamples } from './letter-samples.ts'

const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url))
const sample = letterSamples['permohonan-wbp']

async function refusal(change: Partial<LetterJob>, folder = resourcesFolder): Promise<LetterError> {
  const renderer = createLetterRenderer({ resourcesFolder: folder })
  const job: LetterJob = {
    template: 'permohonan-wbp',
    input: sample,
    paper: 'A4',
    draft: false,
    letterhead: 'printed',
    date: '2026-11-21' as CalendarDate,
    ...change,
  }
  try {
    const error: unknown = await renderer.render(job).then(
      () => null,
      (reason: unknown) => reason,
    )
    if (!(error instanceof LetterError)) throw error ?? new Error('the letter was not refused')
    return error
  } finally {
    await renderer.close()
  }
}

/** What could reach a person or a log: everything but the compiler's own words. */
const shown = ({ message, code, detail }: LetterError) => JSON.stringify({ message, code, detail })

test('a character that the font lacks is named, and where it stands', async () => {
  const input = { ...sample, inmate: { ...sample.inmate, aliases: ['Jojo', 'Si ☑ Raja'] } }
  const error = await refusal({ input })
  expect(error.code).toBe('character-not-in-font')
  expect(error.detail).toEqual({ character: '☑', codePoint: 'U+2611', field: 'inmate.aliases[1]' })
})

test('every unprintable character is found before issue, the invisible ones too', () => {
  const input = {
    name: 'Ana😀 😀 Šuć',
    list: ['baik', { deep: 'ا' }],
    bidi: 'a\u202eb',
    tab: 'a\tb',
    lone: '\ud800',
    lines: 'satu\ndua',
    n: 1,
    no: null,
  }
  expect(checkCharacters(input, resourcesFolder)).toEqual([
    { character: '😀', codePoint: 'U+1F600', field: 'name' },
    { character: 'ا', codePoint: 'U+0627', field: 'list[1].deep' },
    { character: '\u202e', codePoint: 'U+202E', field: 'bidi' },
    { character: '\t', codePoint: 'U+0009', field: 'tab' },
    { character: '\ud800', codePoint: 'U+D800', field: 'lone' },
  ])
  expect(checkCharacters('Rp1.000,00 – “kutip” 37,2 °C ± ½ é ñ', resourcesFolder)).toEqual([])
})

test('what passes the check is what the compiler accepts', async () => {
  const renderer = createLetterRenderer({ resourcesFolder })
  const everything = Array.from({ length: 0x2fff }, (_, code) => String.fromCodePoint(code + 1))
  const printable = everything.filter((character) => checkCharacters(character, resourcesFolder).length === 0)
  expect(printable.length).toBeGreaterThan(1500)
  const body = Array.from({ length: 30 }, (_, row) => printable.slice(row * 120, row * 120 + 120).join('')).filter(
    (row) => row !== '',
  )
  const pdf = await renderer.render({
    template: 'permohonan-wbp',
    input: { ...sample, body },
    paper: 'A4',
    draft: false,
    letterhead: 'printed',
    date: '2026-11-21' as CalendarDate,
  })
  expect(pdf.length).toBeGreaterThan(10_000)
  await renderer.close()
})

test('a template that does not exist, or a way out of the folder, is not found', async () => {
  for (const template of [
    'surat-cinta',
    'base',
    '../letters/permohonan-wbp',
    '/etc/passwd',
    '',
    'permohonan-wbp.typ',
  ]) {
    const error = await refusal({ template })
    expect(error.code).toBe('template-not-found')
    expect(shown(error)).not.toContain('/')
  }
})

test('input that the template cannot use is refused without a path or a word of it', async () => {
  const { inmate: _left, ...rest } = sample
  const error = await refusal({ input: rest })
  expect(error.code).toBe('template-invalid')
  expect(error.diagnosis.join()).toContain('inmate')
  expect(shown(error)).toBe('{"message":"template-invalid","code":"template-invalid","detail":{}}')
})

test.describe('a template in another folder', () => {
  const place = (source: string) => {
    const folder = test.info().outputPath('resources')
    mkdirSync(join(folder, 'letters'), { recursive: true })
    cpSync(join(resourcesFolder, 'fonts'), join(folder, 'fonts'), { recursive: true })
    cpSync(join(resourcesFolder, 'letters', 'base.typ'), join(folder, 'letters', 'base.typ'))
    writeFileSync(join(folder, 'letters', 'trial.typ'), source)
    return folder
  }
  const head = '#import "base.typ": *\n#show: letter.with(title: "x", footer: data.footer)\n'
  const faults = [
    { what: 'a font that is not there, which is only a warning', source: `${head}#set text(font: "Tidak Ada")\nisi` },
    {
      what: 'a picture without words for it',
      source: `${head}#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"))`,
    },
    { what: 'a tick box that the font lacks', source: `${head}\u2611` },
    { what: 'a file of the computer', source: `${head}#read("/etc/hostname")` },
    { what: 'a package from the network', source: `${head}#import "@preview/example:0.1.0": *` },
    { what: 'broken markup', source: `${head}#let (` },
  ]
  for (const { what, source } of faults) {
    test(`is refused for ${what}`, async () => {
      const error = await refusal({ template: 'trial' }, place(source))
      expect(error.code).toBe('template-invalid')
      expect(error.diagnosis).not.toEqual([])
      expect(shown(error)).not.toContain('/')
    })
  }
})

test('a refused letter leaves the next one unharmed', async () => {
  const renderer = createLetterRenderer({ resourcesFolder })
  const job: LetterJob = {
    template: 'permohonan-wbp',
    input: sample,
    paper: 'A4',
    draft: false,
    letterhead: 'printed',
    date: '2026-11-21' as CalendarDate,
  }
  const results = await Promise.allSettled([
    renderer.render(job),
    renderer.render({ ...job, input: {} }),
    renderer.render({ ...job, template: 'nope' }),
    renderer.render(job),
  ])
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  await renderer.close()
})

test('a logo is told by its content; lettering and links in a drawing are refused', async () => {
  const svg = (inner: string) =>
    Buffer.from(
      `<?xml version="1.0"?>\n<!-- lambang -->\n<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inner}</svg>`,
    )
  expect(logoFormat(svg('<rect width="9" height="9"/>'))).toBe('svg')
  expect(logoFormat(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpg')
  expect(logoFormat(Buffer.from('89504e470d0a1a0a00', 'hex'))).toBe('png')
  for (const bad of [
    svg('<text>A</text>'),
    svg('<image href="x.png"/>'),
    Buffer.from('%PDF-1.7'),
    Buffer.from('GIF89a'),
    new Uint8Array(),
  ]) {
    expect(logoFormat(bad)).toBeNull()
  }
  const lettered = { ...sample, letterhead: letterSamples['lembar-pengantar'].letterhead }
  expect((await refusal({ input: lettered, logo: Buffer.from('GIF89a') })).code).toBe('logo-invalid')
  const cut = await refusal({ input: lettered, logo: Buffer.from('89504e470d0a1a0a00', 'hex') })
  expect(cut.code).toBe('template-invalid')
})
