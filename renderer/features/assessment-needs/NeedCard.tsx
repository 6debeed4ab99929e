import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { NeedsOfPerson, PersonNeed } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import { lacksProgramme } from '#shared/features/assessment-needs/needs.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { useMay } from '../../app/session.ts'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { useZone } from '../../format/use-zone.ts'
import { needMessages as words } from './assessment-needs.messages.ts'
import { Candidates } from './Candidates.tsx'
import { NeedBand } from './NeedBand.tsx'
import classes from './Needs.module.css'
import { needLooks } from './need-looks.ts'
import { OutsideForm } from './OutsideForm.tsx'
import { OutsideNotes } from './OutsideNotes.tsx'
import { Participations } from './Participations.tsx'
import { ProposeForm } from './ProposeForm.tsx'

interface NeedCardProps {
  readonly assessmentId: string
  readonly need: PersonNeed
  readonly person: NeedsOfPerson['person']
  readonly today: CalendarDate
}

/** One need: how grave, from which assessment, with the programmes of the person or what to do next. */
export function NeedCard({ assessmentId, need, person, today }: NeedCardProps) {
  const zone = useZone()
  const mayEnter = useMay('enter:assessments')
  const [isWriting, setWriting] = useState(false)
  const { title, band, isTicked, source, standing, candidates } = need
  const close = () => setWriting(false)
  const isOpen = lacksProgramme(standing)
  const mayPropose = mayEnter && person === 'here' && candidates.length > 0
  const mayNote = mayEnter && person === 'client'
  return (
    <article className={classes.need} aria-label={title}>
      <div className={classes.what}>
        <strong>{title}</strong>
        <NeedBand {...{ band, isTicked }} />
        {band?.isOverride && <Text size="xs">{words.override}</Text>}
        {isTicked && <Text size="xs">{words.tickedText}</Text>}
        <Text size="xs" c="dimmed">
          {words.found(source.number, formatDate(toCalendarDate(source.frozenAt, zone)))}
        </Text>
      </div>
      <div className={classes.done}>
        <MeaningBadge look={needLooks[standing]} word={words.standings[standing]} />
        <Participations programmes={need.programmes} mayWithdraw={mayEnter} />
        <OutsideNotes notes={need.outside} mayEnd={mayEnter} today={today} />
        {person === 'here' && isOpen && <Candidates {...{ candidates, today }} isFirst={standing === 'none'} />}
        {isWriting && mayPropose && <ProposeForm {...{ assessmentId, need, today }} onDone={close} />}
        {isWriting && mayNote && <OutsideForm {...{ assessmentId, need }} onDone={close} />}
        {!isWriting && (mayPropose || mayNote) && (
          <Button
            variant="default"
            onClick={() => setWriting(true)}
            aria-label={mayPropose ? words.proposeFor(title) : words.outsideFor(title)}
          >
            {mayPropose ? words.propose : words.outside}
          </Button>
        )}
      </div>
    </article>
  )
}
