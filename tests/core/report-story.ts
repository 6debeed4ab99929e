import { plainly } from '#tests/harness/exchange-office.ts'
import type { Office } from './recommendation-office.ts'

const noLetter = { letterNumber: null, letterDate: null }

/** Steps of one request, told with the days on which they happened. */
class Told {
  readonly #office: Office
  readonly caseId: string

  constructor(office: Office, caseId: string) {
    this.#office = office
    this.caseId = caseId
  }

  get #nurse() {
    return this.#office.client('sari').recommendations
  }

  #reference(name = 'sari') {
    return this.#office.reference(name, this.caseId)
  }

  complete(): Promise<void> {
    return this.#office.completeFile('sari', 'ayu', this.caseId)
  }

  async meet(heldOn: string): Promise<void> {
    await this.#office.client('dewi').recommendations.recordSession({
      ...(await this.#reference('dewi')),
      sessionId: null,
      heldOn,
      place: 'Ruang rapat',
      members: [{ name: 'Rudi Contoh', post: 'Kepala Subseksi', role: 'Ketua', present: true }],
      decision: 'approved',
      minutesFileIds: [await this.#office.upload('dewi')],
    })
  }

  async approveAndSeal(): Promise<void> {
    await this.#office.client('bambang').recommendations.approve(await this.#reference('bambang'))
    for await (const event of await this.#office
      .client('sari')
      .exchange.seal({ ...(await this.#reference()), ...plainly }))
      void event
  }

  async handOver(on: string): Promise<void> {
    await this.#nurse.recordHandedOver({ ...(await this.#reference()), on, ...noLetter })
  }

  async hear(step: string, on: string): Promise<void> {
    await this.#nurse.recordOutsideStep({ ...(await this.#reference()), step, on, ...noLetter })
  }

  async answer(outcome: 'recommended' | 'refused', on: string): Promise<void> {
    const letter = { letterNumber: 'PAS-7', letterDate: on, fileIds: [await this.#office.upload('sari')] }
    await this.#nurse.recordAnswer({ ...(await this.#reference()), outcome, on, ...letter })
  }

  async end(how: 'cancel' | 'withdraw'): Promise<void> {
    await this.#nurse[how]({ ...(await this.#reference()), reason: 'Tidak jadi' })
  }
}

const everybody = ['sari', 'ayu', 'bambang', 'dewi'] as const

/**
 * Requests from August to November of 2026, over two free days (17 and 25 August): answered in time, refused late, an emergency,
 * withdrawn, cancelled a month later, and two that still wait.
 */
export async function tellStory(office: Office): Promise<void> {
  const at = (date: string) => office.goTo(`${date}T02:00:00.000Z`, ...everybody)
  const open = async (emergency: string | null = null) => new Told(office, await office.openCase('sari', emergency))

  const answered = await open()
  const refused = await open()
  await at('2026-08-24')
  await answered.complete()
  await at('2026-08-28')
  const urgent = await open('Pendarahan')
  await urgent.complete()
  await urgent.approveAndSeal()
  await urgent.handOver('2026-08-28')
  await answered.meet('2026-08-27')
  await answered.approveAndSeal()

  await at('2026-09-03')
  await answered.handOver('2026-08-31')
  await answered.hear('kanwil-forward', '2026-09-01')
  await answered.hear('sent-to-kanwil', '2026-09-02')
  await answered.answer('recommended', '2026-09-03')
  await refused.complete()
  const withdrawn = await open()
  const cancelled = await open()

  await at('2026-09-30')
  await withdrawn.end('withdraw')
  await urgent.hear('ditjenpas-received', '2026-09-04')
  await refused.meet('2026-09-04')
  await refused.approveAndSeal()
  await refused.handOver('2026-09-30')

  await at('2026-10-01')
  await cancelled.end('cancel')
  await refused.answer('refused', '2026-10-01')
  await open()
  await at('2026-11-16')
}
