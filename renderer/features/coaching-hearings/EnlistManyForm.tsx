import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EligiblePerson } from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { eligibilityText } from '../coaching-stages/stage-text.ts'
import { hearingMessages as words } from './coaching-hearings.messages.ts'
import { hearingFailure, useHearingCommand } from './coaching-hearings.queries.ts'
import classes from './Hearings.module.css'
import { programmesText } from './hearing-text.ts'

interface EnlistManyFormProps {
  readonly hearingId: string
  /** With the entries that were made, so that they can be taken back together. */
  readonly onDone: (ids: readonly string[]) => void
}

/** Everybody who has reached a gate and waits on no list: looked at first, then put on the list in one step. */
export function EnlistManyForm({ hearingId, onDone }: EnlistManyFormProps) {
  const eligible = useQuery(orpc.coachingHearings.eligible.queryOptions({ input: {} }))
  return (
    <QueryContent query={eligible} shape="table">
      {(people) =>
        people.length === 0 ? (
          <EmptyState title={words.nobodyEligible} text={words.nobodyEligibleText} />
        ) : (
          <Choice hearingId={hearingId} people={people} onDone={onDone} />
        )
      }
    </QueryContent>
  )
}

function Choice({ hearingId, people, onDone }: EnlistManyFormProps & { readonly people: readonly EligiblePerson[] }) {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const enlist = useHearingCommand(client.coachingHearings.enlistMany, useSubmitKey())
  const chosen = people.filter(({ place }) => !leftOut.has(place.person.id))
  const toggle = (id: string) => {
    const next = new Set(leftOut)
    if (!next.delete(id)) next.add(id)
    setLeftOut(next)
  }
  const save = () =>
    enlist.mutate(
      { hearingId, people: chosen.map(({ place, stage }) => ({ inmateId: place.person.id, stage })) },
      { onSuccess: ({ ids }) => onDone(ids) },
    )
  const failure = hearingFailure(enlist.error)
  return (
    <Stack gap="sm">
      <Text>{words.enlistAllText}</Text>
      <Checkbox
        label={words.chooseAll}
        checked={chosen.length === people.length}
        indeterminate={chosen.length > 0 && chosen.length < people.length}
        onChange={() =>
          setLeftOut(chosen.length === people.length ? new Set(people.map(({ place }) => place.person.id)) : new Set())
        }
      />
      <div>
        {people.map((one) => {
          const { id, name, registerNumber } = one.place.person
          return (
            <div key={id} className={classes.choice}>
              <Checkbox aria-label={name} checked={!leftOut.has(id)} onChange={() => toggle(id)} mt={3} />
              <div>
                <Text fw={600}>{[name, registerNumber].filter((part) => part !== null).join(', ')}</Text>
                <Text size="sm">{eligibilityText(one.place)}</Text>
                <Text size="sm">{`${words.programmes}: ${programmesText(one)}`}</Text>
              </div>
            </div>
          )
        })}
      </div>
      {failure && <FailureNotice failure={failure} />}
      <Group gap="xs">
        <Button disabled={chosen.length === 0} loading={enlist.isPending} onClick={save}>
          {words.enlistCount(formatNumber(chosen.length))}
        </Button>
      </Group>
    </Stack>
  )
}
