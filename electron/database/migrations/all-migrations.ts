import type { Migration } from '../migrate.ts'
import { foundation } from './0001-foundation.ts'

/** In order. Append; never edit a released one. */
export const migrations: readonly Migration[] = [foundation]
