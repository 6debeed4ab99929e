// `npm run digest -- --data FOLDER [--account NAME]`: one hash over all records and files of a data folder, to compare two of them.
// The password of the account (default: admin) or the recovery code comes on standard input, so that no history keeps it.
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { Keyring } from '../core/keyring.ts'
import { isRecoveryCode } from '../core/recovery-code.ts'
import { digestOfData } from '../database/backup-digest.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, account: { type: 'string', default: 'admin' } } })
if (values.data === undefined) {
  console.error('usage: npm run digest -- --data FOLDER [--account NAME] < secret')
  process.exit(1)
}
const folder = resolve(values.data)
const secret = (await text(process.stdin)).replace(/\r?\n$/, '')
const keyring = Keyring.read(folder)
const fromCode = isRecoveryCode(secret) ? keyring.openWithRecoveryCode(secret) : null
const dataKey = fromCode ?? (await keyring.open(values.account, secret))?.data
if (dataKey === undefined) {
  console.error('neither the password of this account nor the recovery code')
  process.exit(1)
}
const { digest, rows, files } = await digestOfData(folder, dataKey)
console.log(`${digest}  ${rows} rows, ${files} files`)
