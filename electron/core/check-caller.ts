import { Failure } from '#shared/contract/failure.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import type { OpenDatabase } from '../database/open.ts'
import type { Reader } from '../database/reader.ts'
import { currentActor, loadActor } from './actor.ts'
import type { Actor, CoreServices } from './context.ts'
import { missingRight, noteRefused } from './require-right.ts'

/** A procedure that is being asked for, and by which session. */
export interface Caller {
  readonly services: CoreServices
  readonly token: string | null
  readonly meta: ProcedureMeta
  readonly procedure: string
}

/** What a person with a first password may do: learn who she is, and choose her own. */
const openBeforeChange: ReadonlySet<string> = new Set([
  'session.current',
  'session.changePassword',
  'session.watchChanges',
])

/** @throws Failure not-signed-in, password-change-needed, forbidden, not-on-this-computer */
function requireActor(actor: Actor | null, { meta, procedure }: Caller): Actor {
  if (!actor) throw new Failure('not-signed-in')
  if (actor.mustChangePassword && !openBeforeChange.has(procedure)) throw new Failure('password-change-needed')
  if (meta.permission === 'signed-in' || meta.permission === 'anyone' || actor.permissions.has(meta.permission))
    return actor
  throw missingRight(actor.roles, meta.permission)
}

/** Refused for want of a right: that somebody tried is remembered. */
async function noteWhenForbidden({ services, procedure }: Caller, accountId: string, failure: unknown): Promise<void> {
  if (failure instanceof Failure && (failure.code === 'forbidden' || failure.code === 'not-on-this-computer'))
    await noteRefused(services, accountId, procedure)
}

/** All that the session of a kiosk may call, whatever its account may do: somebody from the street stands there. */
const openAtKiosk: ReadonlySet<string> = new Set(['surveyKiosk.sheet', 'surveyKiosk.answer', 'surveyKiosk.leave'])

/**
 * Before any right is asked for, and for procedures that ask for none as well.
 * @throws Failure forbidden
 */
export async function keepKioskIn(services: CoreServices, token: string | null, procedure: string): Promise<void> {
  if (services.sessions.kioskOf(token) === null || openAtKiosk.has(procedure)) return
  await noteRefused(services, services.sessions.find(token).accountId, procedure)
  throw new Failure('forbidden')
}

/** At the door: the session and the right, before anything else of a call is looked at. */
export async function checkCaller(caller: Caller, idleSeconds: number | null): Promise<Actor> {
  const { services, token } = caller
  if (services.installation.isNew) throw new Failure('setup-needed')
  const { accountId } = services.sessions.authenticate(token, idleSeconds)
  try {
    return requireActor(await currentActor(services.installation.open.database, accountId), caller)
  } catch (error) {
    await noteWhenForbidden(caller, accountId, error)
    throw error
  }
}

/**
 * Whether a task may still go on. It was let in once, and may run for minutes: meanwhile its session can end, the account can be disabled or
 * lose the right, and the data can be closed or replaced.
 *
 * A locked screen stops nothing: it hides what is shown from whoever passes by, and whoever began an import or a bundle and went to a patient
 * is still its author and still holds the right. Stopping would punish exactly those who lock. Logging out does stop it, for that says
 * that nothing of that person goes on.
 */
export class Standing {
  readonly #caller: Caller
  readonly #accountId: string
  readonly #database: OpenDatabase
  /** Once refused a task stays refused, and is refused and noted once. */
  #refusal: Failure | null = null

  constructor(caller: Caller, accountId: string) {
    this.#caller = caller
    this.#accountId = accountId
    this.#database = caller.services.installation.open.database
  }

  /**
   * Runs one step. The step looks at the account with `actorIn` inside its own transaction, so that nothing can come between.
   * @throws Failure not-signed-in, key-changing, password-change-needed, forbidden, not-on-this-computer
   */
  async during<Result>(step: (actorIn: (db: Reader) => Promise<Actor>) => Promise<Result>): Promise<Result> {
    if (this.#refusal) throw this.#refusal
    this.#requireSameData()
    try {
      return await step(async (db) => {
        try {
          this.#requireSameData()
          return requireActor(await loadActor(db, this.#accountId), this.#caller)
        } catch (error) {
          if (error instanceof Failure) this.#refusal = error
          throw error
        }
      })
    } catch (error) {
      if (error !== this.#refusal) throw error
      await noteWhenForbidden(this.#caller, this.#accountId, error)
      throw error
    }
  }

  /** What a read that met closed data should have said; anything else stays what it is. */
  explain(error: unknown): unknown {
    if (error instanceof Failure || this.#caller.services.installation.opened?.database === this.#database) return error
    try {
      this.#requireSameData()
      return error
    } catch (failure) {
      return failure
    }
  }

  #requireSameData(): void {
    const { services, token } = this.#caller
    // While it is closed the installation knows why.
    const { database } = services.installation.open
    services.sessions.find(token)
    // The same person, but other data or another key than the task began with.
    if (database !== this.#database) throw new Failure('key-changing')
  }
}
