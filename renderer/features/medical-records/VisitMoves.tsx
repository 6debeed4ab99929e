import { useState } from 'react'
import type { Encounter, EncounterMove } from '#shared/features/medical-records/encounter.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { medicalRecordFailure } from './medical-record-failure.ts'
import { useRecordCommand } from './use-record-command.ts'
import { visitMessages as words } from './visit.messages.ts'

/** Whose record this visit stood in before; the last move can be taken back. */
export function VisitMoves({ visit }: { readonly visit: Encounter }) {
  const zone = useZone()
  const [undoing, setUndoing] = useState<EncounterMove | null>(null)
  const undo = useRecordCommand(client.medicalRecords.undoMove, useSubmitKey(undoing !== null))
  const last = visit.moves.filter(({ undone }) => undone === null).at(-1)
  return (
    <>
      {visit.moves.map((move) => {
        const { id, from, byName, at, reason, undone } = move
        const line = words.movedFrom(from.name, byName, formatInstant(at, zone), reason)
        const isLast = move === last && move.mayUndo
        return (
          <PageNote
            key={id}
            meaning="attention"
            {...(isLast ? { action: { label: words.undoMove, onClick: () => setUndoing(move) } } : {})}
          >
            {line}
            {undone && <> {words.moveUndone(undone.byName, formatInstant(undone.at, zone), undone.reason)}</>}
          </PageNote>
        )
      })}
      <ReasonDialog
        isOpen={undoing !== null}
        title={words.undoMoveTitle}
        confirmLabel={undoing ? words.undoMoveConfirm(undoing.from.name) : ''}
        onClose={() => setUndoing(null)}
        onConfirm={(reason) =>
          undoing &&
          undo.mutate(
            { moveId: undoing.id, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.undoneNotice })
                setUndoing(null)
              },
            },
          )
        }
        isBusy={undo.isPending}
        failure={medicalRecordFailure(undo.error)}
      />
    </>
  )
}
