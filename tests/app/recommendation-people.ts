import { expect, type Page } from '@playwright/test'
import type { RecommendationTemplate } from '#shared/features/medical-recommendations/recommendation-letters.ts'
import type { Role } from '#shared/people/roles.ts'
import { referralOf } from '#tests/core/referral-samples.ts'
import { type App, createAccount, installApp } from '#tests/harness/app.ts'
import type { Client } from '#tests/harness/client.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'

/** A white sheet, large enough to be looked at. */
export const scan = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const staff: Readonly<Record<string, { readonly roles: Role[]; readonly fullName: string }>> = {
  rini: { roles: ['registrasi'], fullName: 'Rini Registrasi' },
  sari: { roles: ['perawat'], fullName: 'Sari Melati' },
  ayu: { roles: ['dokter'], fullName: 'dr. Ayu Lestari' },
  bambang: { roles: ['kepala'], fullName: 'Bambang Contoh' },
  bina: { roles: ['pembina'], fullName: 'Bina Sampel' },
  astri: { roles: ['asesor'], fullName: 'Astri Asesor' },
  lina: { roles: ['petugas-aduan'], fullName: 'Lina Wulandari' },
  asri: { roles: ['asesor'], fullName: 'Asri Widodo' },
  dewi: { roles: ['sekretaris-tpp'], fullName: 'Dewi Anggraini' },
  tuti: { roles: ['kepegawaian'], fullName: 'Tuti Sampel' },
}

/** The viewer draws after it has counted the pages; a picture taken before shows an empty sheet. */
export async function sheetIsDrawn(page: Page): Promise<void> {
  await expect(page.getByText('Halaman 1 dari').first()).toBeVisible()
  const width = () =>
    page
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => canvas.width)
  // A list of hundreds of rows takes its time on a busy computer.
  await expect.poll(width, { timeout: 120_000 }).toBeGreaterThan(310)
}

type Letter = Exclude<RecommendationTemplate, 'risalah-sidang-tpp'>

/** The people of a small unit, for what a test of the screens only needs to be there. */
export class Unit {
  readonly app: App
  readonly admin: Client
  readonly inmateId: string
  readonly #clients: ReadonlyMap<string, { readonly client: Client; readonly token: string }>

  private constructor(
    app: App,
    admin: Client,
    inmateId: string,
    clients: ReadonlyMap<string, { readonly client: Client; readonly token: string }>,
  ) {
    this.app = app
    this.admin = admin
    this.inmateId = inmateId
    this.#clients = clients
  }

  static async open(app: App, names: readonly string[]): Promise<Unit> {
    const { admin } = await installApp(app)
    const clients = new Map<string, { readonly client: Client; readonly token: string }>()
    for (const name of new Set(['rini', ...names])) {
      const person = staff[name]
      if (!person) throw new Error(`nobody called ${name} works here`)
      await createAccount(admin, name, [...person.roles], person.fullName)
      const { token } = await app.client().session.logIn({ name, password: passwordOf(name) })
      clients.set(name, { token, client: app.client(token) })
    }
    const registry = clients.get('rini')
    if (!registry) throw new Error('the registry is missing')
    const { id } = await registry.client.inmates.register(newcomer())
    return new Unit(app, admin, id, clients)
  }

  client(name: string): Client {
    const found = this.#clients.get(name)
    if (!found) throw new Error(`nobody called ${name} has logged in`)
    return found.client
  }

  officer(name: string): { readonly token: string } {
    return { token: this.#clients.get(name)?.token ?? '' }
  }

  async upload(name: string, bytes: Uint8Array = scan): Promise<string> {
    const token = this.#clients.get(name)?.token ?? ''
    const response = await this.app.host.fetch('/files', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'x-file-name': 'pindaian.png' },
      body: Buffer.from(bytes),
    })
    return ((await response.json()) as { readonly id: string }).id
  }

  /** A paper or workbook as that person gets it. */
  download(name: string, path: string): Promise<Response> {
    const authorization = `Bearer ${this.#clients.get(name)?.token ?? ''}`
    return this.app.host.fetch(`/files/${path}`, { headers: { authorization } })
  }

  async openCase(name: string): Promise<string> {
    const { id } = await this.client(name).recommendations.open({
      inmateId: this.inmateId,
      trigger: 'inmate',
      reason: 'Operasi hernia di RSUD',
      emergency: null,
    })
    return id
  }

  /** A planned referral that waits for the head. */
  async refer(name: string): Promise<string> {
    const { referrals } = this.client(name)
    const { id } = await referrals.create(referralOf(this.inmateId, { path: 'terencana' }))
    return id
  }

  /** A request to a laboratory that nobody has sent yet. */
  async askLab(name: string): Promise<string> {
    const { id } = await this.client(name).labRequests.create({
      inmateId: this.inmateId,
      encounterId: null,
      at: null,
      lateReason: null,
      laboratory: 'RSUD Contoh',
      priority: 'routine',
      tests: [{ name: 'Hemoglobin', loinc: '718-7' }],
      question: 'Pucat dan lemas',
      specimen: 'Darah vena',
      specimenAt: null,
      specimenBy: null,
      clinicianName: 'Sari Contoh',
      confidentiality: 'normal',
    })
    return id
  }

  async reference(name: string, caseId: string) {
    return { caseId, revision: (await this.client(name).recommendations.get({ caseId })).revision }
  }

  /** Draft, number, signature, scan. */
  async bringLetter(drafter: string, issuer: string, caseId: string, template: Letter, requirementId: string) {
    const { recommendations } = this.client(drafter)
    const { letter, content, setting } = await recommendations.letterForm({ caseId, template })
    if (content.template === 'risalah-sidang-tpp') throw new Error('minutes have a form of their own')
    const reference = await this.reference(drafter, caseId)
    const saved = await recommendations.saveLetter({ ...reference, letter, content, setting })
    const issuing = { ...(await this.reference(issuer, caseId)), letterId: saved.letterId }
    await this.client(issuer).recommendations.issueLetter(issuing)
    await recommendations.attachScan({
      ...(await this.reference(drafter, caseId)),
      requirementId,
      paperId: saved.paperId,
      fileIds: [await this.upload(drafter)],
      signedOn: '2026-11-16',
      signers: [{ name: 'Djoko Soesilo', capacity: 'signature' }],
    })
  }

  /** Papers 1 to 4, all signed. */
  async completeFile(caseId: string): Promise<void> {
    await this.bringLetter('sari', 'sari', caseId, 'permohonan-wbp', 'application')
    await this.bringLetter('sari', 'ayu', caseId, 'rekomendasi-dokter', 'doctor-letter')
    const fileIds = [await this.upload('sari')]
    await this.client('sari').recommendations.attachRecord({ ...(await this.reference('sari', caseId)), fileIds })
    await this.bringLetter('sari', 'sari', caseId, 'surat-pengantar-kalapas', 'head-covering-letter')
  }
}
