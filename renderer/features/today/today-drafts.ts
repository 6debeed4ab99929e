import { useQuery } from '@tanstack/react-query'
import { client, orpc } from '../../api/client.ts'
import { flushDrafts } from '../../api/flush-drafts.ts'
import { isFormName } from '../../components/FormPage/form-names.ts'
import { draftMessages, formWords } from './draft.messages.ts'

export type ListedDraft = Awaited<ReturnType<typeof client.drafts.list>>[number]

export const draftsKey = orpc.drafts.list.queryKey({ input: {} })

/** What this account began and did not send, newest first. */
export function useDrafts() {
  return useQuery({
    queryKey: draftsKey,
    queryFn: async () => {
      // The form that was left for this page may still be sending its last words.
      await flushDrafts()
      return client.drafts.list({})
    },
    // Drafts leave no trace in the change log, so no notice of a change ever comes.
    staleTime: 0,
  })
}

export const wordsOfDraft = ({ form }: ListedDraft): string =>
  isFormName(form) ? formWords[form] : draftMessages.formOfAnotherVersion
