import { noDoctorKey } from '#shared/features/countersigns/countersigns.history.ts'
import type { CommandContext } from '../../core/context.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { insertCountersign } from './countersigns.repository.ts'

export const isWithoutDoctor = async (db: Reader): Promise<boolean> =>
  (await readSetting<boolean>(db, noDoctorKey)) ?? false

export async function askFor({ db, now, actor, newId }: CommandContext, encounterId: string): Promise<string> {
  const id = newId()
  await insertCountersign(db, {
    ...{ id, encounter_id: encounterId, state: 'waiting', asked_at: now, asked_by: actor.accountId },
    ...{ signed_at: null, signed_by: null, addendum_id: null },
  })
  return id
}

/** A visit that begins while no doctor is here waits for a signature, unless whoever opens it could give one. */
export async function markWithoutDoctor(context: CommandContext, encounterId: string): Promise<void> {
  if (context.actor.permissions.has('countersign:health')) return
  if (await isWithoutDoctor(context.db)) await askFor(context, encounterId)
}
