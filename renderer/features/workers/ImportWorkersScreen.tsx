import { Button, Stack, Text, Title } from '@mantine/core'
import { IconDatabaseImport } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { type WorkerImportLine, workerLineKinds } from '#shared/features/workers/worker-imports.contract.ts'
import { type WorkerListField, workerListFields } from '#shared/features/workers/worker-list.rules.ts'
import { client, orpc } from '../../api/client.ts'
import type { ErrorText } from '../../api/error-text.ts'
import { offerDownload, uploadWorkerList } from '../../api/files.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import { sheetBook } from '../../components/DataTable/sheet-book.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { fileKinds } from '../../components/FileDrop/file-kinds.ts'
import { ListImportPage } from '../../components/ListImport/ListImportPage.tsx'
import { SampleIntro } from '../../components/ListImport/SampleIntro.tsx'
import { useListAddress } from '../../components/ListImport/use-list-address.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { importFailure } from '../inmate-import/import-failure.ts'
import { useImportTask } from '../inmate-import/use-import-task.ts'
import { workerImportMessages as words } from './worker-import.messages.ts'
import { workerImportColumns } from './worker-import-columns.ts'
import { workerPaths } from './worker-paths.ts'
import { workerMessages } from './workers.messages.ts'

/** A spreadsheet of workers: the file, what each line would do, and entering those who are new. */
export function ImportWorkersScreen() {
  const { fileId } = useListAddress()
  const seen = useQuery({
    ...orpc.workerImports.check.queryOptions({ input: { fileId: fileId ?? '' } }),
    enabled: fileId !== null,
    retry: false,
  })
  return (
    <ListImportPage
      title={words.title}
      above={{ label: workerMessages.title, to: workerPaths.list }}
      words={words}
      send={uploadWorkerList}
      seen={seen}
      explain={listFailure}
      shape="table"
      intro={<SampleIntro words={words} onSave={() => void offerSample()} />}
    >
      {({ lines }, id) => <CheckedWorkers key={id} fileId={id} lines={lines.toSorted(worstFirst)} />}
    </ListImportPage>
  )
}

/** What needs a look comes first. */
const worstFirst = (left: WorkerImportLine, right: WorkerImportLine): number =>
  workerLineKinds.indexOf(left.kind) - workerLineKinds.indexOf(right.kind) || left.line - right.line

interface CheckedWorkersProps {
  readonly fileId: string
  readonly lines: readonly WorkerImportLine[]
}

function CheckedWorkers({ fileId, lines }: CheckedWorkersProps) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const key = useSubmitKey()
  const task = useImportTask<ApplyEvent>((last) => {
    if (last?.kind !== 'applied') return
    for (const group of [orpc.workers, orpc.workerImports])
      void queryClient.invalidateQueries({ queryKey: group.key() })
    noticeDone({ text: words.saved(formatNumber(last.workers)) })
    void navigate(workerPaths.list)
  }, listFailure)
  const countOf = (wanted: WorkerImportLine['kind']) => lines.filter(({ kind }) => kind === wanted).length
  const [good, known, bad] = [countOf('new'), countOf('known'), countOf('bad')]
  if (lines.length === 0) return <Text role="status">{words.noLines}</Text>
  return (
    <>
      <Stack gap="sm" component="section" aria-label={words.resultTitle}>
        <Title order={2} size="h4">
          {words.resultTitle}
        </Title>
        <Text role="status">{words.result(formatNumber(good), formatNumber(known), formatNumber(bad))}</Text>
        {bad > 0 && <Text size="sm">{words.badStay}</Text>}
        {lines.some(({ differences }) => differences.length > 0) && <Text size="sm">{words.knownStay}</Text>}
        {task.state.kind === 'failed' && task.state.failure && <FailureNotice failure={task.state.failure} />}
        {good > 0 && (
          <div>
            <Button
              leftSection={<IconDatabaseImport size={18} stroke={1.8} aria-hidden />}
              loading={task.state.kind === 'running'}
              onClick={() =>
                task.start((signal) => client.workerImports.apply({ fileId }, { signal, context: { key } }))
              }
            >
              {words.save(formatNumber(good))}
            </Button>
          </div>
        )}
      </Stack>
      <DataTable
        name="worker-import"
        label={words.resultTitle}
        rows={lines}
        columns={workerImportColumns}
        rowId={({ line }) => String(line)}
        totalCount={lines.length}
        exportName={words.exportName}
      />
    </>
  )
}

type ApplyEvent =
  Awaited<ReturnType<typeof client.workerImports.apply>> extends AsyncIterable<infer Event> ? Event : never

/** A workbook, not plain text: a spreadsheet that opens plain text cuts a NIP after fifteen digits. */
async function offerSample() {
  const columns = workerListFields.map((field) => ({
    ...{ id: field, label: words.fields[field] },
    value: (row: Partial<Record<WorkerListField, string>>) => row[field] ?? null,
  }))
  offerDownload(await sheetBook(columns, words.sampleRows), fileKinds.xlsx.mime, words.sampleName)
}

function listFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, words.refusedTitle, words.refusals) ?? fromRegister(error)
}

/** What came to be known between the check and the saving is told in the words of the register. */
const fromRegister = (error: unknown): ErrorText | null =>
  refusalText(error, workerMessages.refusedTitle, workerMessages.refusals) ?? importFailure(error)
