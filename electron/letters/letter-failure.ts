import { Failure } from '#shared/contract/failure.ts'
import { LetterError } from './letter-error.ts'

/** Compiles a letter; a character that cannot be printed is the writer's to mend. @throws Failure letter-character-missing (details: character, field) */
export async function compiled(compile: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await compile()
  } catch (error) {
    if (!(error instanceof LetterError) || error.code !== 'character-not-in-font') throw error
    throw characterMissing(error.detail)
  }
}

export const characterMissing = ({ character = '', field = '' }: { character?: string; field?: string }): Failure =>
  new Failure('letter-character-missing', { character, field })
