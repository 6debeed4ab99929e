import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { StoredFilesViewer, type ViewableFile } from '../../../components/Viewers/StoredFilesViewer.tsx'
import { formatDate } from '../../../format/dates.ts'
import { formatNumber } from '../../../format/numbers.ts'
import { PrintLetterButton } from '../../letters/PrintLetterButton.tsx'
import classes from './Sheets.module.css'
import { sheetMessages as words } from './sheet.messages.ts'

type SessionView = NonNullable<Recommendation['session']>['sessions'][number]

/** Sessions held or prepared, newest first, each with its minutes. */
export function SessionList({ sessions }: { readonly sessions: readonly SessionView[] }) {
  if (sessions.length === 0) return null
  return (
    <section className={classes.section}>
      <Title order={3}>{words.copies}</Title>
      {sessions.toReversed().map((session) => (
        <SessionItem key={session.id} session={session} />
      ))}
    </section>
  )
}

function SessionItem({ session }: { readonly session: SessionView }) {
  const [shown, setShown] = useState<string | null>(null)
  const { heldOn, place, decision, letter, files, minutesSigned, state } = session
  const viewable: readonly (ViewableFile & { readonly label: string })[] = [
    ...files.map((file, index) => ({
      path: `/files/${file.id}`,
      title: words.fileTitle(words.minutes, formatNumber(index + 1)),
      label: words.viewFile(formatNumber(index + 1)),
    })),
    ...(letter
      ? [
          {
            path: `/files/letters/${letter.id}`,
            title: words.minutes,
            label: words.viewLetter,
            version: letter.revision,
          },
        ]
      : []),
  ]
  return (
    <div className={classes.copy}>
      <div className={classes.facts}>
        <Text fw={600}>{heldOn && place ? words.sessionHeld(formatDate(heldOn), place) : words.sessionPrepared}</Text>
        {letter?.awaitsNumber && <Text size="sm">{words.letterAwaitsNumber}</Text>}
        {decision && <Text size="sm">{words.decisions[decision]}</Text>}
        {state === 'held' && (
          <Text size="sm" c="dimmed">
            {minutesSigned ? words.minutesSigned : words.minutesUnsigned}
          </Text>
        )}
      </div>
      <Group gap="xs">
        {viewable.map((one) => (
          <Button
            key={one.path}
            variant="default"
            size="compact-md"
            aria-pressed={shown === one.path}
            onClick={() => setShown(shown === one.path ? null : one.path)}
          >
            {shown === one.path ? words.closeViewer : one.label}
          </Button>
        ))}
        {letter?.isIssued && <PrintLetterButton letterId={letter.id} title={words.minutes} />}
      </Group>
      {shown && <StoredFilesViewer files={viewable} shown={shown} onShow={setShown} />}
    </div>
  )
}
