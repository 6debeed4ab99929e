import { Failure } from '#shared/contract/failure.ts'
import type { AssessmentReportInput } from '#shared/features/letters/assessment-report-input.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { CoreServices } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { listActiveClientsOf } from '../assessment-clients/assessment-clients.repository.ts'
import { findInmate, findSummary } from '../inmates/inmates.repository.ts'
import { letterInmate } from '../medical-recommendations/letter-inmate.ts'
import { fill, readWording } from '../medical-recommendations/letter-wording.ts'
import type { ReportWording } from './report-wording.ts'

interface Asking {
  readonly db: Reader
  readonly services: Pick<CoreServices, 'resourcesFolder'>
}

/** Who was assessed: an inmate as the registry knows them, and every supervision by a Bapas that goes on. @throws Failure not-found */
export async function reportPerson({ db, services }: Asking, inmateId: string, words: ReportWording) {
  const [person, summary] = [await findInmate(db, inmateId), await findSummary(db, inmateId)]
  if (!person || !summary) throw new Failure('not-found')
  const shared = readWording(services.resourcesFolder, 'bagian-bersama')
  const told = letterInmate(person, summary, shared)
  const { identity: labels } = words
  const birth = [told.birthPlace, told.birthDate === null ? null : sheetDay(calendarDateSchema.parse(told.birthDate))]
  const rows: readonly (readonly [string, string | null])[] = [
    [labels.name, told.name],
    [labels.aliases, told.aliases.join(', ') || null],
    [labels.register, summary.written],
    [labels.status, told.legalStatus],
    [labels.nationalId, told.nationalId],
    [labels.birth, birth.filter((part) => part !== null).join(', ') || words.unknown],
    [labels.sex, told.sex === null ? null : words.sexes[told.sex]],
    [labels.room, told.room],
  ]
  const identity: AssessmentReportInput['identity'] = [
    ...rows.flatMap(([label, text]) => (text === null ? [] : [{ label, text }])),
    ...(await clientRows(db, inmateId, words)),
  ]
  return { identity: identity.slice(0, 20), name: told.name, registerNumber: summary.written }
}

async function clientRows(db: Reader, inmateId: string, { identity: labels }: ReportWording) {
  return (await listActiveClientsOf(db, inmateId)).slice(0, 5).flatMap(({ office, programme, number, since }) => [
    {
      label: labels.client,
      text: fill(labels.clientText, {
        ...{ bapas: office, program: programme, sejak: sheetDay(calendarDateSchema.parse(since)) },
      }),
    },
    ...(number === null ? [] : [{ label: labels.clientNumber, text: number }]),
  ])
}
