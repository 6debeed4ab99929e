import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { postSchema } from '#shared/features/posts/posts.contract.ts'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { postMessages as words } from './posts.messages.ts'

export type Post = z.infer<typeof postSchema>
export type Appointment = Post['appointments'][number]

export const usePosts = () => useQuery(orpc.posts.list.queryOptions({ input: {} }))

// Each command goes out under the key of its draft or dialog: pressed twice, or sent again after a lost answer, it does one thing.

export const useAddPost = (key: string) => useCommand(orpc.posts.add.mutationOptions({ context: { key } }))

export const useRenamePost = (key: string) => useCommand(orpc.posts.rename.mutationOptions({ context: { key } }))

export const useAppoint = (key: string) => useCommand(orpc.posts.appoint.mutationOptions({ context: { key } }))

export const useEndAppointment = (key: string) => useCommand(orpc.posts.end.mutationOptions({ context: { key } }))

export const useWithdrawAppointment = (key: string) =>
  useCommand(orpc.posts.withdraw.mutationOptions({ context: { key } }))

export const useWithdrawPost = (key: string) =>
  useCommand(orpc.posts.withdrawPost.mutationOptions({ context: { key } }))

export const useRestorePost = () => useCommand(orpc.posts.restorePost.mutationOptions())

/** The words for a post that could not be withdrawn. */
export function withdrawPostFailure(error: unknown): ErrorText | null {
  const failure = failureOf(error)
  if (failure?.details.reason === 'post-signs')
    return { title: words.keepsPostTitle, text: words.postSigns(String(failure.details.letters ?? '')) }
  return refusalText(error, words.keepsPostTitle, words.refusals) ?? postFailure(error)
}

/** The words for a refused change of a post or its holders. */
export function postFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  const failure = failureOf(error)
  if (failure?.code === 'name-taken') return words.titleTaken
  return refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)
}
