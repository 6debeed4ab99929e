import { Failure } from '#shared/contract/failure.ts'
import type { MedicineDetails, medicinesContract } from '#shared/features/pharmacy/medicines.contract.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { medicineGroups, starterMedicines } from './medicine-lists.ts'
import { texts, toMedicine } from './medicine-rows.ts'
import {
  findMedicine,
  insertMedicine,
  listMedicines,
  type MedicineRow,
  updateMedicine,
} from './medicines.repository.ts'
import { refuse } from './pharmacy-refusal.ts'
import { pharmacySettingsKey, readPharmacySettings } from './pharmacy-settings.ts'
import { listBatches } from './stock.repository.ts'

export const medicinesService: ServiceOf<typeof medicinesContract> = {
  list: async (_input, context) => {
    const { today } = await unitDay(context)
    const groups = medicineGroups(context.services).map(({ id, label }) => ({ id, label }))
    return { today, groups, medicines: await medicinesWithStock(context) }
  },

  starter: async (_input, { db, services }) => {
    const adopted = new Set((await listMedicines(db)).map(({ starter_id }) => starter_id))
    return starterMedicines(services).map(({ id, name, substances, strength, form, unit }) => ({
      id,
      name,
      substances,
      strength,
      form,
      unit,
      isAdopted: adopted.has(id),
    }))
  },

  adopt: async ({ ids }, { db, services, newId }) => {
    const known = await listMedicines(db)
    const wanted = starterMedicines(services).filter(
      (starter) => ids.includes(starter.id) && !known.some((row) => row.starter_id === starter.id),
    )
    if (wanted.length === 0) throw refuse('nothing-entered')
    for (const { id, ...starter } of wanted)
      await insertMedicine(db, {
        ...rowOf({ ...starter, minimumStock: 0, note: null }),
        id: newId(),
        starter_id: id,
        state: 'active',
        retired_reason: null,
      })
    return { added: wanted.length }
  },

  create: async (details, context) => {
    await requireFitting(context, details, null)
    const id = await addMedicine(context, details)
    return { id, revision: 1 }
  },

  change: async ({ id, revision, ...details }, context) => {
    await requireMedicine(context.db, id)
    await requireFitting(context, details, id)
    return changed(context, { id, revision }, rowOf(details))
  },

  retire: async ({ id, revision, reason }, context) => {
    const medicine = await requireMedicine(context.db, id)
    if (medicine.state === 'retired') throw refuse('medicine-retired')
    const batches = await listBatches(context.db, id)
    if (batches.some(({ balance }) => balance > 0)) throw refuse('medicine-has-stock')
    return changed(context, { id, revision }, { state: 'retired', retired_reason: reason })
  },

  reactivate: async ({ id, revision }, context) => {
    await requireMedicine(context.db, id)
    return changed(context, { id, revision }, { state: 'active', retired_reason: null })
  },

  settings: (_input, { db }) => readPharmacySettings(db),

  changeSettings: async (settings, { db }) => {
    const expirySpans = [...new Set(settings.expirySpans)].sort((left, right) => left - right)
    await writeSetting(db, pharmacySettingsKey, { ...settings, expirySpans })
    return {}
  },
}

/** Puts a medicine on the list; whether it fits is the caller's to check. Its id. */
export async function addMedicine(
  { db, newId }: CommandContext,
  details: MedicineDetails,
  starterId: string | null = null,
): Promise<string> {
  const id = newId()
  await insertMedicine(db, { ...rowOf(details), id, starter_id: starterId, state: 'active', retired_reason: null })
  return id
}

/** Every medicine with what is left of it. */
export async function medicinesWithStock(context: Pick<QueryContext, 'now'> & { readonly db: Reader }) {
  const { db } = context
  const { today } = await unitDay(context)
  const { expirySpans: spans } = await readPharmacySettings(db)
  const batches = Map.groupBy(await listBatches(db, null), ({ medicine_id }) => medicine_id)
  return (await listMedicines(db)).map((row) => toMedicine(row, batches.get(row.id) ?? [], { today, spans }))
}

export async function requireMedicine(db: Reader, id: string): Promise<MedicineRow> {
  const row = await findMedicine(db, id)
  if (!row) throw new Failure('not-found')
  return row
}

function rowOf(details: MedicineDetails) {
  return {
    name: details.name,
    substances: JSON.stringify(details.substances),
    strength: details.strength,
    form: details.form,
    unit: details.unit,
    kfa_code: details.kfaCode,
    minimum_stock: details.minimumStock,
    allergy_groups: JSON.stringify([...new Set(details.groups)]),
    is_observed: details.isObserved ? 1 : 0,
    note: details.note,
  }
}

const key = (text: string | null): string => (text ?? '').toLocaleLowerCase('id').replaceAll(/\s+/g, ' ')

/** The same medicine twice would split its stock. @throws Failure refused (unknown-group, medicine-known) */
async function requireFitting(
  { db, services }: CommandContext,
  details: MedicineDetails,
  ownId: string | null,
): Promise<void> {
  const known = new Set(medicineGroups(services).map(({ id }) => id))
  const kept = ownId === null ? [] : texts((await requireMedicine(db, ownId)).allergy_groups)
  if (details.groups.some((group) => !known.has(group) && !kept.includes(group))) throw refuse('unknown-group')
  const isSame = (row: MedicineRow) =>
    row.id !== ownId &&
    key(row.name) === key(details.name) &&
    key(row.strength) === key(details.strength) &&
    key(row.form) === key(details.form)
  if ((await listMedicines(db)).some(isSame)) throw refuse('medicine-known')
}

async function changed(
  { db }: CommandContext,
  reference: { readonly id: string; readonly revision: number },
  change: Parameters<typeof updateMedicine>[2],
) {
  if (!(await updateMedicine(db, reference, change))) throw new Failure('changed-meanwhile')
  return { id: reference.id, revision: reference.revision + 1 }
}
