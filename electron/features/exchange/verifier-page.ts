import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifierPageName } from '#shared/features/exchange/envelope-names.rules.ts'
import type { CoreServices } from '../../core/context.ts'

/** The page for the receiver lies beside the application's own page, in the product as in a working copy. */
export const verifierPagePath = (assetsFolder: string): string => join(assetsFolder, '..', 'verifier', verifierPageName)

/** The page as it is carried along; null where this installation was built without it. */
export function readVerifierPage({ assetsFolder }: Pick<CoreServices, 'assetsFolder'>): Buffer | null {
  try {
    return readFileSync(verifierPagePath(assetsFolder))
  } catch {
    return null
  }
}
