import { Anchor, Text } from '@mantine/core'
import { takeBackKinds } from '#shared/features/referrals/referral.rules.ts'
import type { ReferralEventView } from '#shared/features/referrals/referral.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Referrals.module.css'
import { referralMessages as words } from './referrals.messages.ts'

interface EventDetailProps {
  readonly event: ReferralEventView
  /** Null where the reader may change nothing. */
  readonly onCorrect: ((event: ReferralEventView) => void) | null
  readonly onTakeBack: (event: ReferralEventView) => void
}

function factsOf({ details, reason, lateReason }: ReferralEventView): readonly string[] {
  const { escort, family, arrival } = details
  return [
    escort ? words.escortOf(escort.officers.join(', '), escort.vehicle) : null,
    family?.isReached ? words.familyTold(family.who, family.relation, family.how) : null,
    family && !family.isReached ? words.familyNot(family.why) : null,
    arrival ? [words.handedOver(arrival.handedTo), ...(arrival.isAdmitted ? [words.admitted] : [])].join(', ') : null,
    reason === null ? null : words.reasonOf(reason),
    lateReason === null || lateReason === reason ? null : words.lateBecause(lateReason),
  ].filter((text) => text !== null)
}

/** What an entry of the log says beyond its kind, when it was written down, and how it is put right. */
export function EventDetail({ event, onCorrect, onTakeBack }: EventDetailProps) {
  const zone = useZone()
  const what = words.events[event.kind]
  const isCorrectable = onCorrect !== null && !event.isReplaced && takeBackKinds.some((kind) => kind === event.kind)
  return (
    <>
      {factsOf(event).map((text) => (
        <div key={text} className={event.isReplaced ? (classes.struck ?? '') : ''}>
          {text}
        </div>
      ))}
      {event.isReplaced && <Text size="sm">{words.replaced}</Text>}
      {event.recordedAt !== event.at && (
        <Text size="sm" c="dimmed">
          {words.recorded(formatInstant(event.recordedAt, zone))}
        </Text>
      )}
      <div className={classes.tools}>
        {isCorrectable && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            aria-label={words.correctOf(what)}
            onClick={() => onCorrect(event)}
          >
            {words.correct}
          </Anchor>
        )}
        {event.mayTakeBack && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            aria-label={words.takeBackOf(what)}
            onClick={() => onTakeBack(event)}
          >
            {words.takeBack}
          </Anchor>
        )}
      </div>
    </>
  )
}
