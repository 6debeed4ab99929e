import type { workerImportsContract } from '#shared/features/workers/worker-imports.contract.ts'
import type { ServiceOf } from '../../core/service.ts'
import { attachFile } from '../../database/foundation.repository.ts'
import { planWorkerList } from './plan-worker-list.ts'
import { readWorkerList, refuseWorkerList, workerListSubject } from './worker-list-source.ts'
import { addWorker } from './workers.service.ts'

export const workerImportsService: ServiceOf<typeof workerImportsContract> = {
  check: async ({ fileId }, context) => {
    const list = await readWorkerList(context, fileId)
    const { fileName, sizeInBytes, sheet } = list
    return { fileName, sizeInBytes, sheet, lines: (await planWorkerList(list, context)).map(({ shown }) => shown) }
  },

  apply: async function* ({ fileId }, context) {
    yield { kind: 'reading' }
    const list = await readWorkerList(context, fileId, context.signal)
    // Sent again because the answer was lost, it is what the first time brought.
    const counts = await context.submit('apply', async (command) => {
      // Decided anew inside the transaction, so that nobody comes in twice.
      const people = (await planWorkerList(list, command)).flatMap(({ details }) => details ?? [])
      if (people.length === 0) throw refuseWorkerList('nobody-to-take')
      for (const details of people) await addWorker({ ...details, isChecked: false }, command)
      await attachFile(command.db, fileId, {
        permission: 'enter:workers',
        reads: 'identity',
        subjectType: workerListSubject,
        subjectId: fileId,
      })
      return { workers: people.length }
    })
    yield { kind: 'applied', ...counts }
  },
}
