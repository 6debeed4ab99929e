import { client } from '../../api/client.ts'
import { fetchFile } from '../../api/files.ts'
import { printPdf } from '../../components/Viewers/print-pdf.ts'
import { useRoundCommand } from './use-round-command.ts'

interface Carrier {
  readonly inmateId: string
  /** There is a card that is good: it is only printed again. */
  readonly hasCard: boolean
}

/** One press: the card is made where there is none, and the print dialog opens. */
export function useCardPaper() {
  return useRoundCommand(
    async ({ inmateId, hasCard }: Carrier, options: { readonly context: { readonly key: string } }) => {
      if (!hasCard) await client.healthCards.issue({ inmateId, replaces: null }, options)
      const { bytes } = await fetchFile(`/files/health-cards/${inmateId}`)
      await printPdf(bytes)
    },
  )
}
