import { expect, test } from '@playwright/test'
import { FORMS_WITHOUT_DRAFT, formBreaches } from './form-rules.ts'
import { sourceFiles } from './source-files.ts'

const files = sourceFiles('renderer')

test('every form keeps its typing as a draft, but those with a named reason', () => {
  expect(files.flatMap(formBreaches)).toEqual([])
})

test('no exception outlives its form', () => {
  const paths = files.map((file) => file.path)
  expect(Object.keys(FORMS_WITHOUT_DRAFT).filter((path) => !paths.includes(path))).toEqual([])
})

const path = 'renderer/features/x/XForm.tsx'

const breaking: readonly (readonly [string, string])[] = [
  ['an import', "import { useForm } from '@mantine/form'"],
  ['an import beside types', "import { type FormErrors, useForm } from '@mantine/form'"],
  ['another name for it', "import { useForm as useQuietForm } from '@mantine/form'"],
  ['the whole module', "import * as forms from '@mantine/form'"],
  ['passed on', "export { useForm } from '@mantine/form'"],
  ['all passed on', "export * from '@mantine/form'"],
  ['fetched later', "const load = () => import('@mantine/form')"],
  ['a form that refuses its draft', 'export const x = <FormBody draft={null} />'],
]

for (const [title, text] of breaking) {
  test(`found: ${title}`, () => {
    expect(formBreaches({ path, text })).toHaveLength(1)
  })
}

const keeping: readonly (readonly [string, string, string])[] = [
  ['types of the library', path, "import type { UseFormReturnType, useForm } from '@mantine/form'"],
  ['a type by itself', path, "import { type UseFormInput } from '@mantine/form'"],
  ['the form with a draft', path, "import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'"],
  ['a draft handed on', path, 'export const x = <FormBody draft={form.draft} />'],
  ['a named exception', Object.keys(FORMS_WITHOUT_DRAFT)[1] ?? '', "import { useForm } from '@mantine/form'"],
]

for (const [title, where, text] of keeping) {
  test(`allowed: ${title}`, () => {
    expect(formBreaches({ path: where, text })).toEqual([])
  })
}
