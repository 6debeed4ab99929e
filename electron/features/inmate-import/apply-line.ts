import { Failure } from '#shared/contract/failure.ts'
import type { ImportValueKey, ImportValues } from '#shared/features/inmate-import/import-values.ts'
import { type ImportRowContent, importRowContentSchema } from '#shared/features/inmate-import/inmate-import.contract.ts'
import type { InmateDetails } from '#shared/features/inmates/inmate-details.contract.ts'
import { spellingKey } from '#shared/features/inmates/inmate-name.rules.ts'
import { type LegalStatus, legalStatusOf } from '#shared/features/inmates/legal-status.rules.ts'
import { parseRegisterClass } from '#shared/features/inmates/register-number.rules.ts'
import { type CalendarDate, laterDate } from '#shared/time/calendar-date.ts'
import type { CommandContext } from '../../core/context.ts'
import { blankSentence, toDetails } from '../inmates/inmate-rows.ts'
import { findCurrentSentence, findInmate, listAliases } from '../inmates/inmates.repository.ts'
import { inmatesService } from '../inmates/inmates.service.ts'
import type { ImportRowsTable } from './inmate-import.tables.ts'

const date = (text: string | undefined): CalendarDate | null => (text ?? null) as CalendarDate | null

/** Takes one line in, as part of the running command. @throws Failure changed-meanwhile, not-found, refused, forbidden */
export async function applyLine(context: CommandContext, row: ImportRowsTable, asOf: CalendarDate): Promise<void> {
  const content = importRowContentSchema.parse(JSON.parse(row.content))
  if (row.kind === 'new') await registerPerson(context, content.values, asOf)
  else await changePerson(context, row, content, asOf)
}

async function registerPerson(context: CommandContext, values: ImportValues, asOf: CalendarDate): Promise<void> {
  const birthDate = date(values.birthDate)
  const arrivedOn = date(values.arrivedOn) ?? date(values.registerSince) ?? asOf
  const firstRegister = registerOf(values, laterDate(date(values.registerSince) ?? arrivedOn, arrivedOn))
  if (values.sex !== 'male' && values.sex !== 'female') throw new Failure('refused', { reason: 'sex-missing' })
  const details = Object.entries(values).reduce<InmateDetails>(
    (known, [key, value]) => withValue(known, key as ImportValueKey, value),
    { ...blankDetails, name: values.name ?? '', sex: values.sex, birthDate },
  )
  const place = values.block && values.room ? { block: values.block, room: values.room } : null
  await inmatesService.register(
    {
      ...details,
      arrival: { on: arrivedOn, time: null, place, from: values.arrivedFrom ?? null, note: null },
      firstRegister,
    },
    context,
  )
}

function registerOf(values: ImportValues, since: CalendarDate) {
  const registerClass = parseRegisterClass(values.registerClass ?? '')
  if (values.registerNumber === undefined || registerClass === null) return null
  const legalStatus =
    (values.legalStatus as LegalStatus | undefined) ?? legalStatusOf(registerClass, date(values.birthDate), since)
  return { registerClass, registerNumber: values.registerNumber, legalStatus, since }
}

async function changePerson(
  context: CommandContext,
  row: ImportRowsTable,
  { values, differences }: ImportRowContent,
  asOf: CalendarDate,
): Promise<void> {
  const inmate = row.inmate_id === null ? undefined : await findInmate(context.db, row.inmate_id)
  if (!inmate) throw new Failure('not-found')
  // The person saw the difference with the record as it was; another state deserves another look.
  if (inmate.revision !== row.inmate_revision) throw new Failure('changed-meanwhile')
  const { id } = inmate
  const keys = differences.map(({ key }) => key)
  const before = toDetails(inmate, await listAliases(context.db, id), await findCurrentSentence(context.db, id))
  let details = differences.reduce<InmateDetails>((known, { key, after }) => withValue(known, key, after), before)
  // Whoever looks for the old name must still find the person.
  if (spellingKey(before.name) !== spellingKey(details.name) && !details.aliases.includes(before.name))
    details = { ...details, aliases: [...details.aliases, before.name].slice(0, 20) }
  let revision = inmate.revision
  if (keys.some((key) => !['registerNumber', 'block', 'room'].includes(key)))
    revision = (await inmatesService.update({ ...details, id, revision }, context)).revision
  const register = keys.includes('registerNumber') ? registerOf(values, date(values.registerSince) ?? asOf) : null
  if (register)
    revision = (await inmatesService.addRegister({ ...register, inmateId: id, revision, note: null }, context)).revision
  if ((keys.includes('block') || keys.includes('room')) && values.block && values.room) {
    if (!context.actor.permissions.has('move:inmates')) throw new Failure('forbidden')
    const place = { block: values.block, room: values.room }
    await inmatesService.moveRoom({ inmateId: id, revision, on: asOf, time: null, note: null, place }, context)
  }
}

const blankDetails: Omit<InmateDetails, 'name' | 'sex'> = {
  aliases: [],
  birthPlace: null,
  birthDate: null,
  nationalId: null,
  religion: null,
  nationality: 'Indonesia',
  address: null,
  family: { name: null, relation: null, phone: null },
  jkn: { number: null, segment: null, status: 'unknown', checkedOn: null, missingReason: null },
  photoFileId: null,
  sentence: blankSentence,
}

/** Puts one value of a line where it belongs in the record; dated facts (rooms, registers, arrival) are no part of it. */
function withValue(details: InmateDetails, key: ImportValueKey, value: string): InmateDetails {
  const { family, jkn, sentence } = details
  switch (key) {
    case 'name':
    case 'birthPlace':
    case 'nationalId':
    case 'nationality':
    case 'address':
      return { ...details, [key]: value }
    case 'sex':
      return { ...details, sex: value as InmateDetails['sex'] }
    case 'religion':
      return { ...details, religion: value as InmateDetails['religion'] }
    case 'birthDate':
      return { ...details, birthDate: date(value) }
    case 'aliases':
      return { ...details, aliases: value.split('; ') }
    case 'familyName':
      return { ...details, family: { ...family, name: value } }
    case 'familyRelation':
      return { ...details, family: { ...family, relation: value } }
    case 'familyPhone':
      return { ...details, family: { ...family, phone: value } }
    case 'jknNumber':
      return {
        ...details,
        jkn: {
          ...jkn,
          number: value,
          missingReason: null,
          status: jkn.status === 'not-registered' ? 'unknown' : jkn.status,
        },
      }
    case 'firstDetainedOn':
    case 'detentionEndsOn':
    case 'expiresOn':
      return { ...details, sentence: { ...sentence, [key]: date(value) } }
    case 'sentence':
      return { ...details, sentence: { ...sentence, ...sentenceOf(value) } }
    case 'fineRupiah':
      return { ...details, sentence: { ...sentence, fineRupiah: Number(value) } }
    case 'subsidiary': {
      const [subsidiaryMonths = 0, subsidiaryDays = 0] = value.split('-').map(Number)
      return { ...details, sentence: { ...sentence, subsidiaryMonths, subsidiaryDays } }
    }
    default:
      return details
  }
}

function sentenceOf(value: string) {
  if (value === 'life' || value === 'death') return { kind: value, years: 0, months: 0, days: 0 } as const
  const [years = 0, months = 0, days = 0] = value.split('-').map(Number)
  return { kind: 'fixed', years, months, days } as const
}
