import { adminPassword, install, signInAs, startCore } from '#tests/harness/core.ts'
import { logOf, press, uploadPunches } from '#tests/harness/finger-files.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { measureInTurns } from './measure.ts'
import type { BenchPart } from './parts.ts'

const fullSize = 100_000
const users = 400

/** Each press a second after the one before, over the fingers in turn. */
function stamps(count: number): readonly (readonly [string, string])[] {
  const first = Date.UTC(2026, 9, 1)
  return Array.from({ length: count }, (_, place) => [
    String((place % users) + 1),
    new Date(first + place * 1000).toISOString().slice(0, 19),
  ])
}

/** A device's file from its bytes to presses in the database, beside the bare insert of the same rows into the same table. */
export const punchesBench: BenchPart = {
  name: 'punches',
  title: 'a file of a device that reads fingers, beside the bare insert of its rows',
  run: async ({ rounds, scale, say }) => {
    const rows = stamps(Math.max(1, Math.round(fullSize * scale)))
    const folder = temporaryFolder()
    const core = await startCore(folder.path)
    try {
      const { admin } = await install(core)
      const { client, token } = await signInAs(core, admin, 'bina', ['pembina'])
      const file = logOf(...rows.map(([user, at]) => press(user, at.replace('T', ' '))))
      const fileId = await uploadPunches(core, token, file)
      const device = async (name: string) => (await client.fingerScans.saveDevice({ replaces: null, name })).id
      const devices: string[] = []
      for (let round = 0; round < rounds * 2; round += 1) devices.push(await device(`Alat ${round}`))
      const { database } = await openRaw(folder.path, 'admin', adminPassword)
      database.pragma('foreign_keys = off')
      const insert = database.prepare(
        'insert into finger_punches (device_id, device_user, at, import_id) values (?, ?, ?, ?)',
      )
      const bare = database.transaction((deviceId: string) => {
        for (const [user, at] of rows) insert.run(deviceId, user, at, deviceId)
      })
      const kept: string[] = []
      const { product, sql } = await measureInTurns(rounds, {
        product: async (round) => {
          const input = { fileId, deviceId: devices[round * 2] ?? '', columns: null }
          for await (const event of await client.fingerScans.read(input))
            if (event.kind === 'read') kept.push(event.importId)
        },
        sql: async (round) => bare(devices[round * 2 + 1] ?? ''),
      })
      database.close()
      for (const id of kept) {
        const { fresh } = await client.fingerScans.get({ id })
        if (fresh !== rows.length) throw new Error(`${fresh} of ${rows.length} presses were kept`)
      }
      const share = (product.milliseconds / sql.milliseconds).toFixed(2)
      say(
        `${rows.length} presses: ${product.milliseconds.toFixed(0)} ms, bare insert ${sql.milliseconds.toFixed(0)} ms (${share} times)`,
      )
      say(`longest standstill of the core meanwhile: ${product.longestStandstill.toFixed(0)} ms`)
    } finally {
      await core.close()
      folder.remove()
    }
  },
}
