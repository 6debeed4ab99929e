import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { verifierPageName } from '#shared/features/exchange/envelope-names.rules.ts'
import type { PlaceFile } from '../../bundle/copy-to-place.ts'

/** What becomes of the checking page at a place. */
export interface PageBeside {
  readonly outcome: 'written' | 'same' | 'kept' | 'missing'
  readonly files: readonly PlaceFile[]
}

/**
 * The page goes beside the bundle unless one of that name lies there already. Another one is left alone: it may be an older one of ours,
 * which still works, or not ours at all, which a person must see and not have replaced unseen.
 */
export async function pageBeside(page: Buffer | null, folder: string): Promise<PageBeside> {
  if (page === null) return { outcome: 'missing', files: [] }
  const there = await readFile(join(folder, verifierPageName)).catch(() => null)
  if (there?.equals(page)) return { outcome: 'same', files: [] }
  if (there) return { outcome: 'kept', files: [] }
  return { outcome: 'written', files: [{ name: verifierPageName, source: { bytes: page } }] }
}
