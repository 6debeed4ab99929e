import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { type ConfidentialCodes, confidentialBecause } from '#shared/features/medical-records/medical-records.rules.ts'
import { type DiagnosisFile, diagnosisFileSchema } from '#shared/features/terminology/diagnosis-codes.ts'
import { plainTextOf, soundTextOf } from '#shared/features/terminology/diagnosis-search.rules.ts'
import {
  type GivenTerm,
  type MergedTerm,
  mergeTerms,
  type TermSource,
} from '#shared/features/terminology/merge-terms.rules.ts'
import type { CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { runOwnCommand } from '../../core/run-command.ts'
import type { Tables } from '../../database/tables.ts'
import { confidentialCodesIn } from '../medical-records/record-facts.ts'
import { appliedImports, goodRows } from './diagnosis-imports.repository.ts'
import { type IndexedTerm, indexedList, listOwnTerms, replaceCode, replaceIndex } from './terminology.repository.ts'

interface Shipped {
  readonly file: DiagnosisFile
  /** The one place that says which codes ask for more secrecy, whichever list brings their words. */
  readonly secret: ConfidentialCodes
}

const shippedDiagnoses = (resourcesFolder: string): Shipped => ({
  file: readResource(resourcesFolder, 'reference-data/icd-10.json', diagnosisFileSchema),
  secret: confidentialCodesIn(resourcesFolder),
})

const fingerprintOf = (shipped: Shipped): string => createHash('sha256').update(JSON.stringify(shipped)).digest('hex')

/** Reckons anew which words are in force, from the shipped list, the lists that were taken in and the office's corrections. */
export async function rebuildIndex(db: Transaction<Tables>, resourcesFolder: string): Promise<void> {
  const shipped = shippedDiagnoses(resourcesFolder)
  const merged = await mergedTerms(db, shipped, null)
  const terms = [...merged.values()].toSorted((one, other) => (one.code < other.code ? -1 : 1))
  await replaceIndex(db, terms.map(indexed), fingerprintOf(shipped))
}

/** The same for one code, after its words were corrected. */
export async function reindexCode(db: Transaction<Tables>, resourcesFolder: string, code: string): Promise<void> {
  const term = (await mergedTerms(db, shippedDiagnoses(resourcesFolder), code)).get(code)
  await replaceCode(db, code, term ? indexed(term) : null)
}

const indexed = (term: MergedTerm): IndexedTerm => ({ ...term, plain: plainTextOf(term), sound: soundTextOf(term) })

async function mergedTerms(db: Transaction<Tables>, { file, secret }: Shipped, code: string | null) {
  const isWanted = (given: { readonly code: string }) => code === null || given.code === code
  const shipped: TermSource = {
    origin: 'shipped',
    replaces: true,
    terms: file.codes.filter(isWanted).map(({ notifiable, ...words }) => ({
      ...words,
      isConfidential: confidentialBecause(words.code, secret) !== null,
      isNotifiable: notifiable,
    })),
  }
  const own = (await officeSources(db)).filter(({ source }) => [...source.terms].every(isWanted))
  const later = [...(await importedSources(db, secret, code)), ...own].toSorted((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  )
  return mergeTerms([shipped, ...later.map(({ source }) => source)])
}

interface DatedSource {
  readonly at: string
  readonly source: TermSource
}

async function importedSources(
  db: Transaction<Tables>,
  secret: ConfidentialCodes,
  code: string | null,
): Promise<readonly DatedSource[]> {
  const sources: DatedSource[] = []
  for (const list of await appliedImports(db)) {
    const terms = (await goodRows(db, list.id, code)).map(
      (row): GivenTerm => ({
        code: row.code,
        term: row.term,
        english: row.english,
        synonyms: JSON.parse(row.synonyms) as string[],
        isConfidential: confidentialBecause(row.code, secret) !== null,
        isNotifiable: false,
      }),
    )
    sources.push({ at: list.applied_at ?? '', source: { origin: 'import', replaces: list.replaces === 1, terms } })
  }
  return sources
}

async function officeSources(db: Transaction<Tables>): Promise<readonly DatedSource[]> {
  const own = (await listOwnTerms(db)).filter(({ state }) => state === 'in-force')
  return own.map((row) => ({
    at: row.changed_at,
    source: {
      origin: 'office',
      replaces: true,
      terms: [
        {
          code: row.code,
          term: row.term,
          english: row.english,
          synonyms: JSON.parse(row.synonyms) as string[],
          isConfidential: row.is_confidential === 1,
          isNotifiable: row.is_notifiable === 1,
        },
      ],
    },
  }))
}

/** After the first opening and after an update of the application: the words in force come from the list that is shipped now. */
export async function refreshIndex(services: CoreServices): Promise<void> {
  const { reader } = services.installation.open.database
  const shipped = fingerprintOf(shippedDiagnoses(services.resourcesFolder))
  if ((await indexedList(reader)) === shipped) return
  await runOwnCommand(services, 'terminology.refresh', services.clock.now(), (db) =>
    rebuildIndex(db, services.resourcesFolder),
  )
}
