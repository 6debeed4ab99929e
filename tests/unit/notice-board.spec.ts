import { expect, test } from '@playwright/test'
import { linkOf } from '#shared/features/notice-board/board-channels.rules.ts'
import { boardFactsSchema } from '#shared/features/notice-board/board-facts.ts'
import { boardSchema } from '#shared/features/notice-board/notice-board.contract.ts'
import { readJson } from './reference-data.ts'

const rows: readonly (readonly [Parameters<typeof linkOf>[0], string, string | null])[] = [
  ['message', '0812-3456-7890', 'https://wa.me/6281234567890'],
  ['message', '+62 812 3456 7890', 'https://wa.me/6281234567890'],
  ['message', '0812 3456 7890 atau 0813 3456 7890', null],
  ['message', '(021) 555 0100', null],
  ['email', 'aduan@rutan.example', 'mailto:aduan@rutan.example'],
  ['email', 'aduan@rutan.example atau humas@rutan.example', null],
  ['website', 'rutan-contoh.example', 'https://rutan-contoh.example'],
  ['website', 'http://rutan.example/aduan', 'http://rutan.example/aduan'],
  ['lapor', 'www.lapor.go.id atau SMS ke 1708', 'https://www.lapor.go.id'],
  ['social', '@rutancontoh', null],
  ['social', 'instagram.com/rutan.contoh', 'https://instagram.com/rutan.contoh'],
  ['website', 'lihat papan', null],
  // A number is dialled and a place is walked to.
  ['phone', '(021) 555 0100', null],
  ['counter', 'Meja aduan, lihat rutan.example', null],
]

for (const [channel, text, link] of rows)
  test(`${channel}: "${text}" leads to ${link ?? 'nothing'}`, () => expect(linkOf(channel, text)).toBe(link))

test('what a unit starts with may be saved as it is, and its services are told apart', () => {
  const { usual, services } = boardFactsSchema.parse(readJson('reference-data/notice-board.json'))
  const none = { box: null, letter: null, phone: null, message: null, email: null, website: null, social: null }
  expect(boardSchema.parse({ ...none, ...usual })).toEqual({ ...none, ...usual })
  expect(boardSchema.parse({ ...none, ...usual, box: '  ' }).box).toBeNull()
  const ids = services.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
