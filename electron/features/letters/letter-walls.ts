import { Failure } from '#shared/contract/failure.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { onlookerOf } from '../complaints/complaint-facts.ts'
import { findComplaint, listComplaints } from '../complaints/complaints.repository.ts'

interface Asking {
  readonly db: Reader
  readonly services: CoreServices
  readonly actor: Actor
}

/** What a letter, or a paper in the queue, is about. */
interface About {
  readonly subject_type: string | null
  readonly subject_id: string | null
}

/** Beside the right that a letter was filed under: a record that does not exist for whom it is about has no letters for them either. */
interface Wall {
  readonly known: (asking: Asking) => Promise<ReadonlySet<string>>
  readonly knows: (asking: Asking, id: string) => Promise<boolean>
}

const walls: Readonly<Record<string, Wall>> = {
  complaint: {
    known: async (asking) => new Set((await listComplaints(asking.db, onlookerOf(asking), 'all')).map(({ id }) => id)),
    knows: async (asking, id) => (await findComplaint(asking.db, onlookerOf(asking), id)) !== undefined,
  },
}

const wallOf = ({ subject_type }: About): Wall | undefined => walls[subject_type ?? '']

/** @throws Failure not-found, as for a letter that is not there */
export async function requireKnown(asking: Asking, about: About): Promise<void> {
  if ((await wallOf(about)?.knows(asking, about.subject_id ?? '')) === false) throw new Failure('not-found')
}

/** A list without what the asker may not even know of. */
export async function knownOnly<Row extends About>(asking: Asking, rows: readonly Row[]): Promise<readonly Row[]> {
  const kept: Row[] = []
  const known = new Map<Wall, ReadonlySet<string>>()
  for (const row of rows) {
    const wall = wallOf(row)
    if (wall && !known.has(wall)) known.set(wall, await wall.known(asking))
    if (!wall || known.get(wall)?.has(row.subject_id ?? '')) kept.push(row)
  }
  return kept
}
