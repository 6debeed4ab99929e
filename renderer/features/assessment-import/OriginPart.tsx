import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { EarlierAssessment } from '#shared/features/earlier-assessments/earlier-assessments.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { errorText } from '../../api/error-text.ts'
import { fetchFile, offerDownload } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { useZone } from '../../format/use-zone.ts'
import { importMessages as words } from './import.messages.ts'
import { refusalText } from './refusal-text.ts'

/** The sealed file of a kept result: who signed it, who took the key for theirs, and the file as it came. */
export function OriginPart({ origin }: { readonly origin: NonNullable<EarlierAssessment['origin']> }) {
  const { name, fileId, wasEncrypted, signer, signerName, fingerprint, importedAt, importedByName, refusal } = origin
  const day = formatDate(toCalendarDate(importedAt, useZone()))
  const save = useCommand({
    mutationFn: async () => {
      const { bytes, mediaType } = await fetchFile(`/files/${fileId}`)
      offerDownload(bytes, mediaType, words.originalFile(name, wasEncrypted))
    },
  })
  const signedBy = signer === 'foreign' ? words.acceptedBy : words.knownBy
  return (
    <>
      <SummaryList
        rows={[
          ...(refusal ? [{ label: words.refusal, value: refusalText(refusal) }] : []),
          { label: words.signedBy, value: signedBy(signerName, importedByName, day) },
          { label: words.fingerprint, value: fingerprint },
          { label: words.original, value: words.originalOf(words.originalFile(name, wasEncrypted), wasEncrypted) },
        ]}
      />
      {save.error && <FailureNotice failure={errorText(save.error)} />}
      <Button
        variant="default"
        size="compact-md"
        my="xs"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {words.originalOpen}
      </Button>
    </>
  )
}
