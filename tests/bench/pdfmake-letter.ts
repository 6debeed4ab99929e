import { join } from 'node:path'
import pdfmake from 'pdfmake'
import type { DoctorLetter } from './letter-sample.ts'

/** What pdfmake takes for a piece of a document. */
type Content = string | { readonly [property: string]: unknown }

/** pdfmake with the fonts of the product and no way out of the computer. */
export function preparePdfmake(resourcesFolder: string): void {
  const font = (face: string): string => join(resourcesFolder, `fonts/LiberationSans-${face}.ttf`)
  pdfmake.setFonts({
    Liberation: {
      normal: font('Regular'),
      bold: font('Bold'),
      italics: font('Italic'),
      bolditalics: font('BoldItalic'),
    },
  })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(resourcesFolder))
}

const millimetres = (value: number): number => (value / 25.4) * 72

/** The same letter as the template makes: same words, same paper, same size of type. */
export async function pdfmakeLetter(letter: DoctorLetter, longDate: string): Promise<Uint8Array> {
  const { footer } = letter
  const lines = [
    [footer.subject, footer.registerNumber].filter((part) => part !== null).join(' – '),
    [footer.copyLabel, footer.printedLine].filter((part) => part !== null).join(' – '),
  ]
  return pdfmake
    .createPdf({
      version: '1.7',
      lang: 'id',
      info: { title: letter.heading.subject, author: letter.letterhead?.lines.at(-1) ?? '' },
      pageSize: { width: millimetres(210), height: millimetres(297) },
      pageMargins: [millimetres(28), millimetres(15), millimetres(20), millimetres(24)],
      defaultStyle: { font: 'Liberation', fontSize: 11, lineHeight: 1.16 },
      content: contentOf(letter, longDate),
      footer: (page, pages) => ({
        margin: [millimetres(28), 16, millimetres(20), 0],
        fontSize: 8,
        columns: [
          { width: '*', stack: lines },
          { width: 'auto', text: `halaman ${page} dari ${pages}` },
        ],
      }),
    })
    .getBuffer()
}

function contentOf(letter: DoctorLetter, longDate: string): readonly Content[] {
  const { letterhead, heading, recipient, inmate, recommendation, doctor } = letter
  const paragraph = (text: string): Content => ({ text, alignment: 'justify', leadingIndent: 31, margin: [0, 0, 0, 5] })
  const title = (text: string): Content => ({ text, bold: true, margin: [0, 6, 0, 5] })
  const pairs = (rows: readonly (readonly [string, string | null])[], indent = 0): Content => ({
    layout: 'noBorders',
    margin: [indent, 0, 0, 4],
    table: {
      widths: [115, 5, '*'],
      body: rows.filter(([, value]) => value !== null).map(([label, value]) => [label, ':', value]),
    },
  })
  const list = (texts: readonly string[]): Content => ({ ol: [...texts], margin: [0, 0, 0, 4] })
  return [
    ...(letterhead?.lines ?? []).map((text, index, all) => ({
      text,
      alignment: 'center',
      fontSize: index === all.length - 1 ? 13 : 11.5,
      bold: index === all.length - 1,
    })),
    ...(letterhead?.address ?? []).map((text) => ({ text, alignment: 'center', fontSize: 8.5 })),
    { canvas: [{ type: 'line', x1: 0, y1: 4, x2: 459, y2: 4, lineWidth: 2 }], margin: [0, 0, 0, 10] },
    {
      columns: [
        {
          width: '*',
          ...(pairs([
            ['Nomor', heading.number],
            ['Sifat', heading.sensitivity],
            ['Lampiran', heading.attachments],
            ['Hal', heading.subject],
          ]) as object),
        },
        { width: 'auto', text: `${letter.place}, ${longDate}` },
      ],
    },
    {
      margin: [0, 10, 0, 10],
      stack: [
        'Kepada Yth.',
        recipient.post,
        recipient.through.length === 1
          ? `melalui ${recipient.through[0]}`
          : {
              columns: [
                { width: 45, text: 'melalui' },
                { width: '*', ol: [...recipient.through] },
              ],
            },
        `di ${recipient.place}`,
      ],
    },
    paragraph(letter.opening),
    pairs(
      [
        ['Nama', inmate.name],
        ['Alias', inmate.aliases.join(', ')],
        ['Nomor register', inmate.registerNumber],
        ['Status', inmate.legalStatus],
        ['NIK', inmate.nationalId],
        ['Tempat, tanggal lahir', `${inmate.birthPlace}, 12 Maret 1985`],
        ['Jenis kelamin', 'Laki-laki'],
        ['Agama', inmate.religion],
        ['Alamat', inmate.address],
        ['Blok/kamar', inmate.room],
      ],
      31,
    ),
    'Dasar:',
    list(letter.legalBasis),
    title('Ringkasan pemeriksaan'),
    ...letter.findings.map(paragraph),
    title('Diagnosis'),
    list(letter.diagnoses.map(({ name, code }) => (code === null ? name : `${name} (${code})`))),
    title('Alasan rekomendasi'),
    ...letter.reasons.map(paragraph),
    title('Tindakan yang direkomendasikan'),
    pairs([
      ['Tindakan', recommendation.treatment],
      ['Sifat rujukan', 'Terencana'],
      ['Rumah sakit tujuan', recommendation.hospital],
    ]),
    ...letter.body.map(paragraph),
    paragraph(letter.closing ?? ''),
    {
      margin: [238, 12, 0, 0],
      unbreakable: true,
      stack: [
        `${doctor.post},`,
        { text: doctor.name ?? '', bold: true, margin: [0, 54, 0, 0] },
        `SIP ${doctor.licenceNumber}`,
        `NIP ${doctor.nip}`,
      ],
    },
    { margin: [0, 14, 0, 0], fontSize: 9.5, stack: ['Tembusan:', { ol: [...letter.copies] }] },
  ]
}
