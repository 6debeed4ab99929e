import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { formatNumber } from '../../../format/numbers.ts'
import { type ReportNumber, rowsBehindPath } from '../register/report-number.ts'
import { reportMessages as words } from './report.messages.ts'

interface NumberLinkProps {
  readonly behind: ReportNumber
  /** What the number counts, for who only hears the link. */
  readonly figure: string
  readonly count: number
  /** Shown in place of the count, where the cell shows something else of the same requests. */
  readonly text?: string | undefined
}

/** A number that leads to the requests it is made of; nothing leads nowhere. */
export function NumberLink({ behind, figure, count, text }: NumberLinkProps) {
  const shown = text ?? formatNumber(count)
  if (count === 0) return <>{shown}</>
  return (
    <Anchor
      component={Link}
      to={rowsBehindPath(behind)}
      size="sm"
      underline="always"
      aria-label={words.seeRows(figure, shown)}
    >
      {shown}
    </Anchor>
  )
}
