import type { ResponseSummary } from '#shared/features/questionnaires/questionnaires.contract.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatInstant } from '../../format/times.ts'
import { BandBadge } from './BandBadge.tsx'
import classes from './Questionnaires.module.css'
import { questionnaireMessages as words } from './questionnaires.messages.ts'

/** What stands out in a result: everything that is not plainly well, else the last score, which concludes. */
function telling({ scores }: ResponseSummary) {
  const bands = scores.flatMap(({ title, band }) => (band ? [{ title, ...band }] : []))
  const grave = bands.filter(({ severity }) => severity !== 'none')
  return grave.length > 0 ? grave : bands.slice(-1)
}

const textOf = ({ title, label }: { readonly title: string; readonly label: string }) => words.trendOf(title, label)

/** Columns of one person's forms. */
export function responseColumns(zone: FacilityZone): readonly DataColumn<ResponseSummary>[] {
  return [
    {
      id: 'cared',
      label: words.columns.cared,
      value: ({ caredAt }) => caredAt,
      cell: ({ caredAt, lateReason }) => (
        <>
          {formatInstant(caredAt, zone)}
          {lateReason !== null && <div className={classes.quiet}>{words.late}</div>}
        </>
      ),
      width: '12rem',
      isFixed: true,
    },
    { id: 'title', label: words.columns.title, value: ({ title }) => title },
    {
      id: 'result',
      label: words.columns.result,
      value: (row) => telling(row).map(textOf).join('; '),
      cell: (row) => (
        <div className={classes.scoreHead}>
          {telling(row).map((band) => (
            <BandBadge key={band.title} severity={band.severity} label={textOf(band)} />
          ))}
        </div>
      ),
    },
    { id: 'author', label: words.columns.author, value: ({ authorName }) => authorName, isHiddenAtFirst: true },
    { id: 'state', label: words.columns.state, value: ({ state }) => words.states[state], width: '7rem' },
  ]
}
