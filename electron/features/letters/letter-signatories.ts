import type { Reader } from '../../database/reader.ts'
import { letterClasses } from './letter-classes.ts'
import { listSignatories } from './letter-numbers.repository.ts'

/** Which post signs a place of a class of letters. */
interface SigningPost {
  readonly template: string
  /** The class in words. */
  readonly letter: string
  readonly place: string
  /** The place in words. */
  readonly name: string
  /** Null: no post in particular. */
  readonly postId: string | null
  /** 0 while it is as it comes with the program. */
  readonly revision: number
}

/** As the program comes, and over it what the office chose. */
export async function signingPosts(db: Reader, resourcesFolder: string): Promise<readonly SigningPost[]> {
  const chosen = await listSignatories(db)
  return letterClasses(resourcesFolder).flatMap(({ template, name: letter, signatures }) =>
    signatures.map(({ place, name, post }) => {
      const own = chosen.find((row) => row.template === template && row.place === place)
      return {
        template,
        letter,
        place,
        name,
        postId: own ? own.post_id : post,
        revision: own?.revision ?? 0,
      }
    }),
  )
}
