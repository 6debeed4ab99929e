import { expect, test } from '@playwright/test'
import { type InstrumentFaultCode, instrumentFaultCodes } from '#shared/features/questionnaires/instrument-faults.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import { parameterExtension, sampleFile, scoreExtension, yesNo } from '#tests/unit/questionnaire-samples.ts'

type Json = Record<string, unknown>

const faultsIn = (file: Json) => readInstrument(JSON.stringify(file)).faults

const hl7 = (name: string, value: Json) => ({ url: `http://hl7.org/fhir/StructureDefinition/${name}`, ...value })
const choice = (...codes: readonly string[]) => ({
  linkId: 'c',
  text: 'Pilihan',
  type: 'choice',
  answerOption: codes.map((code) => ({ valueCoding: { code, display: code } })),
})
const whenYes = (question: string) => ({ enableWhen: [{ question, operator: '=', answerBoolean: true }] })
const officeValues = { extension: [{ url: 'urn:lentera:fhir:values-by-office', valueBoolean: true }] }
const limits = (min: number, max: number) => [
  hl7('minValue', { valueInteger: min }),
  hl7('maxValue', { valueInteger: max }),
]
const number = (linkId: string, more: Json = {}) => ({ linkId, text: 'Angka', type: 'integer', ...more })
const items = (...item: readonly Json[]) => sampleFile({ item: [...item] })
const scored = (...scores: readonly Json[]) => sampleFile({ extension: scores.map(scoreExtension) })
const sum = (more: Json = {}) => ({ id: 'jumlah', title: 'Jumlah', kind: 'sum', item: ['a', 'b'], ...more })
const band = (more: Json) => ({ label: 'Pita', meaning: 'Arti', severity: 'none', ...more })
const cutOff = (more: Json = {}) =>
  parameterExtension({ id: 'batas', title: 'Batas', source: 'Contoh', default: 1, min: 1, max: 2, ...more })
const rule = (condition: Json, more: Json = {}) => ({ id: 'aturan', title: 'Aturan', kind: 'rule', condition, ...more })

