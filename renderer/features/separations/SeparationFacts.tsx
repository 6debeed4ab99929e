import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import type { Separation } from '#shared/features/separations/separations.contract.ts'
import { SummaryList, type SummaryRow } from '../../components/SummaryList/SummaryList.tsx'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { arrivalPaths } from '../arrivals/arrival-paths.ts'
import { recordPaths } from '../medical-records/record-paths.ts'
import { questionnairePaths } from '../questionnaires/questionnaire-paths.ts'
import classes from './Separations.module.css'
import { separationMessages as words } from './separations.messages.ts'

interface SeparationFactsProps {
  readonly separation: Separation
  readonly inmateId: string
}

/** Where and since when, what led to it, and every change of the room. */
export function SeparationFacts({ separation, inmateId }: SeparationFactsProps) {
  const zone = useZone()
  const { facts } = words
  const { origin, moves } = separation
  const link = (label: string, text: string, to: string): SummaryRow => ({
    label,
    value: (
      <Anchor component={Link} to={to}>
        {text}
      </Anchor>
    ),
  })
  const place = ({ block, room }: { readonly block: string; readonly room: string }) => words.placeOf(block, room)
  return (
    <SummaryList
      rows={[
        { label: words.columns.room, value: place(separation) },
        { label: facts.since, value: formatMoment(separation.beganAt, zone) },
        ...(separation.endedAt === null
          ? []
          : [
              { label: facts.until, value: formatMoment(separation.endedAt, zone) },
              { label: facts.endReason, value: separation.endReason },
            ]),
        ...(origin.ground === null
          ? []
          : [{ label: facts.ground, value: <span className={classes.text}>{origin.ground}</span> }]),
        ...(origin.visit === null
          ? []
          : [link(facts.visit, origin.visit.number, recordPaths.visit(inmateId, origin.visit.id))]),
        ...(origin.screening === null
          ? []
          : [link(facts.screening, origin.screening.title, questionnairePaths.response(origin.screening.id))]),
        ...(origin.arrivalId === null
          ? []
          : [link(facts.arrival, words.ofArrival, arrivalPaths.arrival(origin.arrivalId))]),
        ...(moves.length === 0
          ? []
          : [
              {
                label: facts.moves,
                value: (
                  <ol className={classes.moves} aria-label={facts.moves}>
                    {moves.map(({ from, to, at, byName }) => (
                      <li key={`${at} ${place(to)}`}>
                        {words.movedLine(place(from), place(to), formatMoment(at, zone), byName)}
                      </li>
                    ))}
                  </ol>
                ),
              },
            ]),
        { label: facts.by, value: separation.byName },
        ...(separation.lateReason === null ? [] : [{ label: facts.late, value: separation.lateReason }]),
      ]}
    />
  )
}
