import type { SqliteDatabase } from '#electron/database/open.ts'

interface Crowd {
  readonly people: number
  /** They are spread over so many blocks of forty rooms: A, B, C, ... */
  readonly blocks: number
  /** Somebody whom the product itself has registered; everybody else is a copy with another name, number and room. */
  readonly inmateId: string
}

export const crowdMember = (index: number): string => `01980000-0000-7000-8000-${String(index).padStart(12, '0')}`

const idSql = (kind: string) => `printf('0198000${kind}-0000-7000-8000-%012d', i)`

/**
 * Fills the house past the change log. Person `i` of the crowd has the name of the model with ` 000i` after it. A running core keeps its
 * triggers: they are gone only within this one transaction.
 */
export function fillHouse(database: SqliteDatabase, { people, blocks, inmateId }: Crowd): void {
  const traces = database
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_schema where type = 'trigger' and name like 'trace_%'",
    )
    .all()
  const copy = (table: string, where: string, changes: Readonly<Record<string, string>>) => {
    const columns = database.prepare<[], { name: string }>(`select name from pragma_table_info('${table}')`).all()
    const values = columns.map(({ name }) => changes[name] ?? `t."${name}"`)
    database.exec(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${people})
       insert into ${table} select ${values.join(', ')} from n, (select * from ${table} where ${where}) t`,
    )
  }
  const own = { id: idSql('0'), inmate_id: idSql('0'), event_id: idSql('1') }
  database.transaction(() => {
    for (const { name } of traces) database.exec(`drop trigger "${name}"`)
    copy('inmates', `id = '${inmateId}'`, {
      ...{ id: idSql('0'), search_row: '10000000 + i', national_id: 'null', national_id_key: 'null' },
      ...{ name: "printf('%s %04d', t.name, i)", name_key: "printf('%s %04d', t.name_key, i)" },
    })
    copy('inmate_events', `id = (select min(id) from inmate_events where inmate_id = '${inmateId}')`, {
      ...own,
      id: idSql('1'),
    })
    copy('inmate_registers', `inmate_id = '${inmateId}'`, {
      ...{ ...own, id: idSql('2'), number_key: "t.number_key || '-' || i", written: "t.written || '-' || i" },
    })
    copy('inmate_placements', `inmate_id = '${inmateId}'`, {
      ...{ ...own, id: idSql('3'), block: `char(65 + i % ${blocks})`, room: `cast(1 + (i / ${blocks}) % 40 as text)` },
    })
    for (const { sql } of traces) database.exec(sql)
  })()
}
