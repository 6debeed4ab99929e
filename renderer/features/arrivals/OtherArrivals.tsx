import { Anchor, Title } from '@mantine/core'
import { Link } from 'react-router'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import type { ArrivalPage } from './ArrivalScreen.tsx'
import classes from './Arrivals.module.css'
import { arrivalPaths } from './arrival-paths.ts'
import { arrivalMessages as words } from './arrivals.messages.ts'

/** The other comings of the same person, also of a record that was merged in: each has a page and a decision of its own. */
export function OtherArrivals({ others }: Pick<ArrivalPage, 'others'>) {
  const zone = useZone()
  if (others.length === 0) return null
  return (
    <section aria-label={words.others}>
      <Title order={2} size="h3">
        {words.others}
      </Title>
      <ul className={classes.others}>
        {others.map(({ id, arrivedAt, outcome, decidedAt }) => (
          <li key={id}>
            <Anchor component={Link} to={arrivalPaths.arrival(id)}>
              {words.otherArrival(
                formatMoment(arrivedAt, zone),
                outcome === null || decidedAt === null
                  ? words.otherUndecided
                  : words.otherDecided(words.outcomes[outcome], formatMoment(decidedAt, zone)),
              )}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  )
}
