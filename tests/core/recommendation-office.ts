import type { Core } from '#electron/core/create-core.ts'
import type { RecommendationTemplate } from '#shared/features/medical-recommendations/recommendation-letters.ts'
import type { Role } from '#shared/people/roles.ts'
import type { Instant } from '#shared/time/instant.ts'
import { type Client, clientOf } from '#tests/harness/client.ts'
import { adminPassword, install, passwordOf, signInAs, startCore, testMorning } from '#tests/harness/core.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

/** One staff member with a session. */
export interface Officer {
  readonly client: Client
  readonly token: string
  readonly id: string
  readonly name: string
}

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** An office in the middle of its day: a unit, its staff, one tahanan, and a clock that the test moves. */
export class Office {
  readonly core: Core
  readonly folder: string
  admin: Client
  readonly inmateId: string
  readonly #officers: Map<string, Officer>
  readonly #setNow: (now: string) => void
  readonly #close: () => Promise<void>

  private constructor(parts: {
    core: Core
    folder: string
    admin: Client
    inmateId: string
    officers: Map<string, Officer>
    setNow: (now: string) => void
    close: () => Promise<void>
  }) {
    this.core = parts.core
    this.folder = parts.folder
    this.admin = parts.admin
    this.inmateId = parts.inmateId
    this.#officers = parts.officers
    this.#setNow = parts.setNow
    this.#close = parts.close
  }

  static async open(
    staff: Readonly<Record<string, readonly Role[]>>,
    start: string = testMorning,
    options: { readonly resourcesFolder?: string } = {},
  ): Promise<Office> {
    let now = start
    const folder = temporaryFolder()
    const clock = { now: () => now as Instant }
    const core = await startCore(folder.path, { clock, ...options })
    const { admin } = await install(core)
    const officers = new Map<string, Officer>()
    for (const [name, roles] of Object.entries({ rini: ['registrasi'] as const, ...staff }))
      officers.set(name, { name, ...(await signInAs(core, admin, name, [...roles])) })
    const day = start.slice(0, 10)
    const person = newcomer()
    const { id: inmateId } = await (officers.get('rini') as Officer).client.inmates.register({
      ...person,
      arrival: { ...person.arrival, on: day, time: null },
      firstRegister: { ...person.firstRegister, since: day },
    })
    const close = async () => {
      await core.close()
      folder.remove()
    }
    return new Office({
      core,
      folder: folder.path,
      admin,
      inmateId,
      officers,
      setNow: (moment) => (now = moment),
      close,
    })
  }

  close(): Promise<void> {
    return this.#close()
  }

  officer(name: string): Officer {
    const officer = this.#officers.get(name)
    if (!officer) throw new Error(`nobody called ${name} works here`)
    return officer
  }

  /** What the start page tells somebody of requests; whoever arrived a moment ago stands there besides. */
  async todayOf(name: string) {
    const { today, items } = await this.client(name).today.list({})
    return { today, items: items.filter(({ kind }) => !kind.startsWith('arrival-')) }
  }

  client(name: string): Client {
    return this.officer(name).client
  }

  /** Everyone has been logged out by then; the administrator and those who go on working log in again. */
  async goTo(moment: string, ...names: readonly string[]): Promise<void> {
    this.#setNow(moment)
    const administrator = await clientOf(this.core).session.logIn({ name: 'admin', password: adminPassword })
    this.admin = clientOf(this.core, administrator.token)
    for (const name of names) {
      const { token } = await clientOf(this.core).session.logIn({ name, password: passwordOf(name) })
      this.#officers.set(name, { ...this.officer(name), token, client: clientOf(this.core, token) })
    }
  }

  async upload(name: string, content: Uint8Array<ArrayBuffer> = png): Promise<string> {
    const response = await this.core.fetch(
      new Request('http://lentera.test/files', {
        method: 'POST',
        headers: { authorization: `Bearer ${this.officer(name).token}`, 'x-file-name': 'pindaian.png' },
        body: content,
      }),
    )
    return ((await response.json()) as { id: string }).id
  }

