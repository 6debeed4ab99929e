import { expect, test } from '@playwright/test'
import type { Actor } from '#electron/core/context.ts'
import { ReadRecorder } from '#electron/core/read-log.ts'
import { FoldWhenIdle } from '#electron/database/fold-when-idle.ts'
import { insertReads } from '#electron/database/foundation.repository.ts'
import { databaseFile, openDatabase } from '#electron/database/open.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { adminPassword, install, startCore } from '#tests/harness/core.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

const look = {
  ...{ at: '2026-11-16T01:00:00.000Z', account_id: 'a', procedure: 'inmates.get', kind: 'identity' as const },
  ...{ subject_type: 'inmate', subject_id: 'b' },
}

test('the reading connection writes nothing but the log of looks, and only while it is asked to', async () => {
  const folder = temporaryFolder()
  const core = await startCore(folder.path)
  await install(core)
  await core.close()
  const { database: raw, key } = await openRaw(folder.path, 'admin', adminPassword)
  raw.close()
  const open = openDatabase(databaseFile(folder.path), key)
  try {
    const insert = () => open.rawReader.prepare("insert into security_log (at, event) values ('', 'x')").run()
    expect(insert).toThrow(/readonly/)
    expect(() => open.rawReader.exec('delete from settings')).toThrow(/readonly/)
    expect(() => open.rawReader.pragma('user_version=7')).toThrow(/readonly/)
    expect(() => open.rawReader.prepare("insert into settings values ('a', 'b') returning key").all()).toThrow(
      /readonly/,
    )
    await open.noteReads((db) => insertReads(db, [look]))
    await expect(open.noteReads(() => Promise.reject(new Error('full disk')))).rejects.toThrow('full disk')
    expect(insert).toThrow(/readonly/)
    const rows = open.rawWriter.prepare("select subject_id from read_log where procedure = 'inmates.get'").all()
    expect(rows).toEqual([{ subject_id: 'b' }])
    // A look during a command waits for its end instead of meeting its lock.
    const order: string[] = []
    const command = open.writer.transaction().execute(async () => {
      await new Promise((done) => setTimeout(done, 50))
      order.push('command')
    })
    await open.noteReads(async (db) => {
      await insertReads(db, [look])
      order.push('look')
    })
    await command
    // What a page asks at once is committed at once; one look that fails takes no other along.
    const entries = () => Number(open.rawReader.prepare('select count(*) from read_log').pluck().get())
    const before = entries()
    const together: boolean[] = []
    const noteWith = (id: string) =>
      open.noteReads(async (db) => {
        if (id === 'bad') throw new Error('full disk')
        await insertReads(db, [{ ...look, subject_id: id }])
        together.push(open.rawReader.inTransaction)
      })
    await Promise.all([noteWith('c'), noteWith('d'), noteWith('e')])
    expect(together).toEqual([true, true, true])
    expect(entries()).toBe(before + 3)
    const outcomes = await Promise.allSettled([noteWith('f'), noteWith('bad'), noteWith('g')])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(entries()).toBe(before + 5)
    const reading = { actor: { accountId: 'a' } as Actor, procedure: 'x', now: instantSchema.parse(look.at) }
    const waiting = () => Promise.reject(new Error('waited'))
    await new ReadRecorder({ ...reading, reads: 'nothing' }).note(waiting)
    const looking = new ReadRecorder({ ...reading, reads: 'health' })
    await looking.record('inmate', [])
    await looking.note(waiting)
    await looking.record('inmate', ['b'])
    await expect(looking.note(waiting)).rejects.toThrow('waited')
    expect(order).toEqual(['command', 'look'])
  } finally {
    await open.close()
    folder.remove()
  }
})

test('the log file is folded once after the last of several saves, after each rest anew, and never after the end', async () => {
  let folds = 0
  const rest = () => new Promise((done) => setTimeout(done, 120))
  const folding = new FoldWhenIdle(async () => {
    folds += 1
    throw new Error('a full disk stops nothing')
  }, 20)
  for (let save = 0; save < 5; save += 1) folding.committed()
  expect(folds).toBe(0)
  await rest()
  expect(folds).toBe(1)
  folding.committed()
  await rest()
  expect(folds).toBe(2)
  folding.committed()
  folding.stop()
  folding.committed()
  await rest()
  expect(folds).toBe(2)
})
