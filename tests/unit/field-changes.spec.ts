import { expect, test } from '@playwright/test'
import { changesBetween, mergedValues } from '#renderer/components/FormPage/field-changes.ts'

const base = {
  name: 'Djoko',
  address: 'Jalan 1',
  aliases: ['Pakde'],
  family: { name: 'Siti', phone: null as string | null },
}

test('what I typed stays, everything else is as it is stored now', () => {
  const now = { ...base, address: 'Jalan 9', aliases: ['Pakde', 'Gondrong'], family: { name: 'Siti', phone: '0800' } }
  const mine = { ...base, name: 'Djoko S.', family: { name: 'Sitti', phone: null } }
  expect(mergedValues<typeof base>(base, now, mine)).toEqual({
    name: 'Djoko S.',
    address: 'Jalan 9',
    aliases: ['Pakde', 'Gondrong'],
    family: { name: 'Sitti', phone: '0800' },
  })
})

test('a field that both changed keeps my typing, an unknown beginning keeps it too', () => {
  expect(mergedValues({ a: 1 }, { a: 2 }, { a: 3 })).toEqual({ a: 3 })
  expect(mergedValues({}, { a: 2 }, { a: 3 })).toEqual({ a: 3 })
  expect(mergedValues({ a: 1 }, { a: 1 }, { a: 1 })).toEqual({ a: 1 })
})

test('only what somebody else changed is told, also a field that came or went', () => {
  const words = (address: string, breaks: readonly string[] = []) => [
    { label: 'Nama', value: 'Djoko' },
    { label: 'Alamat', value: address },
    ...breaks.map((value) => ({ label: 'Jeda', value })),
  ]
  expect(changesBetween(words('Jalan 1'), words('Jalan 9', ['Mei']), words('Jalan 1'))).toEqual([
    { label: 'Alamat', before: 'Jalan 1', now: 'Jalan 9', mine: 'Jalan 1' },
    { label: 'Jeda', before: '', now: 'Mei', mine: '' },
  ])
  expect(changesBetween(words('Jalan 1'), words('Jalan 1'), words('Jalan 2'))).toEqual([])
})
