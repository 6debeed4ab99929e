import { Button } from '@mantine/core'
import type { SurveyForm } from '#shared/features/satisfaction/surveys.contract.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatDate } from '../../format/dates.ts'
import { formatMoment } from '../../format/times.ts'
import { marksText } from './EnteredForms.tsx'
import { satisfactionMessages as words } from './satisfaction.messages.ts'

export const nameOfForm = ({ number, answeredOn }: SurveyForm): string =>
  number ?? words.kioskForm(formatDate(answeredOn))

/** Columns of the list of forms. */
export function formColumns(
  zone: FacilityZone,
  onStrikeOut: (form: SurveyForm) => void,
): readonly DataColumn<SurveyForm>[] {
  const { columns } = words
  const entry = ({ entry: made }: SurveyForm) => (made ? words.entryBy(made.byName, formatMoment(made.at, zone)) : '')
  const state = ({ voided }: SurveyForm) =>
    voided ? `${words.voided}: ${words.voidedBecause(voided.reason, voided.byName)}` : words.counted
  return [
    { id: 'number', label: columns.number, value: ({ number }) => number ?? '', width: '9rem' },
    {
      id: 'day',
      label: columns.day,
      value: ({ answeredOn }) => answeredOn,
      exportText: ({ answeredOn }) => formatDate(answeredOn),
      cell: ({ answeredOn }) => formatDate(answeredOn),
      width: '8rem',
    },
    { id: 'service', label: columns.service, value: ({ serviceName }) => serviceName },
    { id: 'channel', label: columns.channel, value: ({ channel }) => words.channels[channel], width: '6rem' },
    { id: 'marks', label: columns.marks, value: marksText, width: '11rem' },
    { id: 'entry', label: columns.entry, value: entry },
    { id: 'state', label: columns.state, value: state },
    {
      id: 'action',
      label: columns.action,
      value: () => '',
      cell: (form) =>
        form.voided ? null : (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={words.strikeOutForm(nameOfForm(form))}
            onClick={() => onStrikeOut(form)}
          >
            {words.strikeOut}
          </Button>
        ),
      width: '6rem',
    },
  ]
}
