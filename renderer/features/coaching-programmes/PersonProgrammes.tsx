import { Anchor, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Member } from '#shared/features/coaching-programmes/coaching-members.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import classes from '../../components/Report/Report.module.css'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { TabSection } from '../medical-records/TabSection.tsx'
import { leavingReasonOf } from './member-facts.ts'
import { standingOf } from './member-standing.ts'
import { OpenProgrammes } from './OpenProgrammes.tsx'
import { personProgrammeMessages as words } from './person-programmes.messages.ts'
import { programmePaths } from './programme-paths.ts'
import { gateText } from './stage-words.messages.ts'

interface PersonProgrammesProps {
  readonly inmateId: string
  /** Whoever is not here any more can ask for nothing. */
  readonly isHere: boolean
}

/** The programmes of one person: now, waited for, once; and those that could be joined, with why not yet. */
export function PersonProgrammes({ inmateId, isHere }: PersonProgrammesProps) {
  const memberships = useQuery(orpc.coachingProgrammes.membershipsOf.queryOptions({ input: { inmateId } }))
  return (
    <WithToday shape="table">
      {(today) => (
        <QueryContent query={memberships} shape="table">
          {(all) => (
            <Stack gap="xl">
              <TabSection title={words.title}>
                {all.length === 0 ? <Text size="sm">{words.none}</Text> : <Memberships {...{ all, today }} />}
              </TabSection>
              {isHere && <OpenProgrammes {...{ inmateId, today }} memberships={all} />}
            </Stack>
          )}
        </QueryContent>
      )}
    </WithToday>
  )
}

const order: Readonly<Record<Member['state'], number>> = { accepted: 0, waiting: 1, ended: 2, refused: 2, withdrawn: 2 }

function Memberships({ all, today }: { readonly all: readonly Member[]; readonly today: CalendarDate }) {
  const rows = all.toSorted((left, right) => order[left.state] - order[right.state])
  return (
    <div className={classes.wide}>
      <Table className={classes.table ?? ''} aria-label={words.title}>
        <Table.Thead>
          <Table.Tr>
            {[words.programme, words.state, words.since, words.explained].map((head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((member) => (
            <Table.Tr key={member.id}>
              <Table.Th scope="row">
                <Anchor component={Link} to={programmePaths.member(member.programme.id, member.id)} size="sm">
                  {member.programme.name}
                </Anchor>
              </Table.Th>
              <Table.Td>
                <MeaningBadge {...standingOf(member, today)} />
              </Table.Td>
              <Table.Td>{spanOf(member)}</Table.Td>
              <Table.Td>{explained(member, today)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function spanOf({ askedOn, joinedOn, leftOn }: Member): string {
  if (joinedOn === null) return words.askedOn(formatDate(askedOn))
  return leftOn === null ? formatDate(joinedOn) : words.span(formatDate(joinedOn), formatDate(leftOn))
}

/** Of whoever takes part or waits: what the gate says, where it matters. Of all others: why not any more. */
function explained(member: Member, today: CalendarDate): string | null {
  const { state, gate } = member
  if (state === 'accepted') return gate.isOpen ? null : gateText(gate, today)
  return state === 'waiting' ? gateText(gate, today) : leavingReasonOf(member)
}
