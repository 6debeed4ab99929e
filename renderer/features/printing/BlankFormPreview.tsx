import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { BlankFormName } from '#shared/features/letters/blank-forms.rules.ts'
import { errorText } from '../../api/error-text.ts'
import { fetchFile } from '../../api/files.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { LoadingSkeleton } from '../../components/QueryContent/LoadingSkeleton.tsx'
import { PdfViewer } from '../../components/Viewers/PdfViewer.tsx'
import { printingMessages as words } from './printing.messages.ts'

interface BlankFormPreviewProps {
  readonly form: BlankFormName
  readonly inmateId: string
  readonly caseId: string | null
  readonly paper: 'A4' | 'F4'
}

/** The form as it will come out of the printer; looking at it puts nothing into the queue. */
export function BlankFormPreview({ form, inmateId, caseId, paper }: BlankFormPreviewProps) {
  const wish = new URLSearchParams({ inmate: inmateId, paper, ...(caseId === null ? {} : { case: caseId }) })
  const address = `/files/blank-forms/${form}?${wish}`
  const pdf = useQuery({
    queryKey: ['blank-form', address],
    queryFn: () => fetchFile(address),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
  return (
    <section aria-label={words.preview}>
      {pdf.error && <FailureNotice failure={errorText(pdf.error)} />}
      {!pdf.error && pdf.data && <PdfViewer title={words.formTitle(words.forms[form])} bytes={pdf.data.bytes} />}
      {!pdf.error && !pdf.data && <LoadingSkeleton shape="form" />}
    </section>
  )
}
