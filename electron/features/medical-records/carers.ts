import { z } from 'zod'
import { permissionsOf, roleSchema } from '#shared/people/roles.ts'
import type { Reader } from '../../database/reader.ts'
import { listAccounts } from '../accounts/accounts.repository.ts'

export interface Carer {
  readonly id: string
  readonly name: string
}

/** Accounts of the clinic that may care for somebody, by name. */
export async function listCarers(db: Reader): Promise<Carer[]> {
  return (await listAccounts(db))
    .filter(
      ({ state, roles }) =>
        state === 'active' && permissionsOf(z.array(roleSchema).parse(JSON.parse(roles))).has('enter:health'),
    )
    .map(({ id, full_name }) => ({ id, name: full_name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'id'))
}
