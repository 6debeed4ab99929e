import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** What a repository function that only reads needs: met by the reading connection and by a command's transaction alike. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'fn' | 'dynamic'>
