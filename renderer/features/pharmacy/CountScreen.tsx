import { NumberInput, Text, Textarea, TextInput, Title } from '@mantine/core'
import { IconClipboardList } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { CountableBatch } from '#shared/features/pharmacy/stock.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { PastCounts } from './PastCounts.tsx'
import classes from './Pharmacy.module.css'
import { pharmacyMessages as words } from './pharmacy.messages.ts'
import { pharmacyFailure, usePharmacyCommand } from './pharmacy.queries.ts'
import { pharmacyPaths } from './pharmacy-paths.ts'

/** The shelf counted by hand: print, count, type, and all differences are put down at once. */
export function CountScreen() {
  const mayManage = useMay('manage:pharmacy')
  const shelf = useQuery(orpc.stock.countable.queryOptions({ input: {} }))
  return (
    <>
      <PageHead
        title={words.countTitle}
        subtitle={words.countSubtitle}
        breadcrumb={[{ label: words.title, to: pharmacyPaths.medicines }]}
      />
      <QueryContent query={shelf} shape="table">
        {(batches) =>
          batches.length === 0 ? (
            <EmptyState title={words.nothingToCount} text={words.nothingToCountText} icon={IconClipboardList} />
          ) : (
            <div className={classes.stack}>
              <div>
                <PrintFileButton label={words.printCount} path="/files/stock-count-sheets/now" />
              </div>
              {mayManage && <CountForm key={batches.map(({ balance }) => balance).join()} batches={batches} />}
            </div>
          )
        }
      </QueryContent>
      <Title order={2} size="h4" mt="lg">
        {words.countsTitle}
      </Title>
      <PastCounts />
      <HistorySection subject={{ type: 'pharmacy', id: '' }} />
    </>
  )
}

interface Typed {
  /** By batch. */
  readonly counted: Readonly<Record<string, number | null>>
  readonly reasons: Readonly<Record<string, string>>
  readonly note: string
}

function CountForm({ batches }: { readonly batches: readonly CountableBatch[] }) {
  const form = useDraftForm<Typed>({
    name: 'pharmacy.count',
    initialValues: { counted: {}, reasons: {}, note: '' },
    validate: (values) => problemsOf(values, batches),
  })
  const apply = usePharmacyCommand(client.stock.applyCount, form.draft.key)
  const save = form.onSubmit(({ counted, reasons, note }) => {
    const lines = batches.flatMap(({ batchId, balance }) => {
      const number = counted[batchId] ?? null
      const reason = reasons[batchId]?.trim() ?? ''
      return number === null
        ? []
        : [{ batchId, seen: balance, counted: number, reason: reason === '' || number === balance ? null : reason }]
    })
    apply.mutate(
      { lines, note: note.trim() === '' ? null : note.trim() },
      { onSuccess: ({ differences }) => noticeDone({ text: words.counted(formatNumber(differences)) }) },
    )
  })
  const { countColumns: labels } = words
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveCount}
      isSubmitting={apply.isPending}
      failure={pharmacyFailure(apply.error)}
      draft={form.draft}
    >
      <table className={classes.table} aria-label={words.countRows}>
        <thead>
          <tr>
            <th>{labels.medicine}</th>
            <th>{labels.batch}</th>
            <th>{labels.expires}</th>
            <th className={classes.number}>{labels.book}</th>
            <th>{labels.counted}</th>
            <th>{labels.reason}</th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <CountRow
              key={batch.batchId}
              batch={batch}
              counted={form.values.counted[batch.batchId] ?? null}
              reason={form.values.reasons[batch.batchId] ?? ''}
              error={form.errors[`reasons.${batch.batchId}`]}
              onCount={(value) => form.setFieldValue('counted', { ...form.values.counted, [batch.batchId]: value })}
              onReason={(value) => form.setFieldValue('reasons', { ...form.values.reasons, [batch.batchId]: value })}
            />
          ))}
        </tbody>
      </table>
      {form.errors.counted && (
        <Text c="var(--mantine-color-error)" size="sm" data-path="counted">
          {form.errors.counted}
        </Text>
      )}
      <Textarea label={optionalLabel(words.countNote)} autosize minRows={2} {...form.getInputProps('note')} />
    </FormBody>
  )
}

function problemsOf({ counted, reasons }: Typed, batches: readonly CountableBatch[]): Record<string, string> {
  const problems: Record<string, string> = {}
  const done = batches.filter(({ batchId }) => (counted[batchId] ?? null) !== null)
  if (done.length === 0) problems.counted = words.countMissing
  for (const { batchId, balance, batchNumber } of done)
    if (counted[batchId] !== balance && (reasons[batchId]?.trim().length ?? 0) < 3)
      problems[`reasons.${batchId}`] = words.countReasonMissing(batchNumber)
  return problems
}

interface CountRowProps {
  readonly batch: CountableBatch
  readonly counted: number | null
  readonly reason: string
  readonly error: React.ReactNode
  readonly onCount: (value: number | null) => void
  readonly onReason: (value: string) => void
}

function CountRow({ batch, counted, reason, error, onCount, onReason }: CountRowProps) {
  const { medicineName, batchNumber, batchId, balance, unit } = batch
  const difference = counted === null ? 0 : counted - balance
  const sign = difference > 0 ? '+' : '−'
  return (
    <tr>
      <td>{medicineName}</td>
      <td>{batchNumber}</td>
      <td>
        {formatDate(batch.expiresOn)} {batch.isExpired && <strong>({words.batchStates.expired})</strong>}
      </td>
      <td className={classes.number}>{words.amount(formatNumber(balance), unit)}</td>
      <td>
        <NumberInput
          aria-label={words.countedOf(medicineName, batchNumber)}
          value={counted ?? ''}
          onChange={(value) => onCount(typeof value === 'number' ? value : null)}
          min={0}
          decimalScale={0}
          hideControls
          w="6rem"
        />
      </td>
      <td>
        {difference !== 0 && (
          <TextInput
            aria-label={words.reasonOf(medicineName, batchNumber)}
            description={words.difference(`${sign}${formatNumber(Math.abs(difference))}`)}
            value={reason}
            onChange={(event) => onReason(event.currentTarget.value)}
            error={error}
            data-path={`reasons.${batchId}`}
          />
        )}
      </td>
    </tr>
  )
}
