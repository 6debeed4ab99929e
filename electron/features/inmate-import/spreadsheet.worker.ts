import { parentPort, workerData } from 'node:worker_threads'
import { readSeparated } from './read-separated.ts'
import { readWorkbook } from './read-workbook.ts'
import { FaultySpreadsheet, type SpreadsheetJob, type SpreadsheetMessage } from './spreadsheet-messages.ts'

if (parentPort === null) throw new Error('spreadsheet.worker runs only as a worker')
const port = parentPort
const job: SpreadsheetJob = workerData
const send = (message: SpreadsheetMessage): void => port.postMessage(message)

const rowsPerMessage = 500

try {
  const table = job.isWorkbook ? await readWorkbook(job.bytes, job) : readSeparated(job.bytes, job.cellLetters)
  send({ kind: 'sheets', names: table.sheets, name: table.sheet, rowCount: table.rows.length })
  for (let first = 0; first < table.rows.length; first += rowsPerMessage)
    send({ kind: 'rows', rows: table.rows.slice(first, first + rowsPerMessage) })
  send({ kind: 'done' })
} catch (error) {
  send({ kind: 'failed', fault: error instanceof FaultySpreadsheet ? error.fault : 'spreadsheet-damaged' })
}
