import { Button, Group } from '@mantine/core'
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

interface OriginPartProps {
  readonly earlierId: string
  readonly origin: NonNullable<EarlierAssessment['origin']>
}

/** The sealed file of a kept result: who signed it, who took the key for theirs, and file and signature as they came. */
export function OriginPart({ earlierId, origin }: OriginPartProps) {
  const { name, fileId, wasEncrypted, hasSignature, signer, signerName, fingerprint } = origin
  const { importedAt, importedByName, refusal } = origin
  const day = formatDate(toCalendarDate(importedAt, useZone()))
  const original = words.originalFile(name, wasEncrypted)
  const signature = words.signatureName(name)
  const signedBy = signer === 'foreign' ? words.acceptedBy : words.knownBy
  return (
    <>
      <SummaryList
        rows={[
          ...(refusal ? [{ label: words.refusal, value: refusalText(refusal) }] : []),
          { label: words.signedBy, value: signedBy(signerName, importedByName, day) },
          { label: words.fingerprint, value: fingerprint },
          { label: words.original, value: words.originalOf(original, wasEncrypted) },
          {
            label: words.signature,
            value: hasSignature ? words.signatureOf(signature, wasEncrypted) : words.signatureInside,
          },
        ]}
      />
      <Group gap="xs" my="xs" align="flex-start">
        <Download label={words.originalOpen} path={`/files/${fileId}`} fileName={original} />
        {hasSignature && (
          <Download
            label={words.signatureOpen}
            path={`/files/assessment-import-signatures/${earlierId}`}
            fileName={signature}
          />
        )}
      </Group>
    </>
  )
}

interface DownloadProps {
  readonly label: string
  readonly path: string
  readonly fileName: string
}

function Download({ label, path, fileName }: DownloadProps) {
  const save = useCommand({
    mutationFn: async () => {
      const { bytes, mediaType } = await fetchFile(path)
      offerDownload(bytes, mediaType, fileName)
    },
  })
  return (
    <div>
      {save.error && <FailureNotice failure={errorText(save.error)} />}
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {label}
      </Button>
    </div>
  )
}
