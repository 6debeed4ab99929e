import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client, orpc } from '../../api/client.ts'
import { fetchFile } from '../../api/files.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { printPdf } from '../../components/Viewers/print-pdf.ts'
import { formatNumber } from '../../format/numbers.ts'
import { letterRegisterMessages as words } from './letters.messages.ts'

/** Prints an issued letter and counts it: at a printer of this computer, or through the browser's own window. */
export function usePrintLetter() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ letterId, printer }: { readonly letterId: string; readonly printer: string | null }) => {
      if (printer !== null) {
        for await (const event of await client.letters.print({ id: letterId, printer })) void event
        return words.sent
      }
      const { bytes } = await fetchFile(`/files/letters/${letterId}`)
      const { copyNumber } = await client.letters.recordPrint({ id: letterId })
      await printPdf(bytes)
      return copyNumber === 1 ? words.printedOriginal : words.printedCopy(formatNumber(copyNumber))
    },
    onSuccess: async (text) => {
      noticeDone({ text })
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: orpc.letters.register.key() }),
        queryClient.invalidateQueries({ queryKey: orpc.recommendations.get.key() }),
      ])
    },
  })
}