  download(name: string, path: string): Promise<Response> {
    const headers = { authorization: `Bearer ${this.officer(name).token}` }
    return this.core.fetch(new Request(`http://lentera.test/files/${path}`, { headers }))
  }

  /** Opens a request and names it. */
  async openCase(name: string, emergency: string | null = null): Promise<string> {
    const { id } = await this.client(name).recommendations.open({
      inmateId: this.inmateId,
      trigger: 'inmate',
      reason: 'Nyeri perut berulang',
      emergency: emergency === null ? null : { reason: emergency },
    })
    return id
  }

  async reference(name: string, caseId: string): Promise<{ caseId: string; revision: number }> {
    return { caseId, revision: (await this.client(name).recommendations.get({ caseId })).revision }
  }

  /** Saves the prefilled letter as it is. */
  async draft(name: string, caseId: string, template: Exclude<RecommendationTemplate, 'risalah-sidang-tpp'>) {
    const { recommendations } = this.client(name)
    const { letter, content, setting } = await recommendations.letterForm({ caseId, template })
    if (content.template === 'risalah-sidang-tpp') throw new Error('minutes have a form of their own')
    return recommendations.saveLetter({ ...(await this.reference(name, caseId)), letter, content, setting })
  }

  /** The sheet comes out of the printer. */
  async print(name: string, letterId: string): Promise<void> {
    const { printQueue } = this.client(name)
    const { ids } = await printQueue.add({ papers: [{ kind: 'letter', letterId }] })
    await printQueue.send({ ids })
    await printQueue.confirm({ ids })
  }

  /** Draft, number, signature, scan: a letter of the file as it comes about on an ordinary day. */
  async bringLetter(
    names: { readonly drafter: string; readonly issuer: string },
    caseId: string,
    template: Exclude<RecommendationTemplate, 'risalah-sidang-tpp'>,
    requirementId: string,
  ): Promise<{
    readonly paperId: string
    readonly letterId: string
    readonly number: string | null
    readonly fileId: string
  }> {
    const saved = await this.draft(names.drafter, caseId, template)
    const issued = await this.client(names.issuer).recommendations.issueLetter({
      ...(await this.reference(names.issuer, caseId)),
      letterId: saved.letterId,
    })
    const fileId = await this.upload(names.drafter)
    await this.client(names.drafter).recommendations.attachScan({
      ...(await this.reference(names.drafter, caseId)),
      requirementId,
      paperId: saved.paperId,
      fileIds: [fileId],
      signedOn: '2026-01-02',
      signers: [{ name: 'Djoko Soesilo', capacity: 'signature' }],
    })
    return { paperId: saved.paperId, letterId: saved.letterId, number: issued.number, fileId }
  }

  async bringRecord(name: string, caseId: string): Promise<string> {
    const fileId = await this.upload(name)
    const reference = await this.reference(name, caseId)
    await this.client(name).recommendations.attachRecord({ ...reference, fileIds: [fileId] })
    return fileId
  }

  /** Papers 1 to 4, all signed. */
  async completeFile(nurse: string, doctor: string, caseId: string): Promise<void> {
    const own = { drafter: nurse, issuer: nurse }
    await this.bringLetter(own, caseId, 'permohonan-wbp', 'application')
    await this.bringLetter({ drafter: nurse, issuer: doctor }, caseId, 'rekomendasi-dokter', 'doctor-letter')
    await this.bringRecord(nurse, caseId)
    await this.bringLetter(own, caseId, 'surat-pengantar-kalapas', 'head-covering-letter')
  }

  async holdSession(name: string, caseId: string, decision: 'approved' | 'deferred' = 'approved'): Promise<string> {
    const fileId = await this.upload(name)
    const { sessionId } = await this.client(name).recommendations.recordSession({
      ...(await this.reference(name, caseId)),
      sessionId: null,
      heldOn: '2026-01-02',
      place: 'Ruang rapat',
      members: [{ name: 'Rudi Contoh', post: 'Kepala Subseksi', role: 'Ketua', present: true }],
      decision,
      minutesFileIds: [fileId],
    })
    return sessionId
  }
}
