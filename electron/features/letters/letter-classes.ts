import { join } from 'node:path'
import { Failure } from '#shared/contract/failure.ts'
import { type LetterClassFile, letterClassFileSchema } from '#shared/features/letters/letter-classes.ts'
import { readResources } from '../../core/resources.ts'

const folder = join('letters', 'classes')

/** The kinds of letters that come with the program, in the order of their names. */
export function letterClasses(resourcesFolder: string): readonly LetterClassFile[] {
  return readResources(resourcesFolder, folder, letterClassFileSchema)
}

/** Those that carry an office number. */
export const numberedClasses = (resourcesFolder: string) =>
  letterClasses(resourcesFolder).flatMap((file) => (file.number === null ? [] : [{ ...file, number: file.number }]))

/** @throws Failure not-found for a kind of letter without an office number */
export function numberedClass(resourcesFolder: string, template: string) {
  const found = numberedClasses(resourcesFolder).find((file) => file.template === template)
  if (!found) throw new Failure('not-found')
  return found
}

export const isNumbered = (resourcesFolder: string, template: string): boolean =>
  numberedClasses(resourcesFolder).some((file) => file.template === template)

/** Whether the register gives letters of this kind numbers that are not in a row. */
export const isScattered = (resourcesFolder: string, template: string): boolean =>
  letterClasses(resourcesFolder).find((file) => file.template === template)?.number?.isScattered ?? false
