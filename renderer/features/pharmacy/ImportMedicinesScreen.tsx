import { Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconDatabaseImport } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type MedicineImportLine, medicineLineKinds } from '#shared/features/pharmacy/medicine-imports.contract.ts'
import { client, orpc } from '../../api/client.ts'
import type { ErrorText } from '../../api/error-text.ts'
import { offerDownload, uploadMedicineList } from '../../api/files.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { ListImportPage } from '../../components/ListImport/ListImportPage.tsx'
import { SampleIntro } from '../../components/ListImport/SampleIntro.tsx'
import { useListAddress } from '../../components/ListImport/use-list-address.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { importFailure } from '../inmate-import/import-failure.ts'
import { useImportTask } from '../inmate-import/use-import-task.ts'
import { medicineImportMessages as words } from './medicine-import.messages.ts'
import { medicineImportColumns } from './medicine-import-columns.ts'
import { pharmacyMessages } from './pharmacy.messages.ts'
import { pharmacyPaths } from './pharmacy-paths.ts'

/** A spreadsheet of medicines: the file, what each line would do, and taking the good ones in. */
export function ImportMedicinesScreen() {
  const { fileId } = useListAddress()
  const seen = useQuery({
    ...orpc.medicineImports.check.queryOptions({ input: { fileId: fileId ?? '' } }),
    enabled: fileId !== null,
    retry: false,
  })
  return (
    <ListImportPage
      title={words.title}
      above={{ label: pharmacyMessages.title, to: pharmacyPaths.medicines }}
      words={words}
      send={uploadMedicineList}
      seen={seen}
      explain={listFailure}
      shape="table"
      intro={<SampleIntro words={words} onSave={offerSample} />}
    >
      {({ lines }, id) => <CheckedList key={id} fileId={id} lines={lines.toSorted(worstFirst)} />}
    </ListImportPage>
  )
}

/** What needs a look comes first. */
const worstFirst = (left: MedicineImportLine, right: MedicineImportLine): number =>
  medicineLineKinds.indexOf(left.kind) - medicineLineKinds.indexOf(right.kind) || left.line - right.line

interface CheckedListProps {
  readonly fileId: string
  readonly lines: readonly MedicineImportLine[]
}

function CheckedList({ fileId, lines }: CheckedListProps) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const key = useSubmitKey()
  const [stockFrom, setStockFrom] = useState<string>(words.stockFromFirst)
  const task = useImportTask<ApplyEvent>((last) => {
    if (last?.kind !== 'applied') return
    for (const group of [orpc.medicines, orpc.stock, orpc.medicineImports])
      void queryClient.invalidateQueries({ queryKey: group.key() })
    noticeDone({
      text: words.applied(formatNumber(last.medicines), formatNumber(last.batches)),
    })
    void navigate(pharmacyPaths.medicines)
  }, listFailure)
  const countOf = (...kinds: readonly MedicineImportLine['kind'][]) =>
    lines.filter(({ kind }) => kinds.includes(kind)).length
  const good = countOf('new', 'stock')
  const bad = countOf('bad')
  const bringsStock = lines.some(({ kind, stock }) => stock !== null && (kind === 'new' || kind === 'stock'))
  const isUnfinished = bringsStock && stockFrom.trim() === ''
  if (lines.length === 0) return <Text role="status">{words.noLines}</Text>
  return (
    <>
      <Stack gap="sm" component="section" aria-label={words.resultTitle}>
        <Title order={2} size="h4">
          {words.resultTitle}
        </Title>
        <Text role="status">{words.result(formatNumber(good), formatNumber(countOf('same')), formatNumber(bad))}</Text>
        {bad > 0 && <Text size="sm">{words.badStay}</Text>}
        {good === 0 && <Text size="sm">{words.nothing}</Text>}
        {bringsStock && (
          <TextInput
            label={words.stockFrom}
            description={words.stockFromHint}
            maxLength={160}
            maw="24rem"
            value={stockFrom}
            error={isUnfinished ? words.required : undefined}
            onChange={(event) => setStockFrom(event.currentTarget.value)}
          />
        )}
        {task.state.kind === 'failed' && task.state.failure && <FailureNotice failure={task.state.failure} />}
        {good > 0 && (
          <div>
            <Button
              leftSection={<IconDatabaseImport size={18} stroke={1.8} aria-hidden />}
              disabled={isUnfinished}
              loading={task.state.kind === 'running'}
              onClick={() =>
                task.start((signal) =>
                  client.medicineImports.apply(
                    {
                      fileId,
                      stockFrom: stockFrom.trim() || words.stockFromFirst,
                    },
                    { signal, context: { key } },
                  ),
                )
              }
            >
              {words.apply(formatNumber(good))}
            </Button>
          </div>
        )}
      </Stack>
      <DataTable
        name="medicine-import"
        label={words.resultTitle}
        rows={lines}
        columns={medicineImportColumns}
        rowId={({ line }) => String(line)}
        totalCount={lines.length}
        exportName={words.exportName}
      />
    </>
  )
}

type ApplyEvent =
  Awaited<ReturnType<typeof client.medicineImports.apply>> extends AsyncIterable<infer Event> ? Event : never

/** A list as this page reads it, with semicolons: spreadsheets of this country open it by a double click. */
function offerSample() {
  const text = words.sampleRows.map((row) => row.join(';')).join('\r\n')
  offerDownload(new TextEncoder().encode(`\uFEFF${text}\r\n`), 'text/csv;charset=utf-8', words.sampleName)
}

function listFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, words.refusedTitle, words.refusals) ?? importFailure(error)
}
