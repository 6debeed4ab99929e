import { Failure } from '#shared/contract/failure.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { TrashSource } from '../trash/trash-source.ts'
import { listVoidedProgrammes } from './coaching-programmes.repository.ts'
import { resumeProgramme } from './resume-programme.ts'

/** Programmes that were made by mistake. They stay: what was asked for in them is part of a person's story. */
export const programmeTrash: TrashSource = {
  permission: 'manage:coaching',

  list: async ({ db }) =>
    (await listVoidedProgrammes(db)).map((row) => ({
      id: row.id,
      name: row.name,
      removedAt: instantSchema.parse(row.voided_at),
      removedBy: row.voided_by_name ?? '',
      keptUntil: null,
    })),

  restore: async (context, id) => {
    const row = (await listVoidedProgrammes(context.db)).find((one) => one.id === id)
    if (!row) throw new Failure('not-found')
    await resumeProgramme(context, row)
  },
}
