import type { Core } from '#electron/core/create-core.ts'
import { type Client, clientOf } from '#tests/harness/client.ts'
import { install, passwordOf, signInAs } from '#tests/harness/core.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'

type Medicine = Parameters<Client['medicines']['create']>[0]
export type Line = Parameters<Client['prescriptions']['write']>[0]['lines'][number]

const paracetamol: Medicine = {
  name: 'Parasetamol',
  substances: ['parasetamol'],
  strength: '500 mg',
  form: 'tablet',
  unit: 'tablet',
  kfaCode: '93000578',
  minimumStock: 50,
  groups: [],
  isObserved: false,
  note: null,
}

/** A clinic with a nurse, a doctor and a midwife, one fictional person in a room, and the medicines that a test asks for. */
export async function pharmacyOffice(core: Core) {
  const { admin } = await install(core)
  const { client: registry, token: registryToken } = await signInAs(core, admin, 'rini', ['registrasi'])
  let { token } = await signInAs(core, admin, 'sari', ['perawat'])
  // A session ends with its day; the nurse's calls go out under whatever session she has now.
  const nurse = clientOf({
    fetch: (request) => {
      request.headers.set('authorization', `Bearer ${token}`)
      return core.fetch(request)
    },
  })
  const signInAgain = async () => {
    ;({ token } = await clientOf(core).session.logIn({ name: 'sari', password: passwordOf('sari') }))
  }
  const { client: doctor } = await signInAs(core, admin, 'dewi', ['dokter'])
  const { client: midwife, token: midwifeToken } = await signInAs(core, admin, 'mira', ['bidan'])
  const { id: inmateId } = await registry.inmates.register(newcomer())

  const medicine = async (change: Partial<Medicine> = {}) =>
    (await nurse.medicines.create({ ...paracetamol, ...change })).id

  const receive = async (
    medicineId: string,
    ...batches: readonly (readonly [batchNumber: string, expiresOn: string, quantity: number])[]
  ) =>
    nurse.stock.receive({
      supplier: 'Dinas Kesehatan Contoh',
      source: 'Permintaan rutin',
      documentNumber: 'SBBK/12/2026',
      receivedOn: '2026-11-16',
      note: null,
      lines: batches.map(([batchNumber, expiresOn, quantity]) => ({
        medicineId,
        batchNumber,
        expiresOn,
        quantity,
        unitPrice: 150,
      })),
    })

  const batchOf = async (medicineId: string, batchNumber: string) => {
    const { batches } = await nurse.stock.card({ medicineId })
    const found = batches.find((batch) => batch.batchNumber === batchNumber)
    if (!found) throw new Error(batchNumber)
    return found
  }

  /** Three times a day one tablet for five days. */
  const line = (medicineId: string, change: Partial<Line> = {}): Line => ({
    medicineId,
    outsideText: null,
    dose: 1,
    doseUnit: 'tablet',
    timesPerDay: 3,
    asNeeded: false,
    moments: [],
    meal: 'after',
    days: 5,
    quantity: 15,
    instructions: null,
    observed: false,
    startsOn: '2026-11-16',
    overrideReason: null,
    ...change,
  })

  const prescribe = (
    lines: readonly Line[],
    change: Partial<Parameters<Client['prescriptions']['write']>[0]> = {},
    client: Client = nurse,
  ) =>
    client.prescriptions.write({
      inmateId,
      encounterId: null,
      instructedBy: 'dr. Dewi',
      confidentiality: 'normal',
      caredAt: null,
      lateReason: null,
      iterations: 0,
      note: null,
      lines: [...lines],
      isIssued: true,
      ...change,
    })

  /** Hands out what is proposed, or what is asked for. */
  const dispense = async (
    id: string,
    portions: readonly { readonly batchId: string; readonly quantity: number }[] | null = null,
    batchReason: string | null = null,
  ) => {
    const { revision } = await nurse.prescriptions.find({ id })
    const { lines } = await nurse.prescriptions.handOut({ id })
    return nurse.prescriptions.dispense({
      id,
      revision,
      caredAt: null,
      lateReason: null,
      items: lines.map(({ lineId, proposal }) => ({ lineId, portions: [...(portions ?? proposal)] })),
      batchReason,
    })
  }

  return {
    admin,
    registry,
    nurse,
    doctor,
    midwife,
    registryToken,
    midwifeToken,
    token: () => token,
    signInAgain,
    inmateId,
    medicine,
    receive,
    batchOf,
    line,
    prescribe,
    dispense,
  }
}

/** What the medical record knows. */
export async function writeAllergy(client: Client, inmateId: string, substance: string): Promise<void> {
  await client.recordEntries.addAllergy({
    inmateId,
    encounterId: null,
    category: 'medication',
    substance,
    reaction: null,
    severity: 'severe',
    verification: 'told',
  })
}
