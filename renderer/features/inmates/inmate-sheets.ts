import type { FormErrors } from '@mantine/form'
import { releaseReasonSchema, type releaseReasons } from '#shared/features/inmates/inmate-events.contract.ts'
import type { InmateProfile } from '#shared/features/inmates/inmates.contract.ts'
import { parseRegisterNumber } from '#shared/features/inmates/register-number.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type Client, client } from '../../api/client.ts'
import type { FormName } from '../../components/FormPage/form-names.ts'
import { parseTime } from '../../format/parse-date.ts'
import { inmateFormMessages as words } from './inmate-form.messages.ts'
import { emptyRegister, isRegisterEmpty, type RegisterFields, textOrNull } from './inmate-form.ts'
import { inmateProfileMessages } from './inmate-profile.messages.ts'

/** What can be entered beside the profile. */
export const sheetKinds = ['moveRoom', 'addRegister', 'transferOut', 'release', 'recordDeath', 'recordReturn'] as const

export type SheetKind = (typeof sheetKinds)[number]

/** The draft of each sheet. */
export const sheetForms: Readonly<Record<SheetKind, FormName>> = {
  moveRoom: 'inmates.move-room',
  addRegister: 'inmates.add-register',
  transferOut: 'inmates.transfer-out',
  release: 'inmates.release',
  recordDeath: 'inmates.record-death',
  recordReturn: 'inmates.record-return',
}

/** One set of fields for all sheets; each shows those it needs. */
export interface SheetValues {
  readonly on: CalendarDate | null
  readonly time: string
  readonly block: string
  readonly room: string
  readonly party: string
  readonly letterNumber: string
  readonly reason: (typeof releaseReasons)[number] | null
  readonly stay: 'resumed' | 'new'
  readonly note: string
  readonly register: RegisterFields
}

export function emptySheet(today: CalendarDate | null, state: InmateProfile['banner']['state']): SheetValues {
  return {
    on: today,
    time: '',
    block: '',
    room: '',
    party: '',
    letterNumber: '',
    reason: null,
    // Whoever never arrived has no stay to take up again.
    stay: state === 'not-arrived' ? 'new' : 'resumed',
    note: '',
    register: { ...emptyRegister, since: today },
  }
}

type Commands = Client['inmates']

/** Sends what the sheet holds. The fields were checked before. */
export function callOf(kind: SheetKind, profile: Pick<InmateProfile, 'banner' | 'revision'>) {
  return (values: SheetValues, options: { readonly context: { readonly key: string } }): Promise<unknown> => {
    const base = { inmateId: profile.banner.id, revision: profile.revision, note: textOrNull(values.note) }
    const happening = { ...base, on: values.on ?? '', time: parseTime(values.time) }
    const hasPlace = values.block.trim() !== '' || values.room.trim() !== ''
    const place = { block: values.block, room: values.room }
    const party = textOrNull(values.party)
    const letterNumber = textOrNull(values.letterNumber)
    const register = values.register as Omit<Parameters<Commands['addRegister']>[0], keyof typeof base>
    switch (kind) {
      case 'moveRoom':
        return client.inmates.moveRoom({ ...happening, place }, options)
      case 'addRegister':
        return client.inmates.addRegister({ ...base, ...register }, options)
      case 'transferOut':
        return client.inmates.transferOut({ ...happening, to: party ?? '', letterNumber }, options)
      case 'release':
        return client.inmates.release(
          { ...happening, reason: releaseReasonSchema.parse(values.reason), letterNumber },
          options,
        )
      case 'recordDeath':
        return client.inmates.recordDeath({ ...happening, where: party, letterNumber }, options)
      case 'recordReturn':
        return client.inmates.recordReturn(
          {
            ...happening,
            stay: values.stay,
            from: party,
            place: hasPlace ? place : null,
            register: isRegisterEmpty(values.register) ? null : register,
          },
          options,
        )
    }
  }
}

/** What is missing, per field. The law of the matter stays with the core. */
export function sheetProblems(kind: SheetKind, values: SheetValues): FormErrors {
  const found: FormErrors = {}
  const need = (path: string, isThere: boolean, text: string) => {
    if (!isThere) found[path] = text
  }
  if (kind !== 'addRegister') {
    need('on', values.on !== null, words.fillIn(inmateProfileMessages.on))
    need('time', values.time.trim() === '' || parseTime(values.time) !== null, words.timeInvalid)
  }
  const hasBlock = values.block.trim() !== ''
  const hasRoom = values.room.trim() !== ''
  if (kind === 'moveRoom' || (kind === 'recordReturn' && hasBlock !== hasRoom)) {
    need('block', hasBlock, words.fillIn(words.block))
    need('room', hasRoom, words.fillIn(words.room))
  }
  if (kind === 'transferOut') need('party', values.party.trim() !== '', words.fillIn(inmateProfileMessages.toUnit))
  if (kind === 'release') need('reason', values.reason !== null, words.choose(inmateProfileMessages.releaseReason))
  if (kind === 'addRegister' || (kind === 'recordReturn' && !isRegisterEmpty(values.register))) {
    const { registerClass, registerNumber, legalStatus, since } = values.register
    const parsed = parseRegisterNumber(registerNumber)
    const isOfClass = parsed === null || registerClass === null || parsed.registerClass === registerClass
    need('register.registerNumber', isOfClass, words.invalid(words.registerNumber))
    need('register.registerNumber', registerNumber.trim() !== '', words.fillIn(words.registerNumber))
    need('register.registerClass', registerClass !== null, words.choose(words.registerClass))
    need('register.legalStatus', legalStatus !== null, words.choose(words.legalStatus))
    need('register.since', since !== null, words.fillIn(words.registerSince))
  }
  return found
}
