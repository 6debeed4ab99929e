import { Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { client } from '../../api/client.ts'
import { uploadSpreadsheet } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'
import { FileDrop } from '../../components/FileDrop/FileDrop.tsx'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { importPaths } from '../inmate-import/import-paths.ts'
import { importMessages } from '../inmate-import/inmate-import.messages.ts'
import { importTasks, useImportRefresh } from '../inmate-import/inmate-import.queries.ts'
import { useImportTask } from '../inmate-import/use-import-task.ts'
import classes from './InmateLists.module.css'
import { listMessages as words } from './inmate-lists.messages.ts'
import { listFailure } from './list-failure.ts'

type Opened = Awaited<ReturnType<typeof client.inmateLists.open>>
type CheckEvent = Awaited<ReturnType<typeof importTasks.check>> extends AsyncIterable<infer Event> ? Event : never

const largestInBytes = 50 * 1024 * 1024

/** A list from another computer: opened with its password, its sender confirmed once, then compared like any other list. */
export function OpenListScreen() {
  const navigate = useNavigate()
  const refresh = useImportRefresh()
  const [file, setFile] = useState<File | null>(null)
  const [password, setPassword] = useState('')
  const [fingerprint, setFingerprint] = useState('')
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const upload = useCommand({ mutationFn: (chosen: File) => uploadSpreadsheet(chosen) })
  const task = useImportTask<CheckEvent>((last) => {
    if (last?.kind !== 'checked') return
    refresh()
    void navigate(importPaths.plan(last.planId))
  })
  const open = useCommand({
    mutationFn: ({ fileId, typed }: { readonly fileId: string; readonly typed: string | null }) =>
      client.inmateLists.open({ fileId, password: password.trim(), fingerprint: typed }),
    onSuccess: (opened) => {
      if (opened.kind !== 'ready') return
      const { listFileId, columns, asOf } = opened
      const source = { fileId: listFileId, sheet: null, headerRow: 0, dateOrder: 'dmy' as const }
      task.start((signal) => importTasks.check({ ...source, columns, asOf, isComplete: true }, { signal }))
    },
  })
  const [asked, setAsked] = useState<Extract<Opened, { readonly kind: 'unknown-sender' }> | null>(null)

  const choose = (chosen: File) => {
    setFile(chosen)
    setAsked(null)
    setErrors({})
    open.reset()
    upload.mutate(chosen)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const fileId = upload.data?.id
    const problems = {
      ...(fileId === undefined ? { file: words.fileMissing } : {}),
      ...(password.trim() === '' ? { password: words.passwordMissing } : {}),
      ...(asked !== null && fingerprint.trim() === '' ? { fingerprint: words.fingerprintMissing } : {}),
    }
    setErrors(problems)
    if (fileId === undefined || Object.keys(problems).length > 0) return
    open.mutate(
      { fileId, typed: asked === null ? null : fingerprint.trim() },
      { onSuccess: (opened) => setAsked(opened.kind === 'unknown-sender' ? opened : null) },
    )
  }

  if (task.state.kind === 'running') {
    const progress = task.state.event?.kind === 'progress' ? task.state.event : null
    return (
      <ProgressPanel
        title={words.comparing}
        step={importMessages.stages[progress?.stage ?? 'read']}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        onCancel={task.cancel}
        isCancelling={task.state.isCancelling}
      />
    )
  }
  const failure = task.state.kind === 'failed' ? task.state.failure : listFailure(upload.error ?? open.error)
  return (
    <FormPage
      head={{
        title: words.openTitle,
        subtitle: words.openSubtitle,
        breadcrumb: [{ label: importMessages.listTitle, to: importPaths.list }],
      }}
      onSubmit={submit}
      errors={errors}
      submitLabel={asked === null ? words.open : words.confirm}
      isSubmitting={open.isPending || upload.isPending}
      failure={failure}
      draft={null}
    >
      <Stack className={classes.page} gap="md">
        <FileDrop
          label={words.chooseFile}
          description={words.chooseFileHint}
          kinds={['csv']}
          largestInBytes={largestInBytes}
          file={file && { name: file.name, sizeInBytes: file.size }}
          onChoose={choose}
          error={errors.file}
          data-path="file"
        />
        <TextInput
          label={words.typePassword}
          description={words.typePasswordHint}
          autoComplete="off"
          spellCheck={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={errors.password}
          data-path="password"
        />
        {asked && (
          <>
            <PageNote meaning="attention" title={words.unknownTitle(asked.mark)} isSudden>
              <div>{words.unknownText(asked.unitName, formatNumber(asked.count))}</div>
              {asked.replacesKnown && <div>{words.replacedText}</div>}
              <div>
                {words.foundFingerprint}: <code className={classes.code}>{asked.fingerprint}</code>
              </div>
            </PageNote>
            <TextInput
              label={words.typeFingerprint}
              description={words.typeFingerprintHint}
              autoComplete="off"
              spellCheck={false}
              value={fingerprint}
              onChange={(event) => setFingerprint(event.currentTarget.value)}
              error={errors.fingerprint}
              data-path="fingerprint"
            />
          </>
        )}
        {open.data && <NothingNew opened={open.data} />}
      </Stack>
    </FormPage>
  )
}

/** A list that brings nothing says so; it is no failure. */
function NothingNew({ opened }: { readonly opened: Opened }) {
  const zone = useZone()
  if (opened.kind === 'same')
    return (
      <PageNote meaning="neutral" title={words.sameTitle} isSudden>
        {words.sameText(formatInstant(opened.takenInAt, zone))}
      </PageNote>
    )
  if (opened.kind === 'older')
    return (
      <PageNote meaning="neutral" title={words.olderTitle} isSudden>
        {words.olderText(formatInstant(opened.madeAt, zone), formatInstant(opened.newestMadeAt, zone))}
      </PageNote>
    )
  return null
}
