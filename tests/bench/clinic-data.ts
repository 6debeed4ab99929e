import type { SqliteDatabase } from '#electron/database/open.ts'

interface Clinic {
  readonly people: number
  readonly visitsEach: number
  /** A person and a visit written by the product itself; everybody else is a copy with other names, numbers and days. */
  readonly inmateId: string
  readonly encounterId: string
  /** How many of them are in the house; the others have left. */
  readonly present: number
  /** How many of those have just come: nothing has been decided about them yet. */
  readonly newcomers: number
}

export const personAt = (index: number): string => `01980000-0000-7000-8000-${String(index).padStart(12, '0')}`

const idSql = (kind: string) => `printf('0198000${kind}-0000-7000-8000-%012d', i)`

/** Fills the tables of the clinic past the change log, whose triggers the core puts back when it opens the folder. */
export function fillClinic(
  database: SqliteDatabase,
  { people, visitsEach, inmateId, encounterId, present, newcomers }: Clinic,
): void {
  const traces = database
    .prepare<[], { name: string }>("select name from sqlite_schema where type = 'trigger' and name like 'trace_%'")
    .all()
  const copy = (table: string, count: number, where: string, changes: Readonly<Record<string, string>>, first = 1) => {
    const columns = database.prepare<[], { name: string }>(`select name from pragma_table_info('${table}')`).all()
    const values = columns.map(({ name }) => changes[name] ?? `t."${name}"`)
    database.exec(
      `with recursive n(i) as (select ${first} union all select i + 1 from n where i < ${count})
       insert into ${table} select ${values.join(', ')} from n, (select * from ${table} where ${where}) t`,
    )
  }
  const visits = people * visitsEach
  const person = `printf('01980000-0000-7000-8000-%012d', 1 + i % ${people})`
  const moment = "strftime('%Y-%m-%dT%H:%M:%fZ', '2026-11-16T00:59:00', '-' || (i * 225) || ' seconds')"
  const ofVisit = `encounter_id = '${encounterId}'`
  database.transaction(() => {
    for (const { name } of traces) database.exec(`drop trigger "${name}"`)
    copy('inmates', people, `id = '${inmateId}'`, {
      ...{ id: idSql('0'), search_row: '10000000 + i', name: "t.name || ' ' || i", name_key: "t.name_key || ' ' || i" },
      ...{ national_id: 'null', national_id_key: 'null' },
      state: `case when i <= ${present} then t.state else 'released' end`,
    })
    copy('inmate_events', people, `id = (select min(id) from inmate_events where inmate_id = '${inmateId}')`, {
      ...{ id: idSql('1'), inmate_id: idSql('0') },
    })
    copy('inmate_registers', people, `inmate_id = '${inmateId}'`, {
      ...{ id: idSql('2'), inmate_id: idSql('0'), event_id: idSql('1'), number_key: "t.number_key || '-' || i" },
    })
    const ofPerson = `inmate_id = '${inmateId}'`
    const ofArrival = `arrival_id = (select id from arrivals where ${ofPerson})`
    copy('arrivals', people, ofPerson, { id: idSql('6'), inmate_id: idSql('0'), event_id: idSql('1') })
    copy('arrival_decisions', people, ofArrival, { id: idSql('7'), arrival_id: idSql('6') }, newcomers + 1)
    copy('arrival_minutes', people, ofArrival, { id: idSql('8'), arrival_id: idSql('6') }, newcomers + 1)
    const answered = database
      .prepare<[], { id: string }>(`select id from questionnaire_responses where ${ofPerson} order by id`)
      .all()
    for (const [index, { id }] of answered.entries())
      copy('questionnaire_responses', people, `id = '${id}'`, {
        ...{ id: idSql(String.fromCharCode(97 + index)), inmate_id: idSql('0') },
      })
    copy('encounters', visits, `id = '${encounterId}'`, {
      ...{ id: idSql('3'), number: "'KJ-LAMA-' || i", search_row: '10000000 + i', inmate_id: person },
      ...{ cared_at: moment, recorded_at: moment, changed_at: moment },
    })
    copy('diagnoses', visits, ofVisit, { id: idSql('4'), encounter_id: idSql('3') })
    copy('observations', visits, ofVisit, { id: idSql('5'), encounter_id: idSql('3') })
    database.exec(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${visits})
       insert into record_search (rowid, text) select 10000000 + i, 'Batuk berdahak kata' || (i % 5000) from n`,
    )
  })()
}
