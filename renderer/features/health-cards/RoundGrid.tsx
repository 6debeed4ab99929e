import { IconChecklist } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { VitalSigns } from '#shared/features/medical-records/vital-signs.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { roundMessages as words } from './monthly-round.messages.ts'
import classes from './Round.module.css'
import { type RoundCare, RoundGridRow } from './RoundGridRow.tsx'
import { roundColumns } from './round-typing.ts'

interface RoundGridProps {
  readonly block: string
  readonly care: RoundCare
  readonly facts: VitalSigns
  readonly show: 'due' | 'all'
  /** The time of care of an earlier day is known. */
  readonly isReady: boolean
}

/** Everybody of a block, in the order of the printed sheet. */
export function RoundGrid({ block, care, facts, show, isReady }: RoundGridProps) {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const sheet = useQuery(
    orpc.monthlyRound.sheet.queryOptions({ input: { on: calendarDateSchema.parse(care.day), block } }),
  )
  return (
    <QueryContent query={sheet} shape="table">
      {({ rows }) => {
        const isDue = (row: (typeof rows)[number]) => row.check === null && row.excuse === null
        const shown = rows.filter((row) => show === 'all' || isDue(row) || touched.has(row.inmateId))
        if (shown.length === 0)
          return <EmptyState title={words.emptyTitle} text={words.emptyText} icon={IconChecklist} />
        return (
          <table className={classes.grid} aria-label={words.title} inert={!isReady}>
            <thead>
              <tr>
                <th scope="col">{words.person}</th>
                {roundColumns.map((column) => (
                  <th key={column} scope="col">
                    {column === 'complaint' ? words.complaint : words.signs[column]}
                  </th>
                ))}
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <RoundGridRow
                  key={row.inmateId}
                  row={row}
                  care={care}
                  facts={facts}
                  onTouch={() => setTouched((before) => new Set([...before, row.inmateId]))}
                />
              ))}
            </tbody>
          </table>
        )
      }}
    </QueryContent>
  )
}
