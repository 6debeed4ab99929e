import { Button, Group, NumberInput, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { FingerImportDetail } from '#shared/features/finger-scans/finger-scans.contract.ts'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatNumber } from '../../format/numbers.ts'
import classes from './FingerScans.module.css'
import { fingerFailure } from './finger-failure.ts'
import { fingerMessages as words } from './finger-scans.messages.ts'
import { useFingerRefresh } from './finger-scans.queries.ts'

type Typed = number | string

/** What the device's clock was off by, and how long around a session a finger counts. */
export function ClockForm({ found }: { readonly found: FingerImportDetail }) {
  const refresh = useFingerRefresh()
  const [offset, setOffset] = useState<Typed>(found.offsetMinutes)
  const [before, setBefore] = useState<Typed>(found.minutesBefore)
  const [after, setAfter] = useState<Typed>(found.minutesAfter)
  const key = useSubmitKey()
  const adjust = useCommand(
    orpc.fingerScans.adjust.mutationOptions({
      context: { key },
      onSuccess: () => {
        refresh()
        noticeDone({ text: words.adjusted })
      },
    }),
  )
  const save = (offsetMinutes: Typed) => {
    if (typeof offsetMinutes !== 'number' || typeof before !== 'number' || typeof after !== 'number') return
    const window = { minutesBefore: before, minutesAfter: after }
    adjust.mutate({ id: found.id, revision: found.revision, offsetMinutes, ...window })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save(offset)
  }
  const problem = (value: Typed) => (typeof value === 'number' ? null : words.numberMissing)
  const { suggestion } = found
  const failure = fingerFailure(adjust.error)
  return (
    <form className={classes.card} onSubmit={submit} aria-label={words.clockTitle} noValidate>
      <Title order={2} size="h4">
        {words.clockTitle}
      </Title>
      {suggestion && suggestion.minutes !== found.offsetMinutes && (
        <Group gap="sm">
          <p className={classes.attention}>
            {words.clockSuggested(
              (suggestion.minutes > 0 ? words.late : words.early)(formatNumber(Math.abs(suggestion.minutes))),
            )}
            {'. '}
            {words.clockReasons[suggestion.reason]}
          </p>
          <Button size="compact-md" variant="default" onClick={() => save(suggestion.minutes)}>
            {words.takeSuggestion}
          </Button>
        </Group>
      )}
      <div className={classes.fields}>
        <NumberInput
          label={words.offset}
          description={words.offsetHint}
          allowDecimal={false}
          value={offset}
          error={problem(offset)}
          onChange={setOffset}
        />
        <NumberInput
          label={words.before}
          description={words.windowHint}
          allowDecimal={false}
          min={0}
          max={240}
          value={before}
          error={problem(before)}
          onChange={setBefore}
        />
        <NumberInput
          label={words.after}
          description={words.windowHint}
          allowDecimal={false}
          min={0}
          max={240}
          value={after}
          error={problem(after)}
          onChange={setAfter}
        />
      </div>
      {failure && <FailureNotice failure={failure} />}
      <Group>
        <Button type="submit" variant="default" loading={adjust.isPending}>
          {words.adjust}
        </Button>
      </Group>
    </form>
  )
}
