import { Button, Group, Text, Title } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { StoredFilesViewer, type ViewableFile } from '../../../components/Viewers/StoredFilesViewer.tsx'
import { formatDate } from '../../../format/dates.ts'
import { formatNumber } from '../../../format/numbers.ts'
import { useZone } from '../../../format/use-zone.ts'
import { PrintLetterButton } from '../../letters/PrintLetterButton.tsx'
import type { PaperCopy } from '../case-actions.ts'
import { PaperVoiding } from './PaperVoiding.tsx'
import classes from './Sheets.module.css'
import { sheetMessages as words } from './sheet.messages.ts'

interface PaperCopiesProps {
  readonly caseId: string
  readonly title: string
  readonly copies: readonly PaperCopy[]
  readonly mayVoid: boolean
}

/** Every copy of a paper, the voided ones too: what it is, who signed, and the sheet itself to look at. */
export function PaperCopies({ caseId, title, copies, mayVoid }: PaperCopiesProps) {
  if (copies.length === 0) return null
  return (
    <section className={classes.section}>
      <Title order={3}>{words.copies}</Title>
      {copies.toReversed().map((copy) => (
        <Copy key={copy.id} caseId={caseId} title={title} copy={copy} mayVoid={mayVoid} />
      ))}
    </section>
  )
}

function Copy({ caseId, title, copy, mayVoid }: Omit<PaperCopiesProps, 'copies'> & { readonly copy: PaperCopy }) {
  const [shown, setShown] = useState<string | null>(null)
  const { letter, files } = copy
  const isLive = copy.voided === null && !copy.withdrawn
  const isIssued = copy.state !== 'produced'
  const viewable: readonly (ViewableFile & { readonly label: string })[] = [
    ...files.map((file, index) => ({
      path: `/files/${file.id}`,
      title: words.fileTitle(title, formatNumber(index + 1)),
      label: words.viewFile(formatNumber(index + 1)),
    })),
    ...(letter
      ? [{ path: `/files/letters/${letter.id}`, title, label: words.viewLetter, version: letter.revision }]
      : []),
  ]
  return (
    <div className={classes.copy} data-void={!isLive || undefined}>
      <CopyFacts copy={copy} />
      <Group gap="xs">
        {viewable.map((one) => (
          <Button
            key={one.path}
            variant="default"
            size="compact-md"
            aria-pressed={shown === one.path}
            leftSection={shown === one.path ? <IconEyeOff size={16} aria-hidden /> : <IconEye size={16} aria-hidden />}
            onClick={() => setShown(shown === one.path ? null : one.path)}
          >
            {shown === one.path ? words.closeViewer : one.label}
          </Button>
        ))}
        {letter && isIssued && isLive && <PrintLetterButton letterId={letter.id} title={title} />}
      </Group>
      {shown && <StoredFilesViewer files={viewable} shown={shown} onShow={setShown} />}
      {isLive && mayVoid && isIssued && <PaperVoiding caseId={caseId} title={title} copy={copy} />}
    </div>
  )
}

function CopyFacts({ copy }: { readonly copy: PaperCopy }) {
  const zone = useZone()
  const { letter, outsideSigner, voided } = copy
  return (
    <div className={classes.facts}>
      {letter && <Text fw={600}>{letterName(copy)}</Text>}
      {outsideSigner && (
        <>
          <Text fw={600}>{words.outsideBy(outsideSigner.name, outsideSigner.institution)}</Text>
          <Text size="sm">{words.sip(outsideSigner.sip)}</Text>
        </>
      )}
      {copy.signedOn && <Text size="sm">{words.copySignedOn(formatDate(copy.signedOn))}</Text>}
      {outsideSigner === null && copy.signers.length > 0 && (
        <Text size="sm">
          {copy.signers.map((signer) => `${signer.name} (${words.capacities[signer.capacity]})`).join(', ')}
        </Text>
      )}
      {copy.attachedAt && copy.attachedByName && (
        <Text size="sm" c="dimmed">
          {words.copyAttached(copy.attachedByName, formatDate(toCalendarDate(copy.attachedAt, zone)))}
        </Text>
      )}
      {copy.withdrawn && <Text size="sm">{words.copyWithdrawn}</Text>}
      {voided && (
        <Text size="sm">
          {words.copyVoided(voided.byName, formatDate(toCalendarDate(voided.at, zone)))}: {voided.reason}
        </Text>
      )}
    </div>
  )
}

function letterName({ letter, state }: PaperCopy): string {
  if (state === 'produced') return words.letterDraft
  if (letter?.awaitsNumber) return words.letterAwaitsNumber
  return letter?.number ? words.letterIssued(letter.number) : words.letterIssuedPlain
}
