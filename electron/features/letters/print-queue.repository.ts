import type { Transaction } from 'kysely'
import type { PrintJobState } from '#shared/features/letters/print-jobs.rules.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { PrintJobsTable } from './print-queue.tables.ts'

export type PrintJobRow = PrintJobsTable

export async function insertPrintJob(db: Transaction<Tables>, job: PrintJobsTable): Promise<void> {
  await db.insertInto('print_jobs').values(job).execute()
}

export function findPrintJob(db: Reader, id: string): Promise<PrintJobRow | undefined> {
  return db.selectFrom('print_jobs').selectAll().where('id', '=', id).executeTakeFirst()
}

/** False when the job has moved on since it was read. */
export async function updatePrintJob(
  db: Transaction<Tables>,
  known: Pick<PrintJobsTable, 'id' | 'state'>,
  change: Partial<PrintJobsTable>,
): Promise<boolean> {
  const result = await db
    .updateTable('print_jobs')
    .set(change)
    .where('id', '=', known.id)
    .where('state', '=', known.state)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Papers in the given states, with the words that tell one from the other; whose paper it is comes from the letter or the form. */
export function listPrintJobs(
  db: Reader,
  filter: {
    readonly states: readonly PrintJobState[]
    readonly permissions: readonly string[]
    readonly newestFirst: boolean
    readonly limit: number
  },
) {
  return db
    .selectFrom('print_jobs as job')
    .leftJoin('letters', 'letters.id', 'job.letter_id')
    .leftJoin('inmates', (join) =>
      join.on((on) =>
        on.or([
          on('inmates.id', '=', on.ref('job.inmate_id')),
          on.and([on('letters.subject_type', '=', 'inmate'), on('inmates.id', '=', on.ref('letters.subject_id'))]),
        ]),
      ),
    )
    .innerJoin('accounts as adder', 'adder.id', 'job.added_by')
    .innerJoin('accounts as changer', 'changer.id', 'job.changed_by')
    .selectAll('job')
    .select([
      'letters.template as letter_template',
      'letters.number as letter_number',
      'letters.subject_type',
      'letters.subject_id',
      'inmates.name as person_name',
      'adder.full_name as added_by_name',
      'changer.full_name as changed_by_name',
    ])
    .where('job.state', 'in', [...filter.states])
    .where('job.permission', 'in', filter.permissions.length > 0 ? [...filter.permissions] : [''])
    .orderBy(filter.newestFirst ? 'job.changed_at' : 'job.added_at', filter.newestFirst ? 'desc' : 'asc')
    .orderBy('job.id', filter.newestFirst ? 'desc' : 'asc')
    .limit(filter.limit)
    .execute()
}
