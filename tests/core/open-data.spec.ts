import { randomBytes } from 'node:crypto'
import { clockStartingAt } from '#electron/core/clock.ts'
import type { CoreServices } from '#electron/core/context.ts'
import { Installation } from '#electron/core/installation.ts'
import { openData, withDamageNoted } from '#electron/features/backups/open-data.ts'
import { laterThatMorning } from '#tests/harness/backup-office.ts'
import { install } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'

test('a key of yesterday says nothing about the data: no backup may be laid over it without signing in', async ({
  core,
  folder,
}) => {
  const { recoveryCode } = await install(core)
  await core.close()
  const installation = Installation.claim(folder, clockStartingAt(laterThatMorning))
  const services = { installation, sessions: { count: 0 } } as unknown as CoreServices
  const late = withDamageNoted(services, () => openData(services, randomBytes(32)))
  await expect(late).rejects.toMatchObject({ code: 'key-changing' })
  expect(installation.isDamaged).toBe(false)
  // Whoever opens it has shown that it is not damaged.
  installation.noteDamage()
  const key = installation.readKeyring().openWithRecoveryCode(recoveryCode) ?? Buffer.alloc(32)
  installation.openWith(key, false)
  expect(installation.isDamaged).toBe(false)
  await installation.release()
})
