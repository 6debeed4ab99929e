import { Failure } from '#shared/contract/failure.ts'
import type { SealChoices, SealRecipient } from '#shared/features/exchange/exchange.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { CoreServices } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { basisText, disclosureBases } from '../disclosures/disclosure-basis.ts'
import { presentRecipient, usableKeys } from '../partner-keys/judge-signer.ts'
import type { BundleFacts } from './bundle-facts.ts'
import { sha256Of } from './collect-papers.ts'

interface ChoiceContext {
  readonly db: Reader
  readonly services: CoreServices
}

const dayOf = ({ sealedAt, facility }: BundleFacts): CalendarDate => toCalendarDate(sealedAt, facility.timeZone)

/** Requests go up: to Kanwil, and through it to Ditjenpas. */
const offices = ['kanwil', 'ditjenpas'] as const

/** To whom the file may be encrypted and on what it may rest. Kanwil's newest key is offered as chosen. */
export async function offeredChoices(
  { db, services }: ChoiceContext,
  facts: BundleFacts,
): Promise<{
  readonly keys: SealRecipient[]
  readonly chosenKeys: string[]
  readonly bases: { id: string; text: string }[]
}> {
  const keys = await usableKeys(db, dayOf(facts), offices)
  const all = disclosureBases(services)
  return {
    keys: keys.map(presentRecipient),
    chosenKeys: keys
      .filter(({ kind }) => kind === 'kanwil')
      .slice(0, 1)
      .map(({ id }) => id),
    bases: all.bases.map((basis) => ({ id: basis.id, text: basisText(all, basis, facts.subject.papers) })),
  }
}

/** What the officer decided, looked up anew. */
export interface Decided {
  readonly keys: readonly (SealRecipient & { readonly age: string })[]
  readonly basis: { readonly id: string; readonly text: string }
}

/** @throws Failure refused (key-not-usable, plain-not-accepted, basis-unknown) */
export async function decidedChoices(
  { db, services }: ChoiceContext,
  facts: BundleFacts,
  choices: SealChoices,
): Promise<Decided> {
  const usable = await usableKeys(db, dayOf(facts), offices)
  const chosen = usable.filter(({ id }) => choices.keyIds.includes(id))
  if (chosen.length !== new Set(choices.keyIds).size) throw new Failure('refused', { reason: 'key-not-usable' })
  if (chosen.length === 0 && !choices.isPlainAccepted) throw new Failure('refused', { reason: 'plain-not-accepted' })
  const all = disclosureBases(services)
  const basis = all.bases.find(({ id }) => id === choices.basisId)
  if (!basis) throw new Failure('refused', { reason: 'basis-unknown' })
  return {
    keys: chosen.map((row) => ({ ...presentRecipient(row), age: row.age })),
    basis: { id: basis.id, text: basisText(all, basis, facts.subject.papers) },
  }
}

/** Titles of what leaves about the person, each once; files for other programs by their fingerprint too. */
export function disclosedPapers({ subject, profile }: BundleFacts): readonly string[] {
  const entry = profile.machineFiles.find(({ kind }) => kind === 'clinical-summary')
  const summaries = subject.summaries.map(
    ({ document }) => `${entry?.title} (SHA-256 ${sha256Of(Buffer.from(document))})`,
  )
  return [...new Set([...subject.papers.map(({ title }) => title), ...(entry ? summaries : [])])]
}
