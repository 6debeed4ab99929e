import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

type Write = (db: Kysely<Tables>) => Promise<void>

interface Look {
  readonly write: Write
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

/**
 * Writes down who was looked at. A page asks several questions at once, and every commit waits for the disk, on an old one as long as the
 * whole answer took: looks that arrive together are committed together. Each answer still waits until its own look is safe.
 */
export class LooksTogether {
  readonly #write: (write: Write) => Promise<void>
  #waiting: Look[] = []

  /** Given: how to write on the connection that is meant for it, after any running command. */
  constructor(write: (write: Write) => Promise<void>) {
    this.#write = write
  }

  note(write: Write): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ write, done, failed })
      // After whatever else is being answered in this turn: it may have looked at somebody too.
      if (this.#waiting.length === 1) setImmediate(() => void this.#commit())
    })
  }

  async #commit(): Promise<void> {
    const looks = this.#waiting
    this.#waiting = []
    const all: Write = async (db) => {
      for (const { write } of looks) await write(db)
    }
    try {
      await this.#write(looks.length === 1 ? all : (db) => db.transaction().execute(all))
      for (const { done } of looks) done()
    } catch (error) {
      const [only, ...others] = looks
      if (others.length === 0) only?.failed(error)
      // One that cannot be written must not take the others along.
      else for (const look of looks) await this.#write(look.write).then(look.done, look.failed)
    }
  }
}
