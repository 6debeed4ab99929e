import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PrescriptionLine } from '#shared/features/pharmacy/prescriptions.contract.ts'
import { orpc } from '../../api/client.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Pharmacy.module.css'
import { type BadgeMeaning, PharmacyBadge } from './PharmacyBadge.tsx'
import { prescriptionMessages as words } from './prescription.messages.ts'

export const outcomeMeanings = { given: 'done', refused: 'danger', absent: 'attention' } as const satisfies Record<
  string,
  BadgeMeaning
>

/** Every dose of one line: taken, refused, absent, or not yet put down. */
export function DoseCalendar({ line }: { readonly line: PrescriptionLine }) {
  const zone = useZone()
  const calendar = useQuery(orpc.observedDoses.calendar.queryOptions({ input: { lineId: line.id } }))
  return (
    <QueryContent query={calendar} shape="table">
      {({ today, days, given, scheduled, refused, absent, unmarked, isFlagged, missedInARow }) => (
        <section className={classes.stack} aria-label={words.calendarOf(line.label)}>
          <Title order={3} size="h5">
            {words.calendarOf(line.label)}
          </Title>
          <div className={classes.badges}>
            <PharmacyBadge
              meaning="neutral"
              label={words.scheduled(
                formatNumber(given),
                formatNumber(scheduled),
                formatNumber(refused + absent + unmarked),
              )}
            />
            {isFlagged && <PharmacyBadge meaning="danger" label={words.missed(formatNumber(missedInARow))} />}
          </div>
          <table className={classes.table}>
            <thead>
              <tr>
                <th>{words.calendarDay}</th>
                {line.moments.map((moment) => (
                  <th key={moment}>{words.momentWords[moment]}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map(({ on, doses }) => (
                <tr key={on}>
                  <td>{formatDate(on)}</td>
                  {line.moments.map((moment) => {
                    const marked = doses.find((dose) => dose.moment === moment)?.marked ?? null
                    return (
                      <td key={moment}>
                        {marked && (
                          <>
                            <PharmacyBadge
                              meaning={outcomeMeanings[marked.outcome]}
                              label={words.outcomes[marked.outcome]}
                            />{' '}
                            {words.markedBy(formatInstant(marked.at, zone), marked.byName)}
                          </>
                        )}
                        {!marked && on < today && words.unmarked}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </QueryContent>
  )
}
