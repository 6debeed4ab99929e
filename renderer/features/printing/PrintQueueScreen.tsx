import { Modal, Text, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { PrintJob } from '#shared/features/letters/print-queue.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { componentMessages } from '../../components/components.messages.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import { noticeFailure } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { StoredFileViewer } from '../../components/Viewers/StoredFileViewer.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { PrinterSelect, usePrinterChoice } from './PrinterSelect.tsx'
import { PrintJobItem } from './PrintJobItem.tsx'
import { PrintOutcome } from './PrintOutcome.tsx'
import classes from './PrintQueue.module.css'
import { printJobName } from './print-job-names.ts'
import { printedColumns } from './printed-columns.tsx'
import { printingMessages as words } from './printing.messages.ts'
import { useOpenPrintJobs, usePrint } from './printing.queries.ts'

const idsOf = (jobs: readonly PrintJob[]) => jobs.map(({ id }) => id)

/** "Antrean cetak": what waits for the printer, what nobody is sure of, and what came out. */
export function PrintQueueScreen() {
  const queue = useOpenPrintJobs()
  const printed = useQuery(orpc.printQueue.list.queryOptions({ input: { which: 'printed' } }))
  const choice = usePrinterChoice()
  const print = usePrint()
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null)
  const [shown, setShown] = useState<PrintJob | null>(null)
  const remove = useCommand({
    mutationFn: (id: string) => client.printQueue.remove({ ids: [id] }),
    onError: (error) => noticeFailure(errorText(error)),
  })
  const start = (ids: readonly string[]) =>
    print.mutate(
      { ids, printer: choice.printer, onProgress: (done, total) => setProgress({ done, total }) },
      { onSettled: () => setProgress(null) },
    )
  const toPrint = queue.data?.filter(({ state }) => state !== 'sent') ?? []
  const asking = queue.data?.filter(({ state }) => state === 'sent') ?? []
  const itemOf = (job: PrintJob) => (
    <PrintJobItem
      key={job.id}
      job={job}
      isBusy={print.isPending || remove.isPending}
      onPrint={() => start([job.id])}
      onLook={() => setShown(job)}
      onRemove={() => remove.mutate(job.id)}
    />
  )
  return (
    <>
      <PageHead
        title={words.title}
        subtitle={words.subtitle}
        mainAction={
          toPrint.length > 0
            ? {
                label: words.printAll(formatNumber(toPrint.length)),
                icon: IconPrinter,
                isBusy: print.isPending,
                onClick: () => start(idsOf(toPrint)),
              }
            : undefined
        }
      />
      {progress && print.isPending && <ProgressPanel title={words.title} step={words.progress} {...progress} />}
      <QueryContent query={queue} shape="table">
        {(jobs) =>
          jobs.length === 0 ? (
            <EmptyState title={words.emptyTitle} text={words.emptyText} icon={IconPrinter} />
          ) : (
            <>
              {asking.length > 0 && (
                <Section
                  title={words.askingHeading}
                  text={words.askingText}
                  beside={
                    asking.length > 1 && <PrintOutcome ids={idsOf(asking)} title={words.all} yes={words.allCameOut} />
                  }
                >
                  {asking.map(itemOf)}
                </Section>
              )}
              {toPrint.length > 0 && (
                <Section title={words.waitingHeading} beside={<PrinterSelect choice={choice} />}>
                  {toPrint.map(itemOf)}
                </Section>
              )}
            </>
          )
        }
      </QueryContent>
      <QueryContent query={printed} shape="table">
        {(jobs) => jobs.length > 0 && <PrintedList jobs={jobs} onLook={setShown} />}
      </QueryContent>
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        title={shown ? printJobName(shown) : ''}
        size="xl"
        closeButtonProps={{ 'aria-label': componentMessages.close }}
      >
        {shown && <StoredFileViewer title={printJobName(shown)} path={`/files/print-jobs/${shown.id}`} />}
      </Modal>
    </>
  )
}

interface PrintedListProps {
  readonly jobs: readonly PrintJob[]
  readonly onLook: (job: PrintJob) => void
}

function PrintedList({ jobs, onLook }: PrintedListProps) {
  return (
    <>
      <Title order={2} mb="xs">
        {words.printedHeading}
      </Title>
      <DataTable
        name="printed"
        label={words.printedHeading}
        rows={jobs}
        columns={printedColumns}
        rowId={(job) => job.id}
        // A blank form is made anew each time; what was printed then was not kept.
        onOpen={(job) => job.kind === 'letter' && onLook(job)}
        firstSort={{ column: 'at', isDescending: true }}
      />
    </>
  )
}

interface SectionProps {
  readonly title: string
  readonly text?: string | undefined
  readonly beside?: ReactNode
  readonly children: ReactNode
}

function Section({ title, text, beside, children }: SectionProps) {
  return (
    <section aria-label={title}>
      <div className={classes.heading}>
        <div>
          <Title order={2}>{title}</Title>
          {text && <Text size="sm">{text}</Text>}
        </div>
        {beside}
      </div>
      <ul className={classes.list}>{children}</ul>
    </section>
  )
}
