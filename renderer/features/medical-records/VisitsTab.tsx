import { Anchor, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import {
  type EncounterKind,
  type EncounterMove,
  type EncounterSummary,
  encounterKinds,
} from '#shared/features/medical-records/encounter.ts'
import { orpc } from '../../api/client.ts'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { recordMessages as words } from './medical-records.messages.ts'
import classes from './Records.module.css'
import { recordPaths } from './record-paths.ts'
import { VisitMarks } from './VisitMarks.tsx'
import { visitMessages } from './visit.messages.ts'
import { aboutVisit } from './visit-text.ts'

const shortest = 2
const most = 500

/** Every visit of one person, newest first, by kind and by words. */
export function VisitsTab({ inmateId }: { readonly inmateId: string }) {
  const [kind, setKind] = useState<EncounterKind | null>(null)
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 250)
  const isSearching = text.length >= shortest
  const filter = { inmateId, kinds: kind === null ? [] : [kind], from: null, until: null, carerId: null }
  const list = useQuery({
    ...orpc.medicalRecords.list.queryOptions({ input: { ...filter, limit: most } }),
    placeholderData: keepPreviousData,
  })
  const found = useQuery({
    ...orpc.medicalRecords.search.queryOptions({ input: { ...filter, text, limit: 100 } }),
    enabled: isSearching,
    placeholderData: keepPreviousData,
  })
  const isFiltered = kind !== null || isSearching
  return (
    <QueryContent query={list} shape="table">
      {({ encounters, moves }) => (
        <Stack gap="md">
          {(encounters.length > 0 || isFiltered) && (
            <Group gap="sm">
              <TextInput
                aria-label={words.visitSearch}
                placeholder={words.visitSearch}
                leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
                w="22rem"
              />
              <Select
                aria-label={words.visitFilter}
                placeholder={words.allKinds}
                clearable
                data={encounterKinds.map((one) => ({ value: one, label: visitMessages.kinds[one] }))}
                value={kind}
                onChange={(value) => setKind(encounterKinds.find((one) => one === value) ?? null)}
              />
            </Group>
          )}
          <Visits visits={isSearching ? (found.data?.found ?? []) : encounters} isFiltered={isFiltered} />
          <Moves inmateId={inmateId} moves={moves} />
        </Stack>
      )}
    </QueryContent>
  )
}

interface VisitsProps {
  readonly visits: readonly (EncounterSummary & { readonly excerpt?: string })[]
  readonly isFiltered: boolean
}

function Visits({ visits, isFiltered }: VisitsProps) {
  const zone = useZone()
  if (visits.length === 0)
    return (
      <EmptyState
        title={isFiltered ? words.nothingFound : words.visitsNone}
        text={isFiltered ? words.nothingFoundText : words.visitsNoneText}
      />
    )
  return (
    <ol className={classes.visits} aria-label={words.visitList}>
      {visits.map((visit) => (
        <li key={visit.id}>
          <Group gap="xs">
            <Anchor component={Link} to={recordPaths.visit(visit.inmate.id, visit.id)} fw={600}>
              {formatInstant(visit.caredAt, zone)}
            </Anchor>
            <Text span size="sm">
              {visitMessages.kinds[visit.kind]}
            </Text>
            <VisitMarks visit={visit} />
          </Group>
          <Text>{visit.excerpt ?? aboutVisit(visit)}</Text>
          <Text size="sm" c="dimmed">
            {visit.number}, {visit.carerName}
          </Text>
        </li>
      ))}
    </ol>
  )
}

/** Both records tell that a visit was written for the wrong person. */
function Moves({ inmateId, moves }: { readonly inmateId: string; readonly moves: readonly EncounterMove[] }) {
  const zone = useZone()
  if (moves.length === 0) return null
  return (
    <section aria-label={words.movesTitle}>
      <Text fw={600}>{words.movesTitle}</Text>
      <ul className={classes.visits}>
        {moves.map((move) => {
          const when = formatInstant(move.at, zone)
          const isAway = move.from.id === inmateId
          const line = (isAway ? words.movedAway : words.movedHere)(
            move.encounter.number,
            isAway ? move.to.name : move.from.name,
            move.byName,
            when,
            move.reason,
          )
          const { undone } = move
          return (
            <li key={move.id}>
              <Text size="sm">
                {undone ? words.moveUndone(line, undone.byName, formatInstant(undone.at, zone), undone.reason) : line}
              </Text>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
