import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { writeFileDurably } from './durable-file.ts'
import {
  createPasswordSlot,
  createRecoverySlot,
  openPasswordSlot,
  openRecoverySlot,
  type PasswordSlot,
  passwordSlotSchema,
  publicHalfOfSlot,
  recoverySlotSchema,
  renewPasswordSlot,
  wasteTime,
} from './key-slot.ts'
import { keyNumberOf } from './keys.ts'

const keyringSchema = z.strictObject({
  version: z.literal(2),
  installation: z.string(),
  /** Tells data keys apart; public. */
  keyNumber: z.string(),
  slots: z
    .array(z.discriminatedUnion('kind', [passwordSlotSchema, recoverySlotSchema]))
    // Two of the same id: one of them somebody slipped in, to be taken for the other.
    .refine((slots) => new Set(slots.map(({ id }) => id)).size === slots.length)
    .refine((slots) => slots.filter(({ kind }) => kind === 'recovery').length <= 1),
})
type KeyringFile = z.infer<typeof keyringSchema>

/** A slot whose secret half is at hand: what is sealed to it can be opened. */
export interface SlotSecret {
  readonly slotId: string
  readonly secret: Buffer
}

interface OpenedSlot extends SlotSecret {
  readonly data: Buffer
  readonly accountId: string
}

const fileName = 'keyring.json'
/** scrypt's cost as a power of two: 2^17 blocks of 1 kB take about half a second and 128 MB of whoever guesses. */
export const standardPasswordCost = 17

/** One wrapped copy of the data key per account and one for the recovery code (design: keys). */
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
  static create(folder: string, data: Buffer, passwordCost: number): Keyring {
    const file: KeyringFile = { version: 2, installation: newId(), keyNumber: keyNumberOf(data), slots: [] }
    return new Keyring(join(folder, fileName), file, false, passwordCost)
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

  /** Which data key it holds. */
  get keyNumber(): string {
    return this.#file.keyNumber
  }

  nameHash(name: string): string {
    return createHash('sha256').update(`${this.#file.installation}\n${name.trim().toLowerCase()}`).digest('hex')
  }

  /**
   * Adds a slot and writes the file; the caller's account row names it afterwards.
   * @throws Failure key-changing when the file got another key while the password was worked on
   */
  async addPasswordSlot(data: Buffer, accountId: string, name: string, password: string): Promise<SlotSecret> {
    // A copy: closing the data meanwhile wipes the key that was given.
    const own = Buffer.from(data)
    try {
      if (this.#file.keyNumber !== keyNumberOf(own)) throw new Failure('key-changing')
      const owner = { id: newId(), accountId, nameHash: this.nameHash(name) }
      const { slot, secret } = await createPasswordSlot(owner, {
        data: own,
        password,
        passwordCost: this.#passwordCost,
      })
      // What was read before the wait may be of yesterday: somebody else's slot, or another key altogether.
      const now = this.#isSaved ? Keyring.read(dirname(this.#path)).#file : this.#file
      if (now.keyNumber !== this.#file.keyNumber) throw new Failure('key-changing')
      this.#write({ ...now, slots: [...now.slots, slot] })
      return { slotId: slot.id, secret }
    } finally {
      own.fill(0)
    }
  }

  addRecoverySlot(data: Buffer, code: string): void {
    const others = this.#file.slots.filter((slot) => slot.kind !== 'recovery')
    this.#write({ ...this.#file, slots: [...others, createRecoverySlot(newId(), data, code)] })
  }

  /** Drops password slots that no account names: leftovers of a crash, disabled accounts, replaced passwords. */
  keepOnly(slotIds: ReadonlySet<string>): void {
    const slots = this.#file.slots.filter((slot) => slot.kind === 'recovery' || slotIds.has(slot.id))
    if (slots.length !== this.#file.slots.length) this.#write({ ...this.#file, slots })
  }

  /**
   * Writes into another folder the keyring of the next data key: for whoever stays, each with the password they have, and with a new recovery
   * code. All other slots stay behind.
   * @throws Failure keyring-damaged when a slot was not made by whoever held the present key, or is missing
   */
  renewInto(
    folder: string,
    keys: { readonly present: Buffer; readonly next: Buffer; readonly recoveryCode: string },
    slotIds: ReadonlySet<string>,
  ): void {
    const chosen = this.#file.slots.filter(
      (slot): slot is PasswordSlot => slot.kind === 'password' && slotIds.has(slot.id),
    )
    // Exactly one for each who stays: nobody beside them gets the key, and nobody is left out unseen.
    if (chosen.length !== slotIds.size || new Set(chosen.map(({ id }) => id)).size !== slotIds.size)
      throw new Failure('keyring-damaged')
    const slots = chosen.map((slot) => renewPasswordSlot(slot, keys.present, keys.next))
    const file: KeyringFile = {
      ...this.#file,
      keyNumber: keyNumberOf(keys.next),
      slots: [...slots, createRecoverySlot(newId(), keys.next, keys.recoveryCode)],
    }
    new Keyring(join(folder, fileName), file, false, this.#passwordCost).save()
  }

  /** Null for an unknown name as for a wrong password, after the same amount of work. */
  async open(name: string, password: string): Promise<OpenedSlot | null> {
    const nameHash = this.nameHash(name)
    const slots = this.#file.slots.filter(
      (slot): slot is PasswordSlot => slot.kind === 'password' && slot.nameHash === nameHash,
    )
    // The newest first: after a password change that a crash cut short two slots may exist.
    for (const slot of slots.reverse()) {
      const opened = await openPasswordSlot(slot, password)
      if (opened !== null) return { ...opened, slotId: slot.id, accountId: slot.accountId }
    }
    if (slots.length === 0) await wasteTime(password, this.#passwordCost)
    return null
  }

  /**
   * To seal something for one account alone.
   * @throws Failure keyring-damaged when the slot is not there or is not one of ours
   */
  publicHalfOf(data: Buffer, accountId: string, slotId: string): Buffer {
    const slot = this.#file.slots.find((one) => one.kind === 'password' && one.id === slotId)
    if (slot?.kind !== 'password' || slot.accountId !== accountId) throw new Failure('keyring-damaged')
    return publicHalfOfSlot(slot, data)
  }

  openWithRecoveryCode(code: string): Buffer | null {
    const slot = this.#file.slots.find((one) => one.kind === 'recovery')
    return slot?.kind === 'recovery' ? openRecoverySlot(slot, code) : null
  }

  #write(file: KeyringFile): void {
    if (this.#isSaved) writeFileDurably(this.#path, `${JSON.stringify(file, null, 2)}\n`)
    this.#file = file
  }
}
