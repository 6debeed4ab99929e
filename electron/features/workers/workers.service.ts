import { Failure } from '#shared/contract/failure.ts'
import { spellingKey } from '#shared/features/inmates/inmate-name.rules.ts'
import type { WorkerDetails, workersContract } from '#shared/features/workers/workers.contract.ts'
import { faultOf, nikOf, nipOf, type WorkerRefusalCode } from '#shared/features/workers/workers.rules.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { findAccount } from '../accounts/accounts.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { presentListed, presentWorker, professionNames } from './present-worker.ts'
import {
  findWorker,
  insertWorker,
  listFreeAccounts,
  listLike,
  listWorkers,
  updateWorker,
  type WorkerRow,
} from './workers.repository.ts'

const refuse = (reason: WorkerRefusalCode, more: Readonly<Record<string, string>> = {}): Failure =>
  new Failure('refused', { reason, ...more })

/** @throws Failure not-found */
export async function requireWorker(db: Reader, id: string): Promise<WorkerRow> {
  const row = await findWorker(db, id)
  if (!row) throw new Failure('not-found')
  return row
}

const rowOf = (details: WorkerDetails) => ({
  ...{ account_id: details.accountId, name: details.name, name_key: spellingKey(details.name), sex: details.sex },
  ...{ birth_place: details.birthPlace, birth_date: details.birthDate, profession: details.profession },
  nip: details.nip === null ? null : nipOf(details.nip),
  national_id: details.nationalId === null ? null : nikOf(details.nationalId),
  ...{ rank: details.rank, position: details.position, education: details.education, note: details.note },
  ...{ employment: details.employment, employer: details.employer, since: details.since, until: details.until },
})

/** @throws Failure refused */
async function requireOwn(
  { db }: CommandContext,
  row: Parameters<typeof listLike>[1],
  { exceptId, isChecked }: { readonly exceptId: string | null; readonly isChecked: boolean },
): Promise<void> {
  const like = (await listLike(db, row)).filter(({ id }) => id !== exceptId)
  const named = (reason: WorkerRefusalCode, other: { readonly name: string } | undefined) => {
    if (other) throw refuse(reason, { name: other.name })
  }
  if (row.nip !== null)
    named(
      'worker-nip-known',
      like.find(({ nip }) => nip === row.nip),
    )
  if (row.national_id !== null)
    named(
      'worker-nik-known',
      like.find((other) => other.national_id === row.national_id),
    )
  if (row.account_id !== null)
    named(
      'worker-account-taken',
      like.find((other) => other.account_id === row.account_id),
    )
  if (!isChecked)
    named(
      'worker-looks-known',
      like.find((other) => other.name_key === row.name_key),
    )
}

/** @throws Failure refused */
async function requireDetails(context: CommandContext, details: WorkerDetails, keptAccount: string | null) {
  const { today } = await unitDay(context)
  const fault = faultOf(details, today)
  if (fault) throw refuse(fault)
  if (!professionNames(context.services.resourcesFolder).has(details.profession))
    throw refuse('worker-profession-unknown')
  if (details.accountId !== null && details.accountId !== keptAccount) {
    const account = await findAccount(context.db, details.accountId)
    if (account?.state !== 'active') throw refuse('worker-account-unknown')
  }
}

/** @throws Failure refused */
export async function addWorker(
  { isChecked, ...details }: WorkerDetails & { readonly isChecked: boolean },
  context: CommandContext,
): Promise<{ id: string }> {
  const { db, now, newId, actor } = context
  await requireDetails(context, details, null)
  const row = rowOf(details)
  await requireOwn(context, row, { exceptId: null, isChecked })
  const id = newId()
  await insertWorker(db, { ...row, id, state: 'active', recorded_at: now, recorded_by: actor.accountId })
  return { id }
}

export const workersService: ServiceOf<typeof workersContract> = {
  list: async ({ text, includeEnded }, { db, actor, services }) => {
    const names = professionNames(services.resourcesFolder)
    return (await listWorkers(db, text.trim().toLowerCase(), includeEnded)).map((row) =>
      presentListed(row, names, actor),
    )
  },

  find: async ({ id }, { db, actor, services, recordRead }) => {
    const worker = presentWorker(await requireWorker(db, id), professionNames(services.resourcesFolder), actor)
    await recordRead('worker', worker.isPrivate ? [] : [id])
    return worker
  },

  choices: async (_input, { db, services }) => ({
    professions: [...professionNames(services.resourcesFolder)].map(([id, title]) => ({ id, title })),
    accounts: (await listFreeAccounts(db)).map(({ id, full_name }) => ({ id, fullName: full_name })),
  }),

  add: addWorker,

  change: async ({ id, revision, ...details }, context) => {
    const kept = await requireWorker(context.db, id)
    if (kept.state === 'ended') throw refuse('worker-ended')
    await requireDetails(context, details, kept.account_id)
    const row = rowOf(details)
    await requireOwn(context, row, { exceptId: id, isChecked: true })
    if (!(await updateWorker(context.db, { id, revision }, row))) throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },

  end: async ({ id, revision, on, kind, reason }, context) => {
    const row = await requireWorker(context.db, id)
    if (row.state === 'ended') throw refuse('worker-ended')
    const { today } = await unitDay(context)
    if (on > today) throw refuse('worker-end-in-future')
    if (on < row.since) throw refuse('worker-end-before-since')
    const ending = { state: 'ended', ended_on: on, end_kind: kind, end_reason: reason } as const
    if (!(await updateWorker(context.db, { id, revision }, ending))) throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },

  reopen: async ({ id, revision }, context) => {
    const row = await requireWorker(context.db, id)
    if (row.state === 'active') throw refuse('worker-not-ended')
    await requireOwn(context, row, { exceptId: id, isChecked: true })
    const again = { state: 'active', ended_on: null, end_kind: null, end_reason: null } as const
    if (!(await updateWorker(context.db, { id, revision }, again))) throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },
}
