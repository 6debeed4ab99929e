import type { CalendarDate } from '#shared/time/calendar-date.ts'

const root = '/pembinaan/jadwal'

/** Parts of the calendar's address. */
export const weekAddress = {
  week: 'minggu',
  day: 'hari',
  programme: 'program',
  plan: 'rencana',
} as const

const withProgramme = (path: string, programmeId: string | null) =>
  programmeId === null ? path : `${path}?${weekAddress.programme}=${programmeId}`

export const sessionPaths = {
  week: root,
  weekOf: (day: CalendarDate) => `${root}?${weekAddress.week}=${day}`,
  newPlan: `${root}/rencana-baru`,
  newPlanFor: (programmeId: string | null) => withProgramme(`${root}/rencana-baru`, programmeId),
  newPlanLike: (planId: string, programmeId: string) =>
    `${withProgramme(`${root}/rencana-baru`, programmeId)}&${weekAddress.plan}=${planId}`,
  planRoute: `${root}/rencana/:programmeId/:planId`,
  plan: (programmeId: string, planId: string) => `${root}/rencana/${programmeId}/${planId}`,
  newSession: `${root}/kegiatan-baru`,
  newSessionFor: (programmeId: string | null) => withProgramme(`${root}/kegiatan-baru`, programmeId),
  sessionRoute: `${root}/:sessionId`,
  session: (id: string) => `${root}/${id}`,
} as const
