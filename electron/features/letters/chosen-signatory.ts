import type { Signatory } from '#shared/features/letters/letter-parts.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { findAccount } from '../accounts/accounts.repository.ts'
import { signatoriesOn } from '../posts/known-posts.ts'
import { signingPosts } from './letter-signatories.ts'

interface Asking {
  readonly db: Reader
  readonly services: Pick<CoreServices, 'resourcesFolder'>
}

/** Who holds, on that day, the post that the office chose for a letter with one signature; nobody where it chose none. */
export async function chosenSignatory(
  { db, services: { resourcesFolder } }: Asking,
  template: string,
  day: CalendarDate,
) {
  const postId = (await signingPosts(db, resourcesFolder)).find((one) => one.template === template)?.postId ?? null
  return (await signatoriesOn(db, resourcesFolder, day)).find((one) => one.postId === postId)
}

/** Whoever writes it, in the name of a desk. */
export async function writerAsSignatory(
  { db, actor }: { readonly db: Reader; readonly actor: Actor },
  post: string,
): Promise<Signatory> {
  const account = await findAccount(db, actor.accountId)
  return {
    ...{ post, actingPrefix: null, name: actor.fullName },
    ...{ nip: account?.employee_number ?? null, licenceNumber: null },
  }
}
