import { Button, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { fetchFile } from '../../../api/files.ts'
import { FailureNotice } from '../../../components/Dialogs/FailureNotice.tsx'
import { LoadingSkeleton } from '../../../components/QueryContent/LoadingSkeleton.tsx'
import { PdfViewer } from '../../../components/Viewers/PdfViewer.tsx'
import classes from './Letters.module.css'
import { letterMessages as words } from './letter.messages.ts'
import { letterFailure } from './letter-problems.ts'

interface LetterPreviewProps {
  readonly title: string
  readonly letter: { readonly id: string; readonly revision: number } | null
  readonly isSaved: boolean
  readonly onShow: () => void
}

/** The letter as it will come out of the printer, with DRAF on it until it is issued. */
export function LetterPreview({ title, letter, isSaved, onShow }: LetterPreviewProps) {
  const pdf = useQuery({
    queryKey: ['letter-preview', letter?.id, letter?.revision],
    queryFn: () => fetchFile(`/files/letters/${letter?.id ?? ''}`),
    enabled: letter !== null,
    // The old sheet stays until the new one is there, so that nothing jumps while typing.
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
  const failure = pdf.error ? letterFailure(pdf.error) : null
  return (
    <section className={classes.preview} aria-label={words.preview}>
      <Title order={2}>{words.preview}</Title>
      {letter === null && (
        <div className={classes.empty}>
          <Text c="dimmed">{words.previewMissing}</Text>
          <Button variant="default" onClick={onShow}>
            {words.previewShow}
          </Button>
        </div>
      )}
      {letter !== null && !isSaved && (
        <Text size="sm" c="dimmed">
          {words.previewOld}
        </Text>
      )}
      {failure && <FailureNotice failure={failure} />}
      {!failure && pdf.data && <PdfViewer title={title} bytes={pdf.data.bytes} />}
      {!failure && !pdf.data && letter !== null && <LoadingSkeleton shape="form" />}
    </section>
  )
}