/** One broken file for each fault, with the place that is named. Complete by type. */
const broken: Readonly<Record<InstrumentFaultCode, readonly [string | Json, string, string]>> = {
  'not-json': ['{', '', ''],
  'outside-subset': [items(yesNo('a', { type: 'reference' })), 'item[0].type', ''],
  // Told by the core, which knows the instruments that are there: see tests/core/questionnaires-files.spec.ts.
  'url-taken': [sampleFile({ url: 'not a name' }), 'url', 'outside-subset'],
  'link-id-twice': [items(yesNo('a'), yesNo('a')), 'item[1].linkId', 'a'],
  'children-of-question': [items(yesNo('a', { item: [yesNo('b')] })), 'item[0].item', 'a'],
  'group-empty': [items({ linkId: 'g', text: 'Kosong', type: 'group' }), 'item[0]', 'g'],
  'group-repeats': [
    items({ linkId: 'g', text: 'G', type: 'group', repeats: true, item: [yesNo('a')] }),
    'item[0].repeats',
    'g',
  ],
  'repeats-unsupported': [items(yesNo('a', { repeats: true })), 'item[0].repeats', 'a'],
  'read-only-required': [items(yesNo('a', { readOnly: true, required: true })), 'item[0]', 'a'],
  'choice-without-options': [items({ linkId: 'c', text: 'C', type: 'choice' }), 'item[0]', 'c'],
  'options-unsupported': [items({ ...choice('x'), type: 'boolean' }), 'item[0].answerOption', 'c'],
  'option-twice': [items(choice('x', 'y', 'x')), 'item[0].answerOption[2]', 'c'],
  'limits-unsupported': [items(yesNo('a', { extension: limits(0, 1) })), 'item[0].extension', 'a'],
  'limits-reversed': [items(number('n', { extension: limits(5, 4) })), 'item[0].extension', 'n'],
  'unit-unsupported': [
    items(yesNo('a', { extension: [hl7('questionnaire-unit', { valueCoding: { code: 'kg' } })] })),
    'item[0].extension',
    'a',
  ],
  'initial-unsupported': [items(yesNo('a', { initial: [{ valueInteger: 3 }] })), 'item[0].initial', 'a'],
  'initial-not-an-option': [
    items({ ...choice('x'), initial: [{ valueCoding: { code: 'y' } }] }),
    'item[0].initial',
    'c',
  ],
  'initial-out-of-range': [
    items(number('n', { extension: limits(0, 5), initial: [{ valueInteger: 6 }] })),
    'item[0].initial',
    'n',
  ],
  'context-unknown': [
    items(yesNo('a', { extension: [{ url: 'urn:lentera:fhir:context-variable', valueCode: 'height' }] })),
    'item[0].extension',
    'a',
  ],
  'period-reversed': [
    sampleFile({ effectivePeriod: { start: '2026-11-01', end: '2026-10-31' } }),
    'effectivePeriod',
    '',
  ],
  'enable-behavior-missing': [
    items(yesNo('a'), yesNo('b', { enableWhen: [...whenYes('a').enableWhen, ...whenYes('a').enableWhen] })),
    'item[1].enableBehavior',
    'b',
  ],
  'enable-when-unknown': [items(yesNo('a', whenYes('x'))), 'item[0].enableWhen[0]', 'x'],
  'enable-when-not-a-question': [
    items({ linkId: 'd', text: 'Catatan', type: 'display' }, yesNo('a', whenYes('d'))),
    'item[1].enableWhen[0]',
    'd',
  ],
  'enable-when-own-descendant': [
    items({ linkId: 'g', text: 'G', type: 'group', ...whenYes('a'), item: [yesNo('a')] }),
    'item[0].enableWhen[0]',
    'a',
  ],
  'enable-when-later': [items(yesNo('a', whenYes('b')), yesNo('b')), 'item[0].enableWhen[0]', 'b'],
  'enable-when-cycle': [items(yesNo('a', whenYes('b')), yesNo('b', whenYes('a'))), 'item[1].enableWhen', 'b'],
  'enable-when-wrong-type': [
    items(yesNo('a'), yesNo('b', { enableWhen: [{ question: 'a', operator: '>', answerBoolean: true }] })),
    'item[1].enableWhen[0]',
    'a',
  ],
  'enable-when-unknown-option': [
    items(choice('x'), yesNo('b', { enableWhen: [{ question: 'c', operator: '=', answerCoding: { code: 'z' } }] })),
    'item[1].enableWhen[0]',
    'c',
  ],
  'parameter-twice': [sampleFile({ extension: [cutOff(), cutOff()] }), 'parameter(batas)', 'batas'],
  'parameter-without-range': [
    sampleFile({ extension: [parameterExtension({ id: 'batas', title: 'B', source: 'S', default: 1, min: 1 })] }),
    'parameter(batas)',
    '',
  ],
  'parameter-reversed': [sampleFile({ extension: [cutOff({ min: 3 })] }), 'parameter(batas)', ''],
  'parameter-default': [sampleFile({ extension: [cutOff({ default: 9 })] }), 'parameter(batas)', '9'],
  'score-twice': [scored(sum(), sum()), 'score(jumlah)', 'jumlah'],
  'score-unknown-item': [scored(sum({ item: ['a', 'x'] })), 'score(jumlah).item', 'x'],
  'score-item-not-scorable': [
    sampleFile({ item: [{ linkId: 't', text: 'T', type: 'string' }], extension: [scoreExtension(sum({ item: 't' }))] }),
    'score(jumlah).item',
    't',
  ],
  'score-option-without-points': [
    sampleFile({ item: [choice('x')], extension: [scoreExtension(sum({ item: 'c' }))] }),
    'score(jumlah).item',
    'c',
  ],
  'office-values-unsupported': [items(yesNo('a', officeValues)), 'item[0].extension', 'a'],
  'score-max-missing': [
    sampleFile({ item: [{ ...choice('x'), ...officeValues }], extension: [scoreExtension(sum({ item: 'c' }))] }),
    'score(jumlah)',
    'jumlah',
  ],
  'score-max-differs': [scored(sum({ max: 3 })), 'score(jumlah)', '2'],
  'score-unknown-score': [scored(sum({ score: 'lain' })), 'score(jumlah).score', 'lain'],
  'score-cycle': [
    scored(sum({ score: 'kedua' }), { id: 'kedua', title: 'Kedua', kind: 'sum', score: 'jumlah' }),
    'score(kedua)',
    'kedua',
  ],
  'score-empty': [scored({ id: 'jumlah', title: 'Jumlah', kind: 'sum' }), 'score(jumlah)', ''],
  'score-unknown-parameter': [
    scored(rule({ parameter: { id: 'batas', equals: 'ya' } })),
    'score(aturan).condition',
    'batas',
  ],
  'score-wrong-type': [
    scored(rule({ item: { 'link-id': 'a', operator: '>=', answer: 2 } })),
    'score(aturan).condition',
    'a',
  ],
  'score-unknown-option': [
    sampleFile({
      item: [choice('x')],
      extension: [
        scoreExtension(rule({ not: { condition: { item: { 'link-id': 'c', operator: '=', answer: 'y' } } } })),
      ],
    }),
    'score(aturan).condition.not',
    'y',
  ],
  'score-unreachable': [
    scored(sum(), rule({ score: { id: 'jumlah', operator: '>=', value: 3 } })),
    'score(aturan).condition',
    'jumlah',
  ],
  'band-reversed': [scored(sum({ band: [band({ from: 2, to: 1 })] })), 'score(jumlah).band[0]', 'Pita'],
  'band-hole': [
    scored(sum({ band: [band({ from: 0, to: 0 }), band({ from: 2, to: 2 })] })),
    'score(jumlah).band[1]',
    'Pita',
  ],
  'band-overlap': [
    scored(sum({ band: [band({ from: 0, to: 1 }), band({ from: 1, to: 2 })] })),
    'score(jumlah).band[1]',
    'Pita',
  ],
  'band-unreachable': [
    scored(sum({ band: [band({ from: 0, to: 2 }), band({ from: 3, to: 5 })] })),
    'score(jumlah).band[1]',
    'Pita',
  ],
  'band-needs-below': [
    sampleFile({
      item: [{ linkId: 'n', text: 'N', type: 'decimal' }],
      extension: [scoreExtension(sum({ item: 'n', band: [band({ to: 1 }), band({ from: 2 })] }))],
    }),
    'score(jumlah).band[0]',
    'Pita',
  ],
}

