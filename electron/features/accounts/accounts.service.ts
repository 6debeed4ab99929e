import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { Account, accountsContract } from '#shared/features/accounts/accounts.contract.ts'
import { leavesNoAdministrator, passwordProblem } from '#shared/features/accounts/accounts.rules.ts'
import { roleSchema } from '#shared/people/roles.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { findAccount, findAccountByName, insertAccount, listAccounts, updateAccount } from './accounts.repository.ts'

type AccountRow = Awaited<ReturnType<typeof listAccounts>>[number]

const rolesSchema = z.array(roleSchema)

function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    name: row.name,
    fullName: row.full_name,
    employeeNumber: row.employee_number,
    position: row.position,
    roles: rolesSchema.parse(JSON.parse(row.roles)),
    state: row.state,
    mustChangePassword: row.must_change_password === 1,
    createdAt: instantSchema.parse(row.created_at),
    revision: row.revision,
  }
}

/** @throws Failure password-too-weak (details: problem) */
export function requireGoodPassword(password: string, name: string): void {
  const problem = passwordProblem(password, name)
  if (problem) throw new Failure('password-too-weak', { problem })
}

async function requireAccount(context: CommandContext, id: string): Promise<AccountRow> {
  const account = await findAccount(context.db, id)
  if (!account) throw new Failure('not-found')
  return account
}

async function requireAdministratorLeft(
  context: CommandContext,
  changed: Pick<Account, 'id' | 'roles' | 'state'>,
): Promise<void> {
  const accounts = (await listAccounts(context.db)).map(toAccount)
  if (leavesNoAdministrator(accounts, changed)) throw new Failure('last-administrator')
}

/** The new slot is on disk before the commit; the old one falls away when the keyring is next swept. */
async function newSlot(
  context: CommandContext,
  account: { readonly id: string; readonly name: string },
  password: string,
) {
  const { installation } = context.services
  const keyring = installation.readKeyring()
  return (await keyring.addPasswordSlot(installation.open.keys.data, account.id, account.name, password)).slotId
}

export const accountsService: ServiceOf<typeof accountsContract> = {
  list: async (_input, { db }) => (await listAccounts(db)).map(toAccount),

  create: async (input, context) => {
    requireGoodPassword(input.password, input.name)
    if (await findAccountByName(context.db, input.name)) throw new Failure('name-taken')
    const id = context.newId()
    await insertAccount(context.db, {
      id,
      name: input.name,
      full_name: input.fullName,
      employee_number: input.employeeNumber,
      position: input.position,
      roles: JSON.stringify(input.roles),
      slot_id: await newSlot(context, { id, name: input.name }, input.password),
      state: 'active',
      // Everyone may know the passwords of a training installation; changing fourteen of them first teaches nothing.
      must_change_password: context.services.training ? 0 : 1,
      created_at: context.now,
    })
    return { id }
  },

  update: async (input, context) => {
    const account = await requireAccount(context, input.id)
    await requireAdministratorLeft(context, { id: account.id, roles: input.roles, state: account.state })
    const changed = await updateAccount(context.db, input, {
      full_name: input.fullName,
      employee_number: input.employeeNumber,
      position: input.position,
      roles: JSON.stringify(input.roles),
    })
    if (!changed) throw new Failure('changed-meanwhile')
    return { revision: input.revision + 1 }
  },

  resetPassword: async (input, context) => {
    const account = await requireAccount(context, input.id)
    requireGoodPassword(input.password, account.name)
    const slotId = await newSlot(context, account, input.password)
    const changed = await updateAccount(context.db, input, {
      slot_id: slotId,
      state: 'active',
      must_change_password: 1,
    })
    if (!changed) throw new Failure('changed-meanwhile')
    context.services.sessions.endAllOf(account.id)
    return { revision: input.revision + 1 }
  },

  disable: async (input, context) => {
    const account = toAccount(await requireAccount(context, input.id))
    await requireAdministratorLeft(context, { ...account, state: 'disabled' })
    const changed = await updateAccount(context.db, input, { state: 'disabled', slot_id: null })
    if (!changed) throw new Failure('changed-meanwhile')
    context.services.sessions.endAllOf(account.id)
    return { revision: input.revision + 1 }
  },
}
