import { expect, test } from '@playwright/test'
import { sourceFiles } from './source-files.ts'
import { wordingBreaches } from './wording-rules.ts'

test('every word a person reads stands in a messages file', () => {
  const files = sourceFiles('renderer', 'electron', 'shared').filter(
    // Fictional people and their papers are data of the demonstration.
    ({ path }) => !path.startsWith('electron/demo/'),
  )
  expect(files.flatMap(wordingBreaches)).toEqual([])
})

const dollar = '$'
const breaking: readonly (readonly [string, string])[] = [
  ['text of an element', '<Button>Simpan</Button>'],
  ['text beside a value', '<Text>{count} orang</Text>'],
  ['a string in braces', "<Text>{'Simpan'}</Text>"],
  ['a template in braces', `<Text>{\`Umur ${dollar}{age}\`}</Text>`],
  ['a choice of two strings', "<Text>{isOpen ? 'Buka' : 'Tutup'}</Text>"],
  ['a string behind a condition', "<Text>{isOpen && 'Buka'}</Text>"],
  ['a string instead of a missing value', "<Text>{name ?? 'Tanpa nama'}</Text>"],
  ['a joined string', "<Text>{'Umur ' + age}</Text>"],
  ['aria-label', '<button aria-label="Tutup" />'],
  ['title in braces', "<Modal title={'Kunci'} />"],
  ['placeholder', '<input placeholder="Nama" />'],
  ['label as a template', `<TextInput label={\`Nama ${dollar}{kind}\`} />`],
  ['an attribute within text', '<p><img alt="Foto" /></p>'],
  ['a sentence in a constant', "const message = 'Berkas tidak dapat dibuka'"],
]

for (const [title, piece] of breaking) {
  test(`found: ${title}`, () => {
    const text = piece.startsWith('<') ? `export const x = ${piece}` : piece
    expect(wordingBreaches({ path: 'renderer/features/x/X.tsx', text })).not.toEqual([])
  })
}

test('found: both sides of a choice', () => {
  const text = "export const x = <Text>{isOpen ? 'Buka' : 'Tutup'}</Text>"
  expect(wordingBreaches({ path: 'renderer/X.tsx', text })).toEqual([
    'renderer/X.tsx:1: Buka',
    'renderer/X.tsx:1: Tutup',
  ])
})

test('found: a sentence on the Node side', () => {
  const text = "throw new Error('folder data tidak ada')"
  expect(wordingBreaches({ path: 'electron/core/x.ts', text })).toHaveLength(1)
})

const keeping: readonly (readonly [string, string, string])[] = [
  ['the messages file itself', 'renderer/features/x/x.messages.ts', "export const x = 'Berkas tidak dapat dibuka'"],
  ['a message by its name', 'renderer/X.tsx', 'export const x = <Button title={m.save}>{m.save}</Button>'],
  [
    'class names, keys and routes',
    'renderer/X.tsx',
    'export const x = <a className="left rail" href="/hari-ini" key="a b" />',
  ],
  ['numbers and signs', 'renderer/X.tsx', 'export const x = <p>{page} / 12 &nbsp; ·</p>'],
  ['a key into a table of words', 'renderer/X.tsx', "export const x = <p>{m['save']}{format(day, 'long')}</p>"],
  ['a comparison', 'renderer/X.tsx', "export const x = <p>{state === 'open' ? m.open : m.closed}</p>"],
  [
    'an English sentence of a programmer',
    'electron/core/x.ts',
    "throw new Error('the folder is in use by another process')",
  ],
  ['values within SQL', 'electron/x.ts', "export const x = `kind TEXT CHECK (kind IN ('anak', 'anak-binaan'))`"],
  ['a word of the law as a value', 'shared/x.ts', "export const kinds = ['rutan', 'surat-pengantar']"],
]

for (const [title, path, text] of keeping) {
  test(`allowed: ${title}`, () => {
    expect(wordingBreaches({ path, text })).toEqual([])
  })
}
