import { randomBytes } from 'node:crypto'
import { existsSync, renameSync } from 'node:fs'
import { v7 as newUuid } from 'uuid'
import { normaliseTypedCode } from '#shared/codes/typed-code.ts'
import { Failure } from '#shared/contract/failure.ts'
import type { setupContract } from '#shared/features/facility/setup.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { holidayTableSchema } from '#shared/time/holiday-table.ts'
import { insertOwnAgeIdentity } from '../../core/age-identity.ts'
import type { Actor, CommandContext, OpenContext } from '../../core/context.ts'
import { logSecurity } from '../../core/read-log.ts'
import { createRecoveryCode } from '../../core/recovery-code.ts'
import { readResources } from '../../core/resources.ts'
import { runCommand } from '../../core/run-command.ts'
import type { ServiceOf } from '../../core/service.ts'
import { createSigningKey } from '../../core/signing-key.ts'
import { databaseFile } from '../../database/open.ts'
import { insertAccount } from '../accounts/accounts.repository.ts'
import { requireGoodPassword } from '../accounts/accounts.service.ts'
import { daysOfTable } from '../calendar/published-days.ts'
import { writeInstallation } from '../installation/installation-settings.ts'
import { rebuildIndex } from '../terminology/diagnosis-index.ts'
import { insertHoliday, insertProfile } from './facility.repository.ts'
import { profileRow } from './facility.service.ts'
import { dropTickets, findTicket, keepTicket, type SetupTicket } from './setup-tickets.ts'

/** A database without a keyring was left by a first run that was cut short, or its keyring was lost: it is set aside, never deleted. */
function setAsideForeignDatabase(folder: string, now: string): void {
  const path = databaseFile(folder)
  const label = now.replaceAll(/[^0-9]/g, '').slice(0, 14)
  for (const ending of ['', '-wal', '-shm'])
    if (existsSync(path + ending)) renameSync(path + ending, `${path}.tanpa-kunci-${label}${ending}`)
}

async function writeFirstRows(
  context: CommandContext,
  ticket: SetupTicket,
  accountId: string,
  slotId: string,
): Promise<void> {
  const { db, now, newId, services } = context
  await insertAccount(db, {
    id: accountId,
    name: ticket.admin.name,
    full_name: ticket.admin.fullName,
    employee_number: null,
    position: null,
    roles: JSON.stringify(['admin']),
    slot_id: slotId,
    state: 'active',
    must_change_password: 0,
    created_at: now,
  })
  const validFrom = toCalendarDate(now, ticket.facility.timeZone)
  await insertProfile(db, profileRow(ticket.facility, { id: newId(), validFrom, logoFileId: null, createdAt: now }))
  for (const table of readResources(services.resourcesFolder, 'reference-data/holidays', holidayTableSchema))
    for (const day of daysOfTable(table))
      await insertHoliday(db, { id: newId(), ...day, state: 'active', reason: null })
  await writeInstallation(db, { ...ticket.installation, revision: 0 })
  await createSigningKey(context)
  await insertOwnAgeIdentity(db, services.installation.open.keys, { id: newId(), now })
  await rebuildIndex(db, services.resourcesFolder)
}

async function install(context: OpenContext, ticket: SetupTicket) {
  const { services, now } = context
  const { installation } = services
  setAsideForeignDatabase(installation.folder, now)
  const accountId = newUuid()
  const data = randomBytes(32)
  const keyring = installation.newKeyring(data)
  const slot = await keyring.addPasswordSlot(data, accountId, ticket.admin.name, ticket.admin.password)
  keyring.addRecoverySlot(data, ticket.recoveryCode)
  const actor: Actor = {
    accountId,
    fullName: ticket.admin.fullName,
    roles: ['admin'],
    permissions: new Set(),
    mustChangePassword: false,
  }
  try {
    installation.openWith(data, true)
    await runCommand(
      { services, actor, sessionToken: '', procedure: 'setup.finish', now, reads: 'nothing', idempotency: null },
      (command) => writeFirstRows(command, ticket, accountId, slot.slotId),
    )
    installation.anchorHead(true)
    // Last: from the moment the keyring lies there, the installation counts as made.
    keyring.save()
  } catch (error) {
    await installation.closeDatabase()
    throw error
  }
  return { accountId, slot }
}

export const setupService: ServiceOf<typeof setupContract> = {
  status: (_input, { services }) => ({
    isNew: services.installation.isNew,
    training: services.training,
    desktop: services.shell !== null,
  }),

  prepare: (input, { services }) => {
    if (!services.installation.isNew) throw new Failure('setup-done')
    requireGoodPassword(input.admin.password, input.admin.name)
    const recoveryCode = createRecoveryCode()
    return { ticket: keepTicket({ ...input, recoveryCode }), recoveryCode }
  },

  finish: async (input, context) => {
    const { services, now } = context
    if (!services.installation.isNew) throw new Failure('setup-done')
    const ticket = findTicket(input.ticket)
    if (!ticket) throw new Failure('not-found')
    if (normaliseTypedCode(input.recoveryCode) !== normaliseTypedCode(ticket.recoveryCode))
      throw new Failure('recovery-code-wrong')
    const { accountId, slot } = await install(context, ticket)
    dropTickets()
    const session = services.sessions.start(accountId, ticket.admin.name, slot)
    await logSecurity(services, { at: now, accountId, event: 'logged-in', procedure: null })
    return { token: session.token, accountId, fullName: ticket.admin.fullName, mustChangePassword: false }
  },
}
