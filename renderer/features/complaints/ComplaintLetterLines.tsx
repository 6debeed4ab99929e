import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { ComplaintLetter } from '#shared/features/complaints/complaint-letters.contract.ts'
import { type ComplaintLetterKind, isToReporter, waitsAtDesk } from '#shared/features/complaints/complaint-letters.ts'
import type { Complaint } from '#shared/features/complaints/complaints.contract.ts'
import { useMay } from '../../app/session.ts'
import { FileList } from '../../components/FileList/FileList.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { PrintLetterButton } from '../letters/PrintLetterButton.tsx'
import { ComplaintLetterDialogs, type LetterAct } from './ComplaintLetterDialogs.tsx'
import classes from './Complaints.module.css'
import { complaintLetterMessages as words } from './complaint-letters.messages.ts'
import { LetterNumberPart } from './LetterNumberPart.tsx'

interface ComplaintLetterLinesProps {
  readonly complaint: Complaint
  readonly letters: readonly ComplaintLetter[]
  /** With the step of the procedure that each goes with. */
  readonly kinds: readonly { readonly kind: ComplaintLetterKind; readonly step: string | null }[]
  readonly mayWrite: boolean
  readonly onChange: (kind: ComplaintLetterKind) => void
}

function stateOf({ state, number, voidReason }: ComplaintLetter): string {
  if (state === 'draft') return words.draft
  if (state === 'voided') return words.voided(voidReason ?? '')
  return number === null ? words.awaitsNumber : words.issued(number)
}

export function ComplaintLetterLines({ complaint, letters, kinds, mayWrite, onChange }: ComplaintLetterLinesProps) {
  const [act, setAct] = useState<LetterAct | null>(null)
  return (
    <>
      <ul className={classes.list} aria-label={words.title}>
        {letters.map((letter) => (
          <li key={letter.id} className={classes.task}>
            <LetterLine
              complaint={complaint}
              letter={letter}
              step={kinds.find(({ kind }) => kind === letter.kind)?.step ?? null}
              mayWrite={mayWrite}
              onChange={onChange}
              onAct={setAct}
            />
          </li>
        ))}
      </ul>
      <ComplaintLetterDialogs complaintId={complaint.id} act={act} onClose={() => setAct(null)} />
    </>
  )
}

interface LetterLineProps extends Omit<ComplaintLetterLinesProps, 'letters' | 'kinds'> {
  readonly step: string | null
  readonly letter: ComplaintLetter
  readonly onAct: (act: LetterAct) => void
}

function LetterLine({ complaint, letter, step, mayWrite, onChange, onAct }: LetterLineProps) {
  const mayHold = useMay('hold:identity-vault')
  const { kind, state, letterId } = letter
  const name = words.kinds[kind]
  const isIssued = state === 'issued'
  const mayAddress = mayWrite && mayHold && isIssued && complaint.hasIdentity && isToReporter(kind)
  const press = (what: LetterAct['what']) => onAct({ what, letter })
  return (
    <>
      <FileList
        label={name}
        files={[
          {
            path: `/files/letters/${letterId}`,
            title: name,
            detail: `${stateOf(letter)}. ${words.dated(formatDate(letter.date))}`,
            isVoid: state === 'voided',
          },
        ]}
      />
      {step !== null && <Text size="sm">{words.ofStep(step)}</Text>}
      <LetterStory letter={letter} />
      {mayWrite && isIssued && letter.number === null && (
        <LetterNumberPart complaintId={complaint.id} letter={letter} />
      )}
      <Group gap="xs" mt="xs">
        {mayWrite && state === 'draft' && (
          <>
            <Button size="compact-md" onClick={() => press('issue')} aria-label={`${words.issue}: ${name}`}>
              {words.issue}
            </Button>
            <Button
              size="compact-md"
              variant="default"
              onClick={() => onChange(kind)}
              aria-label={`${words.change}: ${name}`}
            >
              {words.change}
            </Button>
          </>
        )}
        {isIssued && <PrintLetterButton letterId={letterId} title={name} />}
        {mayAddress && (
          <Button size="compact-md" variant="default" onClick={() => press('with-contact')}>
            {words.withContact}
          </Button>
        )}
        {mayWrite && isIssued && (
          <Button
            size="compact-md"
            variant="default"
            onClick={() => press('void')}
            aria-label={`${words.void}: ${name}`}
          >
            {words.void}
          </Button>
        )}
      </Group>
    </>
  )
}

/** What became of the sheet: printed, waiting, given out. */
function LetterStory({ letter }: { readonly letter: ComplaintLetter }) {
  const zone = useZone()
  const { kind, state, printCount, handouts } = letter
  if (state !== 'issued') return null
  return (
    <>
      {printCount > 0 && <Text size="sm">{words.printed(formatNumber(printCount))}</Text>}
      {handouts.length === 0 && waitsAtDesk(kind) && <Text size="sm">{words.waits}</Text>}
      {handouts.map(({ at, by, receiver, isAnswer }) => (
        <Text key={at} size="sm">
          {(isAnswer ? words.handedAnswer : words.handedOut)(formatInstant(at, zone), by)}{' '}
          {receiver !== null && words.receivers[receiver]}
        </Text>
      ))}
    </>
  )
}
