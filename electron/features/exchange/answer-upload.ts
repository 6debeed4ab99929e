import { Failure } from '#shared/contract/failure.ts'
import { largestAnswerMegabytes } from '../../bundle/envelope-limits.ts'
import { answerContainerOf } from '../../bundle/open-envelope.ts'

/** How a stored answer file is called by its content; nothing but the exchange opens it. */
const mediaTypes = { zip: 'application/zip', age: 'application/x-age-encryption' } as const

export { largestAnswerMegabytes }

/** @throws Failure file-empty, file-type-refused (details: found) */
export function answerTypeOf(content: Uint8Array): string {
  if (content.length === 0) throw new Failure('file-empty')
  const container = answerContainerOf(content)
  if (container === null) throw new Failure('file-type-refused', { found: 'unknown' })
  return mediaTypes[container]
}
