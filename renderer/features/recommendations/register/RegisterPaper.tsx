import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { RecommendationRow } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { client } from '../../../api/client.ts'
import { errorText } from '../../../api/error-text.ts'
import { noticeFailure } from '../../../components/Notices/notices.tsx'
import { PaperDialog } from '../../../components/Viewers/PaperDialog.tsx'
import { recommendationMessages as words } from '../recommendations.messages.ts'

interface RegisterPaperProps {
  /** In the order of the screen; null while nothing is to be printed. */
  readonly rows: readonly RecommendationRow[] | null
  readonly filters: readonly string[]
  readonly onClose: () => void
}

/** The list as it stands, as a sheet: looked at, then printed or kept. */
export function RegisterPaper({ rows, filters, onClose }: RegisterPaperProps) {
  const prepared = useQuery({
    queryKey: ['register-sheet', rows, filters],
    queryFn: () =>
      client.recommendationReports.registerSheet({
        caseIds: (rows ?? []).map((row) => row.id),
        filters: [...filters],
      }),
    enabled: rows !== null,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const { error } = prepared
  useEffect(() => {
    if (error === null) return
    noticeFailure(errorText(error))
    onClose()
  }, [error, onClose])
  const ticket = rows === null ? undefined : prepared.data?.ticket
  return (
    <PaperDialog
      title={words.sheetTitle}
      path={ticket === undefined ? null : `/files/recommendation-registers/${ticket}`}
      fileName={words.exportName}
      onClose={onClose}
    />
  )
}
