import { Text, Title } from '@mantine/core'
import { useNavigate } from 'react-router'
import type { Separation } from '#shared/features/separations/separations.contract.ts'
import { useMay } from '../../app/session.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { TabSection } from '../medical-records/TabSection.tsx'
import { SeparationDetail } from './SeparationDetail.tsx'
import classes from './Separations.module.css'
import { apartLook, endedLook } from './separation-looks.ts'
import { separationPaths } from './separation-paths.ts'
import { separationMessages as words } from './separations.messages.ts'
import { useSeparationsOf } from './separations.queries.ts'

interface SeparationsTabProps {
  readonly inmateId: string
  readonly isHere: boolean
}

/** Every time that one person stayed apart, newest first. */
export function SeparationsTab({ inmateId, isHere }: SeparationsTabProps) {
  const navigate = useNavigate()
  const separations = useSeparationsOf(inmateId)
  const mayEnter = useMay('enter:health')
  const isApart = separations.data?.some(({ endedAt }) => endedAt === null) ?? true
  const begin =
    mayEnter && isHere && !isApart
      ? { label: words.begin, onClick: () => void navigate(separationPaths.beginFor(inmateId)) }
      : null
  return (
    <TabSection title={words.title} action={begin}>
      <QueryContent query={separations} shape="form">
        {(all) =>
          all.length === 0 ? <Text>{words.noneOfPerson}</Text> : <Rooms all={all} {...{ inmateId, isHere }} />
        }
      </QueryContent>
    </TabSection>
  )
}

function Rooms({ all, inmateId, isHere }: SeparationsTabProps & { readonly all: readonly Separation[] }) {
  return (
    <div className={classes.list}>
      {all.map((one) => (
        <section key={one.id} aria-label={words.roomTitle(one.block, one.room)}>
          <div className={classes.head}>
            <Title order={3} size="h4">
              {words.roomTitle(one.block, one.room)}
            </Title>
            <MeaningBadge
              look={one.endedAt === null ? apartLook : endedLook}
              word={one.endedAt === null ? words.states.active : words.states.ended}
            />
          </div>
          <SeparationDetail separation={one} inmateId={inmateId} isHere={isHere} />
        </section>
      ))}
    </div>
  )
}