for (const code of instrumentFaultCodes) {
  test(`named by its place: ${code}`, () => {
    const [file, path, about] = broken[code]
    const { instrument, faults } = readInstrument(typeof file === 'string' ? file : JSON.stringify(file))
    expect(instrument).toBeNull()
    const fault = code === 'url-taken' ? { fault: about, path, about: '' } : { fault: code, path, about }
    expect(faults).toContainEqual(fault)
  })
}

test('the file that is changed in each case is sound', () => {
  expect(faultsIn(sampleFile())).toEqual([])
  expect(faultsIn(scored(sum({ band: [band({ from: 0, to: 0 }), band({ from: 1, to: 2 })] })))).toEqual([])
})

const outside: readonly (readonly [string, Json, string])[] = [
  ['a part that nobody knows', sampleFile({ contained: [] }), 'contained'],
  [
    'an unknown extension of the file',
    sampleFile({ extension: [{ url: 'urn:x', valueString: 'y' }] }),
    'extension[0].url',
  ],
  [
    'an unknown extension of an item',
    items(yesNo('a', { extension: [{ url: 'urn:x', valueString: 'y' }] })),
    'item[0].extension[0].url',
  ],
  [
    'a part deep inside',
    items({ linkId: 'g', text: 'G', type: 'group', item: [yesNo('a', { colour: 1 })] }),
    'item[0].item[0].colour',
  ],
  [
    'two answers in one condition',
    items(
      yesNo('a'),
      yesNo('b', { enableWhen: [{ question: 'a', operator: '=', answerBoolean: true, answerInteger: 1 }] }),
    ),
    'item[1].enableWhen[0]',
  ],
  ['a score of an unknown kind', scored(sum({ kind: 'mean' })), 'score[0].kind[0]'],
  [
    'a part of a band that nobody knows',
    scored(sum({ band: [band({ from: 0, colour: 'x' })] })),
    'score[0].band[0].colour',
  ],
  [
    'two conditions in one place',
    scored(rule({ item: { 'link-id': 'a', operator: '=', answer: true }, parameter: { id: 'p', equals: 'x' } })),
    'score[0].condition[0]',
  ],
  ['an open choice', items({ ...choice('x'), type: 'open-choice' }), 'item[0].type'],
]

for (const [title, file, path] of outside)
  test(`outside what Lentera understands, and told where: ${title}`, () => {
    expect(faultsIn(file)).toContainEqual({ fault: 'outside-subset', path, about: '' })
  })

test('cut-offs are tried at both ends of what an office may set', () => {
  const bands = [band({ from: 0, 'below-parameter': 'batas' }), band({ 'from-parameter': 'batas', to: 2 })]
  const file = (max: number) => sampleFile({ extension: [cutOff({ max }), scoreExtension(sum({ band: bands }))] })
  expect(faultsIn(file(2))).toEqual([])
  expect(faultsIn(file(3))).toContainEqual({ fault: 'band-reversed', path: 'score(jumlah).band[1]', about: 'Pita' })
})

test('a file that nests or repeats without end is refused, not walked', () => {
  let deep: Json = yesNo('a')
  for (let level = 0; level < 2000; level++) deep = { linkId: `g${level}`, text: 'G', type: 'group', item: [deep] }
  expect(faultsIn(items(deep))).toEqual([{ fault: 'not-json', path: '', about: '' }])
  expect(readInstrument('['.repeat(300_000)).instrument).toBeNull()
  expect(readInstrument(JSON.stringify({ item: Array.from({ length: 200_000 }, () => 0) })).instrument).toBeNull()
})

test('a name that every object has is no trick', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    expect(faultsIn(scored(sum({ [name]: 'x' })))).toHaveLength(1)
    expect(faultsIn(items(yesNo(name)))).toContainEqual({ fault: 'outside-subset', path: 'item[0].linkId', about: '' })
  }
})
