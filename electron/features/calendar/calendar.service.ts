import { Failure } from '#shared/contract/failure.ts'
import type { calendarContract } from '#shared/features/calendar/calendar.contract.ts'
import { holidayTableSchema } from '#shared/time/holiday-table.ts'
import { readResources } from '../../core/resources.ts'
import type { ServiceOf } from '../../core/service.ts'
import { inmatesOf } from '../service-cases/load-case.ts'
import { changeCalendar } from './change-calendar.ts'
import { countUnder, runningCases } from './deadline-effects.ts'
import { allHolidays, calendarOf } from './office-calendar.ts'
import { daysOfTable } from './published-days.ts'

export const calendarService: ServiceOf<typeof calendarContract> = {
  effects: async ({ add, withdraw }, context) => {
    const { db, now, actor } = context
    const active = (await allHolidays(db)).filter((row) => row.state === 'active')
    if (!withdraw.every((id) => active.some((row) => row.id === id))) throw new Failure('not-found')
    const amended = calendarOf([...active.filter((row) => !withdraw.includes(row.id)), ...add])
    const moved = (await runningCases(context)).flatMap((running) => {
      const counted = countUnder(running, amended, now)
      return counted === null || counted.from === counted.to ? [] : [{ running, ...counted }]
    })
    const seesPeople = actor.permissions.has('view:recommendations')
    const people = seesPeople ? moved.flatMap(({ running }) => inmatesOf(running.row)) : []
    await context.recordRead('inmate', [...new Set(people)])
    return moved.map(({ running: { row, facts }, from, to }) => ({
      caseId: row.id,
      number: row.number,
      serviceName: facts.standard.name,
      personName: seesPeople ? row.inmate_name : null,
      from,
      to,
    }))
  },

  importDays: async ({ add, withdraw, reason, moves }, context) => {
    if (withdraw.length > 0 && reason === '') throw new Failure('invalid-input')
    await changeCalendar(context, { add, withdraw, reason, moves })
    return { added: add.length, withdrawn: withdraw.length, moved: moves.length }
  },

  published: (input, { services }) =>
    readResources(services.resourcesFolder, 'reference-data/holidays', holidayTableSchema)
      .filter((table) => table.year === input.year)
      .flatMap(daysOfTable),
}
