import { Select } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useContext } from 'react'
import type { Signatory } from '#shared/features/letters/letter-parts.rules.ts'
import { orpc } from '../../../api/client.ts'
import { optionalLabel } from '../../../components/FormPage/optional-label.ts'
import { letterMessages as words } from './letter.messages.ts'
import { LetterSigning } from './letter-signing.ts'

interface SignatoryChoiceProps {
  /** Where on the sheet: the setting of the class of letters says which post usually signs there. */
  readonly place: string
  readonly onChoose: (signatory: Signatory) => void
}

interface Held {
  readonly postId: string
  readonly signatory: Signatory
}

/** Fills the fields below from the list of posts, as they are held on the letter's date; whoever usually signs comes first. */
export function SignatoryChoice({ place, onChoose }: SignatoryChoiceProps) {
  const { date, signingPosts } = useContext(LetterSigning)
  const known = useQuery(orpc.posts.signatories.queryOptions({ input: date === null ? skipToken : { date } }))
  if (!known.data || known.data.length === 0) return null
  const usual = known.data.filter(({ postId }) => postId === signingPosts[place])
  const others = known.data.filter((one) => !usual.includes(one))
  return (
    <Select
      label={optionalLabel(words.chooseSignatory)}
      description={words.chooseSignatoryHint}
      value={null}
      data={
        usual.length === 0
          ? others.map(optionOf)
          : [
              { group: words.usualSignatory, items: usual.map(optionOf) },
              { group: words.otherSignatories, items: others.map(optionOf) },
            ]
      }
      onChange={(postId) => {
        const chosen = known.data.find((one) => one.postId === postId)
        if (chosen) onChoose(chosen.signatory)
      }}
    />
  )
}

const optionOf = ({ postId, signatory }: Held) => ({
  value: postId,
  label: words.signatoryOption(signatory.name ?? '', [signatory.actingPrefix ?? '', signatory.post].join(' ').trim()),
})
