import { Anchor } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import classes from './Inmates.module.css'
import { inmateFormMessages as words } from './inmate-form.messages.ts'
import { inmatePaths } from './inmate-paths.ts'
import { detailOf } from './inmate-search-source.ts'

interface DuplicatesHintProps {
  readonly name: string
  readonly birthDate: CalendarDate | null
  readonly nationalId: string
  readonly exceptId?: string
}

/** Says who may be the same person before somebody is entered twice. */
export function DuplicatesHint({ name, birthDate, nationalId, exceptId }: DuplicatesHintProps) {
  const [asked] = useDebouncedValue({ name: name.trim(), birthDate, nationalId: nationalId.trim() }, 400)
  const isEnough = asked.name.length > 2 || asked.nationalId.length > 5
  const { data = [] } = useQuery({
    ...orpc.inmates.possibleDuplicates.queryOptions({
      input: { ...asked, nationalId: asked.nationalId.slice(0, 24) || null, exceptId: exceptId ?? null },
    }),
    enabled: isEnough,
  })
  if (!isEnough || data.length === 0) return null
  return (
    <div className={classes.warning} role="status">
      <IconUsers size={20} stroke={1.8} aria-hidden />
      <div>
        <strong>{words.duplicatesTitle}</strong>
        <div>{words.duplicatesText}</div>
        <ul>
          {data.map(({ person, reason }) => (
            <li key={person.id}>
              <Anchor component={Link} to={inmatePaths.profile(person.id)}>
                {person.name}
              </Anchor>{' '}
              {detailOf(person)} ({words.duplicates[reason]})
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
