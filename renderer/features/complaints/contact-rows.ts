import type { Identity } from '#shared/features/identity-vault/identity.ts'
import { complaintMessages as words } from './complaints.messages.ts'

const parts = ['name', 'identityNumber', 'phone', 'email', 'address', 'reachedBy'] as const

/** Who somebody is and how to reach them, without what is not known. */
export const contactRows = (identity: Identity) =>
  parts.flatMap((part) => {
    const value = identity[part]
    return value === null ? [] : [{ label: words.contact[part], value }]
  })
