import { setImmediate } from 'node:timers/promises'
import type { auditContract } from '#shared/features/audit/audit.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import { type ChainFinding, checkChain } from '../../database/check-chain.ts'
import { lastLink } from '../../database/command-log.ts'
import { listAuthors, listCommands, listProcedures, listReaders, listReads } from './audit.repository.ts'
import { deskFeatures, isBehindWall, readsKnownTo } from './desk-work.ts'
import { findRecords } from './find-records.ts'

const toFinding = (finding: ChainFinding) => ({
  kind: finding.kind,
  number: 'number' in finding ? finding.number : 0,
  table: 'table' in finding ? finding.table : '',
  key: 'key' in finding ? finding.key : '',
})

export const auditService: ServiceOf<typeof auditContract> = {
  authors: async (_input, { db }) => (await listAuthors(db)).map((row) => ({ id: row.id, name: row.full_name })),

  commands: async (input, context) => {
    if (await isBehindWall(context, input.subject)) return []
    const without = input.subject?.type === 'complaint' ? [] : deskFeatures
    return (await listCommands(context.db, { ...input, without })).map((row) => ({
      number: row.number,
      at: instantSchema.parse(row.at),
      accountName: row.full_name ?? '',
      procedure: row.procedure,
      changeCount: row.change_count,
    }))
  },

  kinds: async (_input, { db }) => [...(await listProcedures(db, deskFeatures))],

  records: async ({ text }, { db, actor }) => [...(await findRecords(db, actor, text))],

  readers: async (_input, { db }) => (await listReaders(db)).map((row) => ({ id: row.id, name: row.full_name })),

  reads: async (input, context) => {
    const { db, actor } = context
    const mayKnowPeople = actor.permissions.has('view:inmates')
    const mayKnowWorkers = actor.permissions.has('view:workers')
    return (await readsKnownTo(context, await listReads(db, input))).map((row) => ({
      number: row.number,
      at: instantSchema.parse(row.at),
      readerName: row.reader_name ?? '',
      procedure: row.procedure,
      kind: row.kind,
      subjectType: row.subject_type,
      personName: (mayKnowPeople ? row.person_name : null) ?? (mayKnowWorkers ? row.worker_name : null),
      registerNumber: mayKnowPeople ? row.register_number : null,
      mark: row.subject_id.slice(-6).toUpperCase(),
    }))
  },

  check: async function* (_input, { services, signal }) {
    const { database, head } = services.installation.open
    // On the reading connection: work goes on while the chain is walked.
    const steps = checkChain(database.rawReader, head.read())
    let step = steps.next()
    while (!step.done) {
      yield { kind: 'progress', ...step.value }
      await setImmediate()
      signal.throwIfAborted()
      step = steps.next()
    }
    const last = lastLink(database.rawReader)
    yield {
      kind: 'result',
      commands: last?.number ?? 0,
      head: last?.hash ?? '',
      findings: step.value.map(toFinding),
    }
  },
}
