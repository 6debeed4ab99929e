import { useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { namedIn } from '#shared/features/complaints/complaints.rules.ts'
import type { ReceivedComplaint } from '#shared/features/complaints/received-complaint.ts'
import { client, orpc } from '../../api/client.ts'
import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { complaintRefusalWords, shownOnceText, complaintDeskMessages as words } from './complaint-desk.messages.ts'

export const useComplaintLists = () => useQuery(orpc.complaints.lists.queryOptions({ input: {} }))

/** Whether there is a place for who complained, and whether this session opens it. */
export const useVaultState = () => useQuery(orpc.identityVault.state.queryOptions({ input: {} }))

type Received = Awaited<ReturnType<typeof client.complaints.receive>>

/** What saving came to: kept with its receipt, or held back because the story tells the name. */
export type Saved =
  | { readonly kind: 'received'; readonly receipt: Received }
  | { readonly kind: 'named'; readonly found: readonly string[] }

interface Saving {
  readonly input: ReceivedComplaint
  /** She has seen that the story tells the name, and keeps it. */
  readonly isKnown: boolean
}

/** Words of the vaulted name in what others will read: the story, and the call to those who look after somebody. */
async function toldNames({ identity, story, danger }: ReceivedComplaint): Promise<readonly string[]> {
  if (!identity) return []
  const { name } = identity
  const inStory = await client.complaints.nameInStory({ name, story })
  return [...new Set([...inStory, ...namedIn(name, [danger?.whom ?? null, danger?.where ?? null])])]
}

/** Looks for the vaulted name in the story first, then keeps the complaint under the draft's key. */
export function useReceive(key: string) {
  const queries = useQueryClient()
  return useCommand({
    mutationFn: async ({ input, isKnown }: Saving): Promise<Saved> => {
      const found = isKnown ? [] : await toldNames(input)
      if (found.length > 0) return { kind: 'named', found }
      return { kind: 'received', receipt: await client.complaints.receive(input, { context: { key } }) }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.complaints.key() }),
  })
}

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** One question or step about a receipt; each press is one of its own. */
export const useReceiptCommand = <Input, Output>(call: Call<Input, Output>) =>
  useCommand({ mutationFn: (input: Input) => call(input, { context: { key: newId() } }) })

/** The words for a failed call at the counter. */
export function complaintDeskFailure(error: unknown): ErrorText | null {
  if (!error) return null
  if (failureOf(error)?.code === 'shown-once') return shownOnceText
  return refusalText(error, words.refusedTitle, complaintRefusalWords) ?? errorText(error)
}
