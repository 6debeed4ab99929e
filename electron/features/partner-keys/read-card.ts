import { parsePublicKey } from '#shared/bundle/minisign.ts'
import { commentOfSignedText } from '#shared/bundle/signed-text.ts'
import { Failure } from '#shared/contract/failure.ts'
import { cardStatement, type KeyCard, keyCardSchema } from '#shared/features/exchange/key-card.ts'
import type { PartnerKeyRefusalCode } from '#shared/features/partner-keys/partner-keys.contract.ts'

export const refuse = (reason: PartnerKeyRefusalCode): Failure => new Failure('refused', { reason })

/** Reads a card file and checks that whoever made it holds its signing key. @throws Failure refused */
export async function readCard(text: string): Promise<KeyCard> {
  const found = parsed(text)
  if (isOfLaterVersion(found)) throw refuse('card-newer')
  const { success, data: card } = keyCardSchema.safeParse(found)
  if (!success || parsePublicKey(card.minisign) === null) throw refuse('not-a-card')
  const { signature, ...stated } = card
  if ((await commentOfSignedText(cardStatement(stated), signature, card.minisign)) === null)
    throw refuse('card-signature-wrong')
  if (card.validUntil !== null && card.validUntil < card.validFrom) throw refuse('dates-reversed')
  return card
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw refuse('not-a-card')
  }
}

function isOfLaterVersion(found: unknown): boolean {
  if (typeof found !== 'object' || found === null || !('format' in found) || !('version' in found)) return false
  return found.format === 'lentera-kartu-kunci' && typeof found.version === 'number' && found.version > 1
}
