import { Anchor, Button, Text } from '@mantine/core'
import { Link } from 'react-router'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { recordPaths } from '../medical-records/record-paths.ts'
import type { ArrivalPage } from './ArrivalScreen.tsx'
import classes from './Arrivals.module.css'
import { arrivalMessages as words } from './arrivals.messages.ts'
import { BodyMap } from './BodyMap.tsx'

interface BodyTabProps {
  readonly arrival: ArrivalPage
  readonly onWrite: (() => void) | null
}

/** The marks that the minutes keep, on the picture and in words. */
export function BodyTab({ arrival, onWrite }: BodyTabProps) {
  const zone = useZone()
  const { minutes, body } = arrival
  const write = onWrite && arrival.hasExamination && (
    <div>
      <Button variant="default" onClick={onWrite}>
        {minutes ? words.correctMinutes : words.writeMinutes}
      </Button>
    </div>
  )
  if (!minutes)
    return (
      <div className={classes.stack}>
        <Text>{arrival.hasExamination ? words.noMinutes : words.examinationFirst}</Text>
        {write}
      </div>
    )
  const labelOf = (id: string) => body.regions.find((one) => one.id === id)?.label ?? id
  return (
    <div className={classes.stack}>
      <BodyMap body={body} marks={minutes.marks} />
      <SummaryList
        rows={[
          ...minutes.marks.map(({ region, kind, note }, index) => ({
            label: words.markTitle(index + 1, labelOf(region)),
            value: [words.markKinds[kind], note].filter(Boolean).join(', '),
          })),
          ...(minutes.marks.length === 0 ? [{ label: words.bodyTitle, value: words.noMarks }] : []),
          { label: words.handedOverBy, value: `${minutes.handedOverBy}, ${minutes.handedOverOffice}` },
          { label: words.facts.by, value: words.byAt(minutes.byName, formatMoment(minutes.caredAt, zone)) },
          ...(minutes.visit === null
            ? []
            : [
                {
                  label: words.visit,
                  value: (
                    <>
                      <Anchor component={Link} to={recordPaths.visit(arrival.inmate.id, minutes.visit.id)}>
                        {minutes.visit.number}
                      </Anchor>
                      {minutes.visit.isVoided && ` ${words.visitVoided}`}
                    </>
                  ),
                },
              ]),
          ...(minutes.lateReason === null ? [] : [{ label: '', value: words.lateEntry(minutes.lateReason) }]),
        ]}
      />
      {write}
    </div>
  )
}
