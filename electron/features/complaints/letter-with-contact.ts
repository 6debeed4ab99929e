import { Failure } from '#shared/contract/failure.ts'
import { isToReporter } from '#shared/features/complaints/complaint-letters.ts'
import type { Identity } from '#shared/features/identity-vault/identity.ts'
import { complaintLetter } from '#shared/features/letters/complaint-letter-inputs.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { QueryContext } from '../../core/context.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { Tickets } from '../../core/tickets.ts'
import { findFile } from '../../database/foundation.repository.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { findIdentityOf } from '../identity-vault/identity-vault.repository.ts'
import { openIdentity } from '../identity-vault/sealed-identity.ts'
import { requireOpenVault } from '../identity-vault/vault-key.ts'
import { findNumberSource } from '../letters/letter-numbers.repository.ts'
import { findLetter } from '../letters/letters.repository.ts'
import { requireOwnComplaint } from './complaint-facts.ts'
import { findComplaintLetter } from './complaint-letters.repository.ts'

const refuse = (reason: 'no-contact' | 'letter-not-issued') => new Failure('refused', { reason })

/** One addressed sheet on its way to the printer: in memory only, and gone once it was fetched. */
const sheets = new Tickets<{ readonly accountId: string; readonly pdf: Uint8Array }>()

const longestLine = 200

function addressOf({ address, phone, email }: Identity): string[] {
  return [...(address?.split('\n') ?? []), phone, email]
    .filter((line) => line !== null)
    .map((line) => line.trim().slice(0, longestLine))
    .filter((line) => line !== '')
    .slice(0, 10)
}

/**
 * The issued letter with name and address in place of the number. The vault is opened for it now, the look is logged, and nothing of the sheet is
 * kept.
 * @throws Failure not-found, refused (not-own-officer, no-contact, letter-not-issued, vault refusals)
 */
export async function addressedLetter(
  context: QueryContext,
  { id, letterId }: { readonly id: string; readonly letterId: string },
): Promise<{ readonly sheetId: string }> {
  const { db, services, actor, now } = context
  await requireOwnComplaint(context, id)
  const row = await findComplaintLetter(db, id, letterId)
  const letter = row && (await findLetter(db, letterId))
  if (!row || !letter) throw new Failure('not-found')
  if (row.state !== 'issued') throw refuse('letter-not-issued')
  const sealed = await findIdentityOf(db, { subject_type: 'complaint', subject_id: id })
  if (!sealed || !isToReporter(row.kind)) throw refuse('no-contact')
  const open = await requireOpenVault(context)
  await context.recordRead('complaint', [id])
  const identity = openIdentity(open, sealed)
  open.secret.fill(0)
  const kept = complaintLetter.parse(JSON.parse(letter.input))
  const recipient = { ...kept.recipient, post: identity.name, address: addressOf(identity) }
  const logo = letter.logo_file_id ? await findFile(db, letter.logo_file_id) : undefined
  const pdf = await compiled(async () =>
    services.letters.render({
      template: letter.template,
      input: { ...kept, recipient },
      paper: letter.paper,
      draft: false,
      letterhead: letter.letterhead_mode,
      numberSpace: (await findNumberSource(db, letterId))?.source === 'typed',
      date: calendarDateSchema.parse(letter.date),
      ...(logo ? { logo: services.files.get(logo.storage_name) } : {}),
    }),
  )
  return { sheetId: sheets.keep(services, { accountId: actor.accountId, pdf }, now) }
}

/** `GET /files/complaint-letters/<sheetId>`: for whoever opened the vault, and once. */
export const addressedLetterDocument: DocumentSource = async (request) => {
  const { services, id } = request
  const actor = await requireReader(request, 'hold:identity-vault', 'complaintLetters.withContact')
  const sheet = sheets.find(services, id, services.clock.now())
  if (sheet.accountId !== actor.accountId) throw new Failure('not-found')
  sheets.drop(services)
  return { body: sheet.pdf, mediaType: 'application/pdf', fileName: 'surat-pengaduan.pdf' }
}
