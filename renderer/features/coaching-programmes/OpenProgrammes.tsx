import { Anchor, Button, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Member } from '#shared/features/coaching-programmes/coaching-members.contract.ts'
import type { Programme } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import classes from '../../components/Report/Report.module.css'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { TabSection } from '../medical-records/TabSection.tsx'
import { memberMessages } from './members.messages.ts'
import { personProgrammeMessages as words } from './person-programmes.messages.ts'
import { closedLook, openLook } from './programme-looks.ts'
import { programmePaths } from './programme-paths.ts'
import { useProgrammes } from './programmes.queries.ts'
import { gateText } from './stage-words.messages.ts'

interface OpenProgrammesProps {
  readonly inmateId: string
  readonly memberships: readonly Member[]
  readonly today: CalendarDate
}

/** Running programmes to which somebody neither belongs nor waits, each with what its gate says of this person. */
export function OpenProgrammes({ inmateId, memberships, today }: OpenProgrammesProps) {
  const programmes = useProgrammes()
  const mayManage = useMay('manage:coaching')
  const taken = new Set(
    memberships.flatMap(({ state, programme }) => (state === 'accepted' || state === 'waiting' ? [programme.id] : [])),
  )
  return (
    <TabSection title={words.open}>
      <QueryContent query={programmes} shape="table">
        {(all) => {
          const open = all.filter(
            ({ id, state, endsOn }) => state === 'active' && (endsOn === null || endsOn >= today) && !taken.has(id),
          )
          if (open.length === 0) return <Text size="sm">{words.noOpen}</Text>
          const heads = [words.programme, words.gate, words.places, ...(mayManage ? [words.actions] : [])]
          return (
            <div className={classes.wide}>
              <Table className={classes.table ?? ''} aria-label={words.open}>
                <Table.Thead>
                  <Table.Tr>
                    {heads.map((head) => (
                      <Table.Th key={head} scope="col">
                        {head}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {open.map((programme) => (
                    <OpenProgramme key={programme.id} {...{ programme, inmateId, today, mayManage }} />
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          )
        }}
      </QueryContent>
    </TabSection>
  )
}

interface OpenProgrammeProps {
  readonly programme: Programme
  readonly inmateId: string
  readonly today: CalendarDate
  readonly mayManage: boolean
}

function OpenProgramme({ programme, inmateId, today, mayManage }: OpenProgrammeProps) {
  const { id, name } = programme
  const gate = useQuery(orpc.coachingProgrammes.gate.queryOptions({ input: { programmeId: id, inmateId } })).data
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Anchor component={Link} to={programmePaths.programme(id)} size="sm">
          {name}
        </Anchor>
      </Table.Th>
      <Table.Td>
        {gate ? (
          <MeaningBadge look={gate.isOpen ? openLook : closedLook} word={gateText(gate, today)} />
        ) : (
          words.checking
        )}
      </Table.Td>
      <Table.Td>{placesOf(programme)}</Table.Td>
      {mayManage && (
        <Table.Td>
          <Button
            component={Link}
            to={programmePaths.askFor(id, inmateId)}
            variant="default"
            size="compact-sm"
            aria-label={words.askNamed(name)}
          >
            {memberMessages.ask}
          </Button>
        </Table.Td>
      )}
    </Table.Tr>
  )
}

function placesOf({ capacity, accepted }: Programme): string {
  if (capacity === null) return words.unlimited
  return accepted >= capacity ? words.full : words.free(formatNumber(capacity - accepted))
}
