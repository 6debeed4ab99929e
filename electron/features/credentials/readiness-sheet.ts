import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { licenceFaults } from '#shared/features/credentials/credentials.rules.ts'
import type { DutyShift } from '#shared/features/duty-roster/duty-roster.contract.ts'
import { absenceKinds } from '#shared/features/duty-roster/duty-roster.rules.ts'
import { weekdayOf } from '#shared/time/calendar-date.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { readinessOf } from './readiness.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  ...{ title: text, day: text, ready: text, notReady: text, empty: text, nobody: text, missing: text, away: text },
  ...{ lacks: text, gone: text },
  absences: z.record(z.enum(absenceKinds), text),
  faults: z.record(z.enum(licenceFaults), text),
  weekdays: z.array(text).length(7),
  columns: z.strictObject({ day: text, shift: text, people: text, gaps: text }),
})
type Wording = z.infer<typeof wordingSchema>

function gapsOf({ places, missing }: DutyShift, words: Wording): string {
  const gaps = [
    ...(places.length === 0 ? [words.nobody] : []),
    ...(places.length > 0 && missing > 0 ? [fill(words.missing, { jumlah: String(missing) })] : []),
    ...places.flatMap(({ worker, absence, isGone, isReplaced, faults }) => {
      const why = absence ? words.absences[absence] : isGone ? words.gone : null
      if (why !== null) return isReplaced ? [] : [fill(words.away, { nama: worker.name, sebab: why })]
      if (faults.length === 0) return []
      return [fill(words.lacks, { nama: worker.name, kurang: faults.map((fault) => words.faults[fault]).join(', ') })]
    }),
  ]
  return gaps.join('; ').slice(0, 300)
}

/** `GET /files/readiness-sheets/sekarang`: who may work today and in the week ahead, and what is missing by name. */
export const readinessSheet: DocumentSource = async ({ services, actor, id }) => {
  const reader = await requireReader({ services, actor }, 'view:workers', 'credentials.readiness')
  if (id !== 'sekarang') throw new Failure('not-found')
  const context = { db: services.installation.open.database.reader, services, actor: reader, now: services.clock.now() }
  const words = readResource(services.resourcesFolder, 'letters/wording/kesiapan-poliklinik.json', wordingSchema)
  const { today, isReady, duties } = await readinessOf(context)
  const office = await officeOf(context)
  const { columns } = words
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'daftar',
      input: {
        letterhead: office.letterhead,
        title: words.title,
        notes: [fill(words.day, { tanggal: sheetDay(today) }), isReady ? words.ready : words.notReady],
        empty: words.empty,
        table: {
          columns: [
            { label: columns.day, width: 2.8, align: 'left' },
            { label: columns.shift, width: 1.6, align: 'left' },
            { label: columns.people, width: 4, align: 'left' },
            { label: columns.gaps, width: 6, align: 'left' },
          ],
          rows: duties.map((duty) => [
            `${words.weekdays[weekdayOf(duty.day) - 1]}, ${sheetDay(duty.day)}`,
            duty.shift.name,
            duty.places
              .map(({ worker }) => worker.name)
              .join(', ')
              .slice(0, 300),
            gapsOf(duty, words),
          ]),
        },
        footer: office.footer(words.title),
      },
      paper: 'A4',
      letterheadMode: 'printed',
    }),
  )
  return { body, mediaType: 'application/pdf', fileName: 'boleh-beroperasi.pdf' }
}
