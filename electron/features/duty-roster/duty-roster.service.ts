import { Failure } from '#shared/contract/failure.ts'
import type { dutyRosterContract, WorkerAbsence } from '#shared/features/duty-roster/duty-roster.contract.ts'
import { dutyShiftsKey } from '#shared/features/duty-roster/duty-roster.history.ts'
import { faultOfShifts } from '#shared/features/duty-roster/duty-roster.rules.ts'
import { addDays, type CalendarDate, calendarDateSchema, daysBetween } from '#shared/time/calendar-date.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { professionNames } from '../workers/present-worker.ts'
import { listWorkers } from '../workers/workers.repository.ts'
import { requireWorker } from '../workers/workers.service.ts'
import { assignDuty, refuse } from './assign-duty.ts'
import {
  type AbsenceRow,
  findAbsence,
  findPlace,
  findReplacement,
  insertAbsence,
  listAbsences,
  listPlaces,
  updatePlace,
  voidAbsence,
} from './duty-roster.repository.ts'
import { dutiesBetween, rosterFactsIn, shiftsOf } from './duty-week.ts'
import { onDutyNow } from './on-duty-now.ts'

type Names = ReadonlyMap<string, string>

/** Why somebody is away is between him and the staff office: colleagues see the kind, which the roster needs. */
const presentAbsence = (row: AbsenceRow, names: Names, mayReadNote: boolean): WorkerAbsence => ({
  ...{ id: row.id, kind: row.kind, note: mayReadNote ? row.note : null, revision: row.revision },
  worker: {
    ...{ id: row.worker_id, name: row.worker_name },
    professionTitle: names.get(row.profession) ?? row.profession,
  },
  from: calendarDateSchema.parse(row.from_day),
  until: calendarDateSchema.parse(row.until_day),
})

export const dutyRosterService: ServiceOf<typeof dutyRosterContract> = {
  week: async ({ from }, context) => {
    const { duties, absences } = await dutiesBetween(context, from, 7)
    const names = professionNames(context.services.resourcesFolder)
    return {
      ...{ from, shifts: [...(await shiftsOf(context))], duties: [...duties] },
      absences: absences.map((row) => presentAbsence(row, names, context.actor.permissions.has('view:licences'))),
    }
  },

  people: async (_input, { db, services }) => {
    const names = professionNames(services.resourcesFolder)
    return (await listWorkers(db, '', false)).map(({ id, name, profession }) => ({
      ...{ id, name, professionTitle: names.get(profession) ?? profession },
    }))
  },

  now: async (_input, context) => onDutyNow(context),

  assign: async ({ shift: shiftId, ...duty }, context) => {
    const shift = (await shiftsOf(context)).find(({ id }) => id === shiftId)
    if (!shift) throw refuse('duty-shift-unknown')
    return assignDuty(context, { ...duty, shift })
  },

  withdraw: async ({ id, revision }, { db, now, actor }) => {
    const place = await findPlace(db, id)
    if (!place) throw refuse('duty-withdrawn')
    if (await findReplacement(db, id)) throw refuse('duty-replaced')
    const gone = { state: 'withdrawn', withdrawn_at: now, withdrawn_by: actor.accountId } as const
    if (!(await updatePlace(db, { id, revision }, gone))) throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },

  copyWeek: async ({ from, to }, context) => {
    if (from === to) throw refuse('duty-week-same')
    const shifts = await shiftsOf(context)
    const rows = await listPlaces(context.db, { from, until: addDays(from, 6) })
    const left: { day: CalendarDate; shift: string; name: string }[] = []
    let copied = 0
    // Who stood in for somebody did so once.
    for (const row of rows.filter(({ replaces_id }) => replaces_id === null)) {
      const day = addDays(to, daysBetween(from, calendarDateSchema.parse(row.day)))
      const shift = shifts.find(({ id }) => id === row.shift)
      const outcome = shift
        ? await assignDuty(context, { day, shift, workerId: row.worker_id, replacesId: null }).catch((error) => {
            if (error instanceof Failure && error.code === 'refused') return null
            throw error
          })
        : null
      if (outcome) copied += 1
      else left.push({ day, shift: shift?.name ?? row.shift, name: row.worker_name })
    }
    return { copied, left }
  },

  recordAbsence: async ({ workerId, from, until, kind, note }, { db, now, newId, actor }) => {
    const worker = await requireWorker(db, workerId)
    if (until < from) throw refuse('absence-until-before-from')
    if (from < worker.since) throw refuse('absence-before-since')
    const others = await listAbsences(db, { from, until })
    if (others.some(({ worker_id }) => worker_id === workerId)) throw refuse('absence-overlaps', { name: worker.name })
    const id = newId()
    await insertAbsence(db, {
      ...{ id, worker_id: workerId, from_day: from, until_day: until, kind, note, state: 'active' },
      ...{ recorded_at: now, recorded_by: actor.accountId },
    })
    return { id, duties: (await listPlaces(db, { from, until, workerId })).length }
  },

  voidAbsence: async ({ id, revision, reason }, { db }) => {
    const row = await findAbsence(db, id)
    if (!row) throw new Failure('not-found')
    if (row.state === 'voided') throw refuse('absence-voided')
    if (!(await voidAbsence(db, { id, revision }, reason))) throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },

  settings: async (_input, context) => ({
    shifts: [...(await shiftsOf(context))],
    source: rosterFactsIn(context.services.resourcesFolder).source,
  }),

  changeShifts: async ({ shifts, basis }, context) => {
    const fault = faultOfShifts(shifts)
    if (fault) throw refuse(fault)
    if (JSON.stringify(await shiftsOf(context)) !== JSON.stringify(basis)) throw new Failure('changed-meanwhile')
    await writeSetting(context.db, dutyShiftsKey, shifts)
    return {}
  },
}
