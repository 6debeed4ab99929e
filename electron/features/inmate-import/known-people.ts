import type { KnownValues } from '#shared/features/inmate-import/compare.rules.ts'
import type { ImportValueKey } from '#shared/features/inmate-import/import-values.ts'
import type { KnownPerson } from '#shared/features/inmate-import/match.rules.ts'
import type { Presence } from '#shared/features/inmates/placement.rules.ts'
import type { Reader } from '../../database/reader.ts'
import { listPeople, loadRecords } from './inmate-import.repository.ts'

export interface Resident extends KnownPerson {
  readonly name: string
  readonly state: Presence
}

/** Everybody who was ever entered, without those who are now part of another record; their names and numbers stand with that one. */
export async function loadResidents(db: Reader): Promise<readonly Resident[]> {
  const { people, aliases, registers, former } = await listPeople(db)
  const keptOf = new Map(people.map((person) => [person.id, person.kept_id]))
  // A record may be merged into one that was itself merged later.
  const survivorOf = (id: string): string => {
    const kept = keptOf.get(id) ?? null
    return kept === null ? id : survivorOf(kept)
  }
  const gathered = new Map<string, { names: string[]; nationalIds: string[]; registers: string[] }>()
  const of = (id: string) => {
    const survivor = survivorOf(id)
    const known = gathered.get(survivor) ?? { names: [], nationalIds: [], registers: [] }
    gathered.set(survivor, known)
    return known
  }
  for (const person of people) {
    const known = of(person.id)
    known.names.push(person.name)
    if (person.national_id_key !== null && person.national_id_key !== '') known.nationalIds.push(person.national_id_key)
  }
  for (const identity of former) {
    if (identity.name !== null) of(identity.kept_id).names.push(identity.name)
    if (identity.national_id_key !== null) of(identity.kept_id).nationalIds.push(identity.national_id_key)
  }
  for (const alias of aliases) of(alias.inmate_id).names.push(alias.name)
  for (const register of registers) of(register.inmate_id).registers.push(register.number_key)
  return people
    .filter((person) => person.kept_id === null)
    .map((person) => {
      const known = of(person.id)
      return {
        id: person.id,
        name: person.name,
        state: person.state,
        names: [...new Set(known.names)],
        birthDate: person.birth_date,
        nationalIdKeys: [...new Set(known.nationalIds)],
        registerKeys: known.registers,
      }
    })
}

export interface KnownRecord extends KnownValues {
  readonly id: string
  readonly revision: number
  readonly state: Presence
}

/** The records of some people in the form of lines of a list. */
export async function loadKnownRecords(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, KnownRecord>> {
  const rows = await loadRecords(db, ids)
  const grouped = <Row extends { readonly inmate_id: string }>(list: readonly Row[]) =>
    Map.groupBy(list, (row) => row.inmate_id)
  const aliases = grouped(rows.aliases)
  const registers = grouped(rows.registers)
  const places = grouped(rows.placements)
  const sentences = grouped(rows.sentences)
  return new Map(
    rows.inmates.map((row) => {
      const history = registers.get(row.id) ?? []
      const current = history.find((register) => register.valid_to === null)
      const place = places.get(row.id)?.[0]
      const sentence = sentences.get(row.id)?.[0]
      const values: { readonly [Key in ImportValueKey]?: string | null | undefined } = {
        registerNumber: current?.written,
        registerClass: current?.register_class,
        registerSince: current?.valid_from,
        legalStatus: current?.legal_status,
        name: row.name,
        aliases: (aliases.get(row.id) ?? []).map((alias) => alias.name).join('; '),
        sex: row.sex,
        birthPlace: row.birth_place,
        birthDate: row.birth_date,
        nationalId: row.national_id,
        religion: row.religion,
        nationality: row.nationality,
        address: row.address,
        block: place?.block,
        room: place?.room,
        firstDetainedOn: sentence?.first_detained_on,
        detentionEndsOn: sentence?.detention_ends_on,
        sentence: sentence ? sentenceText(sentence) : null,
        fineRupiah: sentence?.fine_rupiah == null ? null : String(sentence.fine_rupiah),
        subsidiary: sentence ? subsidiaryText(sentence.subsidiary_months, sentence.subsidiary_days) : null,
        expiresOn: sentence?.expires_on,
        familyName: row.family_name,
        familyRelation: row.family_relation,
        familyPhone: row.family_phone,
        jknNumber: row.jkn_number,
      }
      const known = Object.fromEntries(
        Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
      )
      const record: KnownRecord = {
        id: row.id,
        revision: row.revision,
        state: row.state,
        values: known as KnownRecord['values'],
        registerKeys: history.map((register) => register.number_key),
        currentRegisterKey: current?.number_key ?? null,
      }
      return [row.id, record]
    }),
  )
}

function sentenceText(row: {
  readonly kind: string
  readonly years: number
  readonly months: number
  readonly days: number
}) {
  if (row.kind === 'fixed') return `${row.years}-${row.months}-${row.days}`
  return row.kind === 'none' ? '' : row.kind
}

const subsidiaryText = (months: number, days: number): string => (months + days === 0 ? '' : `${months}-${days}`)
