import { Title } from '@mantine/core'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { FileList, type ListedFile } from '../../components/FileList/FileList.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatFileSize, formatNumber } from '../../format/numbers.ts'
import { caseMessages as words } from './case.messages.ts'
import type { PaperCopy } from './case-actions.ts'

type Scan = PaperCopy['files'][number]

/** Every scan of the request that this reader may see, in the order of its papers. */
export function CaseFiles({ recommendation }: { readonly recommendation: Recommendation }) {
  const files = filesOf(recommendation)
  if (files.length === 0) return null
  return (
    <section>
      <Title order={2} mt="xl" mb="xs">
        {words.files}
      </Title>
      <FileList label={words.files} files={files} />
    </section>
  )
}

function filesOf({ requirements, lettersBack, session }: Recommendation): readonly ListedFile[] {
  const papers = [...requirements, ...lettersBack].flatMap(({ title, copies }) =>
    (copies ?? []).flatMap((copy) => {
      const isVoid = copy.voided !== null || copy.withdrawn
      const when = copy.signedOn ? words.fileSigned(formatDate(copy.signedOn)) : null
      return listed(title, copy.files, isVoid ? words.fileVoid : when, isVoid)
    }),
  )
  const minutes = (session?.sessions ?? []).flatMap(({ files, heldOn }) =>
    listed(words.fileMinutes, files, heldOn && formatDate(heldOn), false),
  )
  return [...papers, ...minutes]
}

function listed(title: string, files: readonly Scan[], detail: string | null, isVoid: boolean): readonly ListedFile[] {
  return files.map((file, index) => ({
    path: `/files/${file.id}`,
    title: files.length > 1 ? words.fileSheet(title, formatNumber(index + 1)) : title,
    isPicture: file.mediaType.startsWith('image/'),
    detail: [detail, formatFileSize(file.size)].filter(Boolean).join(', '),
    isVoid,
  }))
}
