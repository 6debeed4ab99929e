import { useState } from 'react'
import { v7 as newId } from 'uuid'

/** The idempotency key of a command that has no form with a draft: made once for each opening of its dialog. */
export function useSubmitKey(isOpen = true): string {
  const [opening, setOpening] = useState(() => ({ isOpen, key: newId() }))
  if (opening.isOpen === isOpen) return opening.key
  const next = { isOpen, key: isOpen ? newId() : opening.key }
  setOpening(next)
  return next.key
}
