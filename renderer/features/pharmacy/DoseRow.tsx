import { Anchor, Button, Group, Text } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { Link } from 'react-router'
import { type DoseOutcome, doseOutcomes } from '#shared/features/pharmacy/dose-calendar.rules.ts'
import type { RoundDose } from '#shared/features/pharmacy/observed-doses.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { startOfDay } from '#shared/time/facility-zone.ts'
import { addHours } from '#shared/time/instant.ts'
import { client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeFailure } from '../../components/Notices/notices.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { formatClock } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { outcomeMeanings } from './DoseCalendar.tsx'
import classes from './Pharmacy.module.css'
import { PharmacyBadge } from './PharmacyBadge.tsx'
import { pharmacyFailure, usePharmacyCommand } from './pharmacy.queries.ts'
import { pharmacyPaths } from './pharmacy-paths.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'

interface DoseRowProps {
  readonly dose: RoundDose
  readonly day: CalendarDate
  readonly isPast: boolean
  readonly lateReason: string
}

const keys: Readonly<Record<string, DoseOutcome>> = { d: 'given', m: 'refused', t: 'absent' }

/** When a dose of an earlier day counts as taken: the hour of the walk, as nobody notes it afterwards. */
const hours = { morning: 7, noon: 12, evening: 17, night: 20 } as const

/** One dose: D, M or T, or a button; arrows go on to the next. */
export function DoseRow({ dose, day, isPast, lateReason }: DoseRowProps) {
  const zone = useZone()
  const mayMark = useMay('enter:health')
  const [isUnmarking, setUnmarking] = useState(false)
  const mark = usePharmacyCommand(client.observedDoses.mark)
  const unmark = usePharmacyCommand(client.observedDoses.unmark)
  const { lineId, moment, inmate, medicine, marked } = dose
  const set = (outcome: DoseOutcome) => {
    if (marked !== null || !mayMark || mark.isPending) return
    const care = isPast
      ? {
          caredAt: addHours(startOfDay(day, zone), hours[moment]),
          lateReason: lateReason.trim() === '' ? null : lateReason.trim(),
        }
      : { caredAt: null, lateReason: null }
    mark.mutate(
      { lineId, on: day, moment, outcome, ...care, note: null },
      {
        onError: (error) => {
          const failure = pharmacyFailure(error)
          if (failure) noticeFailure(failure)
        },
      },
    )
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return
    const outcome = keys[event.key.toLowerCase()]
    if (outcome) set(outcome)
    if (outcome || event.key === 'ArrowDown') go(event, 1)
    if (event.key === 'ArrowUp') go(event, -1)
  }
  const close = () => {
    unmark.reset()
    setUnmarking(false)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons that is reached as one line
    <div
      role="group"
      className={classes.dose}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the line itself takes the keys D, M and T
      tabIndex={0}
      data-dose
      aria-label={`${inmate.name}, ${medicine}, ${words.momentWords[moment]}`}
      onKeyDown={onKeyDown}
    >
      <div>
        <Text fw={600}>{inmate.name}</Text>
        <Text size="sm">{inmate.registerNumber}</Text>
        {dose.isFlagged && <PharmacyBadge meaning="danger" label={words.missed(formatNumber(dose.missedInARow))} />}
      </div>
      <div>
        <Anchor component={Link} to={pharmacyPaths.prescription(dose.prescriptionId)} size="sm">
          {medicine}
        </Anchor>
        <Text size="sm">
          {[dose.dose === null ? '' : `${formatNumber(dose.dose)} ${dose.doseUnit}`, dose.instructions ?? '']
            .filter((part) => part !== '')
            .join(', ')}
        </Text>
      </div>
      <Text>{words.momentWords[moment]}</Text>
      {marked ? (
        <Group gap="xs">
          <PharmacyBadge meaning={outcomeMeanings[marked.outcome]} label={words.outcomes[marked.outcome]} />
          <Text size="sm">{words.markedBy(formatClock(marked.at, zone), marked.byName)}</Text>
          {marked.isLate && <PharmacyBadge meaning="neutral" label={words.late} />}
          {mayMark && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={words.unmarkOf(inmate.name, medicine)}
              onClick={() => setUnmarking(true)}
            >
              {words.unmark}
            </Button>
          )}
        </Group>
      ) : (
        <Group gap="xs" wrap="nowrap">
          {mayMark &&
            doseOutcomes.map((outcome) => (
              <Button
                key={outcome}
                variant="default"
                size="compact-md"
                tabIndex={-1}
                aria-label={words.outcomeOf(words.outcomes[outcome], inmate.name, medicine)}
                onClick={() => set(outcome)}
              >
                {words.outcomes[outcome]}
              </Button>
            ))}
        </Group>
      )}
      <ReasonDialog
        isOpen={isUnmarking}
        title={words.unmarkTitle}
        confirmLabel={words.unmark}
        isBusy={unmark.isPending}
        failure={pharmacyFailure(unmark.error)}
        onClose={close}
        onConfirm={(reason) => marked && unmark.mutate({ id: marked.id, reason }, { onSuccess: close })}
      >
        {words.unmarkText}
      </ReasonDialog>
    </div>
  )
}

function go(event: KeyboardEvent<HTMLDivElement>, step: 1 | -1): void {
  event.preventDefault()
  const rows = [...document.querySelectorAll<HTMLElement>('[data-dose]')]
  rows[rows.indexOf(event.currentTarget) + step]?.focus()
}
