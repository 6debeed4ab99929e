import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import type { EventFolder } from '#shared/features/coaching-sessions/event-folder.contract.ts'
import { useMay } from '../../app/session.ts'
import { FileList } from '../../components/FileList/FileList.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { eventMessages as words } from './event-folders.messages.ts'
import { useEventFolder } from './event-folders.queries.ts'
import classes from './Plans.module.css'
import { TakeOffDialog, type TakingOff } from './TakeOffDialog.tsx'

export type EventSheet = 'cast' | 'escort' | 'file'

interface EventFolderTabProps {
  readonly sessionId: string
  readonly onAdd: (sheet: EventSheet) => void
}

/** The folder of a performance: cast, escorts, papers and pictures. */
export function EventFolderTab({ sessionId, onAdd }: EventFolderTabProps) {
  const query = useEventFolder(sessionId)
  return (
    <QueryContent query={query} shape="record">
      {(folder) => <Folder folder={folder} onAdd={onAdd} />}
    </QueryContent>
  )
}

function Folder({ folder, onAdd }: { readonly folder: EventFolder; readonly onAdd: (sheet: EventSheet) => void }) {
  const mayManage = useMay('manage:coaching')
  const [taking, setTaking] = useState<TakingOff | null>(null)
  const strike =
    (row: { readonly id: string; readonly revision: number; readonly state: string }, name: string) =>
    (isFile: boolean) =>
      mayManage && row.state === 'active' ? (
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={words.takeOffOf(name)}
          onClick={() => setTaking({ id: row.id, revision: row.revision, name, isFile })}
        >
          {words.takeOff}
        </Button>
      ) : null
  const files = folder.files.map((row) => ({
    path: `/files/${row.fileId}`,
    title: words.fileOf(words.kinds[row.kind], row.title),
    isPicture: row.mediaType.startsWith('image/'),
    detail: row.endReason === null ? words.addedBy(row.byName) : words.takenOff(row.endReason),
    isVoid: row.state === 'taken-off',
  }))
  const add = (sheet: EventSheet) => (mayManage ? () => onAdd(sheet) : null)
  return (
    <Stack gap="xl">
      <Part title={words.cast} none={words.castNone} addLabel={words.addCast} onAdd={add('cast')}>
        {folder.cast.map((row) => (
          <Line
            key={row.id}
            title={[row.person.name, row.person.registerNumber, row.person.block].filter(Boolean).join(', ')}
            detail={row.person.isHere ? row.part : `${row.part} (${words.gone})`}
            endReason={row.endReason}
            action={strike(row, row.person.name)(false)}
          />
        ))}
      </Part>
      <Part title={words.escorts} none={words.escortsNone} addLabel={words.addEscort} onAdd={add('escort')}>
        {folder.escorts.map((row) => (
          <Line
            key={row.id}
            title={row.officer}
            detail={row.part}
            endReason={row.endReason}
            action={strike(row, row.officer)(false)}
          />
        ))}
      </Part>
      <Part title={words.files} none={words.filesNone} addLabel={words.addFile} onAdd={add('file')}>
        {files.length > 0 && [
          <FileList
            key="files"
            label={words.files}
            files={files}
            actions={({ path, title }) => {
              const row = folder.files.find(({ fileId }) => path.endsWith(fileId))
              return row ? strike(row, title)(true) : null
            }}
          />,
        ]}
      </Part>
      <TakeOffDialog taking={taking} onClose={() => setTaking(null)} />
    </Stack>
  )
}

interface PartProps {
  readonly title: string
  readonly none: string
  readonly addLabel: string
  /** Null for whoever may not add. */
  readonly onAdd: (() => void) | null
  readonly children: readonly ReactNode[] | false
}

function Part({ title, none, addLabel, onAdd, children }: PartProps) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3" id={titleId}>
          {title}
        </Title>
        {onAdd && (
          <Button variant="default" onClick={onAdd}>
            {addLabel}
          </Button>
        )}
      </Group>
      {!children || children.length === 0 ? <Text>{none}</Text> : <Stack gap="xs">{children}</Stack>}
    </section>
  )
}

interface LineProps {
  readonly title: string
  readonly detail: string
  readonly endReason: string | null
  readonly action: ReactNode
}

function Line({ title, detail, endReason, action }: LineProps) {
  return (
    <div className={classes.card}>
      <Group justify="space-between">
        <div>
          <Text fw={600} {...(endReason === null ? {} : { td: 'line-through' })}>
            {title}
          </Text>
          <Text>{endReason === null ? detail : words.takenOff(endReason)}</Text>
        </div>
        {action}
      </Group>
    </div>
  )
}
