import { registerClassLabels } from '#shared/features/inmates/register-class.messages.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { SummaryRow } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatTerm } from '../../format/durations.ts'
import { formatNumber } from '../../format/numbers.ts'
import { inmateFormMessages as words } from './inmate-form.messages.ts'
import { type InmateFormValues, isRegisterEmpty, type RegistrationFormValues } from './inmate-form.ts'
import { inmateMessages } from './inmates.messages.ts'

interface SummarySection {
  readonly title: string
  readonly rows: readonly SummaryRow[]
}

const shown = (text: string | null | undefined): string => (text ? text : words.dash)
const dateText = (date: CalendarDate | null): string => (date === null ? words.dash : formatDate(date))

/** The record in words, as the profile and the check page show it. */
export function detailSections(values: InmateFormValues, extra: readonly SummaryRow[] = []): readonly SummarySection[] {
  const { family, jkn, sentence } = values
  const birth = [values.birthPlace, values.birthDate && formatDate(values.birthDate)].filter(Boolean).join(', ')
  return [
    {
      title: words.identity,
      rows: [
        { label: words.name, value: shown(values.name) },
        { label: words.aliases, value: shown(values.aliases.join(', ')) },
        { label: words.sex, value: values.sex === null ? words.dash : inmateMessages.sexes[values.sex] },
        { label: words.birthDate, value: shown(birth) },
        { label: words.nationalId, value: shown(values.nationalId) },
        { label: words.religion, value: values.religion === null ? words.dash : words.religions[values.religion] },
        { label: words.nationality, value: shown(values.nationality) },
        { label: words.address, value: shown(values.address) },
      ],
    },
    {
      title: words.sentence,
      rows: [
        { label: words.firstDetainedOn, value: dateText(sentence.firstDetainedOn) },
        { label: words.detentionEndsOn, value: dateText(sentence.detentionEndsOn) },
        ...sentence.breaks.map((gap) => ({
          label: words.breaks,
          value: `${dateText(gap.from)} ${words.dash} ${dateText(gap.to)}`,
        })),
        { label: words.sentenceKind, value: words.sentenceKinds[sentence.kind] },
        ...(sentence.kind === 'fixed' ? [{ label: words.sentenceLength, value: formatTerm(sentence) }] : []),
        ...fineRows(sentence),
        ...(sentence.kind === 'fixed' ? [{ label: words.expiresOn, value: dateText(sentence.expiresOn) }] : []),
        ...extra,
      ],
    },
    {
      title: words.family,
      rows: [
        { label: words.familyName, value: shown(family.name) },
        { label: words.familyRelation, value: shown(family.relation) },
        { label: words.familyPhone, value: shown(family.phone) },
      ],
    },
    {
      title: words.jkn,
      rows: [
        { label: words.jknStatus, value: words.jknStates[jkn.status] },
        ...(jkn.status === 'not-registered'
          ? [
              {
                label: words.jknMissingReason,
                value: jkn.missingReason ? words.missingReasons[jkn.missingReason] : words.dash,
              },
            ]
          : [
              { label: words.jknNumber, value: shown(jkn.number) },
              { label: words.jknSegment, value: jkn.segment ? words.segments[jkn.segment] : words.dash },
            ]),
        { label: words.jknCheckedOn, value: dateText(jkn.checkedOn) },
      ],
    },
  ]
}

function fineRows(sentence: InmateFormValues['sentence']): readonly SummaryRow[] {
  if (sentence.fineRupiah === null) return []
  const { subsidiaryMonths, subsidiaryDays } = sentence
  const subsidiary = formatTerm({ years: 0, months: subsidiaryMonths, days: subsidiaryDays })
  return [
    { label: words.fine, value: words.fineShown(formatNumber(sentence.fineRupiah)) },
    ...(subsidiaryMonths + subsidiaryDays === 0 ? [] : [{ label: words.subsidiary, value: subsidiary }]),
  ]
}

/** What the check page adds: coming and number. */
export function arrivalSections({ arrival, firstRegister }: RegistrationFormValues): readonly SummarySection[] {
  const place = arrival.block.trim() === '' ? words.dash : inmateMessages.place(arrival.block, arrival.room)
  const when = [dateText(arrival.on), arrival.time].filter(Boolean).join(', ')
  const { registerClass, legalStatus } = firstRegister
  return [
    {
      title: words.arrival,
      rows: [
        { label: words.arrivedOn, value: when },
        { label: words.from, value: shown(arrival.from) },
        { label: inmateMessages.columnPlace, value: place },
        { label: words.note, value: shown(arrival.note) },
      ],
    },
    {
      title: words.registerSection,
      rows: isRegisterEmpty(firstRegister)
        ? [{ label: words.registerNumber, value: words.dash }]
        : [
            { label: words.registerNumber, value: shown(firstRegister.registerNumber) },
            {
              label: words.registerClass,
              value: registerClass
                ? words.registerOption(registerClass, registerClassLabels[registerClass])
                : words.dash,
            },
            { label: words.legalStatus, value: legalStatus ? inmateMessages.legalStatuses[legalStatus] : words.dash },
            { label: words.registerSince, value: dateText(firstRegister.since ?? arrival.on) },
          ],
    },
  ]
}
