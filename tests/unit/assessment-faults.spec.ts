import { expect, test } from '@playwright/test'
import { instrumentMessages as words } from '#renderer/features/questionnaires/instruments.messages.ts'
import type { InstrumentFault } from '#shared/features/questionnaires/instrument-faults.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import { fictionalNeeds, fictionalPoints } from '#tests/unit/assessment-samples.ts'
import { shippedText } from '#tests/unit/questionnaire-samples.ts'

interface Part {
  url: string
  valueString?: string
  valueInteger?: number
  extension?: Part[]
}

const faultsOf = (text: string) => readInstrument(text).faults
const told = ({ fault, path, about }: InstrumentFault) => words.fault(path, words.faults[fault], about)

/** A file with one score changed. */
function withScore(text: string, id: string, change: (score: { extension: Part[] }) => void): string {
  const file = JSON.parse(text)
  const score = file.extension.find(
    ({ extension }: { extension?: Part[] }) => extension?.[0]?.url === 'id' && extension[0].valueString === id,
  )
  change(score)
  return JSON.stringify(file)
}

const bound = (score: { extension: Part[] }, band: number, name: 'from' | 'to') =>
  score.extension.filter(({ url }) => url === 'band')[band]?.extension?.find(({ url }) => url === name)

const rri = shippedText('rri-02')

const broken: readonly (readonly [string, string, readonly InstrumentFault['fault'][], string])[] = [
  [
    'a hole between two bands',
    withScore(rri, 'risiko', (score) => Object.assign(bound(score, 0, 'to') ?? {}, { valueInteger: 5 })),
    ['band-hole'],
    'score(risiko).band[1]: ada nilai yang tidak masuk rentang mana pun (Sedang)',
  ],
  [
    'two bands that overlap',
    withScore(rri, 'risiko', (score) => Object.assign(bound(score, 2, 'from') ?? {}, { valueInteger: 11 })),
    ['band-overlap'],
    'score(risiko).band[2]: dua rentang nilai bertumpukan (Tinggi)',
  ],
  [
    'a tick that would score: more than the source states, and a sum without a band',
    withScore(rri, 'risiko', ({ extension }) => extension.push({ url: 'item', valueString: 'b1' })),
    ['score-max-differs', 'band-hole'],
    'score(risiko): jumlah terbesar yang dapat tercapai berbeda dari jumlah terbesar menurut sumbernya (18)',
  ],
  [
    'a social item forgotten: the five points are never reached',
    withScore(fictionalNeeds(), 'sosial', ({ extension }) => {
      extension.splice(
        extension.findIndex(({ valueString }) => valueString === 'k20'),
        1,
      )
    }),
    ['score-max-differs', 'band-unreachable', 'score-max-differs'],
    'score(sosial).band[3]: rentang nilai yang tidak pernah dapat tercapai (Sangat tinggi)',
  ],
  [
    'points that reach the maximum and jump over a band',
    fictionalNeeds({ ...fictionalPoints, k21: [0, 2], k22: [0] }),
    ['band-unreachable'],
    'score(waktu-luang).band[1]: rentang nilai yang tidak pernah dapat tercapai (Sedang)',
  ],
  [
    'points too few for the total that the source states',
    fictionalNeeds({ ...fictionalPoints, k24: [0] }),
    ['score-max-differs', 'band-unreachable', 'score-max-differs'],
    'score(kebutuhan): jumlah terbesar yang dapat tercapai berbeda dari jumlah terbesar menurut sumbernya (37)',
  ],
  [
    'one name for two items',
    rri.replace('"linkId": "a2"', '"linkId": "a1"'),
    ['link-id-twice', 'score-unknown-item'],
    'item[2].item[2].linkId: nama butir dipakai dua kali (a1)',
  ],
  [
    'conditions in a circle',
    rri.replace(
      '"linkId": "persetujuan",',
      '"linkId": "persetujuan", "enableWhen": [{ "question": "perkara-narkotika", "operator": "=", "answerBoolean": true }],',
    ),
    ['enable-when-later', 'enable-when-cycle'],
    'item[0].item[1].enableWhen: syarat berputar: butir saling menunggu (persetujuan)',
  ],
]

for (const [title, text, faults, line] of broken)
  test(`refused and told in plain words: ${title}`, () => {
    const found = faultsOf(text)
    for (const fault of faults) expect(found.map((one) => one.fault)).toContain(fault)
    expect(found.map(told)).toContain(line)
  })

test('the files that are changed in each case are sound', () => {
  expect(faultsOf(rri)).toEqual([])
  expect(faultsOf(fictionalNeeds())).toEqual([])
})
