import { Text, Title } from '@mantine/core'
import { IconAlertCircle, IconArrowRight, IconCircleCheck, IconMapPin } from '@tabler/icons-react'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Case.module.css'
import { caseMessages as words } from './case.messages.ts'

type Stay = Recommendation['whereabouts']['stays'][number]

/** Where the letter lies and since when, what comes next, what is missing for it, and where it was before. */
export function WhereaboutsCard({ recommendation }: { readonly recommendation: Recommendation }) {
  const zone = useZone()
  const { whereabouts, steps } = recommendation
  const present = whereabouts.stays.at(-1)
  if (present === undefined) return null
  const expected = steps.find((step) => step.id === whereabouts.expected)
  const earlier = whereabouts.stays.slice(0, -1).toReversed()
  return (
    <section className={classes.whereabouts}>
      <Title order={2}>{words.whereabouts}</Title>
      <div className={classes.place}>
        <IconMapPin size={20} stroke={1.8} aria-hidden />
        <div>
          <Text fw={600}>{present.until === null ? present.postName : words.whereaboutsClosed(present.postName)}</Text>
          <Text size="sm" c="dimmed">
            {stayText(present, zone)}
          </Text>
        </div>
      </div>
      {expected && (
        <>
          <Title order={3}>{words.expected}</Title>
          <div className={classes.place}>
            <IconArrowRight size={18} stroke={1.8} aria-hidden />
            <div>
              <Text size="sm">{expected.title}</Text>
              {expected.carries && (
                <Text size="sm" c="dimmed">
                  {words.expectedLetter(expected.carries.title, expected.carries.fromName, expected.carries.toName)}
                </Text>
              )}
            </div>
          </div>
          <Missing recommendation={recommendation} />
        </>
      )}
      {earlier.length > 0 && (
        <>
          <Title order={3}>{words.whereaboutsBefore}</Title>
          <ul className={classes.stays}>
            {earlier.map((stay) => (
              <li key={stay.since}>
                <Text size="sm">{stay.postName}</Text>
                <Text size="sm" c="dimmed">
                  {stayText(stay, zone)}
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** "Berkas lengkap?" at this very step: named, or said to be complete. */
function Missing({ recommendation }: { readonly recommendation: Recommendation }) {
  const { whereabouts, requirements, steps } = recommendation
  if (whereabouts.missing.length === 0) {
    return (
      <div className={classes.complete}>
        <IconCircleCheck size={18} stroke={1.8} aria-hidden />
        <Text size="sm">{words.hopComplete}</Text>
      </div>
    )
  }
  const named = whereabouts.missing.map((gap) =>
    gap.kind === 'paper'
      ? (requirements.find((requirement) => requirement.id === gap.requirementId)?.title ?? gap.requirementId)
      : words.hopLetter(steps.find((step) => step.id === gap.step)?.carries?.title ?? gap.step),
  )
  return (
    <div className={classes.gaps}>
      <IconAlertCircle size={18} stroke={1.8} aria-hidden />
      <div>
        <Text size="sm" fw={600}>
          {words.hopMissing}
        </Text>
        <ul>
          {named.map((name) => (
            <li key={name}>
              <Text size="sm">{name}</Text>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function stayText({ since, until, workingDays }: Stay, zone: FacilityZone): string {
  const from = formatDate(toCalendarDate(since, zone))
  const days = formatNumber(workingDays)
  if (until === null) return words.whereaboutsSince(from, days)
  return words.whereaboutsEnded(from, formatDate(toCalendarDate(until, zone)), days)
}
