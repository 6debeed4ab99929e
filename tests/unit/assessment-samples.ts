import type { Answers, Instrument } from '#shared/features/questionnaires/instrument.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import { shippedText } from './questionnaire-samples.ts'

export const rriUrl = 'urn:lentera:instrumen:rri-02'
export const needsUrl = 'urn:lentera:instrumen:kebutuhan-kriminogenik-02'
export const agreed: Answers = { persetujuan: ['setuju'] }

/** Domains as the published tables have them: items, greatest sum, and where each band begins. Typed by hand, apart from the shipped file. */
export const domains = [
  { id: 'keluarga', items: ['k1', 'k2', 'k3'], max: 6, starts: [0, 2, 4, 6] },
  {
    id: 'pendidikan-pekerjaan',
    items: ['k4', 'k5', 'k6a', 'k6b', 'k7', 'k8', 'k9', 'k10'],
    max: 10,
    starts: [0, 3, 7, 9],
  },
  { id: 'narkotika-alkohol', items: ['k11', 'k12', 'k13', 'k14', 'k15', 'k16'], max: 6, starts: [0, 2, 5, 6] },
  { id: 'sosial', items: ['k17', 'k18', 'k19', 'k20'], max: 5, starts: [0, 2, 4, 5] },
  { id: 'waktu-luang', items: ['k21', 'k22'], max: 2, starts: [0, 1, 2] },
  { id: 'keuangan', items: ['k23', 'k24'], max: 2, starts: [0, 1, 2] },
  { id: 'antisosial', items: ['k25', 'k26', 'k27', 'k28', 'k29'], max: 7, starts: [0, 2, 5, 7] },
] as const

/** FICTIONAL points of every answer, so that something can be scored in tests. The true ones are not published. */
export const fictionalPoints: Readonly<Record<string, readonly number[]>> = Object.fromEntries(
  domains.flatMap(({ items, max }) => {
    const doubles = max - items.length
    return items.map((linkId, index) => [linkId, index < doubles ? (max === 6 ? [0, 2] : [0, 1, 2]) : [0, 1]] as const)
  }),
)

interface FilePart {
  linkId?: string
  item?: FilePart[]
  answerOption?: object[]
}

/** The shipped file with points of an office that does not exist. */
export function fictionalNeeds(points = fictionalPoints): string {
  const file: FilePart & { version: string; title: string } = JSON.parse(shippedText('kebutuhan-kriminogenik-02'))
  const fill = (part: FilePart): void => {
    const own = points[part.linkId ?? '']
    if (own)
      part.answerOption = own.map((value, index) => ({
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value }],
        valueCoding: { code: String.fromCharCode(97 + index), display: `Jawaban fiktif ${value}` },
      }))
    part.item?.forEach(fill)
  }
  fill(file)
  return JSON.stringify({ ...file, version: '02.1', title: `${file.title} (NILAI FIKTIF UNTUK UJI)` }, null, 2)
}

export function soundInstrument(text: string): Instrument {
  const { instrument, faults } = readInstrument(text)
  if (!instrument) throw new Error(JSON.stringify(faults))
  return instrument
}

/** Code of the option of a fictional item with these points. */
export const codeFor = (linkId: string, points: number): string =>
  String.fromCharCode(97 + (fictionalPoints[linkId] ?? []).indexOf(points))

const no = (...ids: readonly string[]): Answers => Object.fromEntries(ids.map((id) => [id, [false]]))

/** Every question of the shipped instruments of assessment answered. */
export const completeAssessments: Readonly<Record<string, Answers>> = {
  'rri-02': {
    ...agreed,
    ...no('perkara-narkotika', 'b2', 'b3', 'b4'),
    b1: [true],
    'b1-bukti': ['Putusan pengadilan'],
    'jenis-kelamin': ['male'],
    ...Object.fromEntries(Array.from({ length: 10 }, (_one, index) => [`a${index + 1}`, ['0']])),
    'a1-bukti': ['Wawancara'],
  },
  'kebutuhan-kriminogenik-02': {
    ...agreed,
    ...Object.fromEntries(domains.flatMap(({ items }) => items.map((id) => [id, ['a']]))),
    ...no(...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => [`b1-${n}`, `b2-${n}`])),
  },
}
