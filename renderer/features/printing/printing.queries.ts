import { useQuery } from '@tanstack/react-query'
import type { toldPrintFailures } from '#shared/features/letters/print-jobs.rules.ts'
import { client, orpc } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { FileFailure, fetchFile } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'
import { noticeDone, noticeFailure } from '../../components/Notices/notices.tsx'
import { printPdf } from '../../components/Viewers/print-pdf.ts'
import { formatNumber } from '../../format/numbers.ts'
import { printFailure } from './print-failure.ts'
import { printingMessages as words } from './printing.messages.ts'

type Reason = (typeof toldPrintFailures)[number]

/** Printers of this computer; none where the browser prints. */
export function usePrinters() {
  return useQuery(orpc.letters.printers.queryOptions({ input: {} })).data ?? []
}

export const useOpenPrintJobs = () => useQuery(orpc.printQueue.list.queryOptions({ input: { which: 'open' } }))

/** How many papers wait in the queue. */
export const usePrintBadge = (): number | undefined => useOpenPrintJobs().data?.length

interface PrintOrder {
  readonly ids: readonly string[]
  /** Null: the browser prints. */
  readonly printer: string | null
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

interface Printed {
  /** Given to the browser: a person has to say what came out. */
  readonly asked: readonly string[]
  readonly printed: number
  readonly failed: number
}

async function printAtPrinter({ ids, onProgress }: PrintOrder, printer: string): Promise<Printed> {
  let printed = 0
  let failed = 0
  for await (const { state, done, total } of await client.printQueue.print({ ids: [...ids], printer })) {
    if (state === 'printed') printed += 1
    if (state === 'failed') failed += 1
    onProgress?.(done, total)
  }
  return { asked: [], printed, failed }
}

/** All papers in one print dialog. One that cannot be read stays behind with its reason and keeps no other from the printer. */
async function printInBrowser({ ids }: PrintOrder): Promise<Printed> {
  const readable: { readonly id: string; readonly bytes: Uint8Array<ArrayBuffer> }[] = []
  for (const id of ids) {
    try {
      readable.push({ id, bytes: (await fetchFile(`/files/print-jobs/${id}`)).bytes })
    } catch (error) {
      const isPaperAtFault =
        error instanceof FileFailure && ['file-damaged', 'letter-character-missing', 'refused'].includes(error.code)
      if (!isPaperAtFault) throw error
      await tellFailure([id], 'paper-unreadable')
    }
  }
  const asked = readable.map(({ id }) => id)
  if (asked.length > 0) {
    await client.printQueue.send({ ids: asked })
    try {
      await printPdf(...readable.map(({ bytes }) => bytes))
    } catch (error) {
      await tellFailure(asked, 'paper-unreadable')
      throw error
    }
  }
  return { asked, printed: 0, failed: ids.length - asked.length }
}

const tellFailure = (ids: string[], reason: Reason) => client.printQueue.fail({ ids, reason })

/** Sends papers of the queue to a printer of this computer or to the browser's print dialog. */
export function usePrint() {
  return useCommand({
    mutationFn: (order: PrintOrder) =>
      order.printer === null ? printInBrowser(order) : printAtPrinter(order, order.printer),
    onSuccess: ({ printed, failed }) => {
      if (printed > 0) noticeDone({ text: words.printedMany(formatNumber(printed)) })
      if (failed > 0) noticeFailure({ title: words.stayed(formatNumber(failed)), text: words.subtitle })
    },
    onError: (error) => noticeFailure(printFailure(error)),
  })
}

/** What a person saw in the tray. */
export function useTellOutcome() {
  return useCommand({
    mutationFn: async ({ ids, reason }: { readonly ids: readonly string[]; readonly reason: Reason | null }) => {
      if (reason !== null) {
        await tellFailure([...ids], reason)
        return []
      }
      return (await client.printQueue.confirm({ ids: [...ids] })).copyNumbers
    },
    onSuccess: (copyNumbers) => {
      const [first] = copyNumbers
      if (first === undefined) return
      if (copyNumbers.length > 1 || first === null)
        noticeDone({ text: words.printedMany(formatNumber(copyNumbers.length)) })
      else noticeDone({ text: first === 1 ? words.printedOriginal : words.printedCopy(formatNumber(first)) })
    },
    onError: (error) => noticeFailure(errorText(error)),
  })
}
