import { createHash, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { writeFileDurably } from './durable-file.ts'
import { openBytes, sealBytes } from './keys.ts'
import { decodeRecoveryCode } from './recovery-code.ts'

const passwordSlotSchema = z.strictObject({
  kind: z.literal('password'),
  id: z.string(),
  accountId: z.string(),
  nameHash: z.string(),
  /** PHC form: $scrypt$ln=17,r=8,p=1$salt */
  cost: z.string(),
  wrapped: z.string(),
})
const recoverySlotSchema = z.strictObject({
  kind: z.literal('recovery'),
  id: z.string(),
  salt: z.string(),
  wrapped: z.string(),
})
const keyringSchema = z.strictObject({
  version: z.literal(1),
  installation: z.string(),
  slots: z.array(z.discriminatedUnion('kind', [passwordSlotSchema, recoverySlotSchema])),
})
type KeyringFile = z.infer<typeof keyringSchema>
type PasswordSlot = z.infer<typeof passwordSlotSchema>

export interface OpenedSlot {
  readonly data: Buffer
  readonly slotId: string
  readonly accountId: string
}

const fileName = 'keyring.json'
/** scrypt's cost as a power of two: 2^17 blocks of 1 kB take about half a second and 128 MB of whoever guesses. */
export const standardPasswordCost = 17

/**
 * One wrapped copy of the data key per account password and one for the recovery code (design: keys).
 * A slot's additional data binds account, name and cost, so that no slot can be renamed or weakened in the file.
 */
export class Keyring {
  readonly #path: string
  #file: KeyringFile
  readonly #passwordCost: number
  #isSaved: boolean

  private constructor(path: string, file: KeyringFile, isSaved: boolean, passwordCost: number) {
    this.#passwordCost = passwordCost
    this.#path = path
    this.#file = file
    this.#isSaved = isSaved
  }

  static exists(folder: string): boolean {
    return existsSync(join(folder, fileName))
  }

  /** A keyring that stays in memory until `save`: its file is what makes an installation exist. */
  static create(folder: string, passwordCost: number): Keyring {
    return new Keyring(join(folder, fileName), { version: 1, installation: newId(), slots: [] }, false, passwordCost)
  }

  save(): void {
    this.#isSaved = true
    this.#write(this.#file)
  }

  static read(folder: string, passwordCost = standardPasswordCost): Keyring {
    const path = join(folder, fileName)
    try {
      return new Keyring(path, keyringSchema.parse(JSON.parse(readFileSync(path, 'utf8'))), true, passwordCost)
    } catch {
      throw new Failure('keyring-damaged')
    }
  }

  get installation(): string {
    return this.#file.installation
  }

  nameHash(name: string): string {
    return createHash('sha256').update(`${this.#file.installation}\n${name.trim().toLowerCase()}`).digest('hex')
  }

  /** Adds a slot and writes the file; the caller's account row names it afterwards. */
  async addPasswordSlot(data: Buffer, accountId: string, name: string, password: string): Promise<string> {
    const salt = randomBytes(16).toString('base64url')
    const cost = `$scrypt$ln=${this.#passwordCost},r=8,p=1$${salt}`
    const nameHash = this.nameHash(name)
    const key = await passwordKey(password, cost)
    const wrapped = sealBytes(key, data, `${accountId}\n${nameHash}\n${cost}`).toString('base64url')
    const id = newId()
    this.#write({
      ...this.#file,
      slots: [...this.#file.slots, { kind: 'password', id, accountId, nameHash, cost, wrapped }],
    })
    return id
  }

  addRecoverySlot(data: Buffer, code: string): void {
    const salt = randomBytes(16).toString('base64url')
    const wrapped = sealBytes(recoveryKey(code, salt), data, `recovery\n${salt}`).toString('base64url')
    const others = this.#file.slots.filter((slot) => slot.kind !== 'recovery')
    this.#write({ ...this.#file, slots: [...others, { kind: 'recovery', id: newId(), salt, wrapped }] })
  }

  /** Drops password slots that no account names: leftovers of a crash, disabled accounts, replaced passwords. */
  keepOnly(slotIds: ReadonlySet<string>): void {
    const slots = this.#file.slots.filter((slot) => slot.kind === 'recovery' || slotIds.has(slot.id))
    if (slots.length !== this.#file.slots.length) this.#write({ ...this.#file, slots })
  }

  /** Null for an unknown name as for a wrong password, after the same amount of work. */
  async open(name: string, password: string): Promise<OpenedSlot | null> {
    const nameHash = this.nameHash(name)
    const slots = this.#file.slots.filter(
      (slot): slot is PasswordSlot => slot.kind === 'password' && slot.nameHash === nameHash,
    )
    // The newest first: after a password change that a crash cut short two slots may exist.
    for (const slot of slots.reverse()) {
      const key = await passwordKey(password, slot.cost)
      try {
        const data = openBytes(
          key,
          Buffer.from(slot.wrapped, 'base64url'),
          `${slot.accountId}\n${slot.nameHash}\n${slot.cost}`,
        )
        return { data, slotId: slot.id, accountId: slot.accountId }
      } catch {
        // Wrong password for this slot.
      }
    }
    if (slots.length === 0) await passwordKey(password, `$scrypt$ln=${this.#passwordCost},r=8,p=1$${'A'.repeat(22)}`)
    return null
  }

  openWithRecoveryCode(code: string): Buffer | null {
    for (const slot of this.#file.slots) {
      if (slot.kind !== 'recovery') continue
      try {
        return openBytes(recoveryKey(code, slot.salt), Buffer.from(slot.wrapped, 'base64url'), `recovery\n${slot.salt}`)
      } catch {
        return null
      }
    }
    return null
  }

  #write(file: KeyringFile): void {
    if (this.#isSaved) writeFileDurably(this.#path, `${JSON.stringify(file, null, 2)}\n`)
    this.#file = file
  }
}

function passwordKey(password: string, cost: string): Promise<Buffer> {
  const parts = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)$/.exec(cost)
  if (!parts) throw new Failure('keyring-damaged')
  const [ln, r, p] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (ln > 20 || r > 16 || p > 4) throw new Failure('keyring-damaged')
  const options = { N: 2 ** ln, r, p, maxmem: 160 * 2 ** ln * r }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), Buffer.from(parts[4] ?? '', 'base64url'), 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

const recoveryKey = (code: string, salt: string): Buffer =>
  Buffer.from(hkdfSync('sha256', decodeRecoveryCode(code), Buffer.from(salt, 'base64url'), 'lentera/recovery/1', 32))
