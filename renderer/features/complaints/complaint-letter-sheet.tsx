import { complaintLetterKinds } from '#shared/features/complaints/complaint-letters.ts'
import { ComplaintLetterForm } from './ComplaintLetterForm.tsx'
import { complaintLetterMessages as words } from './complaint-letters.messages.ts'
import { LetterScanForm } from './LetterScanForm.tsx'

const scanWord = 'pindaian'

/** As it stands in the address beside a complaint. */
export const letterWord = (kind: (typeof complaintLetterKinds)[number]): string => `surat.${kind}`
export const letterScanWord = scanWord

/** The panel in which a letter is worded or a scan kept; null for any other word. */
export function letterSheet(complaintId: string, word: string | null, close: () => void) {
  if (word === scanWord)
    return {
      title: words.scanAdd,
      onClose: close,
      content: <LetterScanForm complaintId={complaintId} onDone={close} />,
    }
  const kind = complaintLetterKinds.find((one) => letterWord(one) === word)
  if (kind === undefined) return null
  return {
    title: words.writeKind(words.kinds[kind]),
    onClose: close,
    content: <ComplaintLetterForm key={kind} complaintId={complaintId} kind={kind} onDone={close} />,
  }
}
