import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ComplaintLetter } from '#shared/features/complaints/complaint-letters.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { LetterNumberForm } from '../letters/LetterNumberForm.tsx'
import { complaintLetterMessages as words } from './complaint-letters.messages.ts'

interface LetterNumberPartProps {
  readonly complaintId: string
  readonly letter: ComplaintLetter
}

/** The number of the agenda book, written down where the letter is worked on: the desk has no part in other letters. */
export function LetterNumberPart({ complaintId, letter }: LetterNumberPartProps) {
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const { letterId, revision, kind } = letter
  const close = () => setOpen(false)
  if (!isOpen)
    return (
      <Button
        size="compact-md"
        variant="default"
        mt="xs"
        onClick={() => setOpen(true)}
        aria-label={words.enterNumberOf(words.kinds[kind])}
      >
        {words.enterNumber}
      </Button>
    )
  return (
    <LetterNumberForm
      row={{ id: letterId, number: null, revision }}
      send={({ id, ...entered }, call) =>
        client.complaintLetters.enterNumber({ ...entered, id: complaintId, letterId: id }, call)
      }
      onDone={() => {
        close()
        void queries.invalidateQueries({ queryKey: orpc.complaintLetters.key() })
      }}
      onCancel={close}
    />
  )
}
