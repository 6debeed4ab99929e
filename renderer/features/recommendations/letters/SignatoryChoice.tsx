import { Select } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useContext } from 'react'
import type { Signatory } from '#shared/features/letters/letter-parts.rules.ts'
import { orpc } from '../../../api/client.ts'
import { optionalLabel } from '../../../components/FormPage/optional-label.ts'
import { letterMessages as words } from './letter.messages.ts'
import { LetterDate } from './letter-date.ts'

/** Fills the fields below from the list of posts, as they are held on the letter's date. */
export function SignatoryChoice({ onChoose }: { readonly onChoose: (signatory: Signatory) => void }) {
  const date = useContext(LetterDate)
  const known = useQuery(orpc.posts.signatories.queryOptions({ input: date === null ? skipToken : { date } }))
  if (!known.data || known.data.length === 0) return null
  return (
    <Select
      label={optionalLabel(words.chooseSignatory)}
      description={words.chooseSignatoryHint}
      value={null}
      data={known.data.map(({ postId, signatory }) => ({
        value: postId,
        label: words.signatoryOption(
          signatory.name ?? '',
          [signatory.actingPrefix ?? '', signatory.post].join(' ').trim(),
        ),
      }))}
      onChange={(postId) => {
        const chosen = known.data.find((one) => one.postId === postId)
        if (chosen) onChoose(chosen.signatory)
      }}
    />
  )
}
