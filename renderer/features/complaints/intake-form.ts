import { boxChannel } from '#shared/features/complaint-boxes/complaint-boxes.rules.ts'
import {
  type ComplaintLists,
  type ComplaintMode,
  complaintClasses,
  complaintModes,
  type ReporterKind,
  reporterKinds,
  type Story,
  storySchema,
} from '#shared/features/complaints/complaint.ts'
import { isHealthQuestion } from '#shared/features/complaints/complaints.rules.ts'
import { dangerSchema, type ReceivedComplaint } from '#shared/features/complaints/received-complaint.ts'
import { type Identity, identitySchema } from '#shared/features/identity-vault/identity.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import { fileIdsOf, type ScanValues } from '../../components/FileDrop/use-scans.ts'
import { parseTime } from '../../format/parse-date.ts'
import { careTimeMessages } from '../medical-records/care-time.messages.ts'
import { momentOf } from '../medical-records/care-time.ts'
import { textOrNull } from '../medical-records/entry-form.ts'
import { complaintDeskMessages as words } from './complaint-desk.messages.ts'

/** As typed at the counter: every field has its text, also where nothing was said. */
export type TypedIdentity = Readonly<Record<Exclude<keyof Identity, 'inmateId'>, string>>

export const noIdentity: TypedIdentity = {
  name: '',
  identityNumber: '',
  phone: '',
  email: '',
  address: '',
  reachedBy: '',
}

export interface IntakeValues extends ScanValues {
  readonly isDangerous: boolean
  readonly danger: { readonly whom: string; readonly where: string }
  readonly class: ReceivedComplaint['class']
  readonly channel: string
  readonly service: string | null
  /** The opening of the box that the sheet in hand came from. */
  readonly boxOpeningId: string | null
  readonly reporterKind: ReporterKind | null
  readonly mode: ComplaintMode
  readonly voice: keyof typeof words.voices
  readonly story: Readonly<Record<keyof Story, string>>
  /** Null in a draft that came back to a session which cannot open the vault. */
  readonly identity: TypedIdentity | null
  readonly units: readonly string[]
  /** Accounts that it is about. */
  readonly people: readonly string[]
  /** The standard answer about somebody's health was given at the counter. */
  readonly hasHealthReply: boolean
  readonly isEarlier: boolean
  readonly day: CalendarDate | null
  readonly time: string
}

export const emptyIntake: IntakeValues = {
  isDangerous: false,
  danger: { whom: '', where: '' },
  class: complaintClasses[0],
  channel: '',
  service: null,
  boxOpeningId: null,
  reporterKind: null,
  mode: complaintModes[1],
  voice: 'reporter',
  story: { what: '', where: '', when: '', who: '', how: '', wish: '' },
  identity: noIdentity,
  units: [],
  people: [],
  hasHealthReply: false,
  scans: [],
  isEarlier: false,
  day: null,
  time: '',
}

const isEmpty = (text: string) => text.trim() === ''

/** What is wanting, by field. `hasVault`: there is a place for a name. */
export function intakeProblems(values: IntakeValues, hasVault: boolean): Record<string, string> {
  const problems: Record<string, string> = {}
  const wants = (isWanting: boolean, field: string, text: string) => {
    if (isWanting) problems[field] = text
  }
  const { danger, isDangerous, mode, isEarlier } = values
  wants(isDangerous && isEmpty(danger.whom), 'danger.whom', words.dangerWhoMissing)
  wants(isDangerous && isEmpty(danger.where), 'danger.where', words.dangerWhereMissing)
  wants(values.service === null, 'service', words.serviceMissing)
  wants(values.reporterKind === null, 'reporterKind', words.reporterKindMissing)
  wants(mode !== 'anonymous' && !hasVault, 'mode', words.modeNeedsVault)
  wants(isEmpty(values.story.what), 'story.what', words.storyWhatMissing)
  const isNameless = isEmpty(values.identity?.name ?? '')
  wants(mode !== 'anonymous' && hasVault && isNameless, 'identity.name', words.nameMissing)
  wants(isEarlier && values.day === null, 'day', careTimeMessages.dayMissing)
  wants(isEarlier && parseTime(values.time) === null, 'time', careTimeMessages.timeMissing)
  return { ...unkeepable(values), ...problems }
}

/** Texts that are too long or hold what cannot be kept, by field: told here, where nothing typed is lost. */
function unkeepable(values: IntakeValues): Record<string, string> {
  const [danger, identity] = [dangerOf(values), identityOf(values)]
  const parts = [
    ['story', storySchema.safeParse(storyOf(values))],
    ...(danger === null ? [] : [['danger', dangerSchema.safeParse(danger)] as const]),
    ...(identity === null ? [] : [['identity', identitySchema.safeParse(identity)] as const]),
  ] as const
  return Object.fromEntries(
    parts.flatMap(([part, { error }]) =>
      (error?.issues ?? []).map(({ path, message }) => [[part, ...path].join('.'), message]),
    ),
  )
}

const storyOf = ({ story }: IntakeValues): Story => ({
  ...{ what: story.what.trim(), where: textOrNull(story.where), when: textOrNull(story.when) },
  ...{ who: textOrNull(story.who), how: textOrNull(story.how), wish: textOrNull(story.wish) },
})

const dangerOf = ({ isDangerous, danger }: IntakeValues): ReceivedComplaint['danger'] =>
  isDangerous ? { where: danger.where.trim(), whom: danger.whom.trim() } : null

function identityOf({ mode, identity }: IntakeValues): Identity | null {
  if (mode === 'anonymous' || identity === null) return null
  const { identityNumber, phone, email, address, reachedBy } = identity
  return {
    ...{ name: identity.name.trim(), identityNumber: textOrNull(identityNumber), inmateId: null },
    ...{ phone: textOrNull(phone), email: textOrNull(email) },
    ...{ address: textOrNull(address), reachedBy: textOrNull(reachedBy) },
  }
}

/** As the core takes it; the form has been found complete before. */
export function receivedOf(
  values: IntakeValues,
  zone: FacilityZone,
  lists: Pick<ComplaintLists, 'healthServices'>,
): ReceivedComplaint {
  return {
    channel: values.channel,
    class: values.class,
    service: values.service ?? '',
    reporterKind: reporterKinds.find((kind) => kind === values.reporterKind) ?? 'unknown',
    mode: values.mode,
    story: storyOf(values),
    ownWords: values.voice === 'reporter',
    identity: identityOf(values),
    accused: { units: [...values.units], accountIds: [...values.people] },
    danger: dangerOf(values),
    fileIds: fileIdsOf(values),
    boxOpeningId: values.channel === boxChannel ? values.boxOpeningId : null,
    receivedAt: values.isEarlier ? momentOf(values.day, values.time, zone) : null,
    ...(values.hasHealthReply && isHealthQuestion(lists, values) ? { healthReply: { hasForm: true } } : {}),
  }
}
