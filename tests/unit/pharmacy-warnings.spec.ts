import { expect, test } from '@playwright/test'
import { medicineGroupsSchema, starterMedicinesSchema } from '#shared/features/pharmacy/medicine-data.ts'
import {
  type ActiveAllergy,
  allergyTo,
  type Compared,
  isCovered,
  isSameSubstance,
  warningsFor,
} from '#shared/features/pharmacy/medicine-warnings.rules.ts'
import { readJson } from './reference-data.ts'

const { groups } = medicineGroupsSchema.parse(readJson('reference-data/medicine-groups.json'))
const { medicines } = starterMedicinesSchema.parse(readJson('reference-data/medicines.json'))

const named = (name: string): Compared => {
  const found = medicines.find((medicine) => medicine.name === name)
  if (!found) throw new Error(name)
  return { label: found.name, substances: found.substances, groups: found.groups }
}
const allergic = (substance: string, group: string | null = null): ActiveAllergy => ({
  substance,
  groups: group === null ? [] : [group],
})
const kinds = (medicine: Compared, allergies: ActiveAllergy[], taking: Compared[] = []) =>
  warningsFor(medicine, { allergies, taking, groups }).map(({ kind }) => kind)

const cases: readonly (readonly [string, string, ActiveAllergy | null, string | null, string[]])[] = [
  ['the substance itself', 'Amoksisilin', allergic('Amoksisilin trihidrat'), null, ['allergy']],
  ['one of several substances', 'Kotrimoksazol', allergic('sulfametoksazol'), null, ['allergy']],
  ['the group by its code', 'Amoksisilin', allergic('Ampisilin', 'penisilin'), null, ['allergy-group']],
  ['the group written down as a substance', 'Kotrimoksazol', allergic('SULFA'), null, ['allergy-group']],
  ['the group by another word for it', 'Ibuprofen', allergic('OAINS'), null, ['allergy-group']],
  ['a related group', 'Sefadroksil', allergic('penisilin'), null, ['allergy-cross']],
  ['a related group the other way', 'Ibuprofen', allergic('Aspirin'), null, ['allergy-cross']],
  ['an allergy to something else', 'Parasetamol', allergic('penisilin'), null, []],
  ['the same substance in another medicine', 'Parasetamol', null, 'Parasetamol sirup', ['duplicate-substance']],
  ['two of one group', 'Ibuprofen', null, 'Natrium diklofenak', ['duplicate-group']],
  ['TB medicines belong together', 'Isoniazid', null, 'OAT KDT fase awal', ['duplicate-substance']],
  ['two that have nothing in common', 'Parasetamol', null, 'Amoksisilin', []],
]
for (const [title, medicine, allergy, other, expected] of cases)
  test(`warning: ${title}`, () => {
    expect(kinds(named(medicine), allergy ? [allergy] : [], other ? [named(other)] : [])).toEqual(expected)
  })

test('words of a medicine from outside are compared too', () => {
  const outside: Compared = { label: 'Amoksisilin sirup kering', substances: ['Amoksisilin sirup kering'], groups: [] }
  expect(kinds(outside, [allergic('amoksisilin')])).toEqual(['allergy'])
  expect(kinds(outside, [allergic('kodein')])).toEqual([])
})

test('substances are compared by whole words', () => {
  expect(isSameSubstance('asam mefenamat', 'asam askorbat')).toBe(false)
  expect(isSameSubstance('Amoksisilin', 'amoksisilin-klavulanat')).toBe(true)
  expect(isSameSubstance('zink', 'zinkum')).toBe(false)
  expect(isSameSubstance('', 'zink')).toBe(false)
})

test('a reason covers what was said then, and nothing that was learnt since', () => {
  const [first] = warningsFor(named('Amoksisilin'), { allergies: [allergic('penisilin')], taking: [], groups })
  if (!first) throw new Error('no warning')
  expect(isCovered([first], [first])).toBe(true)
  expect(isCovered([{ ...first, with: 'amoksisilin' }], [first])).toBe(false)
  expect(isCovered([], [])).toBe(true)
})

test('the shipped list: each line once, every group known, related groups known, and only the one code that was seen', () => {
  expect(medicines.length).toBeGreaterThanOrEqual(60)
  expect(new Set(medicines.map(({ id }) => id)).size).toBe(medicines.length)
  expect(new Set(medicines.map(({ name, strength, form }) => `${name} ${strength} ${form}`)).size).toBe(
    medicines.length,
  )
  const known = new Set(groups.map(({ id }) => id))
  expect(medicines.flatMap((medicine) => medicine.groups).filter((group) => !known.has(group))).toEqual([])
  expect(groups.flatMap(({ crossReacts }) => crossReacts).filter((group) => !known.has(group))).toEqual([])
  const coded = medicines.filter(({ kfaCode }) => kfaCode !== null)
  expect(coded.map(({ name, strength, kfaCode }) => [name, strength, kfaCode])).toEqual([
    ['Parasetamol', '500 mg', '93000578'],
  ])
})

test('an allergy to one medicine of a group warns of the others, also where the unit never had that one', () => {
  const shipped = medicines.map(({ name, ...rest }) => ({ ...rest, label: name }))
  const allergy = allergyTo('Amoksisilin', shipped)
  expect(allergy).toEqual({ substance: 'Amoksisilin', groups: ['penisilin'] })
  const other: Compared = { label: 'Ampisilin', substances: ['ampisilin'], groups: ['penisilin'] }
  expect(kinds(other, [allergy])).toEqual(['allergy-group'])
  expect(kinds(other, [allergyTo('Kacang', shipped)])).toEqual([])
})
