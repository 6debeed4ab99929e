import { checkCaller } from '#electron/core/check-caller.ts'
import type { CommandContext, CoreServices, QueryContext } from '#electron/core/context.ts'
import { documentSources } from '#electron/core/document-sources.ts'
import type { DocumentSource } from '#electron/core/documents.ts'
import { runCommand } from '#electron/core/run-command.ts'
import type { ServiceOf } from '#electron/core/service.ts'
import type { CaseBinding } from '#electron/features/service-cases/case-binding.ts'
import { caseCommands } from '#electron/features/service-cases/case-commands.ts'
import { handlingCommands } from '#electron/features/service-cases/case-handling.ts'
import { type Opening, openCase } from '#electron/features/service-cases/open-case.ts'
import { Failure } from '#shared/contract/failure.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import { type CaseProcedures, caseProcedures } from '#shared/features/service-cases/case-procedures.ts'
import type { CaseRights } from '#shared/features/service-cases/case-rights.rules.ts'
import { type HandlingProcedures, handlingProcedures } from '#shared/features/service-cases/handling-procedures.ts'
import type { Office } from './recommendation-office.ts'

interface Procedure {
  readonly '~orpc': {
    readonly meta: ProcedureMeta
    readonly inputSchema: { readonly shape: object; readonly parse: (input: unknown) => object }
  }
}

type Procedures = CaseProcedures & HandlingProcedures
type Name = keyof Procedures
type Input<Of extends Name> = Omit<
  Parameters<ServiceOf<Procedures>[Of]>[0],
  'caseId' | 'revision' | 'time' | 'letterNumber' | 'letterDate'
>
/** What a test leaves out is not told. */
interface Optional {
  readonly time?: string
  readonly letterNumber?: string
  readonly letterDate?: string
}

/** What a refused call answered. */
export async function refusalOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call
  } catch (error) {
    if (error instanceof Failure) return error.code === 'refused' ? error.details : error.code
    throw error
  }
  throw new Error('the call succeeded although it should have been refused')
}

/** A running core hands its own parts out only to what hangs in it: here a document that nobody reads. */
async function partsOf(office: Office): Promise<CoreServices> {
  const held: { services?: CoreServices } = {}
  const source: DocumentSource = async ({ services }) => {
    held.services = services
    return { body: new Uint8Array(), mediaType: 'text/plain', fileName: 'kosong' }
  }
  Object.assign(documentSources, { 'case-desk': source })
  await office.download('rini', 'case-desk/x')
  Reflect.deleteProperty(documentSources, 'case-desk')
  if (!held.services) throw new Error('the core answered without its document sources')
  return held.services
}

/**
 * A feature that is bound to the engine and to nothing else: its procedures go through the session, the account's right, the schema and the
 * command of a real core, as the door lets the product's own go.
 */
export class CaseDesk {
  readonly services: CoreServices
  readonly #office: Office
  readonly #binding: CaseBinding
  readonly #procedures: Readonly<Partial<Record<Name, Procedure>>>

  private constructor(services: CoreServices, office: Office, binding: CaseBinding, rights: CaseRights) {
    this.services = services
    this.#office = office
    this.#binding = binding
    const procedures = { ...caseProcedures(rights), ...handlingProcedures(rights) }
    this.#procedures = procedures as unknown as Readonly<Partial<Record<Name, Procedure>>>
  }

  static async of(office: Office, binding: CaseBinding, rights: CaseRights): Promise<CaseDesk> {
    return new CaseDesk(await partsOf(office), office, binding, rights)
  }

  async do<Of extends Name>(who: string, name: Of, caseId: string, input: Input<Of> & Optional): Promise<unknown> {
    const found = this.#procedures[name]
    if (!found) throw new Error(`no procedure ${name}`)
    const { meta, inputSchema } = found['~orpc']
    const reference = { caseId, revision: await this.revisionOf(caseId) }
    const untold = Object.hasOwn(inputSchema.shape, 'letterNumber') ? { letterNumber: null, letterDate: null } : {}
    const valid = inputSchema.parse({ ...reference, ...untold, ...input })
    const commands = { ...caseCommands(this.#binding), ...handlingCommands(this.#binding) }
    const handlers = commands as unknown as Readonly<
      Record<string, (input: object, context: CommandContext) => Promise<unknown>>
    >
    return this.#run(who, name, meta, async (context) => handlers[name]?.(valid, context))
  }

  open(who: string, opening: Omit<Opening, 'serviceId' | 'numbering'>): Promise<{ readonly id: string }> {
    const meta = this.#procedures.attachScan?.['~orpc'].meta
    if (!meta) throw new Error('no right to open with')
    const { serviceId } = this.#binding
    return this.#run(who, 'open', meta, (context) =>
      openCase(context, { ...opening, serviceId, numbering: { series: 'IC' } }),
    )
  }

  async #run<Result>(
    who: string,
    procedure: string,
    meta: ProcedureMeta,
    handler: (context: CommandContext) => Promise<Result>,
  ): Promise<Result> {
    const { services } = this
    const { token } = this.#office.officer(who)
    const actor = await checkCaller({ services, token, meta, procedure }, null)
    const now = services.clock.now()
    const call = { services, actor, sessionToken: token, procedure, now, reads: meta.reads, idempotency: null }
    return runCommand(call, handler)
  }

  async revisionOf(caseId: string): Promise<number> {
    const { reader } = this.services.installation.open.database
    const row = await reader.selectFrom('service_cases').select('revision').where('id', '=', caseId).executeTakeFirst()
    return row?.revision ?? 0
  }

  /** What a query of the feature would be given. */
  async query(who: string): Promise<QueryContext> {
    const { services } = this
    const { token } = this.#office.officer(who)
    const meta = this.#procedures.cancel?.['~orpc'].meta
    if (!meta) throw new Error('no right to read with')
    const actor = await checkCaller({ services, token, meta, procedure: 'get' }, null)
    const recordRead = async () => undefined
    const { reader } = services.installation.open.database
    return { services, actor, now: services.clock.now(), sessionToken: token, db: reader, recordRead }
  }
}
